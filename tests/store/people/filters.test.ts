import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PeopleFilters, PeopleQuery, PeopleSort, PersonKind } from '../../../src/core/model.ts'
import { countGroups, countPhotos } from '../../../src/core/people/counts.ts'
import { pageOfPeople } from '../../../src/core/people/list.ts'
import { countLetters } from '../../../src/core/people/query/letters.ts'
import { approvals, directoryGroups, groupMembers } from '../../../src/core/store/schema.ts'
import { openTestDatabase, type TestDatabase } from '../../fixtures/database/database.ts'
import { personId, queryForAll, somePerson, storePeople } from '../../fixtures/people/people.ts'

const DAY_MS = 24 * 3_600_000
const daysAgo = (days: number) => new Date(Date.now() - days * DAY_MS)
const group = '00000000-0000-4000-8000-00000000abcd'
const run = '00000000-0000-4000-8000-000000001234'
const [e3, visio] = ['05e9a617-0261-4cee-bb44-138d3ef5d965', 'c5928f49-12ba-48f7-ada3-0d743a3601d5']

/** 90 people of every sort, in an order that is that of nothing. */
const someone = Array.from({ length: 90 }, (_, n) => {
  const photo = (['has', 'none', 'has', 'unknown'] as const)[n % 4] ?? 'has'
  const origin = (['here', 'elsewhere', 'changedSince', null] as const)[Math.floor(n / 4) % 4]
  return {
    ...somePerson(n, {
      displayName: `${['Zoë', 'Ana', 'Łuk', 'Bo', '7 of'][n % 5]} ${(n * 37) % 90}`,
      mailNickname: `alias${n}x`,
      department: [null, 'Sales', 'Legal'][n % 3] ?? null,
      officeLocation: [null, 'Berlin', 'Lyon', 'Kraków'][Math.floor(n / 2) % 4] ?? null,
      jobTitle: n % 6 === 0 ? 'Chemist' : 'Nurse',
      country: ['Germany', 'France', null][Math.floor(n / 5) % 3] ?? null,
      createdDateTime: n % 7 === 0 ? null : daysAgo((n * 13) % 80),
      accountEnabled: n % 8 !== 1,
      userType: n % 9 === 2 ? 'Guest' : 'Member',
      licences: [[], [e3], [e3, visio]][n % 3] ?? [],
      photo,
      photoChangedAt: n % 5 === 0 ? null : daysAgo((n * 17) % 70),
      photoOrigin: origin ?? null,
      photoQuality: origin === 'here' ? (n % 3 === 0 ? 'low' : 'fine') : null,
      isRoom: n % 23 === 5,
      mailboxPurpose: ([null, 'shared', null, 'equipment', 'room'] as const)[n % 19] ?? null,
    }),
    photo,
  }
})
type Someone = (typeof someone)[number]

let database: TestDatabase
beforeAll(async () => {
  database = await openTestDatabase()
  const { db } = database
  await storePeople(db, someone)
  const readAt = new Date()
  await db.insert(directoryGroups).values({ id: group, name: 'Some', readAt })
  await db
    .insert(groupMembers)
    .values(members.map((personOfGroup) => ({ groupId: group, personId: personOfGroup, readAt })))
  await db.execute(sql`
    insert into runs (id, kind, created_by_id, created_by_name, acting_as, existing)
    values (${run}, 'remove', 'admin', 'Admin', 'app', 'replace')`)
  await db.execute(sql`
    insert into items (id, run_id, position, file_name, file_size, person_id, person_name, state)
    select gen_random_uuid(), ${run}, row_number() over (), '', 0, id, '', 'done'
    from jsonb_array_elements_text(${JSON.stringify(members)}::jsonb) as given (id)`)
  const asked = { personName: '', askedIn: 'tab', preparedSha: '' } as const
  const ended = { ...asked, id: randomUUID(), state: 'declined', personId: personId(5) } as const
  const rows = waiting.map((person) => ({ ...asked, id: randomUUID(), personId: person }))
  await db.insert(approvals).values([...rows, ended])
})
afterAll(() => database.close())
const waiting = [4, 10, 18, 44, 88].map(personId)
const members = [3, 4, 9, 27, 44, 61, 70, 999].map(personId)

function kindOf({ isRoom, mailboxPurpose, userType, accountEnabled }: Someone): PersonKind {
  if (isRoom || mailboxPurpose === 'room' || mailboxPurpose === 'equipment') return 'room'
  if (userType === 'Guest') return 'guest'
  if (mailboxPurpose === 'shared') return 'sharedMailbox'
  return accountEnabled ? 'member' : 'disabled'
}
const isWithin = (date: Date | null | undefined, days: number) =>
  date != null && date.getTime() >= Date.now() - days * DAY_MS

/** What each filter means, by a person. */
const fits: { [Name in keyof PeopleFilters]: (p: Someone, value: never) => boolean } = {
  scope: (p, value: string) => value === 'all' || (p.accountEnabled && p.userType === 'Member'),
  photo: (p, value: string) => p.photo === value,
  photoChangedDays: (p, days: number) => isWithin(p.photoChangedAt, days),
  quality: (p, value: string) =>
    p.photoQuality === (value === 'notLookedAt' ? null : value) &&
    (value !== 'notLookedAt' || p.photo === 'has'),
  set: (p, value: string) =>
    p.photoOrigin === value && (value === 'changedSince' || p.photo === 'has'),
  search: (p, value: string) =>
    [p.displayName, p.mailNickname, p.department, p.officeLocation, p.jobTitle].some((text) =>
      text?.toLowerCase().normalize('NFD').includes(value),
    ),
  department: (p, value: string) => p.department === value,
  office: (p, value: string) => p.officeLocation === value,
  without: (p, value: string) =>
    (value === 'department' ? p.department : p.officeLocation) === null,
  country: (p, value: string) => p.country === value,
  kind: (p, value: string) => kindOf(p) === value,
  licence: (p, value: string) => p.licences.includes(value),
  group: (p) => members.includes(p.id),
  addedDays: (p, days: number) => isWithin(p.createdDateTime, days),
  approval: (p) => waiting.includes(p.id),
  run: (p) => members.includes(p.id),
}

const given = (filters: Partial<PeopleFilters>): PeopleFilters => {
  const { cursor: _, limit: __, ...all } = queryForAll
  return { ...all, ...filters }
}

function whoFits(partial: Partial<PeopleFilters>): Someone[] {
  const filters = given(partial)
  const set = Object.entries(filters).filter(
    ([name, value]) =>
      value !== null && value !== '' && !(name === 'scope' && filters.kind !== null),
  ) as [keyof PeopleFilters, never][]
  return someone.filter((person) => set.every(([name, value]) => fits[name](person, value)))
}

const filterSets: Partial<PeopleFilters>[] = [
  {},
  { scope: 'active' },
  { photoChangedDays: 30 },
  { quality: 'low' },
  { quality: 'fine' },
  { quality: 'fine', scope: 'active' },
  { quality: 'notLookedAt' },
  { quality: 'notLookedAt', scope: 'active', office: 'Lyon' },
  { without: 'department' },
  { without: 'department', photo: 'none', scope: 'active' },
  { without: 'department', department: 'Sales' },
  { without: 'office' },
  { without: 'office', photo: 'has', quality: 'low' },
  { set: 'here' },
  { set: 'elsewhere' },
  { set: 'changedSince' },
  { office: 'Berlin' },
  { office: 'Berlin', photo: 'none', scope: 'active' },
  { country: 'Germany' },
  { kind: 'member', scope: 'active' },
  { kind: 'guest', scope: 'active' },
  { kind: 'disabled' },
  { kind: 'room', scope: 'active' },
  { kind: 'sharedMailbox' },
  { licence: visio },
  { licence: e3, department: 'Legal' },
  { group },
  { group, scope: 'active', photo: 'has' },
  { addedDays: 30 },
  { run },
  { approval: 'waiting' },
  { approval: 'waiting', scope: 'active', photo: 'has' },
  { run, photo: 'has', country: 'Germany' },
  { search: 'chemist' },
  { search: 'kra' },
  { search: 'alias44x' },
  { search: 'nurse', country: 'France', addedDays: 60 },
  { office: 'Lyon', department: 'Sales' },
  { photo: 'has', photoChangedDays: 40, country: 'Germany' },
  { department: 'nobody’s', licence: e3 },
]

async function idsOf(query: Partial<PeopleQuery>): Promise<string[]> {
  const ids: string[] = []
  let cursor: string | null = null
  do {
    const page = await pageOfPeople(database.db, { ...queryForAll, ...query, cursor, limit: 7 })
    ids.push(...page.items.map(({ id }) => id))
    cursor = page.next
  } while (cursor !== null)
  return ids
}

const valueOf: Record<PeopleSort, (p: Someone) => string | number | null> = {
  name: () => '',
  department: (p) => p.department,
  office: (p) => p.officeLocation,
  photoChanged: (p) => p.photoChangedAt?.getTime() ?? null,
  created: (p) => p.createdDateTime?.getTime() ?? null,
}

describe('the pages of a list', () => {
  test.each(filterSets)('have exactly those who fit %o', async (filters) => {
    const wanted = whoFits(filters).map(({ id }) => id)
    expect((await idsOf(filters)).toSorted()).toEqual(wanted.toSorted())
  })

  const sorts = Object.keys(valueOf) as PeopleSort[]
  test.each(sorts.flatMap((sort) => [true, false].map((descending) => ({ sort, descending }))))(
    'are sorted by %o, people without a value last',
    async ({ sort, descending }) => {
      const byId = new Map(someone.map((person) => [person.id, person]))
      for (const filters of filterSets) {
        const ids = await idsOf({ ...filters, sort, descending })
        expect(new Set(ids).size).toBe(whoFits(filters).length)
        const values = ids.map((id) => valueOf[sort](byId.get(id) as Someone))
        const known = values.filter((value) => value !== null)
        const inOrder = known.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0))
        const expected = descending ? inOrder.toReversed() : inOrder
        expect(values).toEqual([...expected, ...values.slice(known.length).fill(null)])
      }
    },
  )

  test('go on after whoever was last, even if that person has left or changed', async () => {
    const query = { ...queryForAll, sort: 'department' as const, limit: 5 }
    const first = await pageOfPeople(database.db, query)
    const rest = await pageOfPeople(database.db, { ...query, cursor: first.next, limit: 200 })
    expect(rest.items.length).toBe(someone.length - 5)
    const other = pageOfPeople(database.db, { ...query, sort: 'office', cursor: first.next })
    await expect(other).rejects.toMatchObject({ code: 'invalid_request', detail: 'cursor' })
    const [cursor] = ['2026-02-30T00:00:00Z', 'soon', null].map((value) => ({
      sort: 'created',
      segment: 0,
      value,
      name: '',
      id: '',
    }))
    const text = Buffer.from(JSON.stringify(cursor)).toString('base64url')
    const unreadable = pageOfPeople(database.db, { ...query, sort: 'created', cursor: text })
    await expect(unreadable).rejects.toMatchObject({ code: 'invalid_request' })
  })
})

describe('counts follow the filters:', () => {
  test.each(filterSets)('%o', async (filters) => {
    const all = given(filters)
    const { photo: _, ...others } = all
    const who = whoFits(others)
    const of = (state: string) => who.filter((person) => person.photo === state).length
    const counts = { has: of('has'), none: of('none'), unknown: of('unknown') }
    expect(await countPhotos(database.db, all)).toEqual({ total: who.length, ...counts })

    for (const by of ['department', 'office'] as const) {
      const groups = await countGroups(database.db, by, all)
      const property = by === 'office' ? 'officeLocation' : 'department'
      const named = Map.groupBy(who, (person) => person[property])
      const shown = [...named].filter(([, some]) =>
        some.some((person) => all.photo === null || person.photo === all.photo),
      )
      expect(new Map(groups.map(({ name, total }) => [name, total]))).toEqual(
        new Map(shown.map(([name, some]) => [name, some.length])),
      )
    }

    const letters = await countLetters(database.db, all)
    const ofLetters = Map.groupBy(whoFits(all), ({ displayName: [first = ''] }) =>
      first === '7' ? '#' : first === 'Ł' ? 'l' : first.toLowerCase(),
    )
    expect(new Map(letters.map(({ letter, total }) => [letter, total]))).toEqual(
      new Map([...ofLetters].map(([letter, some]) => [letter, some.length])),
    )
    expect(letters.map(({ letter }) => letter)).toEqual([...ofLetters.keys()].toSorted())
  })
})

const firstAt = async (letter: string, descending = false) =>
  (await pageOfPeople(database.db, { ...queryForAll, letter, descending, limit: 1 })).items[0]
    ?.displayName[0]

describe('a page that begins at a letter', () => {
  test('begins with its first name, or with its last one backwards', async () => {
    for (const [letter, first] of [
      ['#', '7'],
      ['b', 'B'],
      ['l', 'Ł'],
      ['z', 'Z'],
    ] as const) {
      expect([letter, await firstAt(letter)]).toEqual([letter, first])
      expect([letter, await firstAt(letter, true)]).toEqual([letter, first])
    }
    expect(await firstAt('c')).toBe('Ł')
    expect(await firstAt('c', true)).toBe('B')
  })

  test('goes on, and is refused with another sort', async () => {
    const query = { ...queryForAll, letter: 'l', limit: 4 }
    const { next } = await pageOfPeople(database.db, query)
    const second = await pageOfPeople(database.db, { ...query, cursor: next })
    expect(second.items[0]?.displayName[0]).toBe('Ł')
    const sorted = pageOfPeople(database.db, { ...query, sort: 'office' })
    await expect(sorted).rejects.toMatchObject({ code: 'invalid_request' })
  })
})
