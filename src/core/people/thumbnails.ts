import { inArray, sql } from 'drizzle-orm'
import type { ErrorCode } from '../errors.ts'
import { thumbnailsOf } from '../graph/photos.ts'
import type { Graph } from '../graph/request.ts'
import { resizeJpeg } from '../imaging/encode/resizeJpeg.ts'
import { isPicture } from '../imaging/header/format.ts'
import type { Lookup, Thumbnail } from '../model.ts'
import type { Database } from '../store/database.ts'
import { getBlob, getBlobs, putBlob } from '../store/blobs.ts'
import { people } from '../store/schema.ts'
import { awaitedPhotos } from './awaited.ts'

const THUMBNAIL_SIDE_PX = 96

interface Row {
  id: string
  photo: string
  photoEtag: string | null
  thumbnailSha: string | null
}

/**
 * Thumbnails of at most 100 people, from the cache in the database or else from Graph. Unknown ids are absent, and so are
 * those for whom Graph gave no answer, as while it throttles.
 */
export async function thumbnailsFor(
  db: Database,
  graph: Graph,
  ids: string[],
): Promise<Map<string, Thumbnail>> {
  const rows: Row[] = await db
    .select({
      id: people.id,
      photo: people.photo,
      photoEtag: people.photoEtag,
      thumbnailSha: people.thumbnailSha,
    })
    .from(people)
    .where(inArray(people.id, ids))
  const cached = await getBlobs(
    db,
    rows.flatMap(({ thumbnailSha }) => thumbnailSha ?? []),
  )
  const thumbnails = new Map<string, Thumbnail>()
  const missing: Row[] = []
  for (const row of rows) {
    const bytes = row.thumbnailSha === null ? undefined : cached.get(row.thumbnailSha)
    if (bytes) thumbnails.set(row.id, bytes)
    else if (row.photo === 'none') thumbnails.set(row.id, null)
    else missing.push(row)
  }
  const awaited = await awaitedThumbnails(db, missing)
  for (const [id, bytes] of awaited) thumbnails.set(id, bytes)
  const others = missing.filter(({ id }) => !awaited.has(id))
  for (const [id, bytes] of await fetchMissing(db, graph, others)) thumbnails.set(id, bytes)
  return thumbnails
}

/** Of photos that Graph does not show yet, made from the pictures that were sent. */
async function awaitedThumbnails(db: Database, rows: Row[]): Promise<Map<string, Buffer>> {
  const awaited = await awaitedPhotos(
    db,
    rows.filter(({ photoEtag }) => photoEtag === null).map(({ id }) => id),
  )
  const thumbnails = new Map<string, Buffer>()
  for (const [id, sha] of awaited) {
    const jpeg = sha === null ? null : await getBlob(db, sha)
    if (!jpeg) continue
    const thumbnail = await resizeJpeg(jpeg, THUMBNAIL_SIDE_PX)
    const thumbnailSha = await putBlob(db, thumbnail)
    await db
      .update(people)
      .set({ thumbnailSha })
      .where(sql`${people.id} = ${id} and ${people.photoEtag} is null`)
    thumbnails.set(id, thumbnail)
  }
  return thumbnails
}

async function fetchMissing(
  db: Database,
  graph: Graph,
  rows: Row[],
): Promise<Map<string, Thumbnail>> {
  const fetched = new Map<string, Thumbnail>()
  const answers = await thumbnailsOf(
    graph,
    rows.map(({ id }) => id),
  )
  for (const row of rows) {
    const thumbnail = thumbnailIn(answers.get(row.id))
    if (thumbnail === undefined) continue
    fetched.set(row.id, thumbnail)
    // Without an ETag a later change of the photo would go unnoticed.
    if (Buffer.isBuffer(thumbnail) && row.photoEtag !== null)
      await cacheThumbnail(db, row, thumbnail)
  }
  return fetched
}

const unreadableCodes: ReadonlySet<ErrorCode> = new Set(['graph_failed', 'photo_unreadable'])

/** Undefined if nothing is known: Graph could not be asked, or told nothing about this photo. */
function thumbnailIn(answer: Lookup<Buffer> | undefined): Thumbnail | undefined {
  if (answer?.kind === 'none') return null
  if (answer?.kind === 'found') return isPicture(answer.value) ? answer.value : 'unreadable'
  const isUnreadable = answer?.kind === 'failed' && unreadableCodes.has(answer.code)
  return isUnreadable ? 'unreadable' : undefined
}

async function cacheThumbnail(db: Database, row: Row, bytes: Buffer): Promise<void> {
  const sha = await putBlob(db, bytes)
  await db
    .update(people)
    .set({ thumbnailSha: sha })
    .where(sql`${people.id} = ${row.id} and ${people.photoEtag} = ${row.photoEtag}`)
}
