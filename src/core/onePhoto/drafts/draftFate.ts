import { and, eq, gte, sql } from 'drizzle-orm'
import type { DraftFate } from '../../contracts/drafts.ts'
import type { Principal } from '../../model.ts'
import type { Database } from '../../store/database.ts'
import { approvals, items, runs } from '../../store/schema.ts'
import { ownDraft } from './draft.ts'

/**
 * @param personId whose photo it would be; absent = the owner's own
 * @throws AppError `not_found` for somebody else's draft, `draft_gone` for one that is not kept
 */
export async function fateOfDraft(
  db: Database,
  owner: Principal,
  draftId: string,
  personId = owner.id,
): Promise<DraftFate> {
  const isOwn = personId === owner.id
  const { preparedSha, usedAt } = await ownDraft(db, owner, draftId, personId)
  if (!usedAt) return 'open'
  if (isOwn && (await isAsked(db, owner, preparedSha, usedAt))) return 'asked'
  const [change] = await db
    .select({ state: items.state })
    .from(items)
    .innerJoin(runs, eq(runs.id, items.runId))
    .where(
      and(
        eq(items.personId, personId),
        eq(runs.kind, isOwn ? 'own' : 'single'),
        eq(runs.createdById, owner.id),
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

async function isAsked(
  db: Database,
  owner: Principal,
  preparedSha: string,
  since: Date,
): Promise<boolean> {
  const [asked] = await db
    .select({ id: approvals.id })
    .from(approvals)
    .where(
      and(
        eq(approvals.personId, owner.id),
        eq(approvals.preparedSha, preparedSha),
        gte(approvals.askedAt, since),
      ),
    )
    .limit(1)
  return asked !== undefined
}
