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
import { explainVerdict } from '../../review/explain.ts'
import type { Row, Verdict } from '../../review/verdict.ts'
import { words } from '../../words/words.ts'
import { useStyles } from './ReviewTable.styles.ts'

/** Estimates in pixels, used until the lines are measured. */
const ROW_HEIGHT_PX = 68
const PHONE_ROW_HEIGHT_PX = 136
const CARD_HEIGHT_PX = 190
/** Lines rendered above and below those in view. */
const OVERSCAN = 6

const columns = ['new', 'current', 'file', 'person', 'match', 'action'] as const

interface ReviewLinesProps {
  review: Review
  entries: Entry[]
  /** common to all files; rows show only the rest of the path */
  folder: string
}

/** The table's lines, virtualized: 20,000 files render as fast as twenty. */
export function ReviewLines({ review, entries, folder }: ReviewLinesProps) {
  const styles = useStyles()
  const body = useRef<HTMLDivElement>(null)
  const isNarrow = useIsNarrow()
  const { top } = useWidth(body)
  // stable: a new function makes the virtualizer lay out all lines again
  const keyOf = useCallback((index: number) => entries[index]?.key ?? index, [entries])
  const heightOf = useCallback(
    (index: number) => {
      if ((entries[index]?.ids.length ?? 1) > 1) return CARD_HEIGHT_PX
      return isNarrow ? PHONE_ROW_HEIGHT_PX : ROW_HEIGHT_PX
    },
    [entries, isNarrow],
  )
  const virtual = useWindowVirtualizer({
    count: entries.length,
    estimateSize: heightOf,
    getItemKey: keyOf,
    overscan: OVERSCAN,
    scrollMargin: top,
  })
  return (
    <Table
      noNativeElements
      className={styles.table}
      aria-label={words('review.table')}
      aria-rowcount={entries.length + 1}
    >
      <TableHeader className={styles.head}>
        <TableRow className={mergeClasses(styles.grid, styles.headOnPhone)} aria-rowindex={1}>
          <TableHeaderCell className={styles.cell}>
            <SelectAll review={review} entries={entries} />
          </TableHeaderCell>
          {columns.map((column) => (
            <TableHeaderCell
              key={column}
              className={mergeClasses(
                styles.cell,
                styles.headCell,
                column === 'match' && styles.how,
              )}
            >
              {words(`review.column.${column}`)}
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
    ? words('review.filesOf', { name: person.displayName, count: ids.length })
    : describeRow(row, verdict)
}

/** Read aloud for a line with one file. */
const describeRow = (row: Row, verdict: Verdict): string =>
  [row.name, verdict.person?.displayName, explainVerdict(verdict)].filter(Boolean).join(', ')

function SelectAll({ review: { book, reviews }, entries }: { review: Review; entries: Entry[] }) {
  const isNarrow = useIsNarrow()
  const ids = tickable(book, idsOf(entries))
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
