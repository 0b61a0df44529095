import { eq } from 'drizzle-orm'
import type { ErrorCode } from '../../errors.ts'
import type { PhotoAccess } from '../../graph/photos.ts'
import type { Failure, Lookup, Outcome, PhotoMetadata, PlanItem } from '../../model.ts'
import { keepLonger, putBlob } from '../../store/blobs.ts'
import type { Database } from '../../store/open.ts'
import { runs } from '../../store/schema.ts'
import { persist, type RunRow, type ItemRow } from '../rows/items.ts'
import { knownOf } from './expectedPhoto.ts'
import { hasLanded, mayHaveLanded, pictureOf } from './landed.ts'
import { planOf, type PlanQuestion } from './plan.ts'
import { verified } from './readBack.ts'

/** What became of an item: Graph's outcome, or that the plan left it alone. */
export type Ending = Outcome | { kind: 'skipped'; code: ErrorCode }

export interface Writing {
  db: Database
  photos: PhotoAccess
  job: RunRow
  /** ms before each further look when Graph does not show at once what was written; empty = the item is put off */
  lag?: readonly number[]
}

/**
 * Brings one prepared picture to Graph, or removes one: look, plan, keep the photo that goes, write, read back. May
 * be repeated at any point: what was written before is found by its look and not written again.
 *
 * Calls of Graph, each for a promise: the metadata (what the plan answers to, whoever changed the photo), the photo
 * itself (kept for Undo; not where it is one of ours that we still have, nor where there is none), the write,
 * and the metadata again (nothing is called done unseen; its etag is what later tells our photo from another).
 * So 3 to create, 3 to replace what we set, 4 to replace or remove another's, 1 for what is unchanged or skipped.
 */
export async function write(
  writing: Writing,
  item: ItemRow,
): Promise<{ item: ItemRow; ending: Ending }> {
  const { db, photos, job } = writing
  const jpeg = await pictureOf(db, item)
  if (mayHaveLanded(item)) {
    const landed = await hasLanded(photos, item, jpeg)
    if (landed.kind === 'landed') return { item, ending: done(landed.etag) }
    if (landed.kind !== 'not') return { item, ending: landed }
  }
  if (job.cancelledAt) return leftAlone(item, cancelled)
  const present = await photos.metadata(item.personId)
  if (present.kind !== 'found' && present.kind !== 'none') return { item, ending: present }
  const known = await knownOf(db, photos, job, item, present)
  const plan = planOf({
    wanted: item.preparedSha,
    present: present.kind === 'found' ? present.value : null,
    existing: job.existing,
    ...known,
  })
  if (plan.action === 'skip' || plan.action === 'unchanged') return leftAlone(item, plan)
  const before = await keepBefore(writing, item, present, known.lastWrite)
  if ('kind' in before) return { item, ending: before }
  // Looking took a while, and a throttled look a minute: who has cancelled meanwhile is heeded.
  if (await isCancelled(db, job)) return leftAlone(item, cancelled)
  const secured = { ...before, state: 'uploading', action: plan.action, notBefore: null } as const
  const uploading = await persist(db, item, secured)
  return { item: uploading, ending: await send(writing, uploading, jpeg) }
}

const cancelled: PlanItem = { action: 'skip', reason: 'cancelled' }

async function isCancelled(db: Database, { id }: RunRow): Promise<boolean> {
  const [row] = await db.select({ cancelledAt: runs.cancelledAt }).from(runs).where(eq(runs.id, id))
  return row ? row.cancelledAt !== null : false
}

function leftAlone(item: ItemRow, { action, reason }: PlanItem): { item: ItemRow; ending: Ending } {
  const isSkipped = action === 'skip' && reason !== null
  const ending: Ending = isSkipped ? { kind: 'skipped', code: reason } : { kind: 'unchanged' }
  return { item: { ...item, action }, ending }
}

type Before = Pick<ItemRow, 'beforeSha' | 'beforeEtag'>

/** The photo that is about to go stays with us, so that the write can be undone. */
async function keepBefore(
  { db, photos }: Writing,
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
  { photos, job, lag = [] }: Writing,
  item: ItemRow,
  jpeg: Buffer | null,
): Promise<Outcome> {
  const outcome = await (jpeg ? photos.put(item.personId, jpeg) : photos.remove(item.personId))
  switch (outcome.kind) {
    case 'done': {
      const seen = await verified(photos, item, jpeg, outcome, lag)
      // Somebody waits: what Graph has said it did counts, seen or not.
      return seen.kind === 'throttled' && job.kind === 'own' ? outcome : seen
    }
    case 'failed': {
      const landed = await hasLanded(photos, item, jpeg)
      return landed.kind === 'landed' ? done(landed.etag) : outcome
    }
    case 'unchanged':
      // Nothing there to remove, though there was a moment ago: the first try had landed, its answer was lost.
      return done(null)
    case 'gone':
    case 'refused':
    case 'throttled':
      return outcome
    default:
      return outcome satisfies never
  }
}

const done = (etag: string | null): Outcome => ({ kind: 'done', etag, requestId: null })
