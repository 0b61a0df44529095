import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { RunView } from '../../../api/contract.ts'
import { queryKeys } from '../../api/queryKeys.ts'

const REFRESH_AT_MOST_EVERY_MS = 1000

/** What changes rows of items. */
const numbersOf = (view: RunView) => ({
  counts: view.counts,
  remarked: view.remarked,
  remarkedOut: view.remarkedOut,
  doubtful: view.doubtful,
  sameAlready: view.sameAlready,
  undoable: view.undoable,
  undone: view.undone,
  notYetSeen: view.notYetSeen,
  seenOtherwise: view.seenOtherwise,
})

const areSame = (one: RunView, other: RunView): boolean =>
  JSON.stringify(numbersOf(one)) === JSON.stringify(numbersOf(other))

/**
 * A run whose numbers are of the same moment as the rows of its items below: both are read again when the numbers have
 * changed, at most once a second, and the new numbers are shown when the rows are there. They are read together, since
 * the rows may be newer than the numbers that had changed.
 */
export function useInStep(view: RunView): RunView {
  const queries = useQueryClient()
  const [shown, setShown] = useState(view)
  const readAt = useRef(0)
  const order = useRef({ asked: 0, shown: 0 })
  const isStale = !areSame(shown, view)
  useEffect(() => {
    if (!isStale) return undefined
    const due = Math.max(0, readAt.current + REFRESH_AT_MOST_EVERY_MS - Date.now())
    const timer = setTimeout(() => {
      readAt.current = Date.now()
      order.current.asked += 1
      const { asked } = order.current
      const read = [queryKeys.allRunItems(view.id), queryKeys.run(view.id)].map((queryKey) =>
        queries.invalidateQueries({ queryKey }),
      )
      void Promise.all(read).then(() => {
        if (asked < order.current.shown) return
        order.current.shown = asked
        setShown(queries.getQueryData<RunView>(queryKeys.run(view.id)) ?? view)
      })
    }, due)
    return () => clearTimeout(timer)
  }, [isStale, view, queries])
  // It has finished once its last rows say so.
  return isStale ? { ...view, finishedAt: shown.finishedAt, ...numbersOf(shown) } : view
}
