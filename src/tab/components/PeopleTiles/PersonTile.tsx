import { Badge, mergeClasses } from '@fluentui/react-components'
import { memo } from 'react'
import type { PersonView } from '../../../api/contract.ts'
import type { GalleryLook } from '../../app/galleryLook.ts'
import { words } from '../../words/words.ts'
import { PersonPhoto } from '../PersonPhoto/PersonPhoto.tsx'
import { marksOf } from './personFacts.ts'
import type { GridStore } from './gridStore.ts'
import { lookSizes } from './lookSizes.ts'
import { usePersonStyles } from './PersonTile.styles.ts'
import { useTile } from './useTile.ts'

export interface PersonTileProps {
  /** null = not loaded */
  person: PersonView | null
  index: number
  look: Exclude<GalleryLook, 'list'>
  store: GridStore
}

/**
 * A card, with Fluent's tokens rather than its Card and Text: drawing hundreds of them a second while somebody scrolls takes
 * less than half as long. The grid hears the presses.
 */
export const PersonTile = memo(function PersonTile({
  person,
  index,
  look,
  store,
}: PersonTileProps) {
  const styles = usePersonStyles()
  const { element, tabIndex, isPicked, isAimedAt } = useTile(store, index, person?.id ?? null)
  return (
    <div
      ref={element}
      role="gridcell"
      data-index={index}
      tabIndex={tabIndex}
      aria-selected={isPicked}
      className={mergeClasses(
        styles.tile,
        styles[look],
        styles.pressable,
        isPicked && styles.picked,
        isAimedAt && styles.aimedAt,
      )}
    >
      {person ? (
        <>
          <span
            data-check
            aria-hidden
            className={mergeClasses(styles.check, styles.checkInTile, isPicked && styles.checked)}
          />
          <Portrayed person={person} look={look} />
        </>
      ) : (
        <>
          <Bones look={look} />
          <span className={styles.hidden}>{words('gallery.loadingMore')}</span>
        </>
      )}
    </div>
  )
})

function Portrayed({ person, look }: { person: PersonView; look: PersonTileProps['look'] }) {
  const styles = usePersonStyles()
  const isCompact = look === 'compact'
  return (
    <>
      <PersonPhoto person={person} size={lookSizes[look].photo} />
      <span className={isCompact ? styles.smallName : styles.name}>{person.displayName}</span>{' '}
      {!isCompact && <Lines person={person} />}
      <span className={styles.hidden}>{words('gallery.photo', { photo: person.photo })}</span>
    </>
  )
}

function Lines({ person }: { person: PersonView }) {
  const styles = usePersonStyles()
  const marks = marksOf(person)
  return (
    <>
      <span className={styles.quiet}>{person.jobTitle ?? person.userPrincipalName}</span>{' '}
      {marks.length > 0 ? (
        <span className={styles.badges}>
          {marks.map((mark) => (
            <Badge key={mark} appearance="tint" color="informative" size="small">
              {mark}
            </Badge>
          ))}
        </span>
      ) : (
        <span className={styles.quiet}>{person.department}</span>
      )}{' '}
    </>
  )
}

function Bones({ look }: { look: PersonTileProps['look'] }) {
  const styles = usePersonStyles()
  const { photo } = lookSizes[look]
  return (
    <>
      <span className={styles.round} style={{ width: photo, height: photo }} />
      <span className={styles.bone} style={{ width: '70%' }} />
      <span className={styles.bone} style={{ width: '50%' }} />
    </>
  )
}

/** Shown until the first people are there: nothing that could be pressed. */
export function EmptyTile({ look }: { look: PersonTileProps['look'] }) {
  const styles = usePersonStyles()
  return (
    <div className={mergeClasses(styles.tile, styles[look])} aria-hidden>
      <Bones look={look} />
    </div>
  )
}
