import { useInfiniteQuery } from '@tanstack/react-query'
import { nextPage, type Source } from '../sending/items.ts'
import { useServices } from './useServices.ts'
import { queryKeys } from '../api/queryKeys.ts'

const PAGE_SIZE = 100

/**
 * The items of a run, source after source, page by page. `useInStep` reads them again when the run changes.
 * @param key distinguishes lists of different sources
 */
export function useItems(runId: string, key: string, sources: readonly Source[]) {
  const { client } = useServices()
  return useInfiniteQuery({
    queryKey: queryKeys.runItems(runId, key),
    queryFn: async ({ pageParam: asked }) => {
      const source = { state: null, ...sources[asked.source] }
      const wanted = { ...source, cursor: asked.cursor, limit: PAGE_SIZE }
      return { ...(await client.items(runId, wanted)), asked }
    },
    initialPageParam: { source: 0, cursor: null as string | null },
    getNextPageParam: (page) => nextPage(sources, page.asked.source, page.next),
  })
}
