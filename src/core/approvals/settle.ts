import { and, eq, exists, inArray, isNull, notExists, sql } from 'drizzle-orm'
import type { Database } from '../store/database.ts'
import { approvals, items } from '../store/schema.ts'
import { alias } from 'drizzle-orm/pg-core'

/** What an approval has again when its photo was not set. */
export const backToWaiting = {
  state: 'waiting',
  decidedAt: null,
  decidedById: null,
  decidedByName: null,
  runId: null,
} as const

const notSet = ['skipped', 'refused', 'gone', 'failed'] as const

/**
 * Settles approvals whose process died while it set the photo: the runner has ended the write since, one way or the
 * other. What was not set waits again, unless the person has sent another picture meanwhile.
 */
export async function settleApprovals(db: Database): Promise<void> {
  const isBeingSet = and(eq(approvals.state, 'approved'), isNull(approvals.setAt))
  const endedAs = (states: readonly (typeof items.$inferSelect)['state'][]) =>
    exists(
      db
        .select({ one: sql`1` })
        .from(items)
        .where(and(eq(items.runId, approvals.runId), inArray(items.state, [...states]))),
    )
  await db
    .update(approvals)
    .set({ setAt: sql`now()` })
    .where(and(isBeingSet, endedAs(['done', 'unchanged'])))
  const another = alias(approvals, 'another')
  const isOvertaken = db
    .select({ one: sql`1` })
    .from(another)
    .where(and(eq(another.personId, approvals.personId), eq(another.state, 'waiting')))
  await db
    .update(approvals)
    .set(backToWaiting)
    .where(and(isBeingSet, endedAs(notSet), notExists(isOvertaken)))
}
