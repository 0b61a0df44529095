import {
  and,
  asc,
  eq,
  exists,
  inArray,
  isNotNull,
  isNull,
  lte,
  min,
  notInArray,
  or,
  sql,
  type SQL,
} from 'drizzle-orm'
import type { Database } from '../../store/open.ts'
import { runs, items } from '../../store/schema.ts'
import { itemIdIn, openStates, released, type ItemRow } from '../rows/items.ts'

/** How long the items of a process that died stay leased, by the database's clock. */
export const LEASE_SECONDS = 8

/** The next step of an item: make a photo of its file, or send the photo to Graph. */
export type Stage = 'prepare' | 'write'

/** For an update: when a lease that begins now ends. */
export const leaseEnd = sql`now() + make_interval(secs => ${LEASE_SECONDS})`
const isOpen = inArray(items.state, [...openStates])
/** Leased by nobody, or by a process that has died. */
export const isFree = or(isNull(items.leaseUntil), lte(items.leaseUntil, sql`now()`))
/**
 * Free for a process: leased by nobody, or by itself without its knowing, because the answer to its claim was lost. What
 * it works on is not, even if the database was away for longer than the lease.
 */
const isFreeFor = ({ leaseOwner, held }: Holder) =>
  and(or(isFree, eq(items.leaseOwner, leaseOwner)), notInArray(items.id, [...held]))
export const isDue = or(isNull(items.notBefore), lte(items.notBefore, sql`now()`))
/** Spelled out, or the partial indexes on `items` would not be used. */
export const isInStage: Record<Stage, SQL> = {
  prepare: sql`${items.state} = 'received'`,
  write: sql`${items.state} in ('prepared', 'uploading')`,
}

/** `isRunnable` for one run, evaluated once instead of for each of its thousands of items. */
const isRunRunnable = (db: Database, runId: string, stage: Stage) =>
  exists(
    db
      .select({ one: sql`1` })
      .from(runs)
      .where(
        and(
          eq(runs.id, runId),
          isNull(runs.pausedAt),
          stage === 'write' ? isNotNull(runs.startedAt) : undefined,
        ),
      ),
  )

/** Items of a held run may only be prepared; those of a paused run must wait. */
const isRunnable = (db: Database) =>
  exists(
    db
      .select({ one: sql`1` })
      .from(runs)
      .where(
        and(
          eq(runs.id, items.runId),
          isNull(runs.pausedAt),
          or(isNotNull(runs.startedAt), eq(items.state, 'received')),
        ),
      ),
  )

/** A process that leases items. */
export interface Holder {
  leaseOwner: string
  /** ids of the items that it works on */
  held: ReadonlySet<string>
}

/** Leases the next items of a run, at most `max`, that are due and not leased, ordered by position. */
export async function claim(
  db: Database,
  runId: string,
  holder: Holder,
  stage: Stage,
  max: number,
): Promise<ItemRow[]> {
  const next = db
    .select({ id: items.id })
    .from(items)
    .where(
      and(
        eq(items.runId, runId),
        isInStage[stage],
        isRunRunnable(db, runId, stage),
        isFreeFor(holder),
        isDue,
      ),
    )
    .orderBy(asc(items.position))
    .limit(max)
    .for('update', { skipLocked: true })
  const rows = await db
    .update(items)
    .set({ leaseOwner: holder.leaseOwner, leaseUntil: leaseEnd })
    .where(sql`${items.id} = any(array(${next}))`)
    .returning()
  return rows.toSorted((a, b) => a.position - b.position)
}

/** Extends the leases of those of `ids` that `leaseOwner` still holds. @returns their ids */
export async function renewLeases(
  db: Database,
  leaseOwner: string,
  ids: string[],
): Promise<string[]> {
  // In the order in which writes are recorded, which would wait for each other otherwise.
  const held = db
    .select({ id: items.id })
    .from(items)
    .where(and(eq(items.leaseOwner, leaseOwner), itemIdIn(ids), isOpen))
    .orderBy(asc(items.id))
    .for('update')
  const rows = await db
    .update(items)
    .set({ leaseUntil: leaseEnd })
    .where(sql`${items.id} = any(array(${held}))`)
    .returning({ id: items.id })
  return rows.map(({ id }) => id)
}

/**
 * When the next postponed item of a run is due; null if there is none. In the past if one has become due since the last
 * claim.
 */
export async function nextDue(db: Database, runId: string): Promise<Date | null> {
  const [row] = await db
    .select({ at: min(items.notBefore) })
    .from(items)
    .where(and(eq(items.runId, runId), isOpen, isRunnable(db), isFree, isNotNull(items.notBefore)))
  return row?.at ?? null
}

/** Ends every lease. Only for a process that knows it is the only one. */
export async function endAllLeases(db: Database): Promise<void> {
  await db.update(items).set(released).where(isOpen)
}
