import { and, desc, eq, isNotNull, ne } from 'drizzle-orm'
import { RECIPE_VERSION } from '../../imaging/recipe.ts'
import type { PreparedPhoto } from '../../model.ts'
import type { PictureRules } from '../../settings/pictureRules.ts'
import { getBlob } from '../../store/blobs.ts'
import type { Database } from '../../store/open.ts'
import { items } from '../../store/schema.ts'
import type { ItemRow } from '../rows/items.ts'

/**
 * The photo last made from the same file for the same person, with the crop chosen then: importing a folder a second
 * time needs no image work, and finds its photos unchanged. Null when there is none, when it is no longer stored, or
 * when the recipe has changed, or how photos are cropped that nobody crops.
 */
export async function reusePrepared(
  db: Database,
  item: ItemRow,
  { automaticCrop }: Pick<PictureRules, 'automaticCrop'>,
): Promise<PreparedPhoto | null> {
  const { personId, sourceSha } = item
  if (sourceSha === null || item.picture) return null
  const [before] = await db
    .select({
      picture: items.picture,
      sha: items.preparedSha,
      perceptualHash: items.perceptualHash,
    })
    .from(items)
    .where(
      and(
        eq(items.personId, personId),
        eq(items.sourceSha, sourceSha),
        ne(items.id, item.id),
        isNotNull(items.picture),
      ),
    )
    .orderBy(desc(items.updatedAt))
    .limit(1)
  if (!before?.picture || !before.sha || !before.perceptualHash) return null
  const { recipe, ...picture } = before.picture
  const { croppedBy = 'face' } = picture
  const isCropWanted = croppedBy === 'person' || (croppedBy === 'face') === automaticCrop
  const jpeg = recipe === RECIPE_VERSION && isCropWanted ? await getBlob(db, before.sha) : null
  if (!jpeg) return null
  const notes = picture.notes.filter(({ code }) => code !== 'looks_like_another')
  return { kind: 'ready', ...picture, notes, jpeg, perceptualHash: before.perceptualHash }
}
