/** Tells the API which files are meant for whom, before any of them is sent. */
import type { AddedItems, ItemsPage, NewItemView } from '../../api/contract.ts'
import type { ItemsQuery } from '../api/client.ts'
import { retryDelay, wait } from '../api/retry.ts'
import { asProblem } from '../api/problem.ts'

/** as many as the API takes at once */
const piece = 500
const tries = 5

export interface RegistrationClient {
  addItems(runId: string, items: NewItemView[]): Promise<AddedItems>
  items(runId: string, query: ItemsQuery): Promise<ItemsPage>
}

/**
 * Adds the items in pieces and answers item ids by person id. May be repeated: when an answer was lost, what the
 * import has already is read, and only the rest is added (an import has each person once).
 */
export async function registerItems(
  client: RegistrationClient,
  runId: string,
  items: NewItemView[],
  onProgress: (registered: number) => void,
): Promise<Map<string, string>> {
  let known = new Map<string, string>()
  for (let failures = 0; known.size < items.length;) {
    const next = items.filter(({ personId }) => !known.has(personId)).slice(0, piece)
    if (next.length === 0) break
    try {
      const added = await client.addItems(runId, next)
      for (const item of added.items) known.set(item.person.id, item.id)
      onProgress(known.size)
    } catch (error) {
      const problem = asProblem(error)
      const lost = problem.passing || problem.code === 'same_person_twice'
      if (!lost || failures >= tries) throw problem
      await wait(retryDelay(failures), new AbortController().signal)
      failures += 1
      known = await readItems(client, runId)
    }
  }
  return known
}

async function readItems(client: RegistrationClient, runId: string): Promise<Map<string, string>> {
  const items = await allItems(client, runId, null)
  return new Map(items.map((item) => [item.person.id, item.id]))
}

/** Every item of an import in one state, or in any. */
export async function allItems(
  client: Pick<RegistrationClient, 'items'>,
  runId: string,
  state: ItemsQuery['state'],
): Promise<ItemsPage['items']> {
  const all: ItemsPage['items'] = []
  for (let cursor: string | null = null; ;) {
    const page: ItemsPage = await client.items(runId, { state, cursor, limit: 200 })
    all.push(...page.items)
    if (!page.next) return all
    cursor = page.next
  }
}
