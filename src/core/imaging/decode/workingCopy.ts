import sharp, { type KernelEnum, type Sharp } from 'sharp'
import type { Box } from '../../model.ts'
import {
  applyOrientation,
  toStoredBox,
  uprightSize,
  type Orientation,
} from '../header/orientation.ts'
import type { RawImage } from '../rawImage.ts'

/**
 * A decoded picture with its rows in stored order: turning large pictures is expensive, so only the small ones made from
 * them are turned. `width` and `height` are those of the upright picture.
 */
export interface WorkingCopy extends RawImage {
  /** how to turn it upright; absent if it is upright already */
  orientation?: Orientation
}

interface Target {
  width: number
  height: number
  kernel?: keyof KernelEnum
}

/** Crops, scales and turns upright in one pass. `box` is in pixels of the upright picture; null = all of it. */
export function openRegion(copy: WorkingCopy, box: Box | null, { kernel, ...size }: Target): Sharp {
  const { data, orientation = 1 } = copy
  const stored = uprightSize(copy, orientation)
  const { width, height } = uprightSize(size, orientation)
  const picture = sharp(data, { raw: { ...stored, channels: 3 } })
  if (box !== null) picture.extract(toStoredBox(box, stored, orientation))
  return applyOrientation(
    picture.resize(width, height, { fit: 'fill', kernel: kernel ?? 'lanczos3' }),
    orientation,
  )
}

/** Like `openRegion`, as pixels. */
export async function readRegion(
  copy: WorkingCopy,
  box: Box | null,
  target: Target,
): Promise<RawImage> {
  const data = await openRegion(copy, box, target).raw().toBuffer()
  return { data, width: target.width, height: target.height }
}
