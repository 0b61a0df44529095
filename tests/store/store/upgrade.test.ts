import { buffer } from 'node:stream/consumers'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { readConfig, type Config } from '../../../src/core/config.ts'
import { openCore, type Core, type FinishedRun } from '../../../src/core/index.ts'
import { queues } from '../../../src/core/jobs/queues.ts'
import type { Principal } from '../../../src/core/model.ts'
import { openStore } from '../../../src/core/store/open.ts'
import { identity } from '../../../src/sandbox/tenant/identity.ts'
import { reroute } from '../../../src/sandbox/reroute.ts'
import {
  restoreOldDatabase,
  rowsOf,
  type OldDatabase,
  type Row,
} from '../../fixtures/database/oldDatabase.ts'
import { tenantFileOf } from '../../fixtures/database/oldTenant.ts'
import { startTestSandbox, type TestSandbox } from '../../fixtures/sandbox.ts'

interface Renamed {
  table?: string
  /** today's names by former name */
  columns?: Record<string, string>
  /** today's values by former value, by the column's former name */
  values?: Record<string, Record<string, string>>
  /** columns that nothing needs any more */
  removed?: string[]
}

/** What migrations have renamed and removed since 4251a74, by the table's former name. */
const renamed: Record<string, Renamed> = {
  imports: {
    table: 'runs',
    columns: { told_at: 'notified_at' },
    values: { kind: { bulk: 'import' } },
  },
  items: { columns: { import_id: 'run_id', look: 'perceptual_hash' } },
  entries: { columns: { import_id: 'run_id', look: 'perceptual_hash' } },
  drafts: { columns: { look: 'perceptual_hash' } },
  // It said which sync had seen a person; `listed_people` is for one list.
  // `photo_checks` has when each photo is asked for.
  people: { removed: ['sync_run', 'photo_checked_at'] },
}

/** The imports and undos in the dump. */
const run = {
  troubled: 'c0000000-0000-4000-8000-000000000001',
  ownCutOff: 'c0000000-0000-4000-8000-000000000002',
  old: 'c0000000-0000-4000-8000-000000000003',
  finished: 'c0000000-0000-4000-8000-000000000101',
  undo: 'c0000000-0000-4000-8000-000000000102',
  redo: 'c0000000-0000-4000-8000-000000000103',
  left: 'c0000000-0000-4000-8000-000000000105',
  keep: 'c0000000-0000-4000-8000-000000000106',
  only: 'c0000000-0000-4000-8000-000000000107',
  held: 'c0000000-0000-4000-8000-000000000108',
  discarded: 'c0000000-0000-4000-8000-000000000109',
  ofAnother: 'c0000000-0000-4000-8000-000000000110',
  waiting: 'c0000000-0000-4000-8000-000000000111',
  paused: 'c0000000-0000-4000-8000-000000000112',
  cancelled: 'c0000000-0000-4000-8000-000000000113',
  slowed: 'c0000000-0000-4000-8000-000000000114',
  undoWaiting: 'c0000000-0000-4000-8000-000000000115',
}

const someone = (n: number): Principal => ({
  tenantId: identity.tenantId,
  id: `a0000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
  name: `Person ${n}`,
  roles: [],
  assertion: null,
})
const admin = someone(0)
const quiet = { info() {}, warn() {}, error() {} }
const everything = { state: null, remarked: null, cursor: null, limit: 200 }
const fail = (error: Error) => {
  throw error
}

let old: OldDatabase
let config: Config
beforeAll(async () => {
  old = await restoreOldDatabase('4251a74')
  config = {
    ...readConfig({
      TENANT_ID: identity.tenantId,
      CLIENT_ID: identity.clientId,
      CLIENT_SECRET: identity.clientSecret,
      BOT_ID: identity.clientId,
      PUBLIC_URL: 'http://localhost:3978',
    }),
    ...old.place,
  }
})
afterAll(() => old.drop())

/** A row of 4251a74 with today's names and values, without what is no longer kept. */
function withTodaysNames(row: Row, { columns = {}, values = {}, removed = [] }: Renamed): Row {
  const kept = Object.entries(row).filter(([column]) => !removed.includes(column))
  const cells = kept.map(([column, value]) => {
    const today = typeof value === 'string' ? values[column]?.[value] : undefined
    return [columns[column] ?? column, today ?? value] as const
  })
  return Object.fromEntries(cells)
}

/** Since 0015, every word that the search box finds follows a space. */
const withSpace = (row: Row): Row =>
  'search_text' in row ? { ...row, search_text: ` ${String(row['search_text'])}` } : row

/** Since 0029, of a face only its box is kept. */
function withBoxes(row: Row): Row {
  const { picture } = row
  if (typeof picture !== 'object' || picture === null || !('faces' in picture)) return row
  const faces = (picture.faces as { box: unknown }[]).map(({ box }) => ({ box }))
  return { ...row, picture: { ...picture, faces } }
}

/** Columns that were added since are left out. */
function inColumnsOf(rows: Row[], expected: Row | undefined): Row[] {
  const columns = Object.keys(expected ?? {})
  return rows.map((row) => Object.fromEntries(columns.map((column) => [column, row[column]])))
}

const inOrder = (rows: Row[]): Row[] =>
  rows.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))

const momentOf = (text: unknown): number => Date.parse(String(text))

/** The different values of a column before the upgrade. */
const valuesOf = (table: string, column: string) =>
  [...new Set((old.rows[table] ?? []).map((row) => String(row[column])))].toSorted()

test('the old database has rows of every kind', () => {
  expect(valuesOf('imports', 'kind')).toEqual(['bulk', 'own', 'redo', 'undo'])
  expect(valuesOf('imports', 'existing')).toEqual(['keep', 'only', 'replace'])
  expect(valuesOf('imports', 'acting_as')).toEqual(['app', 'person'])
  expect(valuesOf('entries', 'action')).toEqual(['create', 'remove', 'replace'])
  expect(valuesOf('people', 'photo')).toEqual(['has', 'none', 'unknown'])
  expect(valuesOf('items', 'state')).toEqual([
    'awaiting',
    'done',
    'failed',
    'gone',
    'prepared',
    'received',
    'refused',
    'skipped',
    'unchanged',
    'uploading',
  ])
})

test('the migrations keep every row and every value', async () => {
  const store = await openStore(config, fail)
  try {
    for (const [table, before] of Object.entries(old.rows)) {
      const names = renamed[table] ?? {}
      const query = async (text: string) => (await store.db.execute<Row>(sql.raw(text))).rows
      const after = await rowsOf(query, names.table ?? table)
      const expected = inOrder(
        before.map((row) => withBoxes(withSpace(withTodaysNames(row, names)))),
      )
      const found = inOrder(inColumnsOf(after, expected[0]))
      expect({ [table]: found }).toEqual({ [table]: expected })
    }
  } finally {
    await store.close()
  }
})

test('photos are due a day after they were asked for, and first if they never were', async () => {
  const store = await openStore(config, fail)
  try {
    const { rows } = await store.db.execute<Row>(sql`
      select person_id, turn, (due_at - interval '1 day')::text as checked_at from photo_checks`)
    const found = rows.map(({ person_id: id, turn, checked_at: checkedAt }) => [
      id,
      turn === 'first' ? 'first' : `${String(turn)} ${momentOf(checkedAt)}`,
    ])
    const before = old.rows['people'] ?? []
    const expected = before.map(({ id, photo, photo_checked_at: checkedAt }) => [
      id,
      checkedAt === null ? 'first' : `${String(photo)} ${momentOf(checkedAt)}`,
    ])
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(expected))
    expect(new Set(before.map((row) => row['photo_checked_at'] === null)).size).toBe(2)
  } finally {
    await store.close()
  }
})

test('the people are counted', async () => {
  const store = await openStore(config, fail)
  try {
    const found = await store.db.execute<Record<string, number>>(sql`
      select (select sum(has + none + unknown) from people_counts where dimension = 'office')::int as kept,
        (select count(*) from people)::int as people`)
    const people = old.rows['people']?.length
    expect(found.rows).toEqual([{ kept: people, people }])
  } finally {
    await store.close()
  }
})

describe('the product, opened on the old database,', () => {
  let sandbox: TestSandbox
  let stopRerouting: () => void
  let core: Core
  const notified: FinishedRun[] = []

  beforeAll(async () => {
    sandbox = await startTestSandbox({ tenantFile: await tenantFileOf(old) })
    stopRerouting = reroute(sandbox.url)
    core = await openCore(config, quiet)
    core.onRunFinished(async (finished) => void notified.push(finished))
  })
  afterAll(async () => {
    await core.stop()
    stopRerouting()
    await sandbox.close()
  })

  const ended = (id: string) =>
    vi.waitFor(async () => {
      const summary = await core.runs.get(admin, id)
      expect(summary.finishedAt).not.toBeNull()
      return summary
    }, 45_000)
  const endsOf = async (id: string) => {
    const { items } = await core.runs.items(admin, id, everything)
    return items.map(({ state, code }) => (code ? `${state} ${code}` : state))
  }

  test('lists the runs and shows how they ended', async () => {
    const { items } = await core.runs.list(admin, { open: false, cursor: null, limit: 100 })
    const { ownCutOff, ofAnother, ...mine } = run
    expect(items.map(({ id }) => id).toSorted()).toEqual(Object.values(mine).toSorted())
    for (const id of [ownCutOff, ofAnother]) expect(items.map((each) => each.id)).not.toContain(id)

    const of = (id: string) => items.find((each) => each.id === id)
    expect(of(run.finished)).toMatchObject({ total: 6, counts: { done: 5, refused: 1 }, undone: 3 })
    expect(of(run.undo)).toMatchObject({ kind: 'undo', undoes: run.finished, undone: 2 })
    expect(of(run.redo)).toMatchObject({ kind: 'redo', undoes: run.undo, undoable: 2 })
    expect(of(run.held)).toMatchObject({ startedAt: null, total: 7 })
    expect(of(run.paused)).toMatchObject({ pausedAt: expect.any(Date), finishedAt: null })
    expect(of(run.cancelled)).toMatchObject({ cancelledAt: expect.any(Date) })
    expect(of(run.old)).toMatchObject({ counts: { done: 1 }, undoable: 0 })
    expect(of(run.left)).toMatchObject({ changedSince: 1, counts: { unchanged: 2, skipped: 1 } })
    expect(await endsOf(run.only)).toEqual(['skipped no_photo_yet', 'done'])
    expect(await endsOf(run.discarded)).toEqual(['skipped left_out', 'skipped left_out'])
    expect(await endsOf(run.troubled)).toEqual([
      'refused guest_refused',
      'refused mailbox_on_premises',
      'refused no_mailbox_too_large',
      'refused too_small',
      'refused file_too_large',
      'gone person_gone',
      'failed graph_failed',
      'failed throttled_long',
      'failed not_verified',
      'failed interrupted',
      'failed internal',
      'skipped cancelled',
      'skipped left_out',
      'skipped before_gone',
      'unchanged same_photo',
      'unchanged',
    ])
  })

  test('continues runs that were waiting, delayed or interrupted', async () => {
    const waited = await ended(run.waiting)
    expect(waited.counts).toMatchObject({ done: 4 })
    expect((await ended(run.slowed)).counts).toMatchObject({ done: 3 })
    expect((await ended(run.undoWaiting)).counts).toMatchObject({ unchanged: 1 })
    expect((await core.runs.get(admin, run.paused)).counts).toMatchObject({ prepared: 1 })
    await vi.waitFor(async () => {
      const { counts } = await core.runs.get(someone(1), run.ofAnother)
      expect(counts).toMatchObject({ prepared: 1 })
    }, 30_000)
  })

  test('notifies about runs that finished before and after the upgrade', async () => {
    await vi.waitFor(() => {
      const ids = notified.map(({ summary }) => summary.id)
      expect(ids).toEqual(expect.arrayContaining([run.troubled, run.waiting, run.slowed]))
      expect(ids).not.toContain(run.finished)
    }, 45_000)
  })

  test('writes the photos of a held run, and undoes a finished one', async () => {
    await core.runs.resume(admin, run.paused)
    await core.runs.start(admin, run.held, 'skip')
    await ended(run.held)
    expect(await endsOf(run.held)).toEqual([
      'done',
      'skipped changed_since',
      'skipped left_out',
      'skipped left_out',
      'done',
      'done',
      'done',
    ])
    const { id } = await core.runs.undo(admin, run.finished, null)
    expect(await ended(id)).toMatchObject({ kind: 'undo', undoes: run.finished })
  })

  test('still has the replaced photos, reports, drafts and chats', async () => {
    const { items } = await core.runs.items(admin, run.finished, everything)
    const before = await core.runs.before(admin, run.finished, items[0]?.id ?? '', 96)
    expect(before?.subarray(0, 2)).toEqual(Buffer.from([0xff, 0xd8]))
    const { chunks } = await core.runs.report(admin, run.troubled, 'csv')
    const csv = (await buffer(chunks)).toString()
    expect(csv.trim().split('\r\n')).toHaveLength(17)
    const draft = old.rows['drafts']?.find((row) => row['used_at'] === null)
    const outcome = await core.ownPhoto.confirm(someone(11), String(draft?.['id']), 'app')
    expect(outcome.kind).toBe('done')
    expect(await core.conversations.of(admin.id)).toMatchObject({ channelId: 'msteams' })
  })
})

test('no queues, schedules or jobs of an earlier version are left', async () => {
  const store = await openStore(config, fail)
  try {
    const ours = sql`name not like '\_\_pgboss%'`
    const names = async (table: string) => {
      const found = await store.db.execute<{ name: string }>(
        sql`select name from ${sql.raw(table)} where ${ours} order by name`,
      )
      return found.rows.map(({ name }) => name)
    }
    const known = Object.entries(queues)
    const scheduled = known.filter(([, { cron }]) => cron !== null)
    expect(await names('pgboss.queue')).toEqual(known.map(([name]) => name).toSorted())
    expect(await names('pgboss.schedule')).toEqual(scheduled.map(([name]) => name).toSorted())
    const jobs = await store.db.execute(
      sql`select from pgboss.job where ${ours} and name not in (select name from pgboss.queue)`,
    )
    expect(jobs.rows).toEqual([])
  } finally {
    await store.close()
  }
})
