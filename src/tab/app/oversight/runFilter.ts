/** The filters of the list of runs, as they stand in the address. Pure. */
import type { RunStandingView } from '../../../api/contract.ts'
import { LIMITS } from '../../../api/contract/limits.ts'

/** `open` = not finished, wherever it stands. */
export type RunChoice = RunStandingView | 'open'

/** The standings of runs that are not finished. */
export const openStandings: readonly RunStandingView[] = ['held', 'waiting', 'running', 'paused']

export const runChoices: readonly RunChoice[] = [
  'open',
  ...openStandings,
  'attention',
  'finished',
  'undone',
  'cancelled',
  'discarded',
]

export interface RunFilter {
  search: string
  standing: RunChoice | null
}

export const allRuns: RunFilter = { search: '', standing: null }

/** Reads a query string; what is no value is ignored. */
export function readRunFilter(query: string): RunFilter {
  const parameters = new URLSearchParams(query)
  const state = parameters.get('state')
  return {
    search: (parameters.get('search') ?? '').slice(0, LIMITS.MAX_SEARCH_LENGTH),
    standing: runChoices.find((choice) => choice === state) ?? null,
  }
}

/** The filters that are set. */
export const parametersOfRuns = ({ search, standing }: RunFilter): Record<string, string> => ({
  ...(search && { search }),
  ...(standing && { state: standing }),
})

export const isFilteredRuns = (filter: RunFilter): boolean =>
  Object.keys(parametersOfRuns(filter)).length > 0
