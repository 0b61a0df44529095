import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useServices } from './useServices.ts'
import type { Scope } from '../app/route.ts'

const whileRunning = 2000
const otherwise = 30_000

/** When the directory was last read, and whether it is being read: asked often only then. */
export function useDirectory() {
  const { client } = useServices()
  return useQuery({
    queryKey: ['directory'],
    queryFn: client.directory,
    refetchInterval: ({ state }) => (state.data?.running ? whileRunning : otherwise),
  })
}

/** How many have a photo; while the directory is being read the numbers, and with them the lists, follow. */
export function useCounts(scope: Scope) {
  const { client } = useServices()
  const queries = useQueryClient()
  const directory = useDirectory()
  const running = directory.data?.running ?? false
  const counts = useQuery({
    queryKey: ['counts', scope],
    queryFn: () => client.counts(scope),
    refetchInterval: running ? whileRunning : false,
  })
  const before = useRef('')
  const now = JSON.stringify([counts.data, running])
  useEffect(() => {
    if (before.current !== '' && before.current !== now) {
      void queries.invalidateQueries({ queryKey: ['people'] })
      void queries.invalidateQueries({ queryKey: ['departments'] })
      if (!running) void queries.invalidateQueries({ queryKey: ['counts'] })
    }
    before.current = counts.data ? now : ''
  }, [now, running, counts.data, queries])
  return { counts, running }
}
