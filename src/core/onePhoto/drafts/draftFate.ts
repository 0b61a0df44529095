import { and, eq, gte, isNotNull, sql } from 'drizzle-orm'
import type { DraftFate } from '../../contracts/drafts.ts'
import type { Principal } from '../../model.ts'
import type { Database } from '../../store/database.ts'
import { approvals, drafts, items, runs } from '../../store/schema.ts'
import { isOneOf } from '../../store/statements/oneOf.ts'
import { ownDraft } from './draft.ts'

/**
 * What became of a draft or, of several that were sent together, of the one that was chosen.
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
  const row = await ownDraft(db, owner, draftId, personId)
  if (!row.usedAt) return 'open'
  const used = await usedWith(db, row)
  if (isOwn && (await isAsked(db, owner, used))) return 'asked'
  const [change] = await db
    .select({ state: items.state })
    .from(items)
    .innerJoin(runs, eq(runs.id, items.runId))
    .where(
      and(
        eq(items.personId, personId),
        eq(runs.kind, isOwn ? 'own' : 'single'),
        eq(runs.createdById, owner.id),
        isOneOf(items.preparedSha, used.shas),
        gte(runs.createdAt, used.since),
      ),
    )
    .orderBy(sql`${runs.createdAt} desc`)
    .limit(1)
  if (!change) return 'discarded'
  if (change.state === 'done' || change.state === 'unchanged') return 'set'
  return change.state === 'prepared' || change.state === 'uploading' ? 'being_set' : 'not_set'
}

/** Photos that were used or left, and since when. */
interface Used {
  shas: string[]
  since: Date
}

/** A draft, and those that were sent with it. */
async function usedWith(
  db: Database,
  { ownerId, preparedSha, sentWith, usedAt }: typeof drafts.$inferSelect,
): Promise<Used> {
  const since = usedAt ?? new Date()
  if (sentWith === null) return { shas: [preparedSha], since }
  const rows = await db
    .select({ sha: drafts.preparedSha, usedAt: drafts.usedAt })
    .from(drafts)
    .where(
      and(eq(drafts.ownerId, ownerId), eq(drafts.sentWith, sentWith), isNotNull(drafts.usedAt)),
    )
  const times = rows.flatMap((each) => each.usedAt?.getTime() ?? [])
  return {
    shas: rows.map(({ sha }) => sha),
    since: new Date(Math.min(since.getTime(), ...times)),
  }
}

async function isAsked(db: Database, owner: Principal, { shas, since }: Used): Promise<boolean> {
  const [asked] = await db
    .select({ id: approvals.id })
    .from(approvals)
    .where(
      and(
        eq(approvals.personId, owner.id),
        isOneOf(approvals.preparedSha, shas),
        gte(approvals.askedAt, since),
      ),
    )
    .limit(1)
  return asked !== undefined
}
