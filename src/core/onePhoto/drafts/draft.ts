import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import { and, eq, inArray, isNotNull, isNull, or, sql } from 'drizzle-orm'
import * as z from 'zod'
import { AppError } from '../../errors.ts'
import { preparePhoto, viewOf } from '../../imaging/prepare.ts'
import type { Requester } from '../../imaging/process/nextJob.ts'
import { MAX_SOURCE_BYTES } from '../../imaging/recipe.ts'
import { checkedRequest } from '../../imaging/crop/cropRequest.ts'
import type { PhotoRequest } from '../../imaging/request.ts'
import { pictureFacts } from '../../runs/prepared/duplicates.ts'
import { croppingBy, ownPhotoRefusal, type PictureRules } from '../../settings/pictureRules.ts'
import type { Draft } from '../../contracts.ts'
import type { SentTogether } from '../../contracts/drafts.ts'
import type {
  CropRequest,
  GivenPicture,
  PreparedPhoto,
  Principal,
  RejectedPhoto,
} from '../../model.ts'
import { getBlob, putBlob } from '../../store/blobs.ts'
import type { Original } from '../../store/originals.ts'
import type { Database, Store } from '../../store/open.ts'
import { drafts } from '../../store/schema.ts'
import { refuseIfOtherChosen } from './became.ts'
import { dropOldest, isDropped, leavePhoto, removeDropped } from './openDrafts.ts'
import { discardOthers, hasOthers } from './together.ts'

/** How long the crop of a draft can be changed, from when it was last. */
const ORIGINAL_KEPT_DAYS = 1
const MAX_TIDIED = 500

type DraftRow = typeof drafts.$inferSelect
/** Where drafts and their originals are stored. */
export type DraftStore = Pick<Store, 'db' | 'engine' | 'originals' | 'patient'>

/** What making a picture of a draft needs. */
export interface DraftContext extends DraftStore {
  /** what the organisation asks of photos; absent = nothing */
  asked?: AskedOfPhotos
  /** aborts when nobody waits for the answer any more: the work is dropped, and what it stored is removed */
  signal?: AbortSignal | undefined
}

/** What the organisation asks of photos, and whether a picture without it is refused or only gets a note. */
interface AskedOfPhotos {
  rules: PictureRules
  isBinding: boolean
}

/**
 * Prepares a picture and stores the result until its owner confirms it, with the original for another crop.
 * @param picture at most `MAX_SOURCE_BYTES`
 * @param request the crop, in pixels of the upright original; absent = automatic
 * @param personId whose photo it would be; here and below, absent = the owner's own
 * @param given for the history
 * @throws AppError `too_many_requests`, `interrupted` when the signal aborts, `below_least_side` and `face_required` where
 * what is asked is binding
 */
export async function makeDraft(
  context: DraftContext,
  owner: Principal,
  picture: Readable | Buffer,
  request?: CropRequest,
  personId = owner.id,
  given: GivenPicture & Partial<SentTogether> = unnamed,
): Promise<Draft | RejectedPhoto> {
  const { db, originals, signal } = context
  const original = await storeOriginal({ originals }, picture)
  if ('kind' in original) return original
  const id = randomUUID()
  const fileName = shownName(given)
  try {
    const bytes = () => originals.get(original.id)
    const wanted = { ...automaticCrop(context), ...request }
    const prepared = await preparePhoto(bytes, wanted, requesterOf(owner, signal))
    if (prepared.kind === 'rejected') return await reject({ originals }, original, prepared)
    const { columns, draft } = await storePrepared(context, personId, { id, fileName }, prepared)
    const { id: originalId, sha256: sourceSha, size: originalBytes } = original
    const sources = { originalId, sourceSha, originalBytes }
    const { from: pictureFrom, sentWith = null, place = null } = given
    const about = { personId, fileName, pictureFrom, sentWith, place }
    await db.insert(drafts).values({ id, ownerId: owner.id, ...about, ...sources, ...columns })
    await dropOldest({ db, originals }, owner.id)
    return draft
  } catch (error) {
    await originals.remove(original.id)
    throw error
  }
}

const unnamed: GivenPicture = { fileName: '', from: 'file' }
const MAX_NAME_LENGTH = 255

/** The end of a name, which has what tells it from others, without what can't be seen. A picture of the camera has none. */
function shownName({ fileName, from }: GivenPicture): string {
  if (from === 'camera') return ''
  const visible = fileName.toWellFormed().replace(/\p{C}/gu, '').trim()
  // not with half of a character
  return visible.slice(-MAX_NAME_LENGTH).replace(/^[\uDC00-\uDFFF]/, '')
}

/** Whose turn a picture takes in the imaging queue. */
const requesterOf = ({ id }: Principal, signal: AbortSignal | undefined): Requester => ({
  personId: id,
  lane: 'interactive',
  signal,
})

/**
 * Prepares a draft again with another crop.
 * @throws AppError `not_found`, `draft_gone`, `wrong_state`, `original_gone`, `invalid_request`, and like `makeDraft`
 */
export async function recropDraft(
  context: DraftContext,
  owner: Principal,
  id: string,
  request: CropRequest,
  personId = owner.id,
): Promise<Draft | RejectedPhoto> {
  const { db, originals, signal } = context
  const row = await ownDraft(db, owner, id, personId)
  if (row.usedAt) throw new AppError('wrong_state')
  const wanted = row.picture ? checkedRequest(request, row.picture) : request
  const originalId = originalOf(row)
  const bytes = () => originals.get(originalId)
  const crop = { ...automaticCrop(context), ...wanted }
  const prepared = await preparePhoto(bytes, crop, requesterOf(owner, signal))
  if (prepared.kind === 'rejected') return prepared
  const { columns, draft } = await storePrepared(context, personId, row, prepared)
  const [changed] = await db
    .update(drafts)
    .set({ ...columns, createdAt: sql`now()` })
    .where(and(eq(drafts.id, id), isNull(drafts.usedAt)))
    .returning({ id: drafts.id })
  const unused = changed ? row.preparedSha : columns.preparedSha
  if (row.preparedSha !== columns.preparedSha) await leavePhoto(db, row.personId, unused)
  if (!changed) throw new AppError('wrong_state')
  return { ...draft, hasOthers: await hasOthers(db, row) }
}

/** The original of one's own draft as a JPEG that any browser shows. @throws AppError `not_found`, `original_gone` */
export async function draftOriginal(
  { db, originals, signal }: DraftContext,
  owner: Principal,
  id: string,
  personId = owner.id,
): Promise<Buffer> {
  const originalId = originalOf(await ownDraft(db, owner, id, personId))
  return viewOf(() => originals.get(originalId), requesterOf(owner, signal))
}

function originalOf({ originalId }: DraftRow): string {
  if (originalId === null) throw new AppError('original_gone')
  return originalId
}

/** How a picture is cropped where its owner chooses no crop. */
const automaticCrop = ({ asked }: DraftContext): Partial<PhotoRequest> =>
  asked
    ? {
        ...croppingBy(asked.rules),
        ...(asked.isBinding && { leastSide: asked.rules.leastSidePx }),
      }
    : {}

async function storePrepared(
  { db, asked }: DraftContext,
  personId: string,
  { id, fileName }: Pick<Draft, 'id' | 'fileName'>,
  made: PreparedPhoto,
) {
  const refusal = asked?.isBinding ? ownPhotoRefusal(asked.rules, made) : null
  if (refusal) throw refusal
  const preparedSha = await putBlob(db, made.jpeg)
  const { facts: picture } = await pictureFacts(db, { personId, runId: null }, made, asked?.rules)
  const draft: Draft = { id, fileName, prepared: { ...made, notes: picture.notes } }
  return { columns: { preparedSha, picture, perceptualHash: made.perceptualHash }, draft }
}

async function storeOriginal(
  { originals }: Pick<DraftStore, 'originals'>,
  picture: Readable | Buffer,
): Promise<Original | RejectedPhoto> {
  const stream = picture instanceof Readable ? picture : Readable.from([picture])
  try {
    return await originals.put(stream, MAX_SOURCE_BYTES)
  } catch (error) {
    const code = error instanceof AppError ? error.code : null
    if (code === 'file_too_large' || code === 'empty_file') return { kind: 'rejected', code }
    throw error
  }
}

async function reject(
  { originals }: Pick<DraftStore, 'originals'>,
  { id }: Original,
  answer: RejectedPhoto,
): Promise<RejectedPhoto> {
  await originals.remove(id)
  return answer
}

/**
 * Marks a draft as used, so that it can't be confirmed twice, nor one that was sent with it. Called in the transaction of the
 * change.
 * @throws AppError `not_found` for someone else's, `draft_gone` for one that is not kept, `wrong_state` for a used one, and
 * where another one was chosen
 */
export async function takeDraft(
  tx: Database,
  owner: Principal,
  id: string,
  personId = owner.id,
): Promise<DraftRow> {
  await refuseIfOtherChosen(tx, await ownDraft(tx, owner, id, personId))
  const [row] = await tx
    .update(drafts)
    .set({ usedAt: sql`now()` })
    .where(and(eq(drafts.id, id), isNull(drafts.usedAt)))
    .returning()
  if (!row) throw new AppError('wrong_state')
  return row
}

/** Ends a draft without using it, and those that were sent with it, and has their photos removed. @throws like `takeDraft` */
export async function discardDraft(
  store: DraftStore,
  owner: Principal,
  id: string,
  personId = owner.id,
): Promise<void> {
  const row = await store.db.transaction((tx) => takeDraft(tx, owner, id, personId))
  await leavePhoto(store.db, personId, row.preparedSha)
  await discardOthers(store.db, owner, row)
  await tidyDrafts(store)
}

/** Makes a draft usable again after its photo failed to reach Graph. */
export async function releaseDraft(db: Database, id: string): Promise<void> {
  await db.update(drafts).set({ usedAt: null }).where(eq(drafts.id, id))
}

/** The prepared JPEG of one's own draft. @throws AppError `not_found`, `draft_gone`, `wrong_state` if it was discarded */
export async function draftPicture(
  db: Database,
  owner: Principal,
  id: string,
  personId = owner.id,
): Promise<Buffer> {
  const { preparedSha, usedAt } = await ownDraft(db, owner, id, personId)
  const jpeg = await getBlob(db, preparedSha)
  if (!jpeg) throw new AppError(usedAt ? 'wrong_state' : 'draft_gone')
  return jpeg
}

/**
 * Removes the originals of drafts that were used or are a day old, and the photos that no draft needs any more; at most
 * 500 each at a time.
 */
export async function tidyDrafts({ db, engine, originals }: DraftStore): Promise<void> {
  const isOld = sql`${drafts.createdAt} < now() - make_interval(days => ${ORIGINAL_KEPT_DAYS})`
  const rows = await db
    .select({ id: drafts.id, originalId: drafts.originalId })
    .from(drafts)
    .where(and(isNotNull(drafts.originalId), or(isNotNull(drafts.usedAt), isOld)))
    .limit(MAX_TIDIED)
  const ids = rows.map(({ id }) => id)
  await db.update(drafts).set({ originalId: null, originalBytes: 0 }).where(inArray(drafts.id, ids))
  for (const { originalId } of rows) if (originalId) await originals.remove(originalId)
  await removeDropped({ db, engine })
}

/** After a photo was set, which is told whatever becomes of this: the next sweep or the next start removes the rest. */
export const tryTidyDrafts = (
  store: DraftStore,
  before: () => Promise<void> = async () => {},
): Promise<void> =>
  before()
    .then(() => tidyDrafts(store))
    .catch(() => {
      // The sweep reports what keeps failing
    })

/** A draft is known only to its owner, and only as that of the person it was made for. */
export async function ownDraft(
  db: Database,
  owner: Principal,
  id: string,
  personId = owner.id,
): Promise<DraftRow> {
  if (!z.guid().safeParse(id).success) throw new AppError('not_found')
  const [row] = await db.select().from(drafts).where(eq(drafts.id, id))
  if (!row || isDropped(row)) throw new AppError('draft_gone')
  if (row.ownerId !== owner.id || row.personId !== personId) throw new AppError('not_found')
  return row
}
