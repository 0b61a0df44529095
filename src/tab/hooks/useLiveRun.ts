import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { RunView } from '../../api/contract.ts'
import { followRun } from '../api/events.ts'
import { queryKeys } from '../api/queryKeys.ts'
import { useServices } from './useServices.ts'

/** How long the event stream may be silent before the run is polled: some proxies don't let it through. */
const MAX_SILENCE_MS = 6000
const POLL_MS = 3000
/** How often a finished run is read while Microsoft 365 doesn't show all of its photos. */
const UNSEEN_POLL_MS = 15_000

/** The query of a run, kept up to date by its event stream and, where that is silent, by polling. */
export function useLiveRun(id: string) {
  const { client } = useServices()
  const queries = useQueryClient()
  const lastEventAt = useRef(0)
  const query = useQuery({
    queryKey: queryKeys.run(id),
    queryFn: () => client.run(id),
    // computed only when the query changes, so that a poll must be due even while events arrive
    refetchInterval: ({ state }) => {
      if (!state.data) return false
      if (state.data.finishedAt !== null) return state.data.notYetSeen > 0 && UNSEEN_POLL_MS
      return Date.now() - lastEventAt.current > MAX_SILENCE_MS ? POLL_MS : MAX_SILENCE_MS
    },
    refetchOnWindowFocus: true,
  })
  const open = query.data !== undefined && query.data.finishedAt === null
  useEffect(() => {
    if (!open) return undefined
    const stop = new AbortController()
    const onRun = (view: RunView): void => {
      lastEventAt.current = Date.now()
      queries.setQueryData(queryKeys.run(id), view)
    }
    const events = (last: string | null, signal: AbortSignal) => client.runEvents(id, last, signal)
    void followRun(events, stop.signal, onRun)
    return () => stop.abort()
  }, [open, id, client, queries])
  return query
}
