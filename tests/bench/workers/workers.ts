import type { ChildProcess } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { eq, sql } from 'drizzle-orm'
import { openPostgres } from '../../../src/core/store/postgres.ts'
import type { Database } from '../../../src/core/store/open.ts'
import { items, runs } from '../../../src/core/store/schema.ts'
import { ownDatabase } from '../../fixtures/database/database.ts'
import { writeTenant } from '../import/tenant.ts'
import { askSandbox, program } from '../measure/program.ts'
import type { Missing, Row } from '../table.ts'
import { heldRun } from '../import/heldRun.ts'
import { startPostgres } from './privatePostgres.ts'

/** Where Graph's latency dominates, and each worker may have four calls under way. */
const SLOW = { latencyMs: 800, photos: 128, concurrency: 4, limit: null }
/** A token bucket with less than the workers would use, and a burst of one second's worth. */
const BUCKET = { callsPerSecond: 60, burst: 60 }
const LIMITED = { latencyMs: 150, photos: 600, concurrency: 16, limit: BUCKET }

interface Situation {
  latencyMs: number
  photos: number
  concurrency: number
  limit: typeof BUCKET | null
}
interface Took {
  seconds: number
  /** calls that Graph answered other than by a 429 */
  calls: number
  refused: number
}

interface Counts {
  allowed: number
  refused: number
}

/** One run with one, two and four workers on a PostgreSQL of their own, with and without a limit of Graph. */
export async function benchWorkers(): Promise<(Row | Missing)[]> {
  const postgres = await startPostgres()
  if ('missing' in postgres) return [{ name: 'several workers', missing: postgres.missing }]
  try {
    const measure = (count: number, situation: Situation) =>
      measured(postgres.url, count, situation)
    const [one, two, four] = [
      await measure(1, SLOW),
      await measure(2, SLOW),
      await measure(4, SLOW),
    ]
    const [alone, together] = [await measure(1, LIMITED), await measure(4, LIMITED)]
    return [
      speedRow('two workers', two, one, 1.8),
      speedRow('four workers', four, one, 3.4),
      paceRow('one worker under a limit', alone, 0.95),
      paceRow('four workers under a limit', together, 0.95),
      refusedRow(together, alone),
    ]
  } finally {
    await postgres.stop()
  }
}

function speedRow(name: string, several: Took, one: Took, aim: number): Row {
  const [value, bound] = [SLOW.photos / several.seconds, SLOW.photos / one.seconds]
  return { name, value, unit: 'photos/s', against: 'one worker', bound, ratio: value / bound, aim }
}

/** The burst is not counted, since the bucket starts full. */
function paceRow(name: string, { calls, seconds }: Took, aim: number): Row {
  const value = (calls - BUCKET.burst) / seconds
  const bound = BUCKET.callsPerSecond
  const against = 'the limit: a token bucket'
  return { name, value, unit: 'calls/s', against, bound, ratio: value / bound, aim }
}

function refusedRow(several: Took, one: Took): Row {
  const [value, bound] = [several.refused, one.refused]
  return {
    name: 'calls refused with 429, four workers',
    value,
    unit: 'calls',
    against: 'one worker',
    bound,
    ratio: value / Math.max(1, bound),
    aim: 1,
    atMost: true,
  }
}

async function measured(server: string, count: number, situation: Situation): Promise<Took> {
  const { latencyMs, photos, limit } = situation
  const folder = await mkdtemp(join(tmpdir(), 'likeness-bench-'))
  const database = await ownDatabase(server)
  const engine = await openPostgres(database.url, { lost: () => {}, back: () => {} })
  const children: ChildProcess[] = []
  try {
    const tenant = await writeTenant(folder, photos)
    const runId = await heldRun(engine.db, folder, photos)
    const sandbox = program('import/runSandbox', [join(folder, 'sandbox'), tenant, `${latencyMs}`])
    children.push(sandbox.child)
    const url = String(await sandbox.next())
    const args = [url, database.url, runId, `${situation.concurrency}`]
    const workers = Array.from({ length: count }, () => program('workers/runWorker', args))
    children.push(...workers.map(({ child }) => child))
    await Promise.all(workers.map(({ next }) => next()))
    if (limit) await askSandbox(url, 'PUT', 'limit', limit)
    await askSandbox(url, 'DELETE', 'requests')
    return await timed(engine.db, runId, url)
  } finally {
    for (const child of children) child.kill()
    await engine.close()
    await database.drop()
    await rm(folder, { recursive: true, force: true })
  }
}

async function timed(db: Database, runId: string, url: string): Promise<Took> {
  const began = performance.now()
  await db
    .update(runs)
    .set({ startedAt: sql`now()` })
    .where(eq(runs.id, runId))
  while ((await db.$count(items, sql`state in ('prepared', 'uploading')`)) > 0) await sleep(100)
  const seconds = (performance.now() - began) / 1000
  const others = await db.$count(items, sql`state <> 'done'`)
  if (others > 0) throw new Error(`${others} photos were not set`)
  const { allowed, refused } = (await askSandbox(url, 'GET', 'limit')) as Counts
  return { seconds, calls: allowed, refused }
}
