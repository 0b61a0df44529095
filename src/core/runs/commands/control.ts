import { and, eq, inArray, isNull, lte, or, sql, type SQL } from 'drizzle-orm'
import { LikenessError } from '../../errors.ts'
import type { RetryRequest } from '../../index.ts'
import type { Principal } from '../../model.ts'
import type { Database, Store } from '../../store/open.ts'
import { imports, items } from '../../store/schema.ts'
import { among, openStates, released, type ImportRow } from '../rows/items.ts'
import { ownImport } from '../queries/summaries.ts'
import type { RequestRun } from './receiveFile.ts'
import { finish } from '../execute/record.ts'
import { mayBeOverwritten, mayBeRetried } from '../rows/retryable.ts'

interface Parts extends Pick<Store, 'db' | 'originals'> {
  requestRun: RequestRun
}

/**
 * Begins nothing new, in any process; what is in hand finishes and is recorded. Again changes nothing.
 * @throws LikenessError `not_found`, `wrong_state` when it is held or finished
 */
export async function pauseImport({ db }: Parts, owner: Principal, importId: string) {
  await db.transaction(async (tx) => {
    const job = await runningImport(tx, owner, importId)
    if (!job.pausedAt) await mark(tx, importId, { pausedAt: sql`now()` })
  })
}

/** Goes on after a pause; one that is not paused goes on anyway. @throws like `pauseImport` */
export async function resumeImport(
  { db, requestRun }: Parts,
  owner: Principal,
  importId: string,
): Promise<void> {
  await db.transaction(async (tx) => {
    await runningImport(tx, owner, importId)
    await mark(tx, importId, { pausedAt: null })
    await requestRun(tx, importId)
  })
}

/**
 * Ends an import early: what is in hand finishes and is recorded, everything else is left out as `cancelled`, files
 * that have not come included. What may have been written before is looked at first, by the next run.
 * @throws like `pauseImport`
 */
export async function cancelImport(
  { db, originals, requestRun }: Parts,
  owner: Principal,
  importId: string,
): Promise<void> {
  const gone = await db.transaction(async (tx) => {
    await runningImport(tx, owner, importId)
    await mark(tx, importId, { cancelledAt: sql`now()`, pausedAt: null })
    await requestRun(tx, importId)
    return leaveOutTheRest(tx, importId)
  })
  for (const id of gone) await originals.remove(id)
  await finish(db, importId)
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
async function leaveOutTheRest(tx: Database, importId: string): Promise<string[]> {
  const rows = await tx
    .select({ id: items.id, originalId: items.originalId })
    .from(items)
    .where(and(eq(items.importId, importId), isUntouched, isInNoHand))
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
 * @throws LikenessError `not_found`, `wrong_state` when it is held, `nothing_to_retry` unless something is tried
 * again, or is open because somebody else was quicker
 */
export async function retryImport(
  { db, requestRun }: Parts,
  owner: Principal,
  importId: string,
  { itemIds, overwrite }: RetryRequest,
): Promise<void> {
  await db.transaction(async (tx) => {
    const { undoes } = await startedImport(tx, owner, importId)
    // Whoever undoes the same anew at this moment comes before or after: nothing is taken back twice.
    if (undoes) await ownImport(tx, owner, undoes, { lock: true })
    const again = await tx
      .update(items)
      .set({ ...startingOver, ...(overwrite && { overwrite }), updatedAt: sql`now()` })
      .where(
        and(
          eq(items.importId, importId),
          itemIds ? among(itemIds) : undefined,
          overwrite ? or(mayBeRetried, mayBeOverwritten) : mayBeRetried,
        ),
      )
      .returning({ id: items.id })
    if (again.length === 0) return refuseNothing(tx, importId, itemIds)
    await mark(tx, importId, { finishedAt: null, cancelledAt: null, pausedAt: null, toldAt: null })
    await requestRun(tx, importId)
  })
}

async function refuseNothing(tx: Database, importId: string, itemIds: string[] | null) {
  const which = itemIds ? among(itemIds) : undefined
  const [open] = await tx
    .select({ id: items.id })
    .from(items)
    .where(and(eq(items.importId, importId), which, inArray(items.state, [...openStates])))
    .limit(1)
  if (!open) throw new LikenessError('nothing_to_retry')
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

async function startedImport(tx: Database, owner: Principal, importId: string): Promise<ImportRow> {
  const job = await ownImport(tx, owner, importId, { lock: true })
  if (!job.startedAt || job.kind === 'own') throw new LikenessError('wrong_state')
  return job
}

async function runningImport(tx: Database, owner: Principal, importId: string): Promise<ImportRow> {
  const job = await startedImport(tx, owner, importId)
  if (job.finishedAt) throw new LikenessError('wrong_state')
  return job
}

type Marks = Partial<Record<'pausedAt' | 'cancelledAt' | 'finishedAt' | 'toldAt', SQL | null>>

async function mark(tx: Database, importId: string, marks: Marks): Promise<void> {
  await tx.update(imports).set(marks).where(eq(imports.id, importId))
}
