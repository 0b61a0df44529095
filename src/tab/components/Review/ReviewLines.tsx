import {
  Checkbox,
  Table,
  TableHeader,
  TableHeaderCell,
  TableRow,
  mergeClasses,
} from '@fluentui/react-components'
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useRef } from 'react'
import type { Review } from '../../hooks/useReview.ts'
import { useIsNarrow } from '../../hooks/useIsNarrow.ts'
import { useWidth } from '../../hooks/useWidth.ts'
import { leaveOut, rowsOf, tickable, tickAll, type Book } from '../../review/book.ts'
import { idsOf, type Entry } from '../../review/entries.ts'
import { ReviewRow } from './ReviewRow.tsx'
import { RivalsRow } from './RivalsRow.tsx'
import { allTicked } from '../../review/ticks.ts'
import { describeRow, format } from '../../review/words.ts'
import { useStyles } from './ReviewTable.styles.ts'

/** px, until they are measured */
const rowHeight = 68
const rowHeightOnPhone = 136
const cardHeight = 190

interface ReviewLinesProps {
  review: Review
  entries: Entry[]
  /** of all files; rows say what is within */
  folder: string
}

/** The lines of the table that are in view, whether there are twenty or 20,000. */
export function ReviewLines({ review, entries, folder }: ReviewLinesProps) {
  const styles = useStyles()
  const body = useRef<HTMLDivElement>(null)
  const isNarrow = useIsNarrow()
  const { top } = useWidth(body)
  // stable, since new functions have the virtualizer place all lines anew
  const keyOf = useCallback((index: number) => entries[index]?.key ?? index, [entries])
  const heightOf = useCallback(
    (index: number) => {
      if ((entries[index]?.ids.length ?? 1) > 1) return cardHeight
      return isNarrow ? rowHeightOnPhone : rowHeight
    },
    [entries, isNarrow],
  )
  const virtual = useWindowVirtualizer({
    count: entries.length,
    estimateSize: heightOf,
    getItemKey: keyOf,
    overscan: 6,
    scrollMargin: top,
  })
  return (
    <Table
      noNativeElements
      className={styles.table}
      aria-label="Files and people"
      aria-rowcount={entries.length + 1}
    >
      <TableHeader className={styles.head}>
        <TableRow className={mergeClasses(styles.grid, styles.headOnPhone)} aria-rowindex={1}>
          <TableHeaderCell className={styles.cell}>
            <TickAll review={review} entries={entries} />
          </TableHeaderCell>
          {['New', 'Now', 'File', 'Person', 'Found', 'What happens'].map((title) => (
            <TableHeaderCell
              key={title}
              className={mergeClasses(
                styles.cell,
                styles.headCell,
                title === 'Found' && styles.how,
              )}
            >
              {title}
            </TableHeaderCell>
          ))}
        </TableRow>
      </TableHeader>
      <div
        ref={body}
        role="rowgroup"
        className={styles.body}
        style={{ height: virtual.getTotalSize() }}
      >
        {virtual.getVirtualItems().map((item) => {
          const entry = entries[item.index]
          if (!entry) return null
          return (
            <TableRow
              key={entry.key}
              ref={virtual.measureElement}
              data-index={item.index}
              aria-rowindex={item.index + 2}
              aria-label={labelOf(review.book, entry)}
              className={mergeClasses(
                entry.ids.length > 1 ? styles.card : styles.grid,
                styles.row,
                entry.ids.length === 1 && styles.rowOnPhone,
              )}
              style={{ transform: `translateY(${item.start - top}px)` }}
            >
              <Line review={review} entry={entry} folder={folder} />
            </TableRow>
          )
        })}
      </div>
    </Table>
  )
}

interface LineProps {
  review: Review
  entry: Entry
  folder: string
}

function Line({ review: { book, reviews }, entry, folder }: LineProps) {
  const rows = rowsOf(book, entry.ids)
  const verdicts = entry.ids.flatMap((id) => book.verdicts.get(id) ?? [])
  const [row] = rows
  const [verdict] = verdicts
  if (!row || !verdict) return null
  const shared = { folder, reviews }
  if (rows.length === 1) return <ReviewRow row={row} verdict={verdict} {...shared} />
  const foremost =
    verdicts.find(({ ticked }) => ticked) ??
    verdicts.find(({ group }) => group === 'decide') ??
    verdict
  if (!foremost.person) return null
  return <RivalsRow rows={rows} verdict={foremost} person={foremost.person} {...shared} />
}

function labelOf(book: Book, { ids }: Entry): string | undefined {
  const [row] = rowsOf(book, ids)
  const verdict = row && book.verdicts.get(row.id)
  if (!row || !verdict) return undefined
  const { person } = verdict
  return ids.length > 1 && person
    ? `${person.displayName}: ${ids.length} files`
    : describeRow(row, verdict)
}

function TickAll({ review: { book, reviews }, entries }: { review: Review; entries: Entry[] }) {
  const isNarrow = useIsNarrow()
  const ids = tickable(book, idsOf(entries))
  return (
    <Checkbox
      aria-label={`Tick all ${format(ids.length)} listed here`}
      {...(isNarrow ? { label: `All listed here (${format(ids.length)})` } : {})}
      disabled={ids.length === 0}
      checked={allTicked(book, ids)}
      onChange={(_event, { checked }) =>
        reviews.edit((book) => (checked === false ? leaveOut(book, ids) : tickAll(book, ids)))
      }
    />
  )
}
