import type { RunCounts, RunList, RunStandingView, RunView } from '../../../api/contract.ts'
import { json, jsonBody, query, type Send } from '../send.ts'

export interface RunsQuery {
  /** only runs that are held, waiting, or running */
  open?: boolean
  search?: string
  standing?: RunStandingView | null
  cursor: string | null
  limit: number
}

/** One's runs as a list, and what they are called. */
export const runListCalls = (send: Send) => ({
  renameRun: (id: string, name: string): Promise<RunView> =>
    json(send('PUT', `/api/runs/${id}/name`, jsonBody({ name }))),
  runCounts: (search: string, signal: AbortSignal): Promise<RunCounts> =>
    json(send('GET', `/api/runs/counts${query({ search })}`, { signal })),
  runs: (
    { open = false, standing = null, search = '', ...page }: RunsQuery,
    signal?: AbortSignal,
  ): Promise<RunList> => {
    const asked = { open: open ? 'true' : null, standing, search: search || null, ...page }
    return json(send('GET', `/api/runs${query(asked)}`, signal ? { signal } : {}))
  },
})
