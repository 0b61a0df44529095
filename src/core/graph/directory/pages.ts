import * as z from 'zod'
import { AppError } from '../../errors.ts'
import type { Log } from '../../log.ts'
import type { Person } from '../../model.ts'
import { asReadError, failureOf, isPlaceLost } from '../codes.ts'
import { parseJson } from '../json.ts'
import type { Graph } from '../request.ts'
import {
  readChangedUser,
  readUser,
  selectedProperties,
  warnOfUnreadable,
  type PersonChange,
} from './user.ts'

/** Graph no longer knows where a link leads; reading starts over. */
export const PLACE_LOST = 'place lost'
type PlaceLost = typeof PLACE_LOST

/** A page of the list of all users. */
export interface ListPage {
  persons: Person[]
  /** of everybody on the page, those included who could not be read */
  ids: string[]
  /** the link to the next page; null on the last one */
  next: string | null
}

/** A page of what has changed. */
export interface ChangesPage {
  /** by id, the latest for each; null = no longer in the directory */
  changes: Map<string, PersonChange | null>
  /** the link to go on with */
  next: string
  /** no more changes for now: `next` shows later ones */
  isLast: boolean
}

const pageSchema = z.object({
  value: z.array(z.unknown()),
  '@odata.nextLink': z.string().nullish(),
  '@odata.deltaLink': z.string().nullish(),
})
type Page = z.infer<typeof pageSchema>
const named = z.object({ id: z.string().min(1) })
const removed = z.object({ id: z.string().min(1), '@removed': z.looseObject({}) })

const FIRST_PAGE = `/users?$select=${selectedProperties}&$top=999`
const LATEST = `/users/delta?$select=${selectedProperties}&$deltaToken=latest`

/**
 * One page of up to 999 users, read as the app. Users that cannot be read are left out, and their number is logged.
 * @param link of the page; null for the first
 * @throws AppError when the page cannot be read
 */
export async function readListPage(
  graph: Graph,
  log: Log,
  link: string | null,
): Promise<ListPage | PlaceLost> {
  const page = await readPage(graph, link ?? FIRST_PAGE, link !== null)
  if (page === PLACE_LOST) return page
  const read = page.value.map(readUser)
  warnOfUnreadable(log, read)
  const next = page['@odata.nextLink'] ?? null
  if (next !== null) assertForward(next, link)
  return {
    persons: read.flatMap(({ person }) => person ?? []),
    ids: page.value.flatMap((user) => named.safeParse(user).data?.id ?? []),
    next,
  }
}

/**
 * The link to the changes from now on, without those before.
 * @throws AppError when it cannot be read
 */
export async function readLatestLink(graph: Graph): Promise<string> {
  const page = await readPage(graph, LATEST, false)
  if (page === PLACE_LOST) throw new Error('a first page has no place to lose')
  const link = page['@odata.deltaLink'] ?? page['@odata.nextLink']
  if (!link) throw new AppError('graph_failed', { detail: 'no link to changes' })
  return link
}

/**
 * One page of changes, at most 200, possibly none. The same change may come again (Graph: delta-query-overview).
 * @throws AppError when the page cannot be read
 */
export async function readChangesPage(
  graph: Graph,
  log: Log,
  link: string,
): Promise<ChangesPage | PlaceLost> {
  const page = await readPage(graph, link, true)
  if (page === PLACE_LOST) return page
  const last = page['@odata.deltaLink'] ?? null
  const next = last ?? page['@odata.nextLink']
  if (!next) throw new AppError('graph_failed', { detail: 'no link to changes' })
  if (last === null) assertForward(next, link)
  return { changes: changesOf(page, log), next, isLast: last !== null }
}

function changesOf({ value }: Page, log: Log): Map<string, PersonChange | null> {
  const changes = new Map<string, PersonChange | null>()
  const faults: { fault?: string }[] = []
  for (const user of value) {
    const gone = removed.safeParse(user).data
    if (gone) changes.set(gone.id, null)
    if (gone) continue
    const { change, fault } = readChangedUser(user)
    if (change) changes.set(change.id, { ...changes.get(change.id), ...change })
    if (fault !== undefined) faults.push({ fault })
  }
  warnOfUnreadable(log, faults)
  return changes
}

async function readPage(graph: Graph, path: string, isLink: boolean): Promise<Page | PlaceLost> {
  const reply = await graph.call({ method: 'GET', path, priority: 'low' }, { as: 'app' })
  if (reply.kind !== 'answer') throw asReadError(reply)
  if (isLink && isPlaceLost(reply)) return PLACE_LOST
  if (reply.status !== 200) throw asReadError(failureOf(reply, 'read'))
  const page = pageSchema.safeParse(parseJson(reply.body))
  if (!page.success) throw new AppError('graph_failed', { detail: 'a page of users' })
  return page.data
}

function assertForward(next: string, link: string | null): void {
  if (next === link) throw new AppError('graph_failed', { detail: 'pages lead in a circle' })
}
