import { AppError } from '../errors.ts'
import type { Person } from '../model.ts'
import { asReadError, failureOf } from './codes.ts'
import { parseJson } from './json.ts'
import type { Graph, GraphReply } from './request.ts'
import { MAX_BATCH_ITEMS } from './send/batch.ts'
import { readUser, selectedProperties } from './directory/user.ts'

/**
 * One user, by object id or sign-in name, read as the app; null if the directory has none.
 * @throws AppError when Graph cannot tell
 */
export async function findUser(graph: Graph, idOrSignInName: string): Promise<Person | null> {
  return personIn(await graph.call({ method: 'GET', path: pathTo(idOrSignInName) }, { as: 'app' }))
}

/**
 * Of these users, by object id, those whom the directory has, read as the app in batches of 20 with low priority.
 * @throws AppError when Graph cannot tell of one of them
 */
export async function findUsers(graph: Graph, ids: string[]): Promise<Person[]> {
  const found: Person[] = []
  for (let start = 0; start < ids.length; start += MAX_BATCH_ITEMS) {
    const items = ids
      .slice(start, start + MAX_BATCH_ITEMS)
      .map((id) => ({ id, method: 'GET', path: pathTo(id) }) as const)
    const replies = await graph.batch(items, { as: 'app' }, { priority: 'low' })
    for (const reply of replies.values()) {
      const person = personIn(reply)
      if (person) found.push(person)
    }
  }
  return found
}

const pathTo = (idOrSignInName: string): string =>
  `/users/${encodeURIComponent(idOrSignInName)}?$select=${selectedProperties}`

function personIn(reply: GraphReply): Person | null {
  if (reply.kind !== 'answer') throw asReadError(reply)
  if (reply.status !== 200) {
    const failure = failureOf(reply, 'read')
    if (failure.kind === 'gone') return null
    throw asReadError(failure)
  }
  const { person } = readUser(parseJson(reply.body))
  if (!person) throw new AppError('graph_failed', { detail: 'a user' })
  return person
}
