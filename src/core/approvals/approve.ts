import { eq, sql } from 'drizzle-orm'
import { actingAsOf } from '../access.ts'
import { AppError } from '../errors.ts'
import type { Access, ActingAs, Principal } from '../model.ts'
import { apply, begin, type Begun, type ChangeContext } from '../onePhoto/change.ts'
import { personById } from '../people/list.ts'
import { keepLonger } from '../store/blobs.ts'
import type { Database } from '../store/database.ts'
import { approvals, items } from '../store/schema.ts'
import { decidedAlready } from './decided.ts'
import { backToWaiting } from './settle.ts'

export interface ApproveContext {
  db: Database
  access: (principal: Principal) => Promise<Access>
  /** of the approver, or the app */
  contextFor: (by: Principal, as: ActingAs) => ChangeContext
  /** waits for the change when the process stops */
  track: <T>(change: Promise<T>) => Promise<T>
}

/**
 * Sets the photo of one approval, as a change of one photo by the approver. It counts as approved while it is written, so
 * that nobody decides twice, and waits again if it was not set.
 * @throws AppError why it was not set
 */
export async function approveOne(
  { db, access, contextFor, track }: ApproveContext,
  by: Principal,
  id: string,
  { overwrite, as: given }: { overwrite: boolean; as?: 'app' },
): Promise<void> {
  const own = actingAsOf(await access(by))
  const as = given ?? own
  const begun = await db.transaction((tx) => beginApproved(tx, by, id, { as, overwrite }))
  const ended = async (later: Database) => settle(later, id, begun)
  const { outcome } = await track(apply(contextFor(by, as), begun, ended))
  if (outcome.kind === 'done' || outcome.kind === 'unchanged') return
  const code = outcome.kind === 'throttled' ? 'throttled' : outcome.code
  throw new AppError(code, { detail: 'detail' in outcome ? outcome.detail : '' })
}

async function beginApproved(
  tx: Database,
  by: Principal,
  id: string,
  { as, overwrite }: { as: ActingAs; overwrite: boolean },
): Promise<Begun> {
  const [row] = await tx.select().from(approvals).where(eq(approvals.id, id)).for('update')
  if (!row) throw new AppError('not_found')
  if (row.state !== 'waiting') throw decidedAlready(row)
  const person = await personById(tx, row.personId)
  if (!person) throw new AppError('person_gone')
  if (!(await keepLonger(tx, row.preparedSha))) throw new AppError('draft_gone')
  const { preparedSha, sourceSha, picture, perceptualHash, fileName, pictureFrom } = row
  const made = { preparedSha, sourceSha, picture, perceptualHash, fileName, pictureFrom }
  const begun = await begin(
    tx,
    {
      owner: by,
      person: { id: person.id, name: person.displayName },
      as,
      overwrite,
      seen: seenPhoto(row.presentEtag),
    },
    { ...made, action: null },
  )
  await tx
    .update(approvals)
    .set({
      state: 'approved',
      decidedAt: sql`now()`,
      decidedById: by.id,
      decidedByName: by.name,
      runId: begun.run.id,
    })
    .where(eq(approvals.id, id))
  return begun
}

/** In the terms of a change: null = no photo, absent = not known. */
const seenPhoto = (etag: string | null): string | null | undefined =>
  etag === null ? undefined : etag || null

/** Notes that it was set, or has it wait again; a write whose end is not known yet is settled by the next sweep. */
async function settle(db: Database, id: string, { item }: Begun): Promise<void> {
  const [now] = await db.select({ state: items.state }).from(items).where(eq(items.id, item.id))
  if (now?.state === 'done' || now?.state === 'unchanged')
    await db
      .update(approvals)
      .set({ setAt: sql`now()` })
      .where(eq(approvals.id, id))
  else if (now && now.state !== 'uploading' && now.state !== 'prepared')
    await db.update(approvals).set(backToWaiting).where(eq(approvals.id, id))
}
