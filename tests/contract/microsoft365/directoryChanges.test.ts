/** Microsoft Graph lists a directory in pages of 999, and tells of changes from then on. */
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Graph } from '../../../src/core/graph/request.ts'
import { syncDirectory } from '../../../src/core/people/directory/sync.ts'
import { people, photoChecks } from '../../../src/core/store/schema.ts'
import { openTestDatabase, type TestDatabase } from '../../fixtures/database/database.ts'
import { startProductOnSandbox, type ProductOnSandbox } from '../../fixtures/productOnSandbox.ts'
import { silentLog } from '../../fixtures/runs.ts'

const PEOPLE = 1010
const PAGES = 2
let database: TestDatabase
let product: ProductOnSandbox
let graph: Graph
beforeAll(async () => {
  ;[database, product] = await Promise.all([
    openTestDatabase(),
    startProductOnSandbox({ people: PEOPLE }),
  ])
  graph = product.newGraph()
})
beforeEach(async () => {
  for (const path of ['requests', 'faults']) await ask('DELETE', path)
})
afterAll(async () => {
  await product.close()
  await database.close()
})

async function ask(method: string, path: string, body?: object): Promise<void> {
  const { status } = await product.sandbox.ask(method, `sandbox/${path}`, body && { body })
  expect(status).toBeLessThan(300)
}
const sync = (by = graph, signal?: AbortSignal) => syncDirectory(database.db, by, silentLog, signal)

/** The client, with something that happens after an answer whose path has `part`. */
function after(part: string, happens: () => Promise<unknown>): Graph {
  let times = 0
  return {
    ...graph,
    async call(...asked) {
      const reply = await graph.call(...asked)
      if (asked[0].path.includes(part) && times++ === 0) await happens()
      return reply
    },
  }
}

/** The requests to Graph since they were last asked for, without the host. */
async function requests(): Promise<string[]> {
  const { json } = await product.sandbox.ask('GET', 'sandbox/requests')
  await ask('DELETE', 'requests')
  return (json['requests'] as { host: string; path: string }[])
    .filter(({ host }) => host === 'graph.microsoft.com')
    .map(({ path }) => path)
}

/** Each person's row by id, with what changes whenever it is written. */
async function rows() {
  const all = await database.db
    .select({ person: people, version: sql<string>`ctid::text || xmin::text` })
    .from(people)
  return new Map(all.map((row) => [row.person.id, row]))
}
const versions = async () => [...(await rows())].map(([id, { version }]) => `${id} ${version}`)

/** Ids of people on the first page whom no other test uses. */
let used = 100
async function somebody(count: number): Promise<string[]> {
  const { json } = await product.sandbox.graph('GET', '/users?$top=200&$select=id')
  await ask('DELETE', 'requests')
  used += count
  return (json['value'] as { id: string }[]).slice(used - count, used).map(({ id }) => id)
}

const expired = () => ask('DELETE', 'delta-tokens')
const answered = (status: number, code: string) => () =>
  ask('POST', 'faults', {
    match: { url: 'deltatoken=ey' },
    kind: 'status',
    status,
    code,
    times: 1,
  })

let added = 0
async function join(): Promise<string> {
  const id = `99999999-2222-4333-8444-${String(++added).padStart(12, '0')}`
  const userPrincipalName = `new${added}@contoso.example`
  await ask('POST', 'people', { id, displayName: `New ${added}`, userPrincipalName })
  return id
}

describe('the first sync', () => {
  beforeEach(() => database.reset())

  test('lists everybody 999 a page; later ones ask once, and write nothing that is as it was', async () => {
    await sync()
    expect((await rows()).size).toBe(PEOPLE)
    expect(await requests()).toHaveLength(1 + PAGES + 1)
    const before = await versions()
    await sync()
    await sync()
    expect(await requests()).toHaveLength(2)
    expect(await versions()).toEqual(before)
  })

  test('misses nobody who comes, changes or leaves while it lists', async () => {
    const [changed = '', gone = ''] = await somebody(2)
    let came = ''
    // They were on the first page.
    const meanwhile = after('$top=999', async () => {
      came = await join()
      await ask('PATCH', `people/${changed}`, { department: 'Board' })
      await ask('DELETE', `people/${gone}`)
    })
    await sync(meanwhile)
    const found = await rows()
    expect(came).not.toBe('')
    expect(found.get(changed)?.person.department).toBe('Board')
    expect([found.has(came), found.has(gone)]).toEqual([true, false])
  })

  test('that is interrupted goes on with the next page', async () => {
    const [gone = ''] = await somebody(1)
    const stopping = new AbortController()
    await sync(
      after('$top=999', async () => stopping.abort()),
      stopping.signal,
    )
    const soFar = await rows()
    expect(soFar.size).toBe(999)
    expect(await requests()).toHaveLength(1 + 1)
    await ask('DELETE', `people/${gone}`)
    await sync()
    expect(await requests()).toHaveLength(1 + 1)
    const found = await rows()
    expect(soFar.has(gone)).toBe(true)
    expect(found.has(gone)).toBe(false)
    expect(found.get([...soFar.keys()][0] ?? '')).toEqual([...soFar.values()][0])
  })
})

describe('later syncs', () => {
  test('follow who comes, changes, leaves and is restored, and write nobody else', async () => {
    const [changed = '', left = '', restored = ''] = await somebody(3)
    await sync()
    await database.db.update(people).set({ photo: 'has', photoEtag: 'e' })
    await database.db.update(photoChecks).set({ turn: 'has' })
    const before = await rows()
    const came = await join()
    await ask('PATCH', `people/${changed}`, { department: null, jobTitle: 'Chair' })
    await ask('DELETE', `people/${left}?permanently=true`)
    await ask('DELETE', `people/${restored}`)
    await sync()
    const found = await rows()
    expect([left, restored].map((id) => found.has(id))).toEqual([false, false])
    const { person } = found.get(changed) ?? {}
    expect(person).toMatchObject({ department: null, jobTitle: 'Chair', photo: 'has' })
    expect(person).toMatchObject({ displayName: before.get(changed)?.person.displayName })
    expect(found.get(came)?.person).toMatchObject({ displayName: 'New ' + added, photo: 'unknown' })
    const written = [...found].filter(([id, row]) => row.version !== before.get(id)?.version)
    expect(written.map(([id]) => id).toSorted()).toEqual([changed, came].toSorted())
    const checks = await database.db.select().from(photoChecks)
    const turns = new Map(checks.map(({ personId, turn }) => [personId, turn]))
    expect([...turns.keys()].toSorted()).toEqual([...found.keys()].toSorted())
    const asked = [...turns].filter(([, turn]) => turn !== 'has')
    expect(Object.fromEntries(asked)).toEqual({ [changed]: 'changed', [came]: 'first' })
    await ask('POST', `people/${restored}/restore`)
    await sync()
    expect((await rows()).get(restored)?.person).toMatchObject({ photo: 'unknown' })
  })

  test.each([
    ['has expired', expired],
    ['is answered 410', answered(410, 'resyncRequired')],
    ['is answered 404', answered(404, 'syncStateNotFound')],
  ])('list everybody again when the token %s, and remove only who is gone', async (_, lose) => {
    const [changed = '', left = ''] = await somebody(2)
    await sync()
    const before = await rows()
    await ask('PATCH', `people/${changed}`, { department: 'Lost and found' })
    await ask('DELETE', `people/${left}`)
    await lose()
    await requests()
    await sync()
    expect(await requests()).toHaveLength(1 + 1 + PAGES + 1)
    const found = await rows()
    expect(found.size).toBe(before.size - 1)
    expect(found.has(left)).toBe(false)
    const written = [...found].filter(([id, row]) => row.version !== before.get(id)?.version)
    expect(written.map(([id]) => id)).toEqual([changed])
  })

  test('list everybody once in seven days', async () => {
    await sync()
    await requests()
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 7 * 24 * 3_600_000 })
    try {
      await sync(product.newGraph())
    } finally {
      vi.useRealTimers()
    }
    expect(await requests()).toHaveLength(1 + PAGES + 1)
  })

  test('end without a word when another one has begun', async () => {
    await ask('DELETE', 'delta-tokens')
    await sync(after('$top=999', () => sync()))
    // The first one loses its place and begins a list, which the second one takes over.
    expect(await requests()).toHaveLength(1 + 1 + 1 + PAGES + 1)
    const before = await versions()
    await sync()
    expect(await requests()).toHaveLength(1)
    expect(await versions()).toEqual(before)
  })
})
