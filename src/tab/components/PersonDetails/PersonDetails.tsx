import {
  Badge,
  Body1,
  Button,
  Caption1,
  DrawerBody,
  DrawerHeader,
  DrawerHeaderTitle,
  OverlayDrawer,
} from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons'
import { useCallback } from 'react'
import type { PersonView } from '../../../api/contract.ts'
import { useServices } from '../../hooks/useServices.ts'
import { personSource } from '../OnePhoto/source.ts'
import { useOnePhoto } from '../OnePhoto/useOnePhoto.ts'
import { words } from '../../words/words.ts'
import { factsOf } from './details.ts'
import { useStyles } from './PersonDetails.styles.ts'
import { PhotoEditor } from './PhotoEditor.tsx'
import { useUndo } from './useUndo.ts'

interface PersonDetailsProps {
  /** null = closed */
  person: PersonView | null
  onClose: () => void
  /** after it has left the page */
  onGone: () => void
}

export function PersonDetails({ person, onClose, onGone }: PersonDetailsProps) {
  const surface = useCallback(
    (element: HTMLElement | null) => {
      if (element === null) setTimeout(onGone)
    },
    [onGone],
  )
  return (
    <OverlayDrawer
      ref={surface}
      open={person !== null}
      position="end"
      size="small"
      onOpenChange={(_event, { open }) => {
        if (!open) onClose()
      }}
    >
      {person && <Details person={person} onClose={onClose} />}
    </OverlayDrawer>
  )
}

function Details({ person, onClose }: { person: PersonView; onClose: () => void }) {
  const styles = useStyles()
  const { client } = useServices()
  const source = personSource(client, person)
  const photo = useOnePhoto(source)
  const undo = useUndo(source.changes)
  return (
    <>
      <DrawerHeader>
        <DrawerHeaderTitle
          action={
            <Button
              appearance="subtle"
              aria-label={words('person.close')}
              icon={<DismissRegular />}
              onClick={onClose}
            />
          }
        >
          {person.displayName}
        </DrawerHeaderTitle>
      </DrawerHeader>
      <DrawerBody>
        <PhotoEditor person={person} photo={photo} undo={undo} />
        <div className={styles.badges}>
          {person.userType === 'Guest' && <Badge appearance="tint">{words('person.guest')}</Badge>}
          {!person.accountEnabled && (
            <Badge appearance="tint" color="warning">
              {words('person.disabledAccount')}
            </Badge>
          )}
        </div>
        <dl className={styles.facts}>
          {factsOf(person, photo).map(({ name, value }) => (
            <div key={name}>
              <Caption1 as="span" block className={styles.name}>
                {name}
              </Caption1>
              <Body1 block className={styles.value}>
                {value}
              </Body1>
            </div>
          ))}
        </dl>
      </DrawerBody>
    </>
  )
}
