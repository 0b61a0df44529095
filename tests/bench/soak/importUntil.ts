import { setTimeout as sleep } from 'node:timers/promises'
import type { Likeness } from '../../fixtures/likeness.ts'
import { codedPicture } from '../../fixtures/pictures/codedPicture.ts'

const PEOPLE_PER_RUN = 60
const CODES = 625
const FINISHED_WITHIN_MS = 300_000

/** What people should have in the end: the code of their picture by person id; null = as it was before anything. */
type Expected = Map<string, number | null>

export interface Imported {
  expected: Expected
  runs: number
  unfinished: number
  /** changes that were recorded as done */
  written: number
}

interface Person {
  id: string
  displayName: string
}
interface Item {
  id: string
  person: { id: string }
  state: string
}
interface Summary {
  id: string
  finishedAt: string | null
  undoable: number
}
interface Page<T> {
  items: T[]
  next: string | null
}

/** One import after the other, each for the next people; every second one is paused, every fourth cancelled, every third undone. */
export async function importUntil(likeness: Likeness, end: number): Promise<Imported> {
  const imported: Imported = { expected: new Map(), runs: 0, unfinished: 0, written: 0 }
  let cursor = ''
  while (performance.now() < end) {
    const page = await likeness.json<Page<Person>>(
      'admin',
      'GET',
      `/api/people?limit=${PEOPLE_PER_RUN}${cursor && `&cursor=${encodeURIComponent(cursor)}`}`,
    )
    cursor = page.next ?? ''
    await importFor(likeness, page.items, imported)
  }
  return imported
}

async function importFor(likeness: Likeness, whom: Person[], imported: Imported): Promise<void> {
  const { json } = likeness
  const number = imported.runs++
  const codes = new Map(whom.map(({ id }, at) => [id, (number * PEOPLE_PER_RUN + at) % CODES]))
  const { id } = await json<Summary>('admin', 'POST', '/api/runs', {})
  await sendFiles(likeness, id, whom, codes)
  await json('admin', 'POST', `/api/runs/${id}/start`, { doubtful: 'set' })
  if (number % 2 === 1) {
    await json('admin', 'POST', `/api/runs/${id}/pause`, {})
    await sleep(2000)
    await json('admin', 'POST', `/api/runs/${id}/resume`, {})
  }
  if (number % 4 === 3) await json('admin', 'POST', `/api/runs/${id}/cancel`, {})
  const done = await finished(likeness, id, imported)
  for (const personId of done) imported.expected.set(personId, codes.get(personId) ?? null)
  if (number % 3 !== 2 || done.length === 0) return
  const undo = await json<Summary>('admin', 'POST', `/api/runs/${id}/undo`, {})
  for (const personId of await finished(likeness, undo.id, imported))
    imported.expected.delete(personId)
}

async function sendFiles(
  likeness: Likeness,
  id: string,
  whom: Person[],
  codes: Map<string, number>,
): Promise<void> {
  const items = whom.map(({ id: personId, displayName }) => ({
    fileName: `${displayName}.jpg`,
    fileSize: 1000,
    personId,
  }))
  const path = `/api/runs/${id}/items`
  const added = await likeness.json<{ items: Item[] }>('admin', 'POST', path, { items })
  const waiting = [...added.items]
  const worker = async () => {
    for (let item = waiting.pop(); item; item = waiting.pop()) {
      const picture = await codedPicture(codes.get(item.person.id) ?? 0)
      await likeness.json('admin', 'PUT', `${path}/${item.id}/file`, picture)
    }
  }
  await Promise.all([worker(), worker(), worker()])
}

/** Waits for a run to end; the ids of the people whose change is done. */
async function finished(likeness: Likeness, id: string, imported: Imported): Promise<string[]> {
  const summary = () => likeness.json<Summary>('admin', 'GET', `/api/runs/${id}`)
  const until = performance.now() + FINISHED_WITHIN_MS
  while ((await summary()).finishedAt === null) {
    if (performance.now() > until) {
      imported.unfinished += 1
      return []
    }
    await sleep(500)
  }
  const { items } = await likeness.json<Page<Item>>(
    'admin',
    'GET',
    `/api/runs/${id}/items?limit=200&state=done`,
  )
  imported.written += items.length
  return items.map(({ person }) => person.id)
}
