/** Registers a run's items, each a file and its person, before any file is sent. */
import type { AddedItems, ItemsPage, NewItemView } from '../../api/contract.ts'
import { LIMITS } from '../../api/contract/limits.ts'
import type { ItemsQuery } from '../api/client.ts'
import { retryDelay, wait } from '../api/retry.ts'
import { asProblem } from '../api/problem.ts'

const MAX_RETRIES = 5

export interface RegistrationClient {
  addItems(runId: string, items: NewItemView[]): Promise<AddedItems>
  items(runId: string, query: ItemsQuery): Promise<ItemsPage>
}

/**
 * Adds the items in batches and returns item ids by person id. A run has each person once, so this may be repeated: if an
 * answer is lost, the items that were added are read back, and only the others are added again.
 * @param onProgress called with the number of items added so far
 * @throws Problem if the API refuses, or can't be reached after 5 retries
 */
export async function registerItems(
  client: RegistrationClient,
  runId: string,
  items: NewItemView[],
  onProgress: (registered: number) => void,
): Promise<Map<string, string>> {
  let itemIds = new Map<string, string>()
  for (let failures = 0; itemIds.size < items.length;) {
    const next = items
      .filter(({ personId }) => !itemIds.has(personId))
      .slice(0, LIMITS.MAX_FILES_PER_REQUEST)
    if (next.length === 0) break
    try {
      const added = await client.addItems(runId, next)
      for (const item of added.items) itemIds.set(item.person.id, item.id)
      onProgress(itemIds.size)
    } catch (error) {
      const problem = asProblem(error)
      const answerMayBeLost = problem.passing || problem.code === 'same_person_twice'
      if (!answerMayBeLost || failures >= MAX_RETRIES) throw problem
      await wait(retryDelay(failures), new AbortController().signal)
      failures += 1
      itemIds = await readItemIds(client, runId)
    }
  }
  return itemIds
}

async function readItemIds(
  client: RegistrationClient,
  runId: string,
): Promise<Map<string, string>> {
  const items = await allItems(client, runId, null)
  return new Map(items.map((item) => [item.person.id, item.id]))
}

/** Every item of a run in one state, or in any (null). */
export async function allItems(
  client: Pick<RegistrationClient, 'items'>,
  runId: string,
  state: ItemsQuery['state'],
): Promise<ItemsPage['items']> {
  const all: ItemsPage['items'] = []
  for (let cursor: string | null = null; ;) {
    const page: ItemsPage = await client.items(runId, { state, cursor, limit: LIMITS.MAX_PAGE })
    all.push(...page.items)
    if (!page.next) return all
    cursor = page.next
  }
}
