import { sql } from 'drizzle-orm'
import { PHOTO_SIDE_PX } from '../../imaging/recipe.ts'
import type { CropRequest } from '../../model.ts'
import { items } from '../../store/schema.ts'
import type { ItemRow } from './items.ts'

/** How much larger the original must be for a second upload to be worth it. */
const MIN_GAIN_FACTOR = 1.05

/**
 * Whether the original file would give a sharper photo: the browser has shrunk the picture, and the crop has fewer
 * pixels than a photo can hold.
 */
export function wantsOriginal(item: ItemRow): boolean {
  const { state, picture } = item
  return (
    state === 'prepared' &&
    picture !== null &&
    picture.crop.width < PHOTO_SIDE_PX &&
    shrinkFactor(item) >= MIN_GAIN_FACTOR
  )
}

/** `wantsOriginal` as a condition on an item. */
export const isOriginalWanted = sql`(${items.state} = 'prepared'
  and (${items.picture} -> 'crop' ->> 'width')::int < ${PHOTO_SIDE_PX}
  and greatest(${items.fullWidth}, ${items.fullHeight}) >= ${MIN_GAIN_FACTOR}::float8 * greatest(
    (${items.picture} ->> 'width')::int, (${items.picture} ->> 'height')::int))`

/** The crop of the shrunk picture in pixels of the original; empty if there is none yet. */
export function sameCrop(item: ItemRow): Partial<CropRequest> {
  if (!item.picture) return {}
  const { crop, rotation } = item.picture
  const factor = shrinkFactor(item)
  const box = {
    left: Math.round(crop.left * factor),
    top: Math.round(crop.top * factor),
    width: Math.round(crop.width * factor),
    height: Math.round(crop.height * factor),
  }
  return { box, rotation }
}

/** How many times longer the sides were before the browser shrank the picture; 1 if it did not. */
function shrinkFactor({ picture, fullWidth, fullHeight }: ItemRow): number {
  if (!picture || !fullWidth || !fullHeight) return 1
  return Math.max(fullWidth, fullHeight) / Math.max(picture.width, picture.height)
}
