import { and, desc, eq, not, or, sql } from 'drizzle-orm'
import { isDoubtful } from '../../imaging/notes/doubtful.ts'
import { RECIPE_VERSION } from '../../imaging/recipe.ts'
import type { PictureFacts, PreparedPhoto } from '../../model.ts'
import { notesBy, type PictureRules } from '../../settings/pictureRules.ts'
import { getBlob } from '../../store/blobs.ts'
import type { Database } from '../../store/open.ts'
import { items } from '../../store/schema.ts'
import type { ItemRow } from '../rows/items.ts'
import {
  asBits,
  duplicateNote,
  findDuplicate,
  MAX_DISTANCE_BITS,
  type PictureOwner,
} from './findDuplicate.ts'

/** Items of a run that are compared again; with more duplicates than that, a few outdated notes don't matter. */
const MAX_RECHECKED = 50

/**
 * What is stored about a prepared picture, with a note if a near duplicate is another person's photo, and if it is less than
 * the organisation asks for. `twinId` is the item of the same run that has this duplicate, null = none.
 */
export async function pictureFacts(
  db: Database,
  { personId, runId }: PictureOwner,
  prepared: PreparedPhoto,
  rules?: PictureRules,
): Promise<{ facts: PictureFacts; twinId: string | null }> {
  const { kind: _kind, jpeg: _jpeg, perceptualHash: _hash, sizes: _sizes, ...facts } = prepared
  const faces = prepared.faces.map(({ box }) => ({ box }))
  const duplicate = await findDuplicate(db, { personId, runId }, prepared)
  const own = rules ? notesBy(rules, prepared) : prepared.notes
  const notes = duplicate ? [...own, duplicate.note] : own
  const twinId = duplicate?.itemId ?? null
  return { facts: { ...facts, faces, notes, recipe: RECIPE_VERSION }, twinId }
}

/**
 * Notes on an item of a held run that its picture was prepared for somebody else, too, since either may be the wrong one.
 * Nothing if it has the note already, or is not prepared: then it finds the other one itself.
 */
export async function noteOnTwin(
  db: Database,
  twinId: string,
  { runId, personName }: Pick<ItemRow, 'runId' | 'personName'>,
): Promise<void> {
  const note = JSON.stringify([duplicateNote(personName, null)])
  await db
    .update(items)
    .set({
      picture: sql`jsonb_set(${items.picture}, '{notes}', ${items.picture} -> 'notes' || ${note}::jsonb)`,
      code: 'doubtful_photo',
      updatedAt: sql`now()`,
    })
    .where(
      and(
        eq(items.id, twinId),
        eq(items.state, 'prepared'),
        not(hasDuplicateNote),
        sql`exists (select from runs where runs.id = ${runId} and runs.started_at is null and runs.kind = 'import')`,
      ),
    )
}

/**
 * Brings the notes about duplicates up to date after an item of a held run was left out, included again or cropped
 * again: those of the item itself, of items with such a note, and of items similar to the present photo of the item's
 * person, who keeps it if the item is left out. Another item that such a note comes to is no longer ticked, and one whose
 * doubts go is ticked again.
 */
export async function recheckDuplicates(
  db: Database,
  runId: string,
  changedItemId: string | null,
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
          ...(changedItemId === null
            ? []
            : [eq(items.id, changedItemId), resemblesPhotoOf(changedItemId)]),
        ),
      ),
    )
    .orderBy(desc(sql`${items.id} = ${changedItemId}`))
    .limit(MAX_RECHECKED)
  for (const { id, personId, perceptualHash, preparedSha, picture } of rows) {
    const jpeg = preparedSha === null ? null : await getBlob(db, preparedSha)
    if (!jpeg || !picture || perceptualHash === null) continue
    const duplicate = await findDuplicate(db, { personId, runId }, { perceptualHash, jpeg })
    const others = picture.notes.filter(({ code }) => code !== 'looks_like_another')
    const notes = duplicate ? [...others, duplicate.note] : others
    const isNew = duplicate !== null && others.length === picture.notes.length
    const doubts = isNew && id !== changedItemId ? ({ code: 'doubtful_photo' } as const) : {}
    const isSamePicture = eq(items.perceptualHash, perceptualHash)
    await db
      .update(items)
      .set({ picture: { ...picture, notes }, ...(isDoubtful(notes) ? doubts : { code: null }) })
      .where(and(eq(items.id, id), isSamePicture, eq(items.state, 'prepared')))
  }
}

const hasDuplicateNote = sql`${items.picture} @> '{"notes": [{"code": "looks_like_another"}]}'`

/** It is like what was last written for the person of that item. */
const resemblesPhotoOf = (itemId: string) =>
  sql`bit_count(${asBits(items.perceptualHash)} # ${lastWrittenBits(itemId)}) <= ${MAX_DISTANCE_BITS}`

/** The hash of what was last written for the person of an item. */
const lastWrittenBits = (itemId: string) => sql`(
  select ${asBits(sql`perceptual_hash`)} from entries
  where person_id = (select person_id from items where id = ${itemId})
  order by id desc limit 1)`
