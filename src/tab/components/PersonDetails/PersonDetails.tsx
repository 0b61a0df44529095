import {
  Button,
  DrawerBody,
  DrawerHeader,
  DrawerHeaderNavigation,
  DrawerHeaderTitle,
  OverlayDrawer,
  Tooltip,
  type ButtonProps,
} from '@fluentui/react-components'
import { DismissRegular, OpenRegular } from '@fluentui/react-icons'
import { useCallback, useRef, type KeyboardEvent } from 'react'
import { BackChevron, ForwardChevron } from '../Page/Arrows.tsx'
import type { PersonView } from '../../../api/contract.ts'
import type { LocalFile } from '../../files/localFile.ts'
import { goTo } from '../../hooks/useRoute.ts'
import { words } from '../../words/words.ts'
import { neighbourFor, type Neighbours } from './neighbours.ts'
import { PersonBody } from './PersonBody.tsx'
import { useStyles } from './PersonDetails.styles.ts'

interface PersonDetailsProps {
  /** null = closed */
  person: PersonView | null
  /** of the list from which it was opened; absent = it can't be gone through */
  neighbours?: Neighbours
  /** dropped on the person in that list, to become their photo */
  picture?: LocalFile | null
  onClose: () => void
  /** after it has left the page, unless something else has the focus by then */
  onGone: () => void
}

/** The details of a person beside the list that they are in, which the arrow keys go through. */
export function PersonDetails(props: PersonDetailsProps) {
  const { person, neighbours, picture = null, onClose, onGone } = props
  const styles = useStyles()
  const drawer = useRef<HTMLElement>(null)
  const surface = useCallback(
    (element: HTMLElement | null) => {
      if (element === null) {
        if (!isElsewhere(drawer.current)) setTimeout(onGone)
      }
      // The first button would show its tooltip, which takes the first Esc.
      else setTimeout(() => element.querySelector<HTMLElement>('[tabindex="-1"]')?.focus())
      drawer.current = element
    },
    [onGone],
  )
  const press = (event: KeyboardEvent): void => {
    const go = neighbours && neighbourFor(event, neighbours, words.direction)
    if (!go) return
    event.preventDefault()
    go()
  }
  return (
    <OverlayDrawer
      ref={surface}
      className={styles.drawer}
      open={person !== null}
      position="end"
      onKeyDown={press}
      onOpenChange={(_event, { open }) => {
        if (!open) onClose()
      }}
    >
      {person && (
        <>
          <DrawerHeader>
            <DrawerHeaderNavigation className={styles.navigation}>
              {neighbours && <Steps {...neighbours} />}
              <span className={styles.grow} />
              <Tool
                label={words('person.openPage')}
                icon={<OpenRegular />}
                onClick={() => goTo({ page: 'person', id: person.id })}
              />
              <Tool label={words('person.close')} icon={<DismissRegular />} onClick={onClose} />
            </DrawerHeaderNavigation>
            <DrawerHeaderTitle heading={{ tabIndex: -1 }}>{person.displayName}</DrawerHeaderTitle>
          </DrawerHeader>
          <DrawerBody className={styles.scroll}>
            <PersonBody person={person} picture={picture} heading="h3" />
          </DrawerBody>
        </>
      )}
    </OverlayDrawer>
  )
}

/** Fluent gives the focus back to whichever button opened something last, be it long ago. */
const GIVEN_BACK = '[data-tabster*="restorer"]'

/** Somebody has gone on to something else while it was closing. */
const isElsewhere = (drawer: HTMLElement | null): boolean => {
  const { activeElement: focused } = document
  return focused !== document.body && !drawer?.contains(focused) && !focused?.matches(GIVEN_BACK)
}

/** At the ends of the list a button stays, so that the focus does. */
const Steps = ({ previous, next }: Neighbours) => (
  <>
    <Tool
      label={words('person.previous')}
      icon={<BackChevron />}
      disabledFocusable={!previous}
      onClick={() => previous?.()}
    />
    <Tool
      label={words('person.next')}
      icon={<ForwardChevron />}
      disabledFocusable={!next}
      onClick={() => next?.()}
    />
  </>
)

interface ToolProps {
  label: string
  icon: NonNullable<ButtonProps['icon']>
  disabledFocusable?: boolean
  onClick: () => void
}

const Tool = ({ label, ...button }: ToolProps) => (
  <Tooltip content={label} relationship="label">
    <Button appearance="subtle" {...button} />
  </Tooltip>
)
