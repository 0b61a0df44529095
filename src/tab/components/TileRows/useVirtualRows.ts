import { defaultRangeExtractor, useWindowVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useDeferredValue } from 'react'

/** drawn above and below the view */
const ROWS_AROUND = 3
/** After it, somebody who scrolled has stopped. */
const RESTING_AFTER_MS = 300

interface VirtualRows {
  count: number
  /** px, gap included; another function is asked anew for all rows */
  heightOf: (row: number) => number
  /** px from the top of the page to the first row */
  top: number
  /** nothing but skeletons is there yet, so rows out of view can wait */
  isLoading?: boolean
  /** rows that are drawn wherever they are, since the focus is, or comes, there */
  keep?: readonly number[]
}

/** The rows in and around the window's view, of any number. */
export function useVirtualRows({
  count,
  heightOf,
  top,
  isLoading = false,
  keep = [],
}: VirtualRows) {
  // the rows in view come first
  const around = useDeferredValue(isLoading ? 0 : ROWS_AROUND, 0)
  // it measures the rows again when it is another function
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- that is what it is for
  const getItemKey = useCallback((row: number) => row, [heightOf])
  const virtual = useWindowVirtualizer({
    count,
    estimateSize: heightOf,
    overscan: around,
    scrollMargin: top,
    getItemKey,
    rangeExtractor: (range) => {
      const kept = keep.filter((row) => row < count)
      return [...new Set([...defaultRangeExtractor(range), ...kept])].toSorted((a, b) => a - b)
    },
    isScrollingResetDelay: RESTING_AFTER_MS,
    // a row that comes into view is drawn as soon as there is time, not before the browser may scroll on
    useFlushSync: false,
  })
  const rows = virtual.getVirtualItems()
  const { startIndex, endIndex } = virtual.range ?? { startIndex: 0, endIndex: 0 }
  return {
    rows,
    /** the first and the last row around the view, without those that are kept elsewhere */
    first: Math.max(0, startIndex - around),
    last: Math.max(0, Math.min(count - 1, endIndex + around)),
    isScrolling: virtual.isScrolling,
    /** px of all rows */
    height: virtual.getTotalSize(),
    /** the rows around the view aren't drawn yet */
    isFirstDrawing: around === 0,
  }
}
