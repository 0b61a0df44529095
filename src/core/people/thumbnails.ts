import { inArray, sql } from 'drizzle-orm'
import { thumbnailsOf } from '../graph/photos.ts'
import type { Graph } from '../graph/request.ts'
import type { Database } from '../store/database.ts'
import { getBlobs, putBlob } from '../store/blobs.ts'
import { people } from '../store/schema.ts'

interface Row {
  id: string
  photo: string
  photoEtag: string | null
  thumbnailSha: string | null
}

/**
 * 96 px JPEGs of at most 100 people, from the cache in the database or else from Graph; null = no photo. Unknown ids
 * and those whose photo cannot be read at the moment are absent.
 */
export async function thumbnailsFor(
  db: Database,
  graph: Graph,
  ids: string[],
): Promise<Map<string, Buffer | null>> {
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
  const thumbnails = new Map<string, Buffer | null>()
  const missing: Row[] = []
  for (const row of rows) {
    const bytes = row.thumbnailSha === null ? undefined : cached.get(row.thumbnailSha)
    if (bytes) thumbnails.set(row.id, bytes)
    else if (row.photo === 'none') thumbnails.set(row.id, null)
    else missing.push(row)
  }
  for (const [id, bytes] of await fetchMissing(db, graph, missing)) thumbnails.set(id, bytes)
  return thumbnails
}

async function fetchMissing(
  db: Database,
  graph: Graph,
  rows: Row[],
): Promise<Map<string, Buffer | null>> {
  const fetched = new Map<string, Buffer | null>()
  const answers = await thumbnailsOf(
    graph,
    rows.map(({ id }) => id),
  )
  for (const row of rows) {
    const answer = answers.get(row.id)
    if (answer?.kind === 'none') fetched.set(row.id, null)
    if (answer?.kind !== 'found') continue
    fetched.set(row.id, answer.value)
    // Without an ETag a later change of the photo would go unnoticed.
    if (row.photoEtag !== null) await cacheThumbnail(db, row, answer.value)
  }
  return fetched
}

async function cacheThumbnail(db: Database, row: Row, bytes: Buffer): Promise<void> {
  const sha = await putBlob(db, bytes)
  await db
    .update(people)
    .set({ thumbnailSha: sha })
    .where(sql`${people.id} = ${row.id} and ${people.photoEtag} = ${row.photoEtag}`)
}
