import { desc, eq } from 'drizzle-orm'
import type { ErrorCode } from '../errors.ts'
import type { PhotoAccess } from '../graph/photos.ts'
import type { Failure, Lookup, Outcome, PhotoMetadata, PlanItem } from '../model.ts'
import { putBlob } from '../store/blobs.ts'
import type { Database } from '../store/open.ts'
import { entries } from '../store/schema.ts'
import { persist, type ImportRow, type ItemRow } from './items.ts'
import { hasLanded, mayHaveLanded, pictureOf } from './landed.ts'
import { planOf } from './plan.ts'

/** What became of an item: Graph's outcome, or that the plan left it alone. */
export type Ending = Outcome | { kind: 'skipped'; code: ErrorCode }

export interface Writing {
  db: Database
  photos: PhotoAccess
  job: ImportRow
}

/**
 * Brings one prepared picture to Graph, or removes one: look, plan, keep the photo that goes, write. May be
 * repeated at any point: what was written before is found by its look and not written again.
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
  const present = await photos.metadata(item.personId)
  if (present.kind !== 'found' && present.kind !== 'none') return { item, ending: present }
  const plan = planOf({
    wanted: item.preparedSha,
    present: present.kind === 'found' ? present.value : null,
    existing: job.existing,
    lastWrite: await lastWriteTo(db, item.personId),
  })
  const nothing = endingOf(plan)
  if (nothing) return { item: { ...item, action: plan.action }, ending: nothing }
  const before = await keepBefore(writing, item, present)
  if ('kind' in before) return { item, ending: before }
  const secured = { ...before, state: 'uploading', action: plan.action, notBefore: null } as const
  const uploading = await persist(db, item, secured)
  return { item: uploading, ending: await send(photos, uploading, jpeg) }
}

function endingOf({ action, reason }: PlanItem): Ending | null {
  if (action === 'skip' && reason) return { kind: 'skipped', code: reason }
  return action === 'unchanged' ? { kind: 'unchanged' } : null
}

/** The photo that is about to go stays with us, so that the write can be undone. */
async function keepBefore(
  { db, photos }: Writing,
  item: ItemRow,
  present: Lookup<PhotoMetadata>,
): Promise<{ beforeSha: string | null; beforeEtag: string | null } | Failure> {
  if (present.kind !== 'found') return { beforeSha: null, beforeEtag: null }
  const bytes = await photos.bytes(item.personId)
  if (bytes.kind === 'found') {
    return { beforeSha: await putBlob(db, bytes.value), beforeEtag: present.value.etag }
  }
  return bytes.kind === 'none' ? { beforeSha: null, beforeEtag: present.value.etag } : bytes
}

async function send(photos: PhotoAccess, item: ItemRow, jpeg: Buffer | null): Promise<Outcome> {
  const outcome = await (jpeg ? photos.put(item.personId, jpeg) : photos.remove(item.personId))
  switch (outcome.kind) {
    case 'done': {
      if (!jpeg) return outcome
      const present = await photos.metadata(item.personId)
      return present.kind === 'found' ? { ...outcome, etag: present.value.etag } : outcome
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

async function lastWriteTo(db: Database, personId: string) {
  const [entry] = await db
    .select({ afterSha: entries.afterSha, afterEtag: entries.afterEtag })
    .from(entries)
    .where(eq(entries.personId, personId))
    .orderBy(desc(entries.id))
    .limit(1)
  return entry ?? null
}

const done = (etag: string | null): Outcome => ({ kind: 'done', etag, requestId: null })
