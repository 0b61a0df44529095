import {
  Avatar,
  Badge,
  Body1,
  Button,
  Caption1,
  DrawerBody,
  DrawerHeader,
  DrawerHeaderTitle,
  OverlayDrawer,
  Spinner,
} from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons'
import { useQuery } from '@tanstack/react-query'
import type { PersonView } from '../../../api/contract.ts'
import { useObjectUrl } from '../../hooks/useObjectUrl.ts'
import { useServices } from '../../hooks/useServices.ts'
import { asProblem } from '../../api/problem.ts'
import { queryKeys } from '../../api/queryKeys.ts'
import { ProblemNote } from '../ProblemNote/ProblemNote.tsx'
import { words } from '../../words/words.ts'
import { factsOf } from './details.ts'
import { useStyles } from './PersonDetails.styles.ts'

interface PersonDetailsProps {
  /** null = closed */
  person: PersonView | null
  onClose: () => void
}

export function PersonDetails({ person, onClose }: PersonDetailsProps) {
  return (
    <OverlayDrawer
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
        <LargePhoto person={person} />
        <div className={styles.badges}>
          {person.userType === 'Guest' && <Badge appearance="tint">{words('person.guest')}</Badge>}
          {!person.accountEnabled && (
            <Badge appearance="tint" color="warning">
              {words('person.disabledAccount')}
            </Badge>
          )}
        </div>
        <dl className={styles.facts}>
          {factsOf(person).map(({ name, value }) => (
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

function LargePhoto({ person }: { person: PersonView }) {
  const styles = useStyles()
  const { client } = useServices()
  const photo = useQuery({
    queryKey: queryKeys.photo(person.id, person.photoEtag),
    queryFn: () => client.photo(person.id),
    enabled: person.photo !== 'none',
  })
  const url = useObjectUrl(photo.data ?? null)
  if (url) {
    const alt = words('person.photoOf', { name: person.displayName })
    return <img className={styles.photo} src={url} alt={alt} />
  }
  if (photo.isError) {
    return <ProblemNote problem={asProblem(photo.error)} onRetry={() => void photo.refetch()} />
  }
  return (
    <div className={styles.placeholder}>
      {photo.isLoading ? (
        <Spinner label={words('person.loadingPhoto')} labelPosition="below" />
      ) : (
        <Avatar
          aria-hidden
          name={person.displayName}
          color="colorful"
          idForColor={person.id}
          size={128}
        />
      )}
    </div>
  )
}
