import { and, eq, gte, isNotNull, sql } from 'drizzle-orm'
import type { DraftFate } from '../../contracts/drafts.ts'
import { AppError } from '../../errors.ts'
import type { ItemState } from '../../model.ts'
import type { Database } from '../../store/database.ts'
import { approvals, drafts, items, runs } from '../../store/schema.ts'
import { isOneOf } from '../../store/statements/oneOf.ts'

type DraftRow = typeof drafts.$inferSelect

/** What became of drafts that were used or discarded, and the draft that it became of. */
export interface Became {
  fate: Exclude<DraftFate, 'open'>
  draftId: string
}

/**
 * Refuses a draft if another one that was sent with it is chosen, and has whoever chooses at the same moment wait for the
 * end of this transaction.
 * @throws AppError `wrong_state`
 */
export async function refuseIfOtherChosen(tx: Database, row: DraftRow): Promise<void> {
  if (row.sentWith === null) return
  const group = `sent together ${row.sentWith}`
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${group}, 0))`)
  const became = await becameOf(tx, row)
  // What a process that ended has left unset can be chosen anew.
  if (became && became.fate !== 'not_set') throw new AppError('wrong_state')
}

/** What became of a draft or, of several that were sent together, of the one that was chosen; null = nothing yet. */
export async function becameOf(db: Database, row: DraftRow): Promise<Became | null> {
  const used = await usedWith(db, row)
  const [first] = used
  if (!first) return null
  const draftOf = (sha: string | null) =>
    (used.find(({ preparedSha }) => preparedSha === sha) ?? first).id
  const asked = row.personId === row.ownerId ? await askedOf(db, row, used) : undefined
  if (asked) return { fate: 'asked', draftId: draftOf(asked.sha) }
  const change = await changeOf(db, row, used)
  if (!change) return { fate: 'discarded', draftId: first.id }
  return { fate: fates[change.state], draftId: draftOf(change.sha) }
}

const fates: Readonly<Record<ItemState, Became['fate']>> = {
  awaiting: 'not_set',
  received: 'not_set',
  prepared: 'being_set',
  uploading: 'being_set',
  done: 'set',
  unchanged: 'set',
  skipped: 'not_set',
  refused: 'not_set',
  gone: 'not_set',
  failed: 'not_set',
}

/** Those of a draft, and of those that were sent with it, that are used; the first one that was comes first. */
async function usedWith(
  db: Database,
  { id, ownerId, sentWith }: DraftRow,
): Promise<(DraftRow & { usedAt: Date })[]> {
  const them = sentWith === null ? eq(drafts.id, id) : eq(drafts.sentWith, sentWith)
  const rows = await db
    .select()
    .from(drafts)
    .where(and(eq(drafts.ownerId, ownerId), them, isNotNull(drafts.usedAt)))
    .orderBy(drafts.usedAt)
  return rows.flatMap((each) => (each.usedAt ? [{ ...each, usedAt: each.usedAt }] : []))
}

type Used = readonly (DraftRow & { usedAt: Date })[]

const shasOf = (used: Used) => used.map(({ preparedSha }) => preparedSha)
const sinceOf = (used: Used) => new Date(Math.min(...used.map(({ usedAt }) => usedAt.getTime())))

async function changeOf(db: Database, { ownerId, personId }: DraftRow, used: Used) {
  const [change] = await db
    .select({ state: items.state, sha: items.preparedSha })
    .from(items)
    .innerJoin(runs, eq(runs.id, items.runId))
    .where(
      and(
        eq(items.personId, personId),
        eq(runs.kind, personId === ownerId ? 'own' : 'single'),
        eq(runs.createdById, ownerId),
        isOneOf(items.preparedSha, shasOf(used)),
        gte(runs.createdAt, sinceOf(used)),
      ),
    )
    .orderBy(sql`${runs.createdAt} desc`)
    .limit(1)
  return change
}

async function askedOf(db: Database, { ownerId }: DraftRow, used: Used) {
  const [asked] = await db
    .select({ sha: approvals.preparedSha })
    .from(approvals)
    .where(
      and(
        eq(approvals.personId, ownerId),
        isOneOf(approvals.preparedSha, shasOf(used)),
        gte(approvals.askedAt, sinceOf(used)),
      ),
    )
    .limit(1)
  return asked
}
