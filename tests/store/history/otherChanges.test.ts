import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { changeList } from '../../../src/core/exports/changeList.ts'
import { countChanges, pageOfChanges } from '../../../src/core/history/changes.ts'
import type { Change, ChangeFilters } from '../../../src/core/model.ts'
import { words } from '../../../src/core/words/words.ts'
import { openTestDatabase, type TestDatabase } from '../../fixtures/database/database.ts'
import { personId, somePerson, storePeople } from '../../fixtures/people/people.ts'

let database: TestDatabase
const [run, approvedRun] = [
  '00000000-0000-4000-8000-00000000a001',
  '00000000-0000-4000-8000-00000000a002',
]
const ana = { id: personId(900), name: 'Ana Müller' }
const ben = { id: personId(901), name: 'Ben Kraus' }
const start = Date.UTC(2026, 10, 1)
const hour = (n: number) => new Date(start + n * 3_600_000)
const idOf = (n: number): string => `00000000-0000-4000-8000-0000000b${String(n).padStart(4, '0')}`

/** What happened, an hour apart: in a named run, on request, to a setting, and a photo that was declined. */
const happened = Array.from({ length: 24 }, (_, n) => ({
  n,
  what: (['run', 'approved', 'setting', 'declined'] as const)[n % 4] ?? 'run',
  actor: n % 3 === 0 ? ana : ben,
  person: personId(n % 8),
}))
type Happened = (typeof happened)[number]

async function insertChange({ n, what, actor, person }: Happened) {
  const { db } = database
  const item = idOf(n)
  const runId = what === 'run' ? run : approvedRun
  await db.execute(sql`
    insert into items (id, run_id, position, file_name, file_size, person_id, person_name, state)
    values (${item}, ${runId}, ${n}, '', 0, ${`${person}-${n}`}, '', 'done')`)
  await db.execute(sql`
    insert into entries (item_id, run_id, at, actor_id, actor_name, acting_as, person_id, person_name, action)
    values (${item}, ${runId}, ${hour(n).toISOString()}, ${actor.id}, ${actor.name}, 'app', ${person}, ${`Person ${n % 8}`},
      'replace')`)
}

async function insertOther({ n, what, actor, person }: Happened) {
  const { db } = database
  const at = hour(n).toISOString()
  if (what === 'setting')
    await db.execute(sql`
      insert into setting_changes (at, actor_id, actor_name, version, name, before, after)
      values (${at}, ${actor.id}, ${actor.name}, ${n}, 'retentionDays', '30', ${String(n)}::jsonb)`)
  else
    await db.execute(sql`
      insert into approvals (id, person_id, person_name, asked_in, prepared_sha, state, decided_at, decided_by_id,
        decided_by_name, reason_code, reason_text)
      values (${idOf(n)}, ${person}, ${`Person ${n % 8}`}, 'tab', '', 'declined', ${at}, ${actor.id}, ${actor.name},
        'quality', '=1+1')`)
}

beforeAll(async () => {
  database = await openTestDatabase()
  const { db } = database
  const people = [0, 1, 2, 3, 4, 5, 6, 7].map((n) => somePerson(n))
  await storePeople(db, [...people, somePerson(900, { displayName: ana.name })])
  for (const [id, kind, name] of [
    [run, 'import', 'Year 7, September 2026'],
    [approvedRun, 'single', null],
  ] as const)
    await db.execute(sql`
      insert into runs (id, kind, name, name_search, created_by_id, created_by_name, acting_as, existing)
      values (${id}, ${kind}, ${name}, ${name && ' year 7 september 2026'}, ${ana.id}, '', 'app', 'replace')`)
  await db.execute(sql`
    insert into approvals (id, person_id, person_name, asked_in, prepared_sha, state, decided_at, run_id)
    values (${idOf(99)}, ${personId(1)}, '', 'tab', '', 'approved', now(), ${approvedRun}),
      (${idOf(98)}, ${personId(1)}, '', 'tab', '', 'waiting', null, null)`)
  for (const each of happened) {
    const isPhoto = each.what === 'run' || each.what === 'approved'
    await (isPhoto ? insertChange(each) : insertOther(each))
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

async function linesOf(filters: Partial<ChangeFilters>): Promise<Change[]> {
  const lines: Change[] = []
  let cursor: string | null = null
  do {
    const context = { db: database.db, settings: async () => ({ retentionDays: 30 }) }
    const page = await pageOfChanges(context, { ...all, ...filters }, { cursor, limit: 5 })
    lines.push(...page.items)
    cursor = page.next
  } while (cursor !== null)
  return lines
}

const wanted: [Partial<ChangeFilters>, (each: Happened) => boolean][] = [
  [{}, () => true],
  [{ change: 'setting' }, ({ what }) => what === 'setting'],
  [{ change: 'decline' }, ({ what }) => what === 'declined'],
  [{ change: 'replace' }, ({ what }) => what === 'run' || what === 'approved'],
  [{ way: 'approval' }, ({ what }) => what === 'approved' || what === 'declined'],
  [{ way: 'approval', change: 'replace' }, ({ what }) => what === 'approved'],
  [{ way: 'import' }, ({ what }) => what === 'run'],
  [{ way: 'tab' }, ({ what }) => what === 'setting'],
  [{ actor: ana.id }, ({ actor }) => actor === ana],
  [{ person: personId(3) }, ({ what, n }) => what !== 'setting' && n % 8 === 3],
  [{ since: hour(5), until: hour(12) }, ({ n }) => n >= 5 && n < 12],
  [{ search: 'kraus' }, ({ actor }) => actor === ben],
  [{ search: 'mueller' }, ({ actor }) => actor === ana],
  [{ search: 'year 7' }, ({ what }) => what === 'run'],
  [{ search: 'person 3' }, ({ what, n }) => what !== 'setting' && n % 8 === 3],
]

describe('the history of everybody', () => {
  test.each(wanted)(
    'of %o has changes of photos, of settings and what was declined, by time, page by page',
    async (filters, fits) => {
      const expected = happened.filter(fits).map(({ n }) => n)
      const hours = (await linesOf(filters)).map(({ at }) => (at.getTime() - start) / 3_600_000)
      expect(hours).toEqual(expected.toReversed())
      expect(await countChanges(database.db, { ...all, ...filters })).toBe(expected.length)
    },
  )

  test('says of a setting what it was and is, of a decline why, and of a photo that it was approved', async () => {
    const [declined, setting, approved, inRun] = await linesOf({})
    expect(declined).toMatchObject({
      kind: 'decline',
      actor: ben,
      person: { id: personId(7), name: 'Person 7' },
      reason: { code: 'quality', text: '=1+1' },
    })
    expect(setting).toMatchObject({
      kind: 'setting',
      actor: ben,
      name: 'retentionDays',
      before: 30,
      after: 22,
    })
    expect(approved).toMatchObject({ kind: 'photo', actor: ana, way: 'approval', onRequest: true })
    expect(inRun).toMatchObject({ kind: 'photo', run: { name: 'Year 7, September 2026' } })
  })

  test.each(['x', '5', ',x,', ',,2026-11-01T00:00:00.000000Zx', '1,2,3'])(
    'refuses the cursor %j',
    async (cursor) => {
      const context = { db: database.db, settings: async () => ({ retentionDays: 30 }) }
      const page = pageOfChanges(context, all, { cursor, limit: 1 })
      await expect(page).rejects.toMatchObject({ code: 'invalid_request', detail: 'cursor' })
    },
  )
})

test('a list of the history has a row for each line, and new columns last', async () => {
  const request = {
    content: 'changes' as const,
    format: 'csv' as const,
    filters: { ...all, since: hour(20).toISOString(), until: null },
  }
  const chunks: Uint8Array[] = []
  for await (const chunk of changeList(database.db, request, words, new AbortController().signal))
    chunks.push(chunk)
  const [head, ...rows] = Buffer.concat(chunks).toString().trimEnd().split('\r\n')
  const titles = head?.split(',') ?? []
  expect(titles.slice(10)).toEqual([
    'Run',
    'ETag before',
    'ETag after',
    'Name of the run',
    'Setting',
    'Setting before',
    'Setting after',
    'Reason',
  ])
  expect(rows).toHaveLength(4)
  expect(rows[0]).toMatch(/,Photo declined,.*,Approval,.*"?Blurry, dark, or too small\. =1\+1"?$/)
  expect(rows[1]).toMatch(/,Setting changed,.*,Keep replaced photos \(days\),30 days,22 days,$/)
  expect(rows[3]).toContain('"Year 7, September 2026"')
})
