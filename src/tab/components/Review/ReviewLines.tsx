import { Table, TableRow, mergeClasses } from '@fluentui/react-components'
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useRef } from 'react'
import { useIsNarrow } from '../../hooks/useIsNarrow.ts'
import type { Review } from '../../hooks/useReview.ts'
import { useWidth } from '../../hooks/useWidth.ts'
import type { Line } from '../../review/lines.ts'
import { words } from '../../words/words.ts'
import { ReviewHeader } from './ReviewHeader.tsx'
import { ReviewLine, describeLine } from './ReviewLine.tsx'
import { useStyles } from './ReviewTable.styles.ts'

/** Estimates in pixels, used until the lines are measured. */
const ROW_HEIGHT_PX = 68
const PHONE_ROW_HEIGHT_PX = 136
const CARD_HEIGHT_PX = 190
/** Lines rendered above and below those in view. */
const OVERSCAN_ROWS = 6

interface ReviewLinesProps {
  review: Review
  lines: Line[]
  /** common to all files; rows show only the rest of the path */
  folder: string
}

/** The table's lines, virtualized: 20,000 files render as fast as twenty. */
export function ReviewLines({ review, lines, folder }: ReviewLinesProps) {
  const styles = useStyles()
  const body = useRef<HTMLDivElement>(null)
  const isNarrow = useIsNarrow()
  const { top } = useWidth(body)
  // stable: a new function makes the virtualizer lay out all lines again
  const keyOf = useCallback((index: number) => lines[index]?.key ?? index, [lines])
  const heightOf = useCallback(
    (index: number) => {
      if ((lines[index]?.ids.length ?? 1) > 1) return CARD_HEIGHT_PX
      return isNarrow ? PHONE_ROW_HEIGHT_PX : ROW_HEIGHT_PX
    },
    [lines, isNarrow],
  )
  const virtual = useWindowVirtualizer({
    count: lines.length,
    estimateSize: heightOf,
    getItemKey: keyOf,
    overscan: OVERSCAN_ROWS,
    scrollMargin: top,
  })
  return (
    <Table
      noNativeElements
      className={styles.table}
      aria-label={words('review.table')}
      aria-rowcount={lines.length + 1}
    >
      <ReviewHeader review={review} lines={lines} />
      <div
        ref={body}
        role="rowgroup"
        className={styles.body}
        style={{ height: virtual.getTotalSize() }}
      >
        {virtual.getVirtualItems().map((item) => {
          const line = lines[item.index]
          if (!line) return null
          return (
            <TableRow
              key={line.key}
              ref={virtual.measureElement}
              data-index={item.index}
              aria-rowindex={item.index + 2}
              aria-label={describeLine(review.book, line)}
              className={mergeClasses(
                line.ids.length > 1 ? styles.card : styles.grid,
                styles.row,
                line.ids.length === 1 && styles.rowOnPhone,
              )}
              style={{ transform: `translateY(${item.start - top}px)` }}
            >
              <ReviewLine review={review} line={line} folder={folder} />
            </TableRow>
          )
        })}
      </div>
    </Table>
  )
}
