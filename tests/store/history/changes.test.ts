import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { changeList } from '../../../src/core/exports/changeList.ts'
import { countChanges, pageOfChanges } from '../../../src/core/history/changes.ts'
import { asInstalled } from '../../../src/core/settings/index.ts'
import type { ChangeFilters } from '../../../src/core/model.ts'
import { openTestDatabase, type TestDatabase } from '../../fixtures/database/database.ts'
import { personId, somePerson, storePeople } from '../../fixtures/people/people.ts'

let database: TestDatabase
const runs = {
  import: '00000000-0000-4000-8000-00000000a001',
  own: '00000000-0000-4000-8000-00000000a002',
  undo: '00000000-0000-4000-8000-00000000a003',
}
const [admin, hr] = [personId(900), personId(901)]

/** 40 changes, an hour apart, the last first by id; who changed, whose, how, and in which run. */
const changes = Array.from({ length: 40 }, (_, n) => ({
  n,
  run: n % 4 === 3 ? runs.undo : n % 3 === 0 ? runs.import : runs.own,
  actor: n % 2 === 0 ? { id: admin, name: 'Ana Müller' } : { id: hr, name: 'Ben Kraus' },
  person: personId(n % 10),
  personName: n % 10 === 7 ? 'Gone 100%_\\' : `Person ${n % 10}`,
  action: (['create', 'replace', 'remove'] as const)[n % 3] ?? 'create',
  from: n % 5 === 1 ? 'chat' : null,
}))
type Expected = (typeof changes)[number]

const start = Date.UTC(2026, 10, 1)
const hour = (n: number) => new Date(start + n * 3_600_000)

beforeAll(async () => {
  database = await openTestDatabase()
  const { db } = database
  const others = [0, 1, 2, 3, 4, 5, 6, 8, 9].map((n) => somePerson(n))
  const ana = somePerson(900, { displayName: 'Ana Müller' })
  await storePeople(db, [...others, ana, somePerson(901, { displayName: 'Ben Kraus' })])
  for (const [kind, id] of Object.entries(runs))
    await db.execute(sql`
      insert into runs (id, kind, created_by_id, created_by_name, acting_as, existing)
      values (${id}, ${kind}, ${admin}, 'Ana Müller', 'app', 'replace')`)
  for (const { n, run, actor, person, personName, action, from } of changes) {
    const item = `00000000-0000-4000-8000-0000000b${String(n).padStart(4, '0')}`
    await db.execute(sql`
      insert into items (id, run_id, position, file_name, file_size, person_id, person_name, state, picture_from, undoes_entry)
      values (${item}, ${run}, ${n}, ${n === 0 ? '=cmd().jpg' : ''}, 0, ${`${person}-${n}`}, '', 'done', ${from},
        ${run === runs.undo ? 1 : null})`)
    await db.execute(sql`
      insert into entries (item_id, run_id, at, actor_id, actor_name, acting_as, person_id, person_name, action)
      values (${item}, ${run}, ${hour(n).toISOString()}, ${actor.id}, ${actor.name}, 'app', ${person}, ${personName}, ${action})`)
  }
})
afterAll(() => database.close())

const all: ChangeFilters = {
  search: '',
  person: null,
  actor: null,
  change: null,
  way: null,
  since: null,
  until: null,
}

async function found(filters: Partial<ChangeFilters>): Promise<number[]> {
  const ns: number[] = []
  let cursor: string | null = null
  do {
    const context = { db: database.db, settings: asInstalled }
    const page = await pageOfChanges(context, { ...all, ...filters }, { cursor, limit: 7 })
    ns.push(...page.items.map(({ at }) => (at.getTime() - start) / 3_600_000))
    cursor = page.next
  } while (cursor !== null)
  return ns
}

const wayOf = ({ from, run }: Expected) =>
  from === 'chat' ? 'bot' : run === runs.import ? 'import' : 'tab'
const isUndo = ({ run }: Expected) => run === runs.undo

const wanted: [Partial<ChangeFilters>, (change: Expected) => boolean][] = [
  [{}, () => true],
  [{ person: personId(3) }, ({ person }) => person === personId(3)],
  [{ actor: hr }, ({ actor }) => actor.id === hr],
  [{ change: 'remove' }, (change) => change.action === 'remove' && !isUndo(change)],
  [{ change: 'undo' }, isUndo],
  [{ way: 'bot' }, (change) => wayOf(change) === 'bot'],
  [{ way: 'import', actor: admin }, (change) => wayOf(change) === 'import' && change.n % 2 === 0],
  [{ way: 'tab' }, (change) => wayOf(change) === 'tab'],
  [{ since: hour(5), until: hour(12) }, ({ n }) => n >= 5 && n < 12],
  [{ search: 'ben' }, ({ actor }) => actor.id === hr],
  [{ search: 'muller' }, ({ actor }) => actor.id === admin],
  [{ search: 'Mueller' }, ({ actor }) => actor.id === admin],
  [{ search: 'person 3' }, ({ person }) => person === personId(3)],
  [{ search: '100%_\\' }, ({ n }) => n % 10 === 7],
  [{ search: 'nobody at all' }, () => false],
]

describe('the history', () => {
  test.each(wanted)(
    'of %o has exactly those changes, newest first, page by page',
    async (filters, fits) => {
      const expected = changes.filter(fits).map(({ n }) => n)
      expect(await found(filters)).toEqual(expected.toReversed())
      expect(await countChanges(database.db, { ...all, ...filters })).toBe(expected.length)
    },
  )

  test('tells who changed whose photo, and how', async () => {
    const context = { db: database.db, settings: asInstalled }
    const { items } = await pageOfChanges(context, all, { cursor: null, limit: 1 })
    expect(items).toMatchObject([
      {
        action: 'create',
        actor: { id: hr, name: 'Ben Kraus' },
        person: { id: personId(9), name: 'Person 9' },
        way: 'tab',
        isUndo: true,
        actingAs: 'app',
      },
    ])
  })

  test('refuses a cursor that is not one of its own', async () => {
    const context = { db: database.db, settings: asInstalled }
    const page = pageOfChanges(context, all, { cursor: 'x', limit: 1 })
    await expect(page).rejects.toMatchObject({ code: 'invalid_request', detail: 'cursor' })
  })
})

test('a list of changes has a row for each, and no text that a spreadsheet would run', async () => {
  const request = {
    content: 'changes' as const,
    format: 'csv' as const,
    filters: { ...all, until: hour(2).toISOString(), since: null },
  }
  const chunks: Uint8Array[] = []
  for await (const chunk of changeList(database.db, request, new AbortController().signal))
    chunks.push(chunk)
  const [head, ...rows] = Buffer.concat(chunks).toString().trimEnd().split('\r\n')
  expect(head?.split(',').slice(0, 4)).toEqual([
    '\uFEFFTime (UTC)',
    'Person',
    'Object ID',
    'Change',
  ])
  expect(rows.length).toBe(2)
  expect(rows[1]).toContain('2026-11-01T00:00:00.000Z,Person 0,')
  expect(rows[1]).toContain("Import,'=cmd().jpg,")
})
