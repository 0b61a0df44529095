import { and, desc, eq, or, sql } from 'drizzle-orm'
import { RECIPE_VERSION } from '../../imaging/recipe.ts'
import type { PictureFacts, PreparedPhoto } from '../../model.ts'
import { notesBy, type PictureRules } from '../../settings/pictureRules.ts'
import { getBlob } from '../../store/blobs.ts'
import type { Database } from '../../store/open.ts'
import { items } from '../../store/schema.ts'
import { asBits, findDuplicate, MAX_DISTANCE_BITS, type PictureOwner } from './findDuplicate.ts'

/** Items of a run that are compared again; with more duplicates than that, a few outdated notes don't matter. */
const MAX_RECHECKED = 50

/**
 * What is stored about a prepared picture, with a note if a near duplicate is another person's photo, and if it is less than
 * the organisation asks for.
 */
export async function pictureFacts(
  db: Database,
  { personId, runId }: PictureOwner,
  prepared: PreparedPhoto,
  rules?: PictureRules,
): Promise<PictureFacts> {
  const { kind: _kind, jpeg: _jpeg, perceptualHash: _hash, sizes: _sizes, ...facts } = prepared
  const duplicate = await findDuplicate(db, { personId, runId }, prepared)
  const own = rules ? notesBy(rules, prepared) : prepared.notes
  const notes = duplicate ? [...own, duplicate] : own
  return { ...facts, notes, recipe: RECIPE_VERSION }
}

/**
 * Brings the notes about duplicates up to date after an item of a held run was left out, included again or cropped
 * again: those of the item itself, of items with such a note, and of items similar to the present photo of the item's
 * person, who keeps it if the item is left out.
 */
export async function recheckDuplicates(
  db: Database,
  runId: string,
  changedItemId: string,
): Promise<void> {
  const rows = await db
    .select()
    .from(items)
    .where(
      and(
        eq(items.runId, runId),
        eq(items.state, 'prepared'),
        or(
          hasDuplicateNote,
          eq(items.id, changedItemId),
          sql`bit_count(${asBits(items.perceptualHash)} # ${lastWrittenBits(changedItemId)}) <= ${MAX_DISTANCE_BITS}`,
        ),
      ),
    )
    .orderBy(desc(eq(items.id, changedItemId)))
    .limit(MAX_RECHECKED)
  for (const { id, personId, perceptualHash, preparedSha, picture } of rows) {
    const jpeg = preparedSha === null ? null : await getBlob(db, preparedSha)
    if (!jpeg || !picture || perceptualHash === null) continue
    const duplicate = await findDuplicate(db, { personId, runId }, { perceptualHash, jpeg })
    const others = picture.notes.filter(({ code }) => code !== 'looks_like_another')
    const notes = duplicate ? [...others, duplicate] : others
    const isSamePicture = eq(items.perceptualHash, perceptualHash)
    await db
      .update(items)
      .set({ picture: { ...picture, notes } })
      .where(and(eq(items.id, id), isSamePicture, eq(items.state, 'prepared')))
  }
}

const hasDuplicateNote = sql`${items.picture} @> '{"notes": [{"code": "looks_like_another"}]}'`

/** The hash of what was last written for the person of an item. */
const lastWrittenBits = (itemId: string) => sql`(
  select ${asBits(sql`perceptual_hash`)} from entries
  where person_id = (select person_id from items where id = ${itemId})
  order by id desc limit 1)`
