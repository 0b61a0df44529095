import type { ErrorCode } from '../../errors.ts'
import type { PhotoAccess } from '../../graph/photos.ts'
import type { Outcome, PlanItem } from '../../model.ts'
import type { Database } from '../../store/open.ts'
import { persist, type RunRow, type ItemRow } from '../rows/items.ts'
import { beginWrite } from './beginWrite.ts'
import { isChangedByOthers } from './beingChanged.ts'
import { earlierPictures } from './earlierPictures.ts'
import type { ExpectedPhoto } from './expectedPhoto.ts'
import { foresee, planWrite } from './planWrite.ts'
import { keepBefore, type Before } from './keepBefore.ts'
import { preparedJpeg } from './preparedJpeg.ts'
import { findLostWrite, mayHaveBeenSent, seeWrite } from './readBack.ts'
import type { ReadStop, Stop } from './stop.ts'
import { LookTooOld, turnOf, type Turn } from './turn.ts'

type Failed = Extract<Outcome, { kind: 'failed' }>

/** How an item ended: Graph's outcome, or why nothing was sent. */
export type ItemOutcome =
  | Outcome
  /** `changedByEntry` with `changed_since`: the change that is meant, if it was made here */
  | { kind: 'skipped'; code: ErrorCode; changedByEntry?: number | null }

export interface WriteContext {
  db: Database
  photos: PhotoAccess
  run: RunRow
  /** asked before each write; absent = nothing stops it, because the person waits for it */
  readStop?: ReadStop
  /** delays before looking again for a write that is not shown at once; absent = look once */
  readBackDelaysMs?: readonly number[]
}

/** An item after a try to write it; without an outcome, nothing was sent because its run is paused. */
interface WriteResult {
  item: ItemRow
  outcome: ItemOutcome | null
}

/**
 * Sets or removes one person's photo: look, plan, keep the old photo, write, look again. May be repeated at any point: a
 * write that was sent before is found and not sent again, unless Graph has not accepted it and does not show it. What
 * Graph has accepted is done, whether it is shown already or not. A write whose turn comes late, while Graph throttles, is
 * looked at again first.
 *
 * The calls to Graph: the metadata (to see whether the photo was changed elsewhere), the photo itself (kept for undo;
 * not needed if we set it and still store it, or if there is none), the write, and the metadata again (to see
 * what became of it, and for the etag by which our photo is recognised later). That is 3 calls to create, 3 to replace a photo that
 * we set, 4 to replace or remove another, 1 for unchanged or skipped.
 */
export async function writePhoto(context: WriteContext, given: ItemRow): Promise<WriteResult> {
  const { db, photos, run } = context
  let item = counted(given)
  if (mayHaveBeenSent(item)) {
    const lost = await findLostWrite(photos, item, await preparedJpeg(db, item))
    if (lost) return { item, outcome: lost.kind === 'failed' ? unanswered(item, lost) : lost }
  }
  if (run.cancelledAt) return cancelled(item)
  let kept: Before | null = null
  for (;;) {
    const tried = await lookAndWrite(context, item, kept)
    if (!('isTooOld' in tried)) return tried
    item = tried.item
    kept = tried.kept
  }
}

/** Nothing was sent, because the look before it had become too old. */
interface TooOld {
  isTooOld: true
  item: ItemRow
  kept: Before
}

/** @param kept the photo that is there, if it was kept already */
async function lookAndWrite(
  context: WriteContext,
  item: ItemRow,
  kept: Before | null,
): Promise<WriteResult | TooOld> {
  const { db, photos, run, readStop } = context
  const askedAt = performance.now()
  const [shown, foreseen] = await Promise.all([photos.metadata(item.personId), foresee(db, item)])
  const lookedAt = performance.now()
  if (shown.kind === 'failed') return { item, outcome: unanswered(item, shown) }
  if (shown.kind !== 'found' && shown.kind !== 'none') return { item, outcome: shown }
  const shownPhoto = shown.kind === 'found' ? shown.value : null
  const planned = await planWrite(context, item, shownPhoto, foreseen.lastEntries)
  if ('kind' in planned) return { item, outcome: planned }
  const { expected, plan, lastEntry, showsLast } = planned
  if (plan.action === 'skip' || plan.action === 'unchanged') {
    const { changedByEntry } = expected
    const isUnknown = plan.reason === 'changed_since' && changedByEntry === null
    if (!isUnknown) return notWritten(item, plan, changedByEntry)
    // It is there already, and who made it is known once it is recorded.
    if (await isChangedByOthers(db, item)) return { item, outcome: beingChanged }
    // That may have been since the history was read.
    const known = await planWrite(context, item, shownPhoto, foreseen.lastEntries)
    return notWritten(item, plan, 'kind' in known ? null : known.expected.changedByEntry)
  }
  const before = await keepBefore(context, item, { shown: shownPhoto, expected, kept })
  if ('kind' in before) return { item, outcome: before }
  const jpeg = foreseen.jpeg ?? (await preparedJpeg(db, item))
  const { action } = plan
  const looked = { lookedAt: showsLast ? null : askedAt, lastEntry }
  const uploading = await beginWrite(db, { ...item, ...before, action }, looked)
  if (!uploading) return { item, outcome: beingChanged }
  const turn = turnOf({ runId: run.id, readStop, lookedAt })
  const outcome = await send(context, uploading, { jpeg, expected, turn })
  if (turn.refusal === null) return { item: uploading, outcome }
  const asBefore = await persist(db, uploading, writeFieldsOf(item))
  if (turn.refusal === 'too old') return { isTooOld: true, item: asBefore, kept: before }
  return stopped(asBefore, turn.refusal)
}

/** Tried again later, by the photo that is there then. */
const beingChanged: Failed = { kind: 'failed', code: 'photo_busy', detail: '', requestId: null }

const stopped = (item: ItemRow, stop: Stop): WriteResult =>
  stop === 'cancelled' ? cancelled(item) : { item, outcome: null }

/** What a write that begins changes in an item's row. */
function writeFieldsOf({ state, action, beforeSha, beforeEtag, attempts, notBefore }: ItemRow) {
  return { state, action, beforeSha, beforeEtag, attempts, notBefore }
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

const tellsNothing: ReadonlySet<ErrorCode> = new Set([
  'graph_unreachable',
  'graph_failed',
  'photo_unreadable',
])

/** Nothing is known about a write that was sent before, or is being sent, and that can't be looked for. */
function unanswered(item: ItemRow, failure: Failed): Failed {
  const { code, detail, requestId } = failure
  const isAnswer = !tellsNothing.has(code)
  return item.state === 'uploading' && !isAnswer ? unconfirmed(detail, requestId) : failure
}

/** Only a write that can't have been sent counts as cancelled. */
const cancelled = (item: ItemRow): WriteResult =>
  item.state === 'uploading'
    ? { item, outcome: unconfirmed('') }
    : notWritten(item, { action: 'skip', reason: 'cancelled' })

function notWritten(
  item: ItemRow,
  { action, reason }: PlanItem,
  changedByEntry: number | null = null,
): WriteResult {
  if (action !== 'skip' || reason === null)
    return { item: { ...item, action }, outcome: { kind: 'unchanged' } }
  const because = reason === 'changed_since' ? { changedByEntry } : {}
  return { item: { ...item, action }, outcome: { kind: 'skipped', code: reason, ...because } }
}

interface Writing {
  /** null removes the photo */
  jpeg: Buffer | null
  expected: ExpectedPhoto
  turn: Turn
}

const notSent: Outcome = { kind: 'failed', code: 'graph_unreachable', detail: '', requestId: null }

/** The outcome means nothing if it was not sent: see `turn`. */
async function send(
  { db, photos, readBackDelaysMs = [] }: WriteContext,
  item: ItemRow,
  { jpeg, expected: { isUnseen }, turn }: Writing,
): Promise<Outcome> {
  const { personId } = item
  const sent = jpeg ? photos.put(personId, jpeg, turn) : photos.remove(personId, turn)
  const outcome = await sent.catch((error: unknown) => {
    if (error instanceof LookTooOld) return notSent
    throw error
  })
  if (turn.refusal !== null) return outcome
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
