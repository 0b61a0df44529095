import sharp, { type KernelEnum, type Sharp } from 'sharp'
import type { Box } from '../../model.ts'
import { storedBox, turn, upright, type Orientation } from '../header/orientation.ts'
import type { RawImage } from '../rawImage.ts'

/**
 * A decoded picture whose rows lie as its file has them: large ones are never turned, only the small ones made of them.
 * `width` and `height` are those of the upright picture.
 */
export interface Copy extends RawImage {
  /** how it has to be turned to be upright; absent when it is */
  orientation?: Orientation
}

interface Scaled {
  width: number
  height: number
  kernel?: keyof KernelEnum
}

/** A box of the upright picture (null = all of it) scaled and turned upright, in one go; to be encoded or left raw. */
export function openPart(copy: Copy, box: Box | null, { kernel, ...size }: Scaled): Sharp {
  const { data, orientation = 1 } = copy
  const stored = upright(copy, orientation)
  const { width, height } = upright(size, orientation)
  const picture = sharp(data, { raw: { ...stored, channels: 3 } })
  if (box !== null) picture.extract(storedBox(box, stored, orientation))
  return turn(
    picture.resize(width, height, { fit: 'fill', kernel: kernel ?? 'lanczos3' }),
    orientation,
  )
}

/** The same in pixels. */
export async function partOf(copy: Copy, box: Box | null, scaled: Scaled): Promise<RawImage> {
  const data = await openPart(copy, box, scaled).raw().toBuffer()
  return { data, width: scaled.width, height: scaled.height }
}
