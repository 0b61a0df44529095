import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PeopleQuery } from '../../../src/core/model.ts'
import { pageOfPeople } from '../../../src/core/people/list.ts'
import { openTestDatabase, type TestDatabase } from '../../fixtures/database/database.ts'
import { plansOf } from '../../fixtures/database/plans.ts'
import { queryForAll } from '../../fixtures/people/people.ts'

/** Many before and after those whose names begin with the letters; of them, one in 80 has a surname that does. */
const first = (n: number) => (n < 400 ? 'bea' : n < 600 ? 'olga' : 'rita')
const names = Array.from({ length: 1000 }, (_, n) => {
  const surname = n % 80 === 79 ? 'olsen' : 'smith'
  return `${first(n)} ${String(n).padStart(4, '0')} ${surname}`
})
const wanted = names.filter((name) => / ol/u.test(` ${name}`))

let database: TestDatabase
beforeAll(async () => {
  database = await openTestDatabase()
  await database.db.execute(sql`
    insert into people (id, display_name, user_principal_name, proxy_addresses, account_enabled, user_type, has_mailbox,
      sort_name, search_text)
    select name, name, name, '[]', true, 'Member', true, name, ' ' || name
    from jsonb_array_elements_text(${JSON.stringify(names)}::jsonb) as name`)
  await database.db.execute(sql`vacuum analyze people`)
})
afterAll(() => database.close())

async function found(query: Partial<PeopleQuery>): Promise<string[]> {
  const all: string[] = []
  let cursor: string | null = null
  do {
    const page = await pageOfPeople(database.db, { ...queryForAll, search: 'ol', ...query, cursor })
    all.push(...page.items.map(({ id }) => id))
    cursor = page.next
  } while (cursor !== null)
  return all
}

test.each([3, 30, 200])('two letters find everybody in order, %i on a page', async (limit) => {
  expect(await found({ limit })).toEqual(wanted)
  expect(await found({ limit, descending: true })).toEqual(wanted.toReversed())
  expect(await found({ limit, letter: 'r' })).toEqual(wanted.filter((name) => name >= 'r'))
})

test.each([false, true])(
  'those who come before the names that begin with the letters are found without the others (backwards: %s)',
  async (descending) => {
    const query = { ...queryForAll, search: 'ol', limit: 30, descending }
    const plans = await plansOf(database.db, () => pageOfPeople(database.db, query))
    expect(plans).toHaveLength(2)
    expect(plans[1]).toContain('Append')
  },
)
