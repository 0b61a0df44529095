import { sql } from 'drizzle-orm'
import { RECIPE_VERSION } from '../../imaging/recipe.ts'
import type { ItemState, PictureFacts, PreparedPhoto } from '../../model.ts'
import type { PictureRules } from '../../settings/pictureRules.ts'
import { getBlob } from '../../store/blobs.ts'
import type { Database } from '../../store/open.ts'
import { gathered } from '../../store/statements/gathered.ts'
import type { ItemRow } from '../rows/items.ts'

/**
 * The photo last made from the same file for the same person, with the crop chosen then: importing a folder a second
 * time needs no image work, and finds its photos unchanged. Null when there is none, when it is no longer stored, or
 * when the recipe has changed, or how photos are cropped that nobody crops. `wasSet` = somebody had it set then.
 */
export async function reusePrepared(
  db: Database,
  item: ItemRow,
  { automaticCrop }: Pick<PictureRules, 'automaticCrop'>,
): Promise<{ photo: PreparedPhoto; wasSet: boolean } | null> {
  const { personId, sourceSha } = item
  if (sourceSha === null || item.picture) return null
  const before = await lastPrepared(db, { id: item.id, personId, sourceSha })
  if (!before?.picture || !before.sha || !before.perceptualHash) return null
  const { recipe, ...picture } = before.picture
  const { croppedBy = 'face' } = picture
  const isCropWanted = croppedBy === 'person' || (croppedBy === 'face') === automaticCrop
  const jpeg = recipe === RECIPE_VERSION && isCropWanted ? await getBlob(db, before.sha) : null
  if (!jpeg) return null
  const notes = picture.notes.filter(({ code }) => code !== 'looks_like_another')
  const { perceptualHash, state } = before
  const wasSet = state === 'done' || state === 'unchanged'
  return { photo: { kind: 'ready', ...picture, notes, jpeg, perceptualHash }, wasSet }
}

type Before = {
  picture: PictureFacts
  sha: string | null
  perceptualHash: string | null
  state: ItemState
}

/** Files that are prepared at the same moment. */
const MOST_AT_ONCE = 50

const lastPrepared: (
  db: Database,
  file: { id: string; personId: string; sourceSha: string },
) => Promise<Before | null> = gathered(async (db, files) => {
  const { rows } = await db.execute<Before & { id: string }>(sql`
    select given.id, before.* from jsonb_to_recordset(${JSON.stringify(files)}::jsonb) as given (
      id uuid, "personId" text, "sourceSha" text)
    cross join lateral (
      select picture, prepared_sha as sha, perceptual_hash as "perceptualHash", state from items
      where person_id = given."personId" and source_sha = given."sourceSha" and items.id <> given.id
        and picture is not null
      order by updated_at desc limit 1) before`)
  const byId = new Map(rows.map(({ id, ...before }) => [id, before]))
  return files.map(({ id }) => byId.get(id) ?? null)
}, MOST_AT_ONCE)
