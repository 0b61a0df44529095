import { and, eq, inArray, isNull, lte, or, sql, type SQL } from 'drizzle-orm'
import { AppError } from '../../errors.ts'
import type { RetryRequest } from '../../contracts.ts'
import type { Principal } from '../../model.ts'
import type { Database } from '../../store/open.ts'
import { runs, items } from '../../store/schema.ts'
import { among, openStates, released, type RunRow } from '../rows/items.ts'
import { ownRun } from '../rows/own.ts'
import { finish } from '../execute/record.ts'
import { mayBeOverwritten, mayBeRetried } from '../rows/retryable.ts'
import type { CommandContext } from './commandContext.ts'

/**
 * Begins nothing new, in any process; what is in hand finishes and is recorded. Again changes nothing.
 * @throws AppError `not_found`, `wrong_state` when it is held or finished
 */
export async function pauseRun({ db }: CommandContext, owner: Principal, runId: string) {
  await db.transaction(async (tx) => {
    const job = await runningRun(tx, owner, runId)
    if (!job.pausedAt) await mark(tx, runId, { pausedAt: sql`now()` })
  })
}

/** Goes on after a pause; one that is not paused goes on anyway. @throws like `pauseRun` */
export async function resumeRun(
  { db, wakeRunner }: CommandContext,
  owner: Principal,
  runId: string,
): Promise<void> {
  await db.transaction(async (tx) => {
    await runningRun(tx, owner, runId)
    await mark(tx, runId, { pausedAt: null })
    await wakeRunner(tx, runId)
  })
}

/**
 * Ends an import early: what is in hand finishes and is recorded, everything else is left out as `cancelled`, files
 * that have not come included. What may have been written before is looked at first, by the next run.
 * @throws like `pauseRun`
 */
export async function cancelRun(
  { db, originals, wakeRunner }: CommandContext,
  owner: Principal,
  runId: string,
): Promise<void> {
  const gone = await db.transaction(async (tx) => {
    await runningRun(tx, owner, runId)
    await mark(tx, runId, { cancelledAt: sql`now()`, pausedAt: null })
    await wakeRunner(tx, runId)
    return leaveOutTheRest(tx, runId)
  })
  for (const id of gone) await originals.remove(id)
  await finish(db, runId)
}

const isInNoHand = or(isNull(items.leaseUntil), lte(items.leaseUntil, sql`now()`))
/** nothing can have been sent to Graph, as `mayHaveLanded` knows it */
const isUntouched = or(
  inArray(items.state, ['awaiting', 'received']),
  and(
    eq(items.state, 'prepared'),
    or(isNull(items.action), and(eq(items.action, 'remove'), isNull(items.beforeEtag))),
  ),
)

/** @returns originals that nobody needs any more */
async function leaveOutTheRest(tx: Database, runId: string): Promise<string[]> {
  const rows = await tx
    .select({ id: items.id, originalId: items.originalId })
    .from(items)
    .where(and(eq(items.runId, runId), isUntouched, isInNoHand))
    .for('update')
  const left = { state: 'skipped', code: 'cancelled', originalId: null, notBefore: null } as const
  await tx
    .update(items)
    .set({ ...left, ...released, updatedAt: sql`now()` })
    .where(among(rows.map(({ id }) => id)))
  return rows.flatMap(({ originalId }) => originalId ?? [])
}

/**
 * Lets items that came to nothing be tried again, also of a finished or cancelled import: those that failed, were
 * refused, are gone or were cancelled and, with `overwrite`, those whose person has changed their photo since.
 * Only what is still there can be: items whose picture was never usable stay as they are.
 * @throws AppError `not_found`, `wrong_state` when it is held, `nothing_to_retry` unless something is tried
 * again, or is open because somebody else was quicker
 */
export async function retryRun(
  { db, wakeRunner }: CommandContext,
  owner: Principal,
  runId: string,
  { itemIds, overwrite }: RetryRequest,
): Promise<void> {
  await db.transaction(async (tx) => {
    const { undoes } = await startedRun(tx, owner, runId)
    // Whoever undoes the same anew at this moment comes before or after: nothing is taken back twice.
    if (undoes) await ownRun(tx, owner, undoes, { lock: true })
    const again = await tx
      .update(items)
      .set({ ...startingOver, ...(overwrite && { overwrite }), updatedAt: sql`now()` })
      .where(
        and(
          eq(items.runId, runId),
          itemIds ? among(itemIds) : undefined,
          overwrite ? or(mayBeRetried, mayBeOverwritten) : mayBeRetried,
        ),
      )
      .returning({ id: items.id })
    if (again.length === 0) return refuseNothing(tx, runId, itemIds)
    await mark(tx, runId, { finishedAt: null, cancelledAt: null, pausedAt: null, notifiedAt: null })
    await wakeRunner(tx, runId)
  })
}

async function refuseNothing(tx: Database, runId: string, itemIds: string[] | null) {
  const which = itemIds ? among(itemIds) : undefined
  const [open] = await tx
    .select({ id: items.id })
    .from(items)
    .where(and(eq(items.runId, runId), which, inArray(items.state, [...openStates])))
    .limit(1)
  if (!open) throw new AppError('nothing_to_retry')
}

/** What was planned stays known if something was sent, so that a write whose answer was lost is still found. */
const startingOver = {
  state: sql`case when ${items.preparedSha} is null and ${items.originalId} is not null
    then 'received' else 'prepared' end`,
  action: sql`case when ${items.action} not in ('skip', 'unchanged') then ${items.action}
    when ${items.preparedSha} is null and ${items.originalId} is null then 'remove' end`,
  attempts: 0,
  throttles: 0,
  code: null,
  detail: null,
  requestId: null,
  notBefore: null,
  ...released,
}

async function startedRun(tx: Database, owner: Principal, runId: string): Promise<RunRow> {
  const job = await ownRun(tx, owner, runId, { lock: true })
  if (!job.startedAt || job.kind === 'own') throw new AppError('wrong_state')
  return job
}

async function runningRun(tx: Database, owner: Principal, runId: string): Promise<RunRow> {
  const job = await startedRun(tx, owner, runId)
  if (job.finishedAt) throw new AppError('wrong_state')
  return job
}

type Marks = Partial<Record<'pausedAt' | 'cancelledAt' | 'finishedAt' | 'notifiedAt', SQL | null>>

async function mark(tx: Database, runId: string, marks: Marks): Promise<void> {
  await tx.update(runs).set(marks).where(eq(runs.id, runId))
}
