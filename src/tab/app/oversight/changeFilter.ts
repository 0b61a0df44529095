/** The filters of the history, as they stand in the address and go to the API. Pure. */
import type { ChangeFiltersView } from '../../../api/contract.ts'
import { LIMITS } from '../../../api/contract/limits.ts'

export type ChangeKind = NonNullable<ChangeFiltersView['change']>
export type Way = NonNullable<ChangeFiltersView['way']>
export const changeKinds: readonly ChangeKind[] = [
  'create',
  'replace',
  'remove',
  'undo',
  'decline',
  'setting',
]
export const ways: readonly Way[] = ['tab', 'bot', 'import', 'approval']

/** Days are the reader's, as `2026-11-29`; empty = none. */
export interface ChangeFilter {
  search: string
  person: string | null
  actor: string | null
  change: ChangeKind | null
  way: Way | null
  /** the first and the last day */
  from: string
  to: string
}

export const allChanges: ChangeFilter = {
  search: '',
  person: null,
  actor: null,
  change: null,
  way: null,
  from: '',
  to: '',
}

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const DAY = /^\d{4}-\d\d-\d\d$/

/** Null unless there is such a day. */
function startOf(day: string): Date | null {
  if (!DAY.test(day)) return null
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const start = new Date(year, month - 1, date)
  return start.getMonth() === month - 1 && year >= 1000 ? start : null
}

const readDay = (text: string | null): string => (text !== null && startOf(text) ? text : '')
const readGuid = (text: string | null): string | null =>
  text !== null && GUID.test(text) ? text.toLowerCase() : null

/** Reads a query string; what is no value is ignored. */
export function readChangeFilter(query: string): ChangeFilter {
  const parameters = new URLSearchParams(query)
  const oneOf = <Value extends string>(name: string, values: readonly Value[]): Value | null =>
    values.find((value) => value === parameters.get(name)) ?? null
  return {
    search: (parameters.get('search') ?? '').slice(0, LIMITS.MAX_SEARCH_LENGTH),
    person: readGuid(parameters.get('person')),
    actor: readGuid(parameters.get('actor')),
    change: oneOf('change', changeKinds),
    way: oneOf('way', ways),
    from: readDay(parameters.get('from')),
    to: readDay(parameters.get('to')),
  }
}

/** The filters that are set. */
export function parametersOfChanges(filter: ChangeFilter): Record<string, string> {
  const set = Object.entries(filter) as [string, string | null][]
  return Object.fromEntries(set.flatMap(([name, value]) => (value ? [[name, value]] : [])))
}

/** As the API takes them: whole days of the reader. */
export function filtersToAsk({ from, to, ...filter }: ChangeFilter): ChangeFiltersView {
  const until = startOf(to)
  until?.setDate(until.getDate() + 1)
  return {
    ...filter,
    since: startOf(from)?.toISOString() ?? null,
    until: until?.toISOString() ?? null,
  }
}

export const isFilteredHistory = (filter: ChangeFilter): boolean =>
  Object.keys(parametersOfChanges(filter)).length > 0
