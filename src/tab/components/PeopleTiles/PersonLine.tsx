import { mergeClasses } from '@fluentui/react-components'
import { memo } from 'react'
import type { PersonView } from '../../../api/contract.ts'
import { words } from '../../words/words.ts'
import { PersonPhoto } from '../PersonPhoto/PersonPhoto.tsx'
import { personColumns } from './personFacts.ts'
import type { GridStore } from './gridStore.ts'
import { lookSizes } from './lookSizes.ts'
import { usePersonStyles } from './PersonTile.styles.ts'
import { useTile } from './useTile.ts'

interface PersonLineProps {
  /** null = not loaded */
  person: PersonView | null
  index: number
  /** from 1, the header included */
  row: number
  store: GridStore
}

/** A row of the list. */
export const PersonLine = memo(function PersonLine({ person, index, row, store }: PersonLineProps) {
  const styles = usePersonStyles()
  const { element, tabIndex, isPicked, isAimedAt } = useTile(store, index, person?.id ?? null)
  const { photo } = lookSizes.list
  return (
    <div
      ref={element}
      role="row"
      aria-rowindex={row}
      data-index={index}
      tabIndex={tabIndex}
      aria-selected={isPicked}
      className={mergeClasses(
        styles.line,
        styles.person,
        styles.pressable,
        isPicked && styles.picked,
        isAimedAt && styles.aimedAt,
      )}
    >
      <span
        data-check
        aria-hidden
        className={mergeClasses(styles.check, styles.checkInLine, isPicked && styles.checked)}
      />
      {person ? (
        <PersonPhoto person={person} size={photo} />
      ) : (
        <span className={styles.round} style={{ width: photo, height: photo }} />
      )}
      {personColumns.map(({ name, value, isWide }) => (
        <span
          key={name}
          role="gridcell"
          className={mergeClasses(
            styles.cell,
            name === 'name' && styles.strong,
            isWide && styles.wide,
          )}
        >
          {person ? value(person) : name === 'name' && words('gallery.loadingMore')}
        </span>
      ))}
    </div>
  )
})

/** The names of the columns; the first row of the list. */
export function ColumnNames({ className }: { className: string }) {
  const styles = usePersonStyles()
  return (
    <div role="row" aria-rowindex={1} className={mergeClasses(styles.line, className)}>
      <span role="presentation" />
      <span role="presentation" />
      {personColumns.map(({ name, isWide }) => (
        <span
          key={name}
          role="columnheader"
          className={mergeClasses(styles.cell, isWide && styles.wide)}
        >
          {words('gallery.column', { column: name })}
        </span>
      ))}
    </div>
  )
}

/** Shown until the first people are there. */
export function EmptyLine() {
  const styles = usePersonStyles()
  const { photo } = lookSizes.list
  return (
    <div className={mergeClasses(styles.line, styles.person)} aria-hidden>
      <span />
      <span className={styles.round} style={{ width: photo, height: photo }} />
      <span className={styles.bone} style={{ width: '70%' }} />
    </div>
  )
}
