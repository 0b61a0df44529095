import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { ApprovalView } from '../../../api/contract.ts'
import { LIMITS } from '../../../api/contract/limits.ts'
import { asProblem } from '../../api/problem.ts'
import { queryKeys } from '../../api/queryKeys.ts'
import { useServices } from '../../hooks/useServices.ts'
import { movedTo, type ApprovalAction } from './keys.ts'
import { useDecisions } from './useDecisions.ts'

export type WaitingApprovals = ReturnType<typeof useApprovals>

const POLL_MS = 30_000
/** Decided so near the end of what is loaded, more is fetched. */
const FETCH_AHEAD = 20

/** What waits, which of it is shown, and which is selected. */
export function useApprovals() {
  const query = useWaitingPages()
  const decisions = useDecisions()
  const [place, setPlace] = useState(0)
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const waiting = (query.data?.pages ?? [])
    .flatMap(({ approvals }) => approvals)
    .filter(({ id }) => !decisions.taken.has(id))
  const index = Math.min(place, Math.max(waiting.length - 1, 0))
  const chosen = waiting.filter(({ id }) => selected.has(id))
  const current = waiting[index] ?? null
  const isNearEnd = index > waiting.length - FETCH_AHEAD
  const { hasNextPage, isFetching, fetchNextPage } = query
  useEffect(() => {
    if (isNearEnd && hasNextPage && !isFetching) void fetchNextPage()
  }, [isNearEnd, hasNextPage, isFetching, fetchNextPage])
  const listed = new Set(waiting.map(({ id }) => id))
  return {
    ...decisions,
    /** why something was not done that doesn't wait any more */
    lost: [...decisions.undone].filter(([id]) => !listed.has(id)),
    waiting,
    index,
    current,
    selected,
    /** what a decision is about: those that are selected, or else the one that is shown */
    concerned: chosen.length > 0 ? chosen : current ? [current] : [],
    isLoading: query.isPending,
    error: query.error && !query.data ? asProblem(query.error) : null,
    reload: () => void query.refetch(),
    show: setPlace,
    move: (action: ApprovalAction) => setPlace(movedTo(action, index, waiting.length)),
    toggle: ({ id }: ApprovalView): void => {
      const others = [...selected].filter((other) => other !== id)
      setSelected(new Set(selected.has(id) ? others : [...others, id]))
    },
    selectAll: () => setSelected(new Set(waiting.map(({ id }) => id))),
    clear: () => setSelected(new Set()),
  }
}

function useWaitingPages() {
  const { client } = useServices()
  return useInfiniteQuery({
    queryKey: queryKeys.approvals(),
    queryFn: ({ pageParam }) => client.approvals(pageParam, LIMITS.MAX_APPROVALS_PAGE),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
    // whoever opens the page sees what waits now, and new ones come at the end
    staleTime: 0,
    refetchInterval: POLL_MS,
  })
}
