import { and, eq, inArray, sql } from 'drizzle-orm'
import type { ApprovalDecision } from '../contracts.ts'
import { AppError } from '../errors.ts'
import type { DeclineReason, Principal } from '../model.ts'
import type { Database } from '../store/database.ts'
import { approvals } from '../store/schema.ts'
import { decidedAlready } from './decided.ts'

/**
 * Declines those that still wait.
 * @returns for each, `approval_decided` or `not_found` where it does not wait
 */
export async function declineAll(
  db: Database,
  by: Principal,
  ids: string[],
  { code, text }: DeclineReason,
): Promise<ApprovalDecision[]> {
  const declined = await db
    .update(approvals)
    .set({
      state: 'declined',
      decidedAt: sql`now()`,
      decidedById: by.id,
      decidedByName: by.name,
      reasonCode: code,
      reasonText: text,
    })
    .where(and(inArray(approvals.id, ids), eq(approvals.state, 'waiting')))
    .returning({ id: approvals.id })
  const done = new Set(declined.map(({ id }) => id))
  const others = ids.filter((id) => !done.has(id))
  const rows =
    others.length > 0 ? await db.select().from(approvals).where(inArray(approvals.id, others)) : []
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.map((id) => {
    const row = byId.get(id)
    const error = row ? decidedAlready(row) : new AppError('not_found')
    return { id, error: done.has(id) ? null : error }
  })
}
