/** What is asked while the tab opens. Its pages ask the same, so each of them is here once. */
import { queryOptions } from '@tanstack/react-query'
import type { CountsFilter, PeopleFilter } from '../app/peopleFilters.ts'
import { inNameOrder, type PeopleOrder } from '../app/peopleOrder.ts'
import type { PersonView } from '../../api/contract.ts'
import type { Client } from './client.ts'
import { queryKeys } from './queryKeys.ts'
import type { Thumbnailer } from './thumbnails.ts'

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

export const countsQuery = (client: Client, filter: CountsFilter) =>
  queryOptions({
    queryKey: queryKeys.counts(filter),
    queryFn: ({ signal }) => client.counts(filter, signal),
  })

export const departmentsQuery = (client: Client) =>
  queryOptions({ queryKey: queryKeys.departments(), queryFn: client.departments })

/** Who is listed, and in which order. */
export interface PeopleListing {
  filter: PeopleFilter
  order?: PeopleOrder
}

/** @param cursor of the page; null = the first */
export const peopleQuery = (
  client: Client,
  { filter, order = inNameOrder }: PeopleListing,
  cursor: string | null,
) =>
  queryOptions({
    queryKey: queryKeys.people(filter, order, cursor),
    queryFn: ({ signal }) => client.people(filter, order, cursor, PAGE_SIZE, signal),
  })

/** The small photo of somebody of whom it isn't known that they have none. */
export const thumbnailQuery = (
  thumbnails: Thumbnailer,
  { id, photoEtag }: Pick<PersonView, 'id' | 'photoEtag'>,
) =>
  queryOptions({
    queryKey: queryKeys.thumbnail(id, photoEtag),
    queryFn: ({ signal }) => thumbnails.load(id, photoEtag, signal),
    initialData: () => thumbnails.kept(id, photoEtag),
    staleTime: Infinity,
  })
