import { sql, type AnyColumn, type SQL } from 'drizzle-orm'
import { looksAlike } from '../../imaging/duplicates/looksAlike.ts'
import type { PreparedPhoto, QualityNote } from '../../model.ts'
import { getBlob } from '../../store/blobs.ts'
import type { Database } from '../../store/open.ts'
import { HASH_PART_STARTS, hashPart } from '../../store/schema.ts'
import { gathered } from '../../store/statements/gathered.ts'
import { written } from '../../store/statements/written.ts'
import { words } from '../../words/words.ts'

/** Of the 64 bits of a perceptual hash. Copies of a picture differ in at most this many; few other pictures do. */
export const MAX_DISTANCE_BITS = 3
/** Only the newest of the pictures that share a part of the hash are compared: those of plain surfaces are many. */
const MAX_COMPARED = 20_000
/** Pictures with near hashes that are decoded and compared. */
const MAX_DECODED = 5
/** Pictures that are prepared at the same moment. */
const MOST_AT_ONCE = 50

export interface PictureOwner {
  personId: string
  /** the run whose other items are compared, null = none */
  runId: string | null
}

/** A perceptual hash in hex as bits that can be compared. */
export const asBits = (perceptualHash: SQL | AnyColumn): SQL =>
  sql`('x' || ${perceptualHash})::bit(64)`

/**
 * Compares a picture with those that the same run will set for other people, and with the photos of other people, if a
 * run has set them.
 * @returns a note that names the other person, and the item of the same run, if it is one; null when there is no duplicate
 */
export async function findDuplicate(
  db: Database,
  { personId, runId }: PictureOwner,
  { perceptualHash, jpeg }: Pick<PreparedPhoto, 'perceptualHash' | 'jpeg'>,
): Promise<Duplicate | null> {
  const near = await picturesNear(db, { personId, runId, hash: perceptualHash })
  for (const { name, sha, distance: measure, itemId } of near) {
    const other = sha === null ? null : await getBlob(db, sha)
    if (!other || !(await looksAlike(jpeg, other))) continue
    return { note: duplicateNote(name, measure), itemId }
  }
  return null
}

export interface Duplicate {
  note: QualityNote
  /** of the same run; null = the other picture was set before */
  itemId: string | null
}

/** @param measure bits in which the perceptual hashes differ */
export const duplicateNote = (name: string, measure: number | null): QualityNote => ({
  code: 'looks_like_another',
  sentence: words('note.looks_like_another', { name }),
  measure,
  name,
})

type Near = {
  itemId: string | null
  name: string
  sha: string | null
  /** bits that differ */
  distance: number
}

/** The nearest first. */
const picturesNear: (db: Database, picture: PictureOwner & { hash: string }) => Promise<Near[]> =
  gathered(async (db, pictures) => {
    const numbered = pictures.map((picture, number) => ({ ...picture, number }))
    const { rows } = await db.execute<Near & { number: number }>(sql`
    select given.number, near.name, near.sha, near.distance, near.item_id as "itemId"
    from jsonb_to_recordset(${JSON.stringify(numbered)}::jsonb) as given (
      number int, "personId" text, "runId" uuid, hash text)
    cross join lateral (
      select others.name, others.sha, others.item_id, ${distance} as distance
      from ((${planned}) union all (${inHistory})) others
      where ${distance} <= ${written(MAX_DISTANCE_BITS)} and ${isStillTheirs}
      order by distance limit ${written(MAX_DECODED)}) near
    order by given.number, near.distance`)
    const found = Map.groupBy(rows, ({ number }) => number)
    return pictures.map((_, number) => found.get(number) ?? [])
  }, MOST_AT_ONCE)

const distance = sql`bit_count(${asBits(sql`others.hash`)} # ${asBits(sql`given.hash`)})::int`

/**
 * Condition on a hash, for the indexes: of its four parts one is the same, since `MAX_DISTANCE_BITS` bits that differ can't
 * be in all four.
 */
const sharesPart = sql`(${sql.join(
  HASH_PART_STARTS.map(
    (start) => sql`${hashPart(sql`perceptual_hash`, start)} = ${hashPart(sql`given.hash`, start)}`,
  ),
  sql` or `,
)})`

/** Of the same run, what may still be written; what was written is in the history. */
const planned = sql`
  select person_name as name, perceptual_hash as hash, prepared_sha as sha, person_id, null::bigint as entry,
    null::text as etag, id as item_id
  from items
  where run_id = given."runId" and person_id <> given."personId" and perceptual_hash is not null and ${sharesPart}
    and state in ('received', 'prepared', 'uploading')
  order by position desc limit ${written(MAX_COMPARED)}`

const inHistory = sql`
  select person_name, perceptual_hash, after_sha, person_id, id, after_etag, null::uuid
  from entries
  where person_id <> given."personId" and perceptual_hash is not null and ${sharesPart}
  order by id desc limit ${written(MAX_COMPARED)}`

/**
 * Whether a picture from the history is still that person's photo, and will be: it is our last write for them, they
 * have not replaced it since, and this run gives them no other. Evaluated only for the few with near hashes.
 */
const isStillTheirs = sql`(others.entry is null or (
  others.entry = (select max(id) from entries later where later.person_id = others.person_id)
  and (others.etag is null or coalesce((
    select photo = 'unknown' or photo_etag is not distinct from others.etag
    from people where people.id = others.person_id), true))
  and not exists (
    select from items planned where planned.run_id = given."runId" and planned.person_id = others.person_id
      and planned.state in ('awaiting', 'received', 'prepared', 'uploading'))))`
