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

/** Like `openRegion`, as pixels, which may be those of the copy itself. `box` is in whole pixels. */
export async function readRegion(
  copy: WorkingCopy,
  box: Box | null,
  target: Target,
): Promise<RawImage> {
  const { left, top, width, height } = box ?? { left: 0, top: 0, ...copy }
  if ((copy.orientation ?? 1) === 1 && width === target.width && height === target.height)
    return cutOut(copy, { left, top, width, height })
  const data = await openRegion(copy, box, target).raw().toBuffer()
  return { data, width: target.width, height: target.height }
}

/** Pixels that are neither scaled nor turned, without the detour of a pipeline: a photo of 648 px is its own square. */
function cutOut({ data, ...copy }: WorkingCopy, { left, top, width, height }: Box): RawImage {
  if (width === copy.width) {
    const start = top * width * 3
    return { data: data.subarray(start, start + height * width * 3), width, height }
  }
  const cut = Buffer.allocUnsafe(width * height * 3)
  for (let y = 0; y < height; y += 1) {
    const start = ((top + y) * copy.width + left) * 3
    cut.set(data.subarray(start, start + width * 3), y * width * 3)
  }
  return { data: cut, width, height }
}
