/** What is asked while the tab opens. Its pages ask the same, so each of them is here once. */
import { queryOptions } from '@tanstack/react-query'
import {
  everybody,
  type CountsFilter,
  type PeopleFilter,
  type Scope,
} from '../app/peopleFilters.ts'
import type { Client } from './client.ts'
import { queryKeys } from './queryKeys.ts'

export const PAGE_SIZE = 100

/** The host's token. Where it was refused, the reader asks for the next one: the host may show a window. */
export const signInQuery = (client: Client, attempt: number) =>
  queryOptions({
    queryKey: queryKeys.signIn(attempt),
    queryFn: () => client.signIn().catch(reported),
    retry: false,
    retryOnMount: false,
    staleTime: Infinity,
  })

function reported(error: unknown): never {
  reportError(error)
  throw error
}

export const meQuery = (client: Client) =>
  queryOptions({ queryKey: queryKeys.me(), queryFn: client.me, staleTime: 60_000 })

export const directoryQuery = (client: Client) =>
  queryOptions({ queryKey: queryKeys.directory(), queryFn: client.directory })

/** What the coverage counts: everybody of a scope. */
export const countedBy = (scope: Scope): CountsFilter => {
  const { photo: _, ...filter } = { ...everybody, scope }
  return filter
}

export const countsQuery = (client: Client, filter: CountsFilter) =>
  queryOptions({
    queryKey: queryKeys.counts(filter),
    queryFn: ({ signal }) => client.counts(filter, signal),
  })

export const departmentsQuery = (client: Client) =>
  queryOptions({ queryKey: queryKeys.departments(), queryFn: client.departments })

/** @param cursor of the page; null = the first */
export const peopleQuery = (client: Client, filter: PeopleFilter, cursor: string | null) =>
  queryOptions({
    queryKey: queryKeys.people(filter, cursor),
    queryFn: ({ signal }) => client.people(filter, cursor, PAGE_SIZE, signal),
  })
