import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Graph } from '../../../src/core/graph/request.ts'
import { isGuest } from '../../../src/core/people/guests.ts'
import { openTestDatabase, type TestDatabase } from '../../fixtures/database/database.ts'
import { personId, somePerson, storePeople } from '../../fixtures/people/people.ts'

let database: TestDatabase
beforeAll(async () => void (database = await openTestDatabase()))
beforeEach(async () => {
  await database.reset()
  await storePeople(database.db, [somePerson(0), { ...somePerson(1), userType: 'Guest' }])
})
afterAll(() => database.close())

/** A Graph that answers this about every user, and counts the questions. */
function answering(status: number, user: object) {
  const asked: string[] = []
  const graph: Graph = {
    call: async ({ path }) => {
      asked.push(path)
      const body = Buffer.from(JSON.stringify(user))
      return { kind: 'answer', status, headers: {}, body }
    },
    batch: () => Promise.reject(new Error('not asked for')),
    appPermissions: async () => null,
    concurrency: () => 4,
    isSlowed: () => false,
    close() {},
  }
  return { graph, asked }
}

test('the people index tells who is a guest, without a call to Graph', async () => {
  const { graph, asked } = answering(500, {})
  expect(await isGuest(database.db, graph, personId(0))).toBe(false)
  expect(await isGuest(database.db, graph, personId(1))).toBe(true)
  expect(asked).toEqual([])
})

test.each([
  ['Guest', true],
  ['Member', false],
  // Accounts of before 2014 have none.
  [null, false],
])('Graph tells of whoever joined since it was read: %s', async (userType, expected) => {
  const user = { id: personId(5), userPrincipalName: 'new@contoso.example', userType }
  const { graph } = answering(200, user)
  expect(await isGuest(database.db, graph, personId(5))).toBe(expected)
})

test('whoever Graph does not know, or can not tell of, is neither', async () => {
  const gone = answering(404, { error: { code: 'Request_ResourceNotFound', message: '' } })
  const denied = answering(403, { error: { code: 'Authorization_RequestDenied', message: '' } })
  await expect(isGuest(database.db, gone.graph, personId(5))).rejects.toMatchObject({
    code: 'person_gone',
  })
  await expect(isGuest(database.db, denied.graph, personId(5))).rejects.toMatchObject({
    code: 'reading_not_allowed',
  })
})
