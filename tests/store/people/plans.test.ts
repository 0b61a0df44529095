import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pageOfPeople } from '../../../src/core/people/list.ts'
import { toAsk } from '../../../src/core/people/directory/mailboxes.ts'
import type { PeopleQuery } from '../../../src/core/model.ts'
import { openTestDatabase, type TestDatabase } from '../../fixtures/database/database.ts'
import { plansOf } from '../../fixtures/database/plans.ts'
import { queryForAll } from '../../fixtures/people/people.ts'

const runs = {
  large: '00000000-0000-4000-8000-000000000001',
  small: '00000000-0000-4000-8000-000000000002',
}

let database: TestDatabase
beforeAll(async () => {
  database = await openTestDatabase()
  await database.db.execute(sql`
    insert into people (id, display_name, user_principal_name, proxy_addresses, department,
      account_enabled, user_type, has_mailbox, sort_name, search_text, photo, office_location, country,
      created_date_time, photo_changed_at, licences, photo_origin, photo_quality, is_room,
      mail, mailbox_purpose)
    select 'id' || n, 'Person ' || n, 'p' || n, '[]', case when n % 21 <> 2 then 'Department ' || n % 7 end,
      n % 9 > 0, case when n % 11 = 0 then 'Guest' else 'Member' end, true,
      'person ' || lpad(n::text, 5, '0'),
      ' person contoso ' || md5(n::text) || case when n % 50 = 0 then ' fifty' else '' end
        || case when n > 4990 then ' zoe quentin' else '' end,
      case n % 3 when 0 then 'has' when 1 then 'none' else 'unknown' end,
      case when n % 23 <> 2 then 'Office ' || n % 11 end, 'Country ' || n % 5, timestamp '2020-01-01' + n * interval '7 hours',
      case when n % 4 > 0 then now() - n * interval '1 hour' end,
      case when n % 100 = 0 then '{rare,usual}' when n % 3 > 0 then '{usual}' else '{}' end::text[],
      case n % 13 when 0 then 'here' when 1 then 'changedSince' when 2 then 'elsewhere' end,
      case when n % 90 = 0 then 'low' when n % 9 = 0 then 'fine' end, n % 200 = 0,
      'p' || n || '@contoso.example', case when n % 300 = 9 then 'shared' end
    from generate_series(1, 5000) as n`)
  await database.db.execute(sql`
    insert into directory_groups select name, name, now() from unnest(array['large', 'small']) as name`)
  await database.db.execute(sql`
    insert into group_members (group_id, person_id, read_at)
    select case n % 2 when 0 then 'large' else 'small' end, 'id' || n, now()
    from generate_series(1, 5000) as n where n % 2 = 0 or n % 99 = 0`)
  for (const [size, run] of Object.entries(runs)) {
    await database.db.execute(sql`
      insert into runs (id, kind, created_by_id, created_by_name, acting_as, existing)
      values (${run}, 'remove', 'admin', 'Admin', 'app', 'replace')`)
    await database.db.execute(sql`
      insert into items (id, run_id, position, file_name, file_size, person_id, person_name, state)
      select gen_random_uuid(), ${run}, n, '', 0, 'id' || n, '', 'done'
      from generate_series(1, 5000) as n where n % case ${size}::text when 'large' then 2 else 99 end = 0`)
  }
  await database.db.execute(sql`
    insert into approvals (id, person_id, person_name, asked_in, prepared_sha)
    select gen_random_uuid(), 'id' || n, '', 'tab', '' from generate_series(1, 5000) as n where n % 60 = 0`)
  await database.db.execute(sql`vacuum analyze`)
})
afterAll(() => database.close())

const page = (query: Partial<PeopleQuery>) => ({ ...queryForAll, limit: 20, ...query })

test.each<Partial<PeopleQuery>>([
  {},
  { scope: 'active' },
  { photo: 'none' },
  { photo: 'none', scope: 'active' },
  { department: 'Department 3' },
  { department: 'Department 3', scope: 'active' },
  { department: 'Department 3', photo: 'unknown' },
  { department: 'Department 3', photo: 'unknown', scope: 'active' },
  { department: 'nobody’s' },
  { office: 'Office 3' },
  { country: 'Country 2' },
  { kind: 'guest' },
  { kind: 'room' },
  { kind: 'sharedMailbox' },
  { set: 'changedSince' },
  { set: 'here' },
  { quality: 'low' },
  { quality: 'fine' },
  { quality: 'notLookedAt' },
  { without: 'department' },
  { without: 'office', scope: 'active' },
  { without: 'office', photo: 'none' },
  { without: 'department', photo: 'none', scope: 'active', descending: true },
  { descending: true },
  { photo: 'none', descending: true },
  { sort: 'department' },
  { sort: 'department', descending: true },
  { sort: 'office', scope: 'active' },
  { sort: 'created', descending: true },
  { sort: 'photoChanged', descending: true },
  { sort: 'photoChanged', photo: 'none', scope: 'active' },
  { sort: 'photoChanged', photoChangedDays: 100 },
  { letter: 'p' },
  { group: 'large' },
  { group: 'large', scope: 'active', descending: true },
  { group: 'nobody’s' },
])('the pages of %o are read in the order of an index, and no further', async (query) => {
  const first = await pageOfPeople(database.db, page(query))
  const cursors = first.next === null ? [null] : [null, first.next]
  for (const cursor of cursors) {
    const [plan, ...others] = await plansOf(database.db, () =>
      pageOfPeople(database.db, page({ ...query, cursor })),
    )
    expect(others).toEqual([])
    const index = query.group ? 'group_members_by_name' : 'people_'
    expect(plan).toMatch(new RegExp(`Index (Only )?Scan( Backward)? using ${index}`, 'u'))
    expect(plan).not.toMatch(/Seq Scan on people|Bitmap/)
  }
})

test.each<Partial<PeopleQuery>>([
  { photoChangedDays: 3 },
  { photoChangedDays: 1000 },
  { addedDays: 10 },
  { addedDays: 3650, kind: 'member' },
  { licence: 'rare' },
  { licence: 'usual' },
  { group: 'large' },
  { group: 'small' },
  { group: 'nobody’s' },
  { run: runs.large },
  { run: runs.small },
  { approval: 'waiting' },
  { approval: 'waiting', search: 'contoso', scope: 'active' },
  { office: 'Office 3', country: 'Country 2' },
  { office: 'Office 3', photo: 'none', licence: 'usual' },
  { sort: 'created', office: 'Office 3' },
  { sort: 'department', descending: true, quality: 'low' },
  { sort: 'photoChanged', group: 'small' },
  { sort: 'office', search: 'fifty' },
  { department: 'Department 3', addedDays: 20 },
])('the pages of %o read nobody else one after another', async (query) => {
  const plans = await plansOf(database.db, () => pageOfPeople(database.db, page(query)))
  expect(plans.length).toBeLessThanOrEqual(4)
  for (const plan of plans) expect(plan).not.toContain('Seq Scan on people')
})

test.each([
  ['everybody', 'contoso', 1],
  ['everybody by a letter', 'p', 1],
  ['some percent', 'fifty', 2],
  ['the last by name', 'zoe', 2],
  ['the last by name, by a letter', 'q', 2],
  ['nobody', 'xyz', 2],
  ['nobody by two letters', 'xy', 2],
  ['few by two words', 'quentin contoso', 2],
])('a search that fits %s reads nobody else one after another', async (_name, search, most) => {
  const plans = await plansOf(database.db, () => pageOfPeople(database.db, page({ search })))
  expect(plans.length).toBeLessThanOrEqual(most)
  for (const plan of plans) expect(plan).not.toContain('Seq Scan on people')
  const [first, second = 'people_by_search'] = plans
  expect(first).toMatch(/Index Scan using people_/)
  expect(second).toMatch(/people_by_search|Index Scan using people_by_name/)
})

test('of two words, the index of letters is asked for the one that few have', async () => {
  const search = 'contoso quentin'
  const [, plan = ''] = await plansOf(database.db, () =>
    pageOfPeople(database.db, page({ search })),
  )
  expect(plan).toContain('people_by_search')
  expect(plan.match(/(?<=Index Cond: .*)~~/gu)).toHaveLength(1)
})

test('mailboxes to ask for are found among the accounts that are not clear, and nobody else', async () => {
  const [plan = '', ...others] = await plansOf(database.db, () => toAsk(database.db))
  expect(others).toEqual([])
  expect(plan).toContain('people_with_unclear_mailbox')
  expect(plan).not.toContain('Seq Scan on people')
})

const namesOf = async (query: Partial<PeopleQuery>) => {
  const found: string[] = []
  let cursor: string | null = null
  do {
    const next = await pageOfPeople(database.db, page({ ...query, cursor, limit: 7 }))
    found.push(...next.items.map(({ displayName }) => displayName))
    cursor = next.next
  } while (cursor !== null)
  return found
}

test('a search finds the same people however it looks for them', async () => {
  const hundred = Array.from({ length: 100 }, (_, n) => `Person ${(n + 1) * 50}`)
  expect(await namesOf({ search: 'fif' })).toEqual(hundred)
  expect(await namesOf({ search: 'fi contoso' })).toEqual(hundred)
  expect(await namesOf({ search: 'quentin z' })).toHaveLength(10)
  const inOne = hundred.filter((name) => Number(name.slice(7)) % 7 === 3)
  expect(await namesOf({ search: 'fifty', department: 'Department 3' })).toEqual(inOne)
})
