import { eq } from 'drizzle-orm'
import type { ErrorCode } from '../../errors.ts'
import type { PhotoAccess } from '../../graph/photos.ts'
import type { Failure, Outcome, PhotoMetadata, PlanItem } from '../../model.ts'
import { keepLonger, putBlob } from '../../store/blobs.ts'
import type { Database } from '../../store/open.ts'
import { runs } from '../../store/schema.ts'
import { persist, type RunRow, type ItemRow } from '../rows/items.ts'
import { earlierPictures } from './earlierPictures.ts'
import { expectedPhoto, type ExpectedPhoto } from './expectedPhoto.ts'
import { planOf } from './plan.ts'
import { preparedJpeg } from './preparedJpeg.ts'
import { findLostWrite, mayHaveBeenSent, seeWrite } from './readBack.ts'

type Failed = Extract<Outcome, { kind: 'failed' }>

/** How an item ended: Graph's outcome, or why nothing was sent. */
export type ItemOutcome = Outcome | { kind: 'skipped'; code: ErrorCode }

export interface WriteContext {
  db: Database
  photos: PhotoAccess
  run: RunRow
  /** delays before looking again for a write that is not shown at once; absent = look once */
  readBackDelaysMs?: readonly number[]
}

interface WriteResult {
  item: ItemRow
  outcome: ItemOutcome
}

/**
 * Sets or removes one person's photo: look, plan, keep the old photo, write, look again. May be repeated at any point: a
 * write that was sent before is found and not sent again, unless Graph has not accepted it and does not show it. What
 * Graph has accepted is done, whether it is shown already or not.
 *
 * The calls to Graph: the metadata (to see whether the photo was changed elsewhere), the photo itself (kept for undo;
 * not needed if we set it and still store it, or if there is none), the write, and the metadata again (to see
 * what became of it, and for the etag by which our photo is recognised later). That is 3 calls to create, 3 to replace a photo that
 * we set, 4 to replace or remove another, 1 for unchanged or skipped.
 */
export async function writePhoto(context: WriteContext, given: ItemRow): Promise<WriteResult> {
  const { db, photos, run } = context
  const item = counted(given)
  const jpeg = await preparedJpeg(db, item)
  if (mayHaveBeenSent(item)) {
    const lost = await findLostWrite(photos, item, jpeg)
    if (lost) return { item, outcome: lost.kind === 'failed' ? unanswered(item, lost) : lost }
  }
  if (run.cancelledAt) return cancelled(item)
  const shown = await photos.metadata(item.personId)
  if (shown.kind === 'failed') return { item, outcome: unanswered(item, shown) }
  if (shown.kind !== 'found' && shown.kind !== 'none') return { item, outcome: shown }
  const shownPhoto = shown.kind === 'found' ? shown.value : null
  const expected = await expectedPhoto(db, photos, run, item, shownPhoto)
  if (expected.kind !== 'expected') return { item, outcome: expected }
  const plan = planOf({ wanted: item.preparedSha, existing: run.existing, ...expected })
  if (plan.action === 'skip' || plan.action === 'unchanged') return notWritten(item, plan)
  const before = await keepBefore(context, item, shownPhoto, expected)
  if ('kind' in before) return { item, outcome: before }
  // Re-check cancellation: the look-ups above can take a minute when Graph throttles.
  if (await isCancelled(db, run)) return cancelled(item)
  const patch = {
    ...before,
    state: 'uploading',
    action: plan.action,
    attempts: item.attempts,
    notBefore: null,
  } as const
  const uploading = await persist(db, item, patch)
  return { item: uploading, outcome: await send(context, uploading, jpeg, expected) }
}

/**
 * A process that died, or a run that paused, in the middle of a write has not counted it. Only counted tries may have
 * written when Graph answers the next one that it has to wait.
 */
const counted = (item: ItemRow): ItemRow =>
  item.state === 'uploading' ? { ...item, attempts: Math.max(item.attempts, 1) } : item

/** The outcome of a write of which it is not known whether it happened. */
export const unconfirmed = (detail: string, requestId: string | null = null): Failed => ({
  kind: 'failed',
  code: 'write_unconfirmed',
  detail,
  requestId,
})

/** Nothing is known about a write that was sent before, or is being sent, and that can't be looked for. */
function unanswered(item: ItemRow, failure: Failed): Failed {
  const { code, detail, requestId } = failure
  const isAnswer = code !== 'graph_unreachable' && code !== 'graph_failed'
  return item.state === 'uploading' && !isAnswer ? unconfirmed(detail, requestId) : failure
}

/** Only a write that can't have been sent counts as cancelled. */
const cancelled = (item: ItemRow): WriteResult =>
  item.state === 'uploading'
    ? { item, outcome: unconfirmed('') }
    : notWritten(item, { action: 'skip', reason: 'cancelled' })

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

/**
 * Stores the photo that is about to be replaced or removed, so that the write can be undone. The etag is the one that
 * Graph shows, even while it does not show what we wrote last.
 */
async function keepBefore(
  { db, photos }: WriteContext,
  item: ItemRow,
  shown: PhotoMetadata | null,
  { present, lastWrite }: ExpectedPhoto,
): Promise<Before | Failure> {
  const beforeEtag = shown?.etag ?? null
  if (!present) return { beforeSha: null, beforeEtag }
  if (lastWrite?.afterSha && lastWrite.afterEtag === present.etag) {
    const { afterSha } = lastWrite
    if (await keepLonger(db, afterSha)) return { beforeSha: afterSha, beforeEtag }
  }
  const bytes = await photos.bytes(item.personId)
  if (bytes.kind === 'found') return { beforeSha: await putBlob(db, bytes.value), beforeEtag }
  return bytes.kind === 'none' ? { beforeSha: null, beforeEtag } : bytes
}

async function send(
  { db, photos, readBackDelaysMs = [] }: WriteContext,
  item: ItemRow,
  jpeg: Buffer | null,
  { isUnseen }: ExpectedPhoto,
): Promise<Outcome> {
  const outcome = await (jpeg ? photos.put(item.personId, jpeg) : photos.remove(item.personId))
  // A new etag may also be that of the write before, if Graph had not shown it yet.
  const look = { jpeg, trustsSize: !isUnseen, earlier: () => earlierPictures(db, item) }
  switch (outcome.kind) {
    case 'done':
      return seeWrite(photos, item, look, outcome, readBackDelaysMs)
    case 'failed': {
      const lost = await findLostWrite(photos, item, jpeg)
      if (lost?.kind === 'done') return lost
      // A refusal such as 404 is an answer; no answer or a server error leaves open whether it happened.
      const isAnswer = outcome.code !== 'graph_unreachable' && (outcome.status ?? 0) < 500
      return isAnswer ? outcome : unanswered(item, outcome)
    }
    case 'unchanged': {
      // There was a photo to remove a moment ago: an earlier try removed it and its answer was lost.
      const removed = { kind: 'done', etag: null, requestId: null } as const
      return seeWrite(photos, item, look, removed, readBackDelaysMs)
    }
    case 'gone':
    case 'refused':
    case 'throttled':
      return outcome
    default:
      return outcome satisfies never
  }
}
