import { and, eq, gte, sql } from 'drizzle-orm'
import type { DraftFate } from '../contracts/drafts.ts'
import type { Principal } from '../model.ts'
import type { Database } from '../store/database.ts'
import { approvals, items, runs } from '../store/schema.ts'
import { ownDraft } from './draft.ts'

/** @throws AppError `not_found` for somebody else's draft, `draft_gone` for one that is not kept */
export async function fateOfDraft(
  db: Database,
  owner: Principal,
  draftId: string,
): Promise<DraftFate> {
  const { preparedSha, usedAt } = await ownDraft(db, owner, draftId)
  if (!usedAt) return 'open'
  const [asked] = await db
    .select({ id: approvals.id })
    .from(approvals)
    .where(
      and(
        eq(approvals.personId, owner.id),
        eq(approvals.preparedSha, preparedSha),
        gte(approvals.askedAt, usedAt),
      ),
    )
    .limit(1)
  if (asked) return 'asked'
  const [change] = await db
    .select({ state: items.state })
    .from(items)
    .innerJoin(runs, eq(runs.id, items.runId))
    .where(
      and(
        eq(items.personId, owner.id),
        eq(runs.kind, 'own'),
        eq(items.preparedSha, preparedSha),
        gte(runs.createdAt, usedAt),
      ),
    )
    .orderBy(sql`${runs.createdAt} desc`)
    .limit(1)
  if (!change) return 'discarded'
  if (change.state === 'done' || change.state === 'unchanged') return 'set'
  return change.state === 'prepared' || change.state === 'uploading' ? 'being_set' : 'not_set'
}
