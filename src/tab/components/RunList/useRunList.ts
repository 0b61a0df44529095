import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { RunCounts, RunList } from '../../../api/contract.ts'
import { queryKeys } from '../../api/queryKeys.ts'
import { openStandings, type RunFilter } from '../../app/oversight/runFilter.ts'
import { useServices } from '../../hooks/useServices.ts'

const POLL_WHILE_RUNNING_MS = 4000
const PAGE_SIZE = 20

/** One's runs as they are filtered, newest first, in pages. Read again when the reader comes back: another tab may have changed them. */
export function useRunList({ search, standing }: RunFilter) {
  const { client } = useServices()
  const asked = standing === 'open' ? { open: true } : { standing }
  return useInfiniteQuery({
    queryKey: queryKeys.runs({ search, standing }),
    queryFn: ({ pageParam, signal }) =>
      client.runs({ ...asked, search, cursor: pageParam, limit: PAGE_SIZE }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: (before) => before,
    refetchOnWindowFocus: true,
    refetchInterval: ({ state }) =>
      state.data?.pages.some(hasRunning) ? POLL_WHILE_RUNNING_MS : false,
  })
}

const hasRunning = ({ runs }: RunList): boolean =>
  runs.some(({ startedAt, finishedAt }) => startedAt && !finishedAt)

/** How many of one's runs with such a name stand where. */
export function useRunCounts(search: string) {
  const { client } = useServices()
  return useQuery({
    queryKey: queryKeys.runCounts(search),
    queryFn: ({ signal }) => client.runCounts(search, signal),
    placeholderData: (before) => before,
    refetchOnWindowFocus: true,
    refetchInterval: ({ state }) => (hasOpen(state.data) ? POLL_WHILE_RUNNING_MS : false),
  })
}

const hasOpen = (counts: RunCounts | undefined): boolean =>
  openStandings.some((standing) => standing !== 'held' && counts?.standings[standing])
