import { AppError } from '../errors.ts'
import type { Log } from '../log.ts'
import type { Person } from '../model.ts'
import { asReadError, failureOf } from './codes.ts'
import { parseJson } from './json.ts'
import type { Graph, GraphReply } from './request.ts'
import { MAX_BATCH_ITEMS } from './send/batch.ts'
import { readUser, selectedProperties, warnOfUnreadable } from './directory/user.ts'

/**
 * One user, by object id or sign-in name, read as the app; null if the directory has none.
 * @throws AppError when Graph cannot tell
 */
export async function findUser(graph: Graph, idOrSignInName: string): Promise<Person | null> {
  const path = pathTo(idOrSignInName)
  const found = userIn(await graph.call({ method: 'GET', path }, { as: 'app' }))
  if (found?.fault !== undefined) throw new AppError('graph_failed', { detail: 'a user' })
  return found?.person ?? null
}

/**
 * Of these users, by object id, those whom the directory has, read as the app in batches of 20 with low priority.
 * Users that cannot be read are left out, and their number is logged.
 * @throws AppError when Graph cannot tell of one of them
 */
export async function findUsers(graph: Graph, log: Log, ids: string[]): Promise<Person[]> {
  const found: Person[] = []
  for (let start = 0; start < ids.length; start += MAX_BATCH_ITEMS) {
    const items = ids
      .slice(start, start + MAX_BATCH_ITEMS)
      .map((id) => ({ id, method: 'GET', path: pathTo(id) }) as const)
    const replies = await graph.batch(items, { as: 'app' }, { priority: 'low' })
    const read = [...replies.values()].map(userIn).filter((user) => user !== null)
    warnOfUnreadable(log, read)
    found.push(...read.flatMap(({ person }) => person ?? []))
  }
  return found
}

const pathTo = (idOrSignInName: string): string =>
  `/users/${encodeURIComponent(idOrSignInName)}?$select=${selectedProperties}`

/** Null for somebody whom the directory does not have. */
function userIn(reply: GraphReply): ReturnType<typeof readUser> | null {
  if (reply.kind !== 'answer') throw asReadError(reply)
  if (reply.status === 200) return readUser(parseJson(reply.body))
  const failure = failureOf(reply, 'read')
  if (failure.kind === 'gone') return null
  throw asReadError(failure)
}
