import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useServices } from '../../hooks/useServices.ts'
import type { CountsFilter } from '../../app/peopleFilters.ts'
import { countsQuery, directoryQuery } from '../../api/firstQueries.ts'
import { queryKeys } from '../../api/queryKeys.ts'

const POLL_WHILE_READ_MS = 2000
const POLL_MS = 30_000

/** When the directory was last read, and whether it is being read right now. */
export function useDirectory() {
  const { client } = useServices()
  return useQuery({
    ...directoryQuery(client),
    refetchInterval: ({ state }) => (state.data?.running ? POLL_WHILE_READ_MS : POLL_MS),
  })
}

/** Reads the directory again, unless it is being read right now. */
export function useRefresh(): { refresh: () => void; busy: boolean } {
  const { client } = useServices()
  const queries = useQueryClient()
  const directory = useDirectory()
  const refresh = useMutation({
    mutationFn: client.refreshDirectory,
    onSettled: () => directory.refetch(),
  })
  const running = directory.data?.running === true
  const busy = refresh.isPending || running
  const wasRunning = useRef(running)
  useEffect(() => {
    if (wasRunning.current && !running)
      void queries.invalidateQueries({ queryKey: queryKeys.background() })
    wasRunning.current = running
  }, [running, queries])
  return { refresh: () => refresh.mutate(), busy }
}

/** How many people have a photo. While the directory is being read, the counts are polled and lists follow them. */
export function useCounts(filter: CountsFilter, enabled: boolean) {
  const { client } = useServices()
  const queries = useQueryClient()
  const directory = useDirectory()
  const running = directory.data?.running ?? false
  const counts = useQuery({
    ...countsQuery(client, filter),
    enabled,
    refetchInterval: running ? POLL_WHILE_READ_MS : false,
  })
  const of = JSON.stringify(filter)
  const now = JSON.stringify([counts.data, running])
  const before = useRef({ of, now: '' })
  useEffect(() => {
    if (before.current.of === of && before.current.now !== '' && before.current.now !== now) {
      void queries.invalidateQueries({ queryKey: queryKeys.allPeople() })
      void queries.invalidateQueries({ queryKey: queryKeys.departments() })
      if (!running) void queries.invalidateQueries({ queryKey: queryKeys.allCounts() })
    }
    before.current = { of, now: counts.data ? now : '' }
  }, [of, now, running, counts.data, queries])
  return { counts, running, progress: directory.data?.photos ?? null }
}
