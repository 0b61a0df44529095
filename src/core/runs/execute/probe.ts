import { and, asc, eq, gt, inArray, isNotNull, isNull, lte, or, sql } from 'drizzle-orm'
import type { Database } from '../../store/open.ts'
import { items, runs } from '../../store/schema.ts'
import { goOn } from '../pause/pause.ts'
import type { ItemRow } from '../rows/items.ts'
import { isInStage, leaseEnd, type Holder } from './lease.ts'

/** Of a run: it paused by itself, and it is time to try whether it can go on. */
export const isToProbe = and(
  isNotNull(runs.pausedCode),
  isNull(runs.finishedAt),
  lte(runs.probeAt, sql`now()`),
)

/**
 * Leases one item of a run that is to be tried again: the one that was touched longest ago, so each time another. None
 * while any item of the run is being written, in whichever process. A run without such an item goes on.
 */
export async function claimProbe(
  db: Database,
  runId: string,
  { leaseOwner, held }: Holder,
): Promise<ItemRow[]> {
  const isRun = and(eq(runs.id, runId), isToProbe)
  // Asked after every claim that found nothing, so most often in vain.
  if ((await db.$count(runs, isRun)) === 0) return []
  return db.transaction(async (tx) => {
    const [run] = await tx.select({ id: runs.id }).from(runs).where(isRun).for('update')
    if (!run) return []
    const isWritable = and(eq(items.runId, runId), isInStage.write)
    const isInProgress = or(gt(items.leaseUntil, sql`now()`), inArray(items.id, [...held]))
    if (await tx.$count(items, and(isWritable, isInProgress))) return []
    const isPostponed = sql`coalesce(${items.notBefore} > now(), false)`
    const [next] = await tx
      .select({ id: items.id })
      .from(items)
      .where(isWritable)
      .orderBy(isPostponed, asc(items.updatedAt), asc(items.position))
      .limit(1)
    if (!next) await goOn(tx, runId)
    if (!next) return []
    const lease = { leaseOwner, leaseUntil: leaseEnd }
    return tx.update(items).set(lease).where(eq(items.id, next.id)).returning()
  })
}
