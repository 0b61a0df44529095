import type { Box, PreparedPhoto, Rotation } from '../../core/model.ts'

type Cropped = Pick<PreparedPhoto, 'crop' | 'rotation'>

/** The crop that a card shows, as its button comes back with it. */
export const shownCropOf = ({ crop: box, rotation }: Cropped) => ({ box, rotation })

/**
 * Whether a card shows this crop, which may have been changed in the tab since. Cards of earlier versions don't say what
 * they show.
 */
export const isShownCrop = (
  shown: { box?: Box; rotation?: Rotation },
  { crop, rotation }: Cropped,
): boolean => {
  const { box, rotation: turned = 0 } = shown
  if (!box) return true
  const isSamePlace = box.left === crop.left && box.top === crop.top
  return isSamePlace && box.width === crop.width && turned === rotation
}
