import { sql } from 'drizzle-orm'
import { PHOTO_SIDE_PX } from '../../imaging/recipe.ts'
import type { CropRequest } from '../../model.ts'
import { items } from '../../store/schema.ts'
import type { ItemRow } from './items.ts'

/** Less than this is not worth sending a file again for. */
const WORTH_IT = 1.05

/**
 * Whether the file as it is would give a sharper photo than what came: the browser had made the picture smaller, and
 * the crop has fewer pixels of it than a photo can hold.
 */
export function wantsOriginal(item: ItemRow): boolean {
  const { state, picture } = item
  return (
    state === 'prepared' &&
    picture !== null &&
    picture.crop.width < PHOTO_SIDE_PX &&
    growthOf(item) >= WORTH_IT
  )
}

/** The same, as a condition on the row. */
export const wantsOriginalNow = sql`(${items.state} = 'prepared'
  and (${items.picture} -> 'crop' ->> 'width')::int < ${PHOTO_SIDE_PX}
  and greatest(${items.fullWidth}, ${items.fullHeight}) >= ${WORTH_IT}::float8 * greatest(
    (${items.picture} ->> 'width')::int, (${items.picture} ->> 'height')::int))`

/** The crop of the smaller picture in pixels of the file as it is; null = as the product chooses. */
export function sameCrop(item: ItemRow): Partial<CropRequest> {
  if (!item.picture) return {}
  const { crop, rotation } = item.picture
  const growth = growthOf(item)
  const box = {
    left: Math.round(crop.left * growth),
    top: Math.round(crop.top * growth),
    width: Math.round(crop.width * growth),
    height: Math.round(crop.height * growth),
  }
  return { box, rotation }
}

/** How many times longer the sides were before the browser made the picture smaller; 1 when it did not. */
function growthOf({ picture, fullWidth, fullHeight }: ItemRow): number {
  if (!picture || !fullWidth || !fullHeight) return 1
  return Math.max(fullWidth, fullHeight) / Math.max(picture.width, picture.height)
}
