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
import { looksAlike } from '../../imaging/duplicates/looksAlike.ts'
import { RECIPE_VERSION } from '../../imaging/recipe.ts'
import type { PictureFacts, PreparedPhoto, QualityNote } from '../../model.ts'
import { getBlob } from '../../store/blobs.ts'
import type { Database } from '../../store/open.ts'
import { entries, items } from '../../store/schema.ts'
import { words } from '../../words/words.ts'

/** Of 64 bits: copies are that near, and few other pictures. */
const mostApart = 3
/** The newest of a very large import or history are compared, so that a look-up stays within milliseconds. */
const mostCompared = 20_000
/** Those near by their hashes are looked at; more than these are alike anyway. */
const mostLookedAt = 5
/** Of one import; whoever has more that are alike sees it anyway. */
const mostComparedAgain = 50

/** For whom a picture is prepared, and with which others. */
interface Whom {
  personId: string
  /** null = with none */
  runId: string | null
}

/** What is kept of a prepared picture, with a remark when nearly the same one is meant for somebody else. */
export async function factsOf(
  db: Database,
  { personId, runId }: Whom,
  prepared: PreparedPhoto,
): Promise<PictureFacts> {
  const { sha256, side, width, height, crop, rotation, faces } = prepared
  const other = await nearestOther(db, { personId, runId }, prepared)
  const notes = other ? [...prepared.notes, other] : prepared.notes
  const recipe = RECIPE_VERSION
  return { sha256, side, width, height, crop, rotation, faces, notes, recipe }
}

const alike = sql`${items.picture} @> '{"notes": [{"code": "looks_like_another"}]}'`

/** A hash as bits that can be compared. */
const bitsOf = (perceptualHash: SQL | AnyColumn): SQL => sql`('x' || ${perceptualHash})::bit(64)`

/** What the person of an item was given last: whoever is given nearly the same has it twice once the item is left out. */
const presentBits = (itemId: string): SQL => sql`(
  select ${bitsOf(sql`perceptual_hash`)} from entries
  where person_id = (select person_id from items where id = ${itemId})
  order by id desc limit 1)`

/**
 * Looks again for the pictures that are alike after an item of a held import was left out, taken in or cropped
 * otherwise: at those remarked on before, at those like what the person of the item has now, and at the item itself.
 */
export async function compareAgain(db: Database, runId: string, changedId: string): Promise<void> {
  const rows = await db
    .select()
    .from(items)
    .where(
      and(
        eq(items.runId, runId),
        eq(items.state, 'prepared'),
        or(
          alike,
          eq(items.id, changedId),
          sql`bit_count(${bitsOf(items.perceptualHash)} # ${presentBits(changedId)}) <= ${mostApart}`,
        ),
      ),
    )
    .orderBy(desc(eq(items.id, changedId)))
    .limit(mostComparedAgain)
  for (const { id, personId, perceptualHash, preparedSha, picture } of rows) {
    const jpeg = preparedSha === null ? null : await getBlob(db, preparedSha)
    if (!jpeg || !picture || perceptualHash === null) continue
    const other = await nearestOther(db, { personId, runId }, { perceptualHash, jpeg })
    const own = picture.notes.filter(({ code }) => code !== 'looks_like_another')
    const notes = other ? [...own, other] : own
    await db
      .update(items)
      .set({ picture: { ...picture, notes } })
      .where(
        and(
          eq(items.id, id),
          eq(items.perceptualHash, perceptualHash),
          eq(items.state, 'prepared'),
        ),
      )
  }
}

/** Compared with what others are to be given by the same import, and with what was written for them lately. */
async function nearestOther(
  db: Database,
  whom: Whom,
  { perceptualHash, jpeg }: Pick<PreparedPhoto, 'perceptualHash' | 'jpeg'>,
): Promise<QualityNote | null> {
  const others = planned(db, whom).unionAll(written(db, whom)).as('others')
  const apart = sql<number>`bit_count(${bitsOf(others.perceptualHash)} # ${bitsOf(sql`${perceptualHash}::text`)})::int`
  const near = await db
    .select({ name: others.name, sha: others.sha, apart: apart.as('apart') })
    .from(others)
    .where(sql`${apart} <= ${mostApart} and ${staysTheirs(whom)}`)
    .orderBy(sql`apart`)
    .limit(mostLookedAt)
  for (const { name, sha, apart: measure } of near) {
    const picture = sha === null ? null : await getBlob(db, sha)
    if (!picture || !(await looksAlike(jpeg, picture))) continue
    const sentence = words('remark.looks_like_another', { name })
    return { code: 'looks_like_another', sentence, measure }
  }
  return null
}

/** What may still come to something; what is done is found among what was written. */
const plannedStates = ['received', 'prepared', 'uploading'] as const

function planned(db: Database, { personId, runId }: Whom) {
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
        inArray(items.state, [...plannedStates]),
      ),
    )
    .orderBy(desc(items.position))
    .limit(mostCompared)
}

function written(db: Database, { personId }: Whom) {
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
    .where(and(ne(entries.personId, personId), isNotNull(entries.perceptualHash)))
    .orderBy(desc(entries.id))
    .limit(mostCompared)
}

/**
 * Of what was written: it is their photo as far as is known (the last write about them, and not replaced since by
 * themselves), and the same import does not give them another. Only asked of the few that are near.
 */
const staysTheirs = ({ runId }: Whom): SQL => sql`(others.entry is null or (
  others.entry = (select max(id) from entries later where later.person_id = others.person_id)
  and (others.etag is null or coalesce((
    select photo = 'unknown' or photo_etag is not distinct from others.etag
    from people where people.id = others.person_id), true))
  and not exists (
    select from items given where given.run_id = ${runId}::uuid and given.person_id = others.person_id
      and given.state in ('awaiting', 'received', 'prepared', 'uploading'))))`
