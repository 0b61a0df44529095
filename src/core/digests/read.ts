import { eq } from 'drizzle-orm'
import { readCoverage } from '../coverage/readCoverage.ts'
import type { Digest } from '../contracts.ts'
import type { Principal } from '../model.ts'
import { listRuns } from '../runs/queries/listRuns.ts'
import type { Database } from '../store/database.ts'
import { approvals } from '../store/schema.ts'

const DAYS = 7
const DAY_MS = 24 * 3_600_000
const MAX_RUNS = 5

/** What is the same for everybody who manages photos. */
export type SharedPart = Pick<Digest, 'now' | 'before' | 'waiting'>

export async function readShared(db: Database, now: Date): Promise<SharedPart> {
  const { everybody, nights, today } = await readCoverage(db, DAYS, now)
  const before = nights.find(({ night }) => night < today)
  return {
    now: everybody,
    before: before ? { night: before.night, total: before.total, has: before.has } : null,
    waiting: await db.$count(approvals, eq(approvals.state, 'waiting')),
  }
}

/** The runs that this person may see: their own. */
export async function readOwn(
  db: Database,
  owner: Principal,
  now: Date,
): Promise<Pick<Digest, 'runs' | 'hasMoreRuns'>> {
  const query = { open: false, cursor: null, limit: MAX_RUNS + 1 }
  const { items } = await listRuns(db, owner, query)
  const since = now.getTime() - DAYS * DAY_MS
  const ofWeek = items.filter(
    ({ createdAt, standing }) => createdAt.getTime() >= since && standing !== 'discarded',
  )
  return { runs: ofWeek.slice(0, MAX_RUNS), hasMoreRuns: ofWeek.length > MAX_RUNS }
}
