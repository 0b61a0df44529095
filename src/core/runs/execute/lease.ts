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
  or,
  sql,
  type SQL,
} from 'drizzle-orm'
import type { Database } from '../../store/open.ts'
import { runs, items } from '../../store/schema.ts'
import { openStates, released, type ItemRow } from '../rows/items.ts'

/** How long a process that has died keeps others from its items; the database's clock counts. */
export const leaseSeconds = 30

/** What is to be done next about an item: make a photo of its file, or bring the photo to Graph. */
export type Stage = 'prepare' | 'write'

const leaseEnd = sql`now() + make_interval(secs => ${leaseSeconds})`
const isOpen = inArray(items.state, [...openStates])
const isFree = or(isNull(items.leaseUntil), lte(items.leaseUntil, sql`now()`))
const isDue = or(isNull(items.notBefore), lte(items.notBefore, sql`now()`))
/** written out, as an index that holds only some rows is used for nothing else */
const isAt: Record<Stage, SQL> = {
  prepare: sql`${items.state} = 'received'`,
  write: sql`${items.state} in ('prepared', 'uploading')`,
}

/** `mayBeDone` of one import, asked once and not for each of its items: thousands may be held. */
const mayBegin = (db: Database, runId: string, stage: Stage) =>
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

/** of a held import only the preparing may be done, of a paused one nothing */
const mayBeDone = (db: Database) =>
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

/** Takes the next items of an import, at most `most`, that are due and in nobody's hands; in their order. */
export async function claim(
  db: Database,
  runId: string,
  leaseOwner: string,
  stage: Stage,
  most: number,
): Promise<ItemRow[]> {
  const next = db
    .select({ id: items.id })
    .from(items)
    .where(and(eq(items.runId, runId), isAt[stage], mayBegin(db, runId, stage), isFree, isDue))
    .orderBy(asc(items.position))
    .limit(most)
    .for('update', { skipLocked: true })
  const rows = await db
    .update(items)
    .set({ leaseOwner, leaseUntil: leaseEnd })
    .where(sql`${items.id} = any(array(${next}))`)
    .returning()
  return rows.toSorted((a, b) => a.position - b.position)
}

/** Holds on to those of `ids` that `leaseOwner` still has. */
export async function renew(db: Database, leaseOwner: string, ids: string[]): Promise<void> {
  if (ids.length === 0) return
  await db
    .update(items)
    .set({ leaseUntil: leaseEnd })
    .where(and(eq(items.leaseOwner, leaseOwner), inArray(items.id, ids), isOpen))
}

/**
 * When the next item that was put off is due; null when none of this import was. In the past if it has become due
 * since it was last claimed for: then there is something to claim.
 */
export async function nextDue(db: Database, runId: string): Promise<Date | null> {
  const [row] = await db
    .select({ at: min(items.notBefore) })
    .from(items)
    .where(and(eq(items.runId, runId), isOpen, mayBeDone(db), isFree, isNotNull(items.notBefore)))
  return row?.at ?? null
}

/** Imports with something to do that nobody does: after a crash, or because it was put off. */
export async function unattended(db: Database): Promise<string[]> {
  const rows = await db
    .selectDistinct({ runId: items.runId })
    .from(items)
    .where(and(isOpen, mayBeDone(db), isFree))
  return rows.map((row) => row.runId)
}

/** Ends every lease: for a process that knows it is the only one. */
export async function endAllLeases(db: Database): Promise<void> {
  await db.update(items).set(released).where(isOpen)
}
