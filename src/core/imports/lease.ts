import { and, asc, eq, inArray, isNotNull, isNull, lte, min, or, sql } from 'drizzle-orm'
import type { Database } from '../store/open.ts'
import { imports, items } from '../store/schema.ts'
import { openStates, released, type ItemRow } from './items.ts'

/** How long a process that has died keeps others from its items; the database's clock counts. */
export const leaseSeconds = 30

const leaseEnd = sql`now() + make_interval(secs => ${leaseSeconds})`
const isOpen = inArray(items.state, [...openStates])
const isFree = or(isNull(items.leaseUntil), lte(items.leaseUntil, sql`now()`))
/** of a held import only the preparing may be done, of a paused one nothing */
const mayBeDone = or(
  inArray(
    items.importId,
    sql`(select ${imports.id} from ${imports}
      where ${isNull(imports.pausedAt)} and ${isNotNull(imports.startedAt)})`,
  ),
  and(
    eq(items.state, 'received'),
    inArray(
      items.importId,
      sql`(select ${imports.id} from ${imports} where ${isNull(imports.startedAt)})`,
    ),
  ),
)
const isDue = or(isNull(items.notBefore), lte(items.notBefore, sql`now()`))

/** Takes the next item of an import that is due and in nobody's hands; null when there is none. */
export async function claim(
  db: Database,
  importId: string,
  leaseOwner: string,
): Promise<ItemRow | null> {
  const next = db
    .select({ id: items.id })
    .from(items)
    .where(and(eq(items.importId, importId), isOpen, mayBeDone, isFree, isDue))
    .orderBy(asc(items.position))
    .limit(1)
    .for('update', { skipLocked: true })
  const [row] = await db
    .update(items)
    .set({ leaseOwner, leaseUntil: leaseEnd })
    .where(eq(items.id, sql`(${next})`))
    .returning()
  return row ?? null
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
export async function nextDue(db: Database, importId: string): Promise<Date | null> {
  const [row] = await db
    .select({ at: min(items.notBefore) })
    .from(items)
    .where(and(eq(items.importId, importId), isOpen, mayBeDone, isFree, isNotNull(items.notBefore)))
  return row?.at ?? null
}

/** Imports with something to do that nobody does: after a crash, or because it was put off. */
export async function unattended(db: Database): Promise<string[]> {
  const rows = await db
    .selectDistinct({ importId: items.importId })
    .from(items)
    .where(and(isOpen, mayBeDone, isFree))
  return rows.map((row) => row.importId)
}

/** Ends every lease: for a process that knows it is the only one. */
export async function endAllLeases(db: Database): Promise<void> {
  await db.update(items).set(released).where(isOpen)
}
