import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { PeopleQuery } from '../../../src/core/model.ts'
import { storePeople as storeChanges } from '../../../src/core/people/directory/storePeople.ts'
import { pageOfPeople } from '../../../src/core/people/list.ts'
import { directoryGroups, groupMembers, people } from '../../../src/core/store/schema.ts'
import { openTestDatabase, type TestDatabase } from '../../fixtures/database/database.ts'
import { personId, queryForAll, somePerson, storePeople } from '../../fixtures/people/people.ts'

const group = 'some'
const other = 'another'
const names = ['Dora', 'Anna', 'Carl', 'Bela', 'Édith', '7 of Nine']

let database: TestDatabase
beforeAll(async () => {
  database = await openTestDatabase()
})
beforeEach(async () => {
  await database.reset()
  const readAt = new Date()
  await database.db
    .insert(directoryGroups)
    .values([group, other].map((id) => ({ id, name: id, readAt })))
  await storePeople(
    database.db,
    names.map((displayName, n) => somePerson(n, { displayName, accountEnabled: n !== 2 })),
  )
  const members = [...names.keys(), 50].map(personId)
  await database.db
    .insert(groupMembers)
    .values(members.map((id) => ({ groupId: group, personId: id, readAt })))
  await database.db.insert(groupMembers).values({ groupId: other, personId: personId(0), readAt })
})
afterAll(() => database.close())

/** Page by page, two on each. */
async function members(query: Partial<PeopleQuery> = {}): Promise<string[]> {
  const found: string[] = []
  let cursor: string | null = null
  do {
    const next = await pageOfPeople(database.db, {
      ...queryForAll,
      group,
      limit: 2,
      ...query,
      cursor,
    })
    found.push(...next.items.map(({ displayName }) => displayName))
    cursor = next.next
  } while (cursor !== null)
  return found
}
/** As the directory tells of it. */
const rename = (n: number, displayName: string) =>
  storeChanges(database.db, [somePerson(n, { displayName })])

const inOrder = ['7 of Nine', 'Anna', 'Bela', 'Carl', 'Dora', 'Édith']

test('members are listed by name, in both directions, and those who are not in the directory are left out', async () => {
  expect(await members()).toEqual(inOrder)
  expect(await members({ descending: true })).toEqual(inOrder.toReversed())
})

test('members of a group are listed from a letter, and by other filters', async () => {
  expect(await members({ letter: 'c' })).toEqual(['Carl', 'Dora', 'Édith'])
  expect(await members({ letter: 'c', descending: true })).toEqual([
    'Carl',
    'Bela',
    'Anna',
    '7 of Nine',
  ])
  expect(await members({ scope: 'active', letter: 'b' })).toEqual(['Bela', 'Dora', 'Édith'])
  expect(await members({ search: 'ar' })).toEqual([])
  expect(await members({ search: 'arl' })).toEqual(['Carl'])
})

test('a member who is renamed is at once where the new name belongs, in each of their groups', async () => {
  await rename(0, 'Aaron')
  expect(await members()).toEqual(['7 of Nine', 'Aaron', 'Anna', 'Bela', 'Carl', 'Édith'])
  expect(await members({ group: other })).toEqual(['Aaron'])
})

test('a member who comes to the directory later is among the others, and one who leaves it is not', async () => {
  await storePeople(database.db, [somePerson(50, { displayName: 'Börje' })])
  expect(await members()).toEqual([...inOrder.slice(0, 3), 'Börje', ...inOrder.slice(3)])
  await database.db.delete(people).where(eq(people.id, personId(50)))
  expect(await members()).toEqual(inOrder)
  await storePeople(database.db, [somePerson(50, { displayName: 'Zoe' })])
  expect(await members()).toEqual([...inOrder, 'Zoe'])
})

test('a change of anything but the name writes no member', async () => {
  const versions = async () => {
    const { rows } = await database.db.execute(
      sql`select xmin::text, person_id from ${groupMembers} order by group_id, person_id`,
    )
    return rows
  }
  const before = await versions()
  await database.db.update(people).set({ photo: 'none', department: 'Sales' })
  await database.db.update(people).set({ sortName: people.sortName })
  expect(await versions()).toEqual(before)
})
