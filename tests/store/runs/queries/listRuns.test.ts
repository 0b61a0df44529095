import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { named } from '../../../../src/core/runs/commands/rename.ts'
import { runName } from '../../../../src/core/words/runName.ts'
import { wordsIn, words as english, type CoreWords } from '../../../../src/core/words/words.ts'
import type { RunKind, RunStanding } from '../../../../src/core/model.ts'
import type { RunsQuery } from '../../../../src/core/contracts.ts'
import { openTestDatabase, type TestDatabase } from '../../../fixtures/database/database.ts'
import { plansOf } from '../../../fixtures/database/plans.ts'
import { principal, testRunService } from '../../../fixtures/runs.ts'

let database: TestDatabase
const owner = principal(1)
const other = principal(2)
const idOf = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`

interface Row {
  n: number
  kind?: RunKind
  name?: string
  states: string[]
  /** all as columns of `runs` */
  at?: { started?: boolean; paused?: boolean; cancelled?: boolean; finished?: boolean }
  undoes?: number
  standing: RunStanding
}

const ended = { started: true, finished: true }
/** One of each standing, and of each way to be called. */
const rows: Row[] = [
  { n: 1, name: 'Jahrgang 7, März 2026', states: ['prepared'], at: {}, standing: 'held' },
  { n: 2, name: 'Sales', states: ['awaiting', 'done'], at: { started: true }, standing: 'waiting' },
  { n: 3, states: ['awaiting', 'prepared'], at: { started: true }, standing: 'running' },
  { n: 4, states: ['prepared'], at: { started: true, paused: true }, standing: 'paused' },
  { n: 5, name: 'Year 7', states: ['done', 'skipped'], at: ended, standing: 'finished' },
  { n: 6, name: 'Year 8', states: ['done', 'refused'], at: ended, standing: 'attention' },
  { n: 7, states: ['done', 'failed'], at: { ...ended, cancelled: true }, standing: 'cancelled' },
  { n: 8, name: 'Year 9', states: ['done', 'failed', 'done'], at: ended, standing: 'undone' },
  { n: 9, states: ['skipped'], at: { finished: true }, standing: 'discarded' },
  { n: 10, kind: 'undo', undoes: 8, states: ['done', 'done'], at: ended, standing: 'finished' },
  { n: 11, kind: 'undo', undoes: 6, states: ['refused'], at: ended, standing: 'attention' },
  { n: 12, kind: 'remove', states: ['done', 'gone'], at: ended, standing: 'attention' },
  { n: 13, name: '100%_\\', states: ['refused'], at: { finished: true }, standing: 'attention' },
]

const moment = (is: boolean | undefined) => (is ? sql`now()` : sql`null`)

async function insert({ n, kind = 'import', name, at = {}, undoes, states }: Row, by = owner) {
  const { db } = database
  const { name: called, nameSearch } = named(name ?? null)
  await db.execute(sql`
    insert into runs (id, kind, name, name_search, created_by_id, created_by_name, acting_as, existing, undoes, created_at,
      started_at, paused_at, cancelled_at, finished_at)
    values (${idOf(n)}, ${kind}, ${called}, ${nameSearch}, ${by.id}, ${by.name}, 'app', 'replace',
      ${undoes === undefined ? null : idOf(undoes)}, timestamp '2026-01-01' + ${n} * interval '1 hour',
      ${moment(at.started)}, ${moment(at.paused)}, ${moment(at.cancelled)}, ${moment(at.finished)})`)
  for (const [position, state] of states.entries()) {
    const item = `${String(n).padStart(8, '0')}-0000-4000-9000-${String(position).padStart(12, '0')}`
    // the first changes of a run are undone by the items of the run that undoes it, one by one
    const undone = undoes === undefined ? null : undoes * 100 + position * 2
    await db.execute(sql`
      insert into items (id, run_id, position, file_name, file_size, person_id, person_name, state, undoes_entry)
      values (${item}, ${idOf(n)}, ${position}, '', 0, ${`p${position}`}, '', ${state}, ${undone})`)
    if (state === 'done')
      await db.execute(sql`
        insert into entries (id, item_id, run_id, actor_id, actor_name, acting_as, person_id, person_name, action)
        values (${n * 100 + position}, ${item}, ${idOf(n)}, ${by.id}, '', 'app', ${`p${position}`}, '', 'create')`)
  }
}

beforeAll(async () => {
  database = await openTestDatabase()
  for (const row of rows) await insert(row)
  await insert(
    { n: 90, name: 'Year 7 of somebody else', states: ['done'], at: ended, standing: 'finished' },
    other,
  )
  await insert({ n: 91, kind: 'single', states: ['done'], at: ended, standing: 'finished' })
  await insert({ n: 92, name: 'Year 7 without photos', states: [], at: {}, standing: 'held' })
})
afterAll(() => database.close())

const service = () => testRunService(database).service

async function found(query: Partial<RunsQuery>, words?: CoreWords): Promise<number[]> {
  const ns: number[] = []
  let cursor: string | null = null
  do {
    const page = await service().list(owner, { open: false, limit: 2, ...query, cursor }, words)
    ns.push(...page.items.map(({ id }) => Number(id.slice(-12))))
    cursor = page.next
  } while (cursor !== null)
  return ns
}

const newestFirst = (some: Row[]): number[] => some.map(({ n }) => n).toReversed()

describe('the list of runs', () => {
  test('has every run of many photos of its owner once, newest first, in pages', async () => {
    expect(await found({})).toEqual(newestFirst(rows))
  })

  test('says where each run stands', async () => {
    const { items } = await service().list(owner, { open: false, cursor: null, limit: 50 })
    const standings = items.map(({ id, standing }) => [Number(id.slice(-12)), standing])
    expect(standings).toEqual(rows.toReversed().map(({ n, standing }) => [n, standing]))
  })

  test.each([...new Set(rows.map(({ standing }) => standing))])(
    'has only the runs that are %s, where that is asked for',
    async (standing) => {
      expect(await found({ standing })).toEqual(
        newestFirst(rows.filter((row) => row.standing === standing)),
      )
    },
  )

  test('has only those that are not finished, where that is asked for', async () => {
    expect(await found({ open: true })).toEqual([4, 3, 2, 1])
  })

  test.each([
    ['year', [11, 10, 8, 6, 5]],
    ['YEAR 7', [5]],
    ['7', [5, 1]],
    ['marz', [1]],
    ['maerz', [1]],
    ['Jahrgang 2026', [1]],
    ['undo', [11, 10]],
    ['undo 9', [10]],
    ['import', [9, 7, 4, 3]],
    ['removal', [12]],
    ['100%_\\', [13]],
    ['%', newestFirst(rows)],
    ['nobody', []],
  ])('finds %j by name', async (search, expected) => {
    expect(await found({ search })).toEqual(expected)
  })

  test('finds a run that nobody has named by what it is called in the language of the reader', async () => {
    const german = wordsIn('de')
    expect(await found({ search: 'entfernen' }, german)).toEqual([12])
    expect(await found({ search: 'entfernen' }, english)).toEqual([])
  })

  test('finds by name among those of one standing', async () => {
    expect(await found({ search: 'year', standing: 'attention' })).toEqual([11, 6])
  })

  test('counts what it would list, by standing', async () => {
    for (const search of ['', 'year', 'import', 'nobody']) {
      const ns = await found({ search })
      const expected: Record<string, number> = {}
      for (const { n, standing } of rows)
        if (ns.includes(n)) expected[standing] = (expected[standing] ?? 0) + 1
      expect(await service().count(owner, { search })).toEqual(expected)
    }
  })
})

describe('what a run is called', () => {
  test('is the name that it was given, or what it does, and to whose run', async () => {
    const { items } = await service().list(owner, { open: false, cursor: null, limit: 50 })
    const called = new Map(items.map((run) => [Number(run.id.slice(-12)), runName(run, english)]))
    expect(called.get(1)).toBe('Jahrgang 7, März 2026')
    expect(called.get(3)).toBe('Import of 2 photos')
    expect(called.get(10)).toBe('Undo of “Year 9”')
    expect(called.get(12)).toBe('Removal of 2 photos')
  })
})

test('a page of many runs is read by index, whatever is asked for', async () => {
  const { db } = database
  await db.execute(sql`
    insert into runs (id, kind, name, name_search, created_by_id, created_by_name, acting_as, existing, created_at, started_at,
      finished_at)
    select gen_random_uuid(), case when n % 3 = 0 then 'import' else 'single' end, 'Import ' || n, ' import ' || n,
      case when n % 2 = 0 then 'another' else 'many' end, '', 'app', 'replace', timestamp '2020-01-01' + n * interval '1 hour',
      now(), now()
    from generate_series(1, 6000) n`)
  await db.execute(sql`
    insert into items (id, run_id, position, file_name, file_size, person_id, person_name, state)
    select gen_random_uuid(), id, 0, '', 0, 'somebody', '', 'done' from runs where created_by_id in ('many', 'another')`)
  await db.execute(sql`
    insert into entries (id, item_id, run_id, actor_id, actor_name, acting_as, person_id, person_name, action)
    select 100000 + row_number() over (), items.id, run_id, '', '', 'app', 'somebody', '', 'create' from items where person_id = 'somebody'`)
  await db.execute(sql`vacuum analyze`)
  const many = { ...owner, id: 'many' }
  const last = await service().list(many, { open: false, cursor: null, limit: 20 })
  for (const query of [
    {},
    { cursor: last.next },
    { search: 'import 5' },
    { standing: 'attention' },
  ] as const) {
    const asked = { open: false, cursor: null, limit: 20, ...query }
    const plans = await plansOf(db, () => service().list(many, asked))
    const [plan = 'not by runs_listed'] = plans.filter((each) => each.includes('runs_listed'))
    expect(plan).toContain('runs_listed on runs')
    expect(plan).not.toMatch(/Seq Scan|Sort /)
  }
})
