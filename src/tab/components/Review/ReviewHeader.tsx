import {
  Checkbox,
  TableHeader,
  TableHeaderCell,
  TableRow,
  mergeClasses,
} from '@fluentui/react-components'
import { useIsNarrow } from '../../hooks/useIsNarrow.ts'
import type { Review } from '../../hooks/useReview.ts'
import { allTicked, leaveOut, tickable, tickAll } from '../../review/edits.ts'
import { idsOf, type Line } from '../../review/lines.ts'
import { words } from '../../words/words.ts'
import { useStyles } from './ReviewTable.styles.ts'

const columns = ['new', 'current', 'file', 'person', 'match', 'action'] as const

interface ReviewHeaderProps {
  review: Review
  lines: Line[]
}

/** The columns' names, and the checkbox for all lines. */
export function ReviewHeader({ review, lines }: ReviewHeaderProps) {
  const styles = useStyles()
  return (
    <TableHeader className={styles.head}>
      <TableRow className={mergeClasses(styles.grid, styles.headOnPhone)} aria-rowindex={1}>
        <TableHeaderCell className={styles.cell}>
          <SelectAll review={review} lines={lines} />
        </TableHeaderCell>
        {columns.map((column) => (
          <TableHeaderCell
            key={column}
            className={mergeClasses(
              styles.cell,
              styles.headCell,
              column === 'match' && styles.match,
            )}
          >
            {words(`review.column.${column}`)}
          </TableHeaderCell>
        ))}
      </TableRow>
    </TableHeader>
  )
}

function SelectAll({ review: { book, reviews }, lines }: ReviewHeaderProps) {
  const isNarrow = useIsNarrow()
  const ids = tickable(book, idsOf(lines))
  return (
    <Checkbox
      aria-label={words('review.selectAll', { count: ids.length })}
      {...(isNarrow ? { label: words('review.selectAllShort', { count: ids.length }) } : {})}
      disabled={ids.length === 0}
      checked={allTicked(book, ids)}
      onChange={(_event, { checked }) =>
        reviews.edit((book) => (checked === false ? leaveOut(book, ids) : tickAll(book, ids)))
      }
    />
  )
}
