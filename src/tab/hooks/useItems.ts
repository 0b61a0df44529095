import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { RunView } from '../../api/contract.ts'
import { nextPage, type Source } from '../sending/items.ts'
import { useServices } from './useServices.ts'
import { queryKeys } from '../api/queryKeys.ts'

const PAGE_SIZE = 100
const REFRESH_AT_MOST_EVERY_MS = 1000

/**
 * The items of a run, source after source, page by page; read again when the run's counts change, at most once a second.
 * @param key distinguishes lists of different sources
 */
export function useItems(view: RunView, key: string, sources: readonly Source[]) {
  const { client } = useServices()
  const queries = useQueryClient()
  const query = useInfiniteQuery({
    queryKey: queryKeys.runItems(view.id, key),
    queryFn: async ({ pageParam: asked }) => {
      const source = { state: null, ...sources[asked.source] }
      const wanted = { ...source, cursor: asked.cursor, limit: PAGE_SIZE }
      return { ...(await client.items(view.id, wanted)), asked }
    },
    initialPageParam: { source: 0, cursor: null as string | null },
    getNextPageParam: (page) => nextPage(sources, page.asked.source, page.next),
  })
  const counts = JSON.stringify([
    view.counts,
    view.remarked,
    view.remarkedOut,
    view.doubtful,
    view.sameAlready,
    view.notYetSeen,
    view.seenOtherwise,
  ])
  const last = useRef({ at: 0, counts })
  useEffect(() => {
    if (last.current.counts === counts) return undefined
    const due = Math.max(0, last.current.at + REFRESH_AT_MOST_EVERY_MS - Date.now())
    const timer = setTimeout(() => {
      last.current = { at: Date.now(), counts }
      void queries.invalidateQueries({ queryKey: queryKeys.allRunItems(view.id) })
    }, due)
    return () => clearTimeout(timer)
  }, [counts, queries, view.id])
  return query
}
