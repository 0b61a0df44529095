import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { RunView } from '../../api/contract.ts'
import { followRun } from '../api/events.ts'
import { queryKeys } from '../api/queryKeys.ts'
import { progressOf, timeLeft, type Sample } from '../sending/progress.ts'
import type { UploadState } from '../sending/uploads.ts'
import { useServices } from './useServices.ts'

/** how long the event stream may be silent before we ask ourselves */
const patience = 6000
const everySoOften = 3000
const samplesKept = 40

/** An import as the server has it, kept up by its event stream, or by asking where the stream does not come through. */
export function useRun(id: string) {
  const { client } = useServices()
  const queries = useQueryClient()
  const heard = useRef(0)
  const query = useQuery({
    queryKey: queryKeys.run(id),
    queryFn: () => client.run(id),
    // looked at only when something changes: while the stream speaks, the next asking must be set already
    refetchInterval: ({ state }) => {
      if (!state.data || state.data.finishedAt !== null) return false
      return Date.now() - heard.current > patience ? everySoOften : patience
    },
    refetchOnWindowFocus: true,
  })
  const open = query.data !== undefined && query.data.finishedAt === null
  useEffect(() => {
    if (!open) return undefined
    const stop = new AbortController()
    const onImport = (view: RunView): void => {
      heard.current = Date.now()
      queries.setQueryData(queryKeys.run(id), view)
    }
    const events = (last: string | null, signal: AbortSignal) => client.runEvents(id, last, signal)
    void followRun(events, stop.signal, onImport)
    return () => stop.abort()
  }, [open, id, client, queries])
  return query
}

/** Milliseconds left, from how fast items ended lately; null while that cannot be told. */
export function useTimeLeft(view: RunView | undefined): number | null {
  const [samples, setSamples] = useState<Sample[]>([])
  const ended = view ? progressOf(view).ended : 0
  const [counted, setCounted] = useState(-1)
  if (view && ended !== counted) {
    setCounted(ended)
    setSamples((before) => [...before.slice(1 - samplesKept), { at: Date.now(), ended }])
  }
  return view && view.finishedAt === null ? timeLeft(samples, view.total) : null
}

/** What this tab has sent of an import; null when it has sent nothing. */
export function useUpload(runId: string): UploadState | null {
  const { uploads } = useServices()
  return useSyncExternalStore(uploads.subscribe, () => uploads.state(runId))
}
