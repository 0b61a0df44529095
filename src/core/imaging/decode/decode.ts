import sharp, { type Sharp } from 'sharp'
import type { Box, Rotation } from '../../model.ts'
import { decodeBmp } from './bmp.ts'
import { withProfile } from './tiff.ts'
import { decodeHeic } from './heic.ts'
import type { Readable } from '../header/inspect.ts'
import { storedBox, turn, turnedFurther, upright, type Orientation } from '../header/orientation.ts'
import type { Copy } from './workingCopy.ts'
import type { RawImage } from '../rawImage.ts'
import { MAX_PIXELS, MAX_WORKING_SIDE, MIN_WORKING_SIDE, SHRINKS } from '../recipe.ts'
import { openPicture } from '../sharp.ts'

/** A picture that can be decoded as often as is needed; null = it is damaged. */
export interface Picture {
  /** pixels, upright and then turned as asked for */
  width: number
  height: number
  /** all of it, large enough to find faces in and mostly to crop from */
  workingCopy(): Promise<Copy | null>
  /** a square of the original's pixels, scaled to `side` */
  cut(box: Box, side: number): Promise<RawImage | null>
}

interface Wishes {
  rotation: Rotation
  background: string
}

/** How a file is got at: `open` starts over each time. Sizes as stored. */
interface Stored {
  open(): Sharp
  width: number
  height: number
  orientation: Orientation
  /** the profile of decoded pixels, which sharp cannot know about */
  profile: Buffer | null
}

/** Makes a picture accessible, HEIC and BMP by decoding them at once; null = it is damaged. */
export async function openDecoder(
  source: Buffer,
  readable: Readable,
  { rotation, background }: Wishes,
): Promise<Picture | null> {
  const stored = await orNull(store(source, readable))
  if (!stored) return null
  const orientation = turnedFurther(stored.orientation, rotation)
  const size = { width: stored.width, height: stored.height }
  const inColour = (pixels: Sharp) => inSrgb(pixels, stored.profile, background)
  const copy = async (): Promise<Copy> => {
    const { width, height } = workingSize(size, readable)
    const pixels = stored.open().resize(width, height, { fit: 'fill' })
    const image = await inColour(pixels)
    return { data: image.data, ...upright(image, orientation), orientation }
  }
  return {
    ...upright(size, orientation),
    workingCopy: () => orNull(copy()),
    cut(box, side) {
      const region = storedBox(box, size, orientation)
      const square = stored.open().extract(region).resize(side, side, { fit: 'fill' })
      return orNull(inColour(turn(square, orientation)))
    },
  }
}

/** Decoders throw whatever they like, with their reasons in prose only. */
async function orNull<T>(decoded: Promise<T>): Promise<T | null> {
  try {
    return await decoded
  } catch {
    return null
  }
}

async function store(source: Buffer, readable: Readable): Promise<Stored> {
  const { content, width, height, orientation, profile } = readable
  if (content !== 'heic' && content !== 'bmp') {
    const open = () => openPicture(source, { limitInputPixels: MAX_PIXELS })
    return { open, width, height, orientation, profile: null }
  }
  const pixels = content === 'heic' ? await decodeHeic(source) : decodeBmp(source)
  const { data, ...raw } = pixels
  return { open: () => sharp(data, { raw }), ...raw, orientation: 1, profile }
}

/** How large the working copy is: see SHRINKS. */
function workingSize(size: { width: number; height: number }, { content }: Readable) {
  const short = Math.min(size.width, size.height)
  const shrink = SHRINKS.find((each) => short / each >= MIN_WORKING_SIDE)
  const scaled = content === 'jpeg' && shrink !== undefined
  const part = scaled ? 1 / shrink : Math.min(1, MAX_WORKING_SIDE / short)
  return { width: Math.floor(size.width * part), height: Math.floor(size.height * part) }
}

/** Three bytes a pixel, whatever it was before. */
async function inSrgb(
  pixels: Sharp,
  profile: Buffer | null,
  background: string,
): Promise<RawImage> {
  const { data, info } = await pixels
    .flatten({ background })
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true })
  const image = { data, width: info.width, height: info.height }
  if (profile === null) return image
  return inSrgb(openPicture(withProfile(image, profile)), null, background)
}
