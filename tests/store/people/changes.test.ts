import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { syncDirectory } from '../../../src/core/people/directory/sync.ts'
import { people } from '../../../src/core/store/schema.ts'
import { openTestDatabase, type TestDatabase } from '../../fixtures/database/database.ts'
import { personId } from '../../fixtures/people/people.ts'
import { silentLog } from '../../fixtures/runs.ts'
import { startScriptedGraph, type ScriptedGraph } from '../../fixtures/scriptedGraph.ts'

let database: TestDatabase
let scripted: ScriptedGraph
beforeAll(async () => {
  ;[database, scripted] = await Promise.all([openTestDatabase(), startScriptedGraph()])
})
beforeEach(async () => {
  await database.reset()
  scripted.reset()
})
afterAll(async () => {
  await scripted.close()
  await database.close()
})

const link = (token: string) => `https://graph.microsoft.com/v1.0/users/delta?$deltatoken=${token}`
const user = (n: number, more: object = {}) => ({
  id: personId(n),
  displayName: `Person ${n}`,
  userPrincipalName: `person${n}@contoso.example`,
  department: 'Sales',
  ...more,
})

/** A directory of persons 1 and 2 whose changes come on these pages; of those who are looked up, 9 can be read and 7 cannot. */
function changing(...pages: object[][]): void {
  scripted.answer(({ path, body }) => {
    if (path.endsWith('/$batch')) {
      const { requests } = JSON.parse(body.toString()) as { requests: { id: string }[] }
      const error = { code: 'Request_ResourceNotFound', message: '' }
      const responses = requests.map(({ id }) =>
        id === personId(9) || id === personId(7)
          ? { id, status: 200, body: id === personId(9) ? user(9) : { id, displayName: 7 } }
          : { id, status: 404, body: { error } },
      )
      return { status: 200, body: { responses } }
    }
    if (!path.includes('delta')) return { status: 200, body: { value: [user(1), user(2)] } }
    if (path.includes('latest'))
      return { status: 200, body: { value: [], '@odata.deltaLink': link('0') } }
    const page = Number(/deltatoken=(\d+)/.exec(path)?.[1])
    const isLast = page >= pages.length - 1
    const next = link(`${page + 1}`)
    const more = isLast ? { '@odata.deltaLink': next } : { '@odata.nextLink': next }
    return { status: 200, body: { value: pages[page] ?? [], ...more } }
  })
}
const stored = () => database.db.select().from(people).orderBy(people.id)
const sync = () => syncDirectory(database.db, scripted.graph, silentLog)

test('a part of somebody known is added to the rest, over empty pages and several times', async () => {
  const id = personId(1)
  changing(
    [{ id, jobTitle: 'Chair' }],
    [],
    [
      { id, officeLocation: 'Bern' },
      { id, department: null },
    ],
  )
  await sync()
  expect(await stored()).toMatchObject([
    { displayName: 'Person 1', jobTitle: 'Chair', officeLocation: 'Bern', department: null },
    { displayName: 'Person 2', department: 'Sales' },
  ])
})

test('somebody of whom only a part is told is looked up, or left out if they are gone', async () => {
  changing([
    { id: personId(9), jobTitle: 'Chair' },
    { id: personId(8), jobTitle: 'Clerk' },
  ])
  await sync()
  expect((await stored()).map(({ id }) => id)).toEqual([1, 2, 9].map(personId))
})

test('somebody who is looked up and cannot be read is left out, and holds nobody else up', async () => {
  changing([
    { id: personId(7), jobTitle: 'Chair' },
    { id: personId(9), jobTitle: 'Clerk' },
  ])
  await sync()
  expect((await stored()).map(({ id }) => id)).toEqual([1, 2, 9].map(personId))
})

test('somebody removed and changed on one page is as the last entry says', async () => {
  const removed = { '@removed': { reason: 'changed' } }
  changing([
    { id: personId(1), ...removed },
    user(1, { department: 'Back' }),
    user(2, { department: 'Leaving' }),
    { id: personId(2), ...removed },
  ])
  await sync()
  expect(await stored()).toMatchObject([{ id: personId(1), department: 'Back' }])
})

test('a change that cannot be read leaves the person as they were', async () => {
  changing([{ id: personId(1), displayName: 7 }])
  await sync()
  expect(await stored()).toMatchObject([{ displayName: 'Person 1' }, { displayName: 'Person 2' }])
})

test('a page of changes that fails is asked for again by the next sync', async () => {
  changing([{ id: personId(1), jobTitle: 'Chair' }])
  await sync()
  scripted.answer(() => ({ status: 500, body: { error: { code: 'Fault', message: '' } } }))
  await expect(sync()).rejects.toMatchObject({ code: 'graph_failed' })
  changing([], [{ id: personId(2), '@removed': { reason: 'deleted' } }])
  await sync()
  expect(await stored()).toMatchObject([{ id: personId(1), jobTitle: 'Chair' }])
})
