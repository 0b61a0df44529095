import type { Lookup } from '../../model.ts'
import type { Graph, GraphReply, GraphRequest } from '../request.ts'
import { MAX_BATCH_ITEMS } from './batch.ts'

/** Graph runs four items of a batch at a time anyway. */
const MAX_CONCURRENT_BATCHES = 3

/**
 * One thing of many people, read as the app in batches of 20; every id has an answer.
 * @param pathOf below the version
 */
export async function readAll<Value>(
  graph: Graph,
  personIds: readonly string[],
  pathOf: (id: string) => string,
  read: (reply: GraphReply) => Lookup<Value>,
  options: Pick<GraphRequest, 'priority'> = {},
): Promise<Map<string, Lookup<Value>>> {
  const ids = [...new Set(personIds)]
  const answers = new Map<string, Lookup<Value>>()
  const worker = async () => {
    while (ids.length > 0) {
      const items = ids
        .splice(0, MAX_BATCH_ITEMS)
        .map((id) => ({ id, method: 'GET' as const, path: pathOf(id) }))
      const replies = await graph.batch(items, { as: 'app' }, options)
      for (const [id, reply] of replies) answers.set(id, read(reply))
    }
  }
  await Promise.all(Array.from({ length: MAX_CONCURRENT_BATCHES }, worker))
  return answers
}
