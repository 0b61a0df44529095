import { eq } from 'drizzle-orm'
import type { ErrorCode } from '../../errors.ts'
import type { PhotoAccess } from '../../graph/photos.ts'
import type { Failure, Lookup, Outcome, PhotoMetadata, PlanItem } from '../../model.ts'
import { keepLonger, putBlob } from '../../store/blobs.ts'
import type { Database } from '../../store/open.ts'
import { runs } from '../../store/schema.ts'
import { persist, type RunRow, type ItemRow } from '../rows/items.ts'
import { expectedPhoto } from './expectedPhoto.ts'
import { planOf, type PlanQuestion } from './plan.ts'
import { preparedJpeg } from './preparedJpeg.ts'
import { findLostWrite, mayHaveBeenSent, verifyWrite } from './readBack.ts'

/** How an item ended: Graph's outcome, or why nothing was sent. */
export type ItemOutcome = Outcome | { kind: 'skipped'; code: ErrorCode }

export interface WriteContext {
  db: Database
  photos: PhotoAccess
  run: RunRow
  /** delays before looking again for a write that Graph shows late; absent = look once, and let the item be retried */
  readBackDelaysMs?: readonly number[]
}

interface WriteResult {
  item: ItemRow
  outcome: ItemOutcome
}

/**
 * Sets or removes one person's photo: look, plan, keep the old photo, write, read back. May be repeated at any point: a
 * write that was sent before is found and not sent again.
 *
 * The calls to Graph: the metadata (to see whether the photo was changed elsewhere), the photo itself (kept for undo;
 * not needed if we set it and still store it, or if there is none), the write, and the metadata again (to verify the
 * write, and for the etag by which our photo is recognised later). That is 3 calls to create, 3 to replace a photo that
 * we set, 4 to replace or remove another, 1 for unchanged or skipped.
 */
export async function writePhoto(context: WriteContext, item: ItemRow): Promise<WriteResult> {
  const { db, photos, run } = context
  const jpeg = await preparedJpeg(db, item)
  if (mayHaveBeenSent(item)) {
    const lost = await findLostWrite(photos, item, jpeg)
    if (lost) return { item, outcome: lost }
  }
  if (run.cancelledAt) return notWritten(item, cancelled)
  const present = await photos.metadata(item.personId)
  if (present.kind !== 'found' && present.kind !== 'none') return { item, outcome: present }
  const expected = await expectedPhoto(db, photos, run, item, present)
  const plan = planOf({
    wanted: item.preparedSha,
    present: present.kind === 'found' ? present.value : null,
    existing: run.existing,
    ...expected,
  })
  if (plan.action === 'skip' || plan.action === 'unchanged') return notWritten(item, plan)
  const before = await keepBefore(context, item, present, expected.lastWrite)
  if ('kind' in before) return { item, outcome: before }
  // Re-check cancellation: the look-ups above can take a minute when Graph throttles.
  if (await isCancelled(db, run)) return notWritten(item, cancelled)
  const patch = { ...before, state: 'uploading', action: plan.action, notBefore: null } as const
  const uploading = await persist(db, item, patch)
  return { item: uploading, outcome: await send(context, uploading, jpeg) }
}

const cancelled: PlanItem = { action: 'skip', reason: 'cancelled' }

async function isCancelled(db: Database, { id }: RunRow): Promise<boolean> {
  const [row] = await db.select({ cancelledAt: runs.cancelledAt }).from(runs).where(eq(runs.id, id))
  return row ? row.cancelledAt !== null : false
}

function notWritten(item: ItemRow, { action, reason }: PlanItem): WriteResult {
  const isSkipped = action === 'skip' && reason !== null
  const outcome: ItemOutcome = isSkipped ? { kind: 'skipped', code: reason } : { kind: 'unchanged' }
  return { item: { ...item, action }, outcome }
}

type Before = Pick<ItemRow, 'beforeSha' | 'beforeEtag'>

/** Stores the photo that is about to be replaced or removed, so that the write can be undone. */
async function keepBefore(
  { db, photos }: WriteContext,
  item: ItemRow,
  present: Lookup<PhotoMetadata>,
  lastWrite: PlanQuestion['lastWrite'],
): Promise<Before | Failure> {
  if (present.kind !== 'found') return { beforeSha: null, beforeEtag: null }
  const beforeEtag = present.value.etag
  if (lastWrite?.afterSha && lastWrite.afterEtag === beforeEtag) {
    const { afterSha } = lastWrite
    if (await keepLonger(db, afterSha)) return { beforeSha: afterSha, beforeEtag }
  }
  const bytes = await photos.bytes(item.personId)
  if (bytes.kind === 'found') return { beforeSha: await putBlob(db, bytes.value), beforeEtag }
  return bytes.kind === 'none' ? { beforeSha: null, beforeEtag } : bytes
}

async function send(
  { photos, run, readBackDelaysMs = [] }: WriteContext,
  item: ItemRow,
  jpeg: Buffer | null,
): Promise<Outcome> {
  const outcome = await (jpeg ? photos.put(item.personId, jpeg) : photos.remove(item.personId))
  switch (outcome.kind) {
    case 'done': {
      const verified = await verifyWrite(photos, item, jpeg, outcome, readBackDelaysMs)
      // The person is waiting for the answer, and Graph has accepted the write: report it as done.
      return verified.kind === 'throttled' && run.kind === 'own' ? outcome : verified
    }
    case 'failed': {
      const lost = await findLostWrite(photos, item, jpeg)
      return lost?.kind === 'done' ? lost : outcome
    }
    case 'unchanged':
      // There was a photo to remove a moment ago: an earlier try removed it and its answer was lost.
      return { kind: 'done', etag: null, requestId: null }
    case 'gone':
    case 'refused':
    case 'throttled':
      return outcome
    default:
      return outcome satisfies never
  }
}
