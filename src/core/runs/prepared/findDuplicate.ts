import {
  and,
  desc,
  eq,
  inArray,
  isNotNull,
  ne,
  or,
  sql,
  type AnyColumn,
  type SQL,
} from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import { looksAlike } from '../../imaging/duplicates/looksAlike.ts'
import type { PreparedPhoto, QualityNote } from '../../model.ts'
import { getBlob } from '../../store/blobs.ts'
import type { Database } from '../../store/open.ts'
import { entries, HASH_PART_STARTS, hashPart, items } from '../../store/schema.ts'
import { words } from '../../words/words.ts'

/** Of the 64 bits of a perceptual hash. Copies of a picture differ in at most this many; few other pictures do. */
export const MAX_DISTANCE_BITS = 3
/** Only the newest of the pictures that share a part of the hash are compared: those of plain surfaces are many. */
const MAX_COMPARED = 20_000
/** Pictures with near hashes that are decoded and compared. */
const MAX_DECODED = 5

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
 * @returns a note that names the other person, null when there is no duplicate
 */
export async function findDuplicate(
  db: Database,
  owner: PictureOwner,
  { perceptualHash, jpeg }: Pick<PreparedPhoto, 'perceptualHash' | 'jpeg'>,
): Promise<QualityNote | null> {
  const others = planned(db, owner, perceptualHash)
    .unionAll(written(db, owner, perceptualHash))
    .as('others')
  const distance = sql<number>`bit_count(${asBits(others.perceptualHash)} # ${asBits(sql`${perceptualHash}::text`)})::int`
  const near = await db
    .select({ name: others.name, sha: others.sha, distance: distance.as('distance') })
    .from(others)
    .where(sql`${distance} <= ${MAX_DISTANCE_BITS} and ${isStillTheirs(owner)}`)
    .orderBy(sql`distance`)
    .limit(MAX_DECODED)
  for (const { name, sha, distance: measure } of near) {
    const other = sha === null ? null : await getBlob(db, sha)
    if (!other || !(await looksAlike(jpeg, other))) continue
    const sentence = words('note.looks_like_another', { name })
    return { code: 'looks_like_another', sentence, measure, name }
  }
  return null
}

/**
 * Condition on a hash, for the indexes: of its four parts one is the same, since `MAX_DISTANCE_BITS` bits that differ can't
 * be in all four.
 */
const sharesPart = (column: AnyPgColumn, hash: string): SQL | undefined =>
  or(
    ...HASH_PART_STARTS.map(
      (start) => sql`${hashPart(column, start)} = ${hash.slice(start - 1, start + 3)}`,
    ),
  )

/** Items that may still be written; those already written are found in the history. */
const plannedStates = ['received', 'prepared', 'uploading'] as const

function planned(db: Database, { personId, runId }: PictureOwner, hash: string) {
  return db
    .select({
      name: items.personName,
      perceptualHash: items.perceptualHash,
      sha: items.preparedSha,
      personId: items.personId,
      entry: sql<number | null>`null::bigint`.as('entry'),
      etag: sql<string | null>`null::text`.as('etag'),
    })
    .from(items)
    .where(
      and(
        runId === null ? sql`false` : eq(items.runId, runId),
        ne(items.personId, personId),
        isNotNull(items.perceptualHash),
        sharesPart(items.perceptualHash, hash),
        inArray(items.state, [...plannedStates]),
      ),
    )
    .orderBy(desc(items.position))
    .limit(MAX_COMPARED)
}

function written(db: Database, { personId }: PictureOwner, hash: string) {
  return db
    .select({
      name: entries.personName,
      perceptualHash: entries.perceptualHash,
      sha: entries.afterSha,
      personId: entries.personId,
      entry: sql<number | null>`${entries.id}`.as('entry'),
      etag: entries.afterEtag,
    })
    .from(entries)
    .where(
      and(
        ne(entries.personId, personId),
        isNotNull(entries.perceptualHash),
        sharesPart(entries.perceptualHash, hash),
      ),
    )
    .orderBy(desc(entries.id))
    .limit(MAX_COMPARED)
}

/**
 * Whether a picture from the history is still that person's photo, and will be: it is our last write for them, they
 * have not replaced it since, and this run gives them no other. Evaluated only for the few with near hashes.
 */
const isStillTheirs = ({ runId }: PictureOwner): SQL => sql`(others.entry is null or (
  others.entry = (select max(id) from entries later where later.person_id = others.person_id)
  and (others.etag is null or coalesce((
    select photo = 'unknown' or photo_etag is not distinct from others.etag
    from people where people.id = others.person_id), true))
  and not exists (
    select from items given where given.run_id = ${runId}::uuid and given.person_id = others.person_id
      and given.state in ('awaiting', 'received', 'prepared', 'uploading'))))`
