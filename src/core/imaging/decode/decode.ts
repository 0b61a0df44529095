import sharp, { type Sharp } from 'sharp'
import type { Box, Rotation } from '../../model.ts'
import type { InspectedPicture } from '../header/inspect.ts'
import {
  applyOrientation,
  rotateOrientation,
  toStoredBox,
  uprightSize,
  type Orientation,
} from '../header/orientation.ts'
import type { RawImage } from '../rawImage.ts'
import {
  JPEG_SHRINK_FACTORS,
  MAX_PIXELS,
  MAX_WORKING_SIDE_PX,
  MIN_WORKING_SIDE_PX,
} from '../recipe.ts'
import { openPicture } from '../sharp.ts'
import { decodeBmp } from './bmp.ts'
import { isSrgb } from './colourProfile.ts'
import { tiffWithProfile } from './tiff.ts'
import type { WorkingCopy } from './workingCopy.ts'

/** Decodes one picture as often as needed. Its methods return null if the file is damaged. */
export interface Decoder {
  /** pixels, upright and then rotated as requested */
  width: number
  height: number
  /** the whole picture, large enough to find faces and usually to crop from */
  workingCopy(): Promise<WorkingCopy | null>
  /** a square of the picture at full resolution, scaled to `side` pixels */
  decodeSquare(box: Box, side: number): Promise<RawImage | null>
  /** whether parts of what was decoded so far may be grey, green or shifted, although the decoder made do with them */
  mayBeDamaged(): boolean
}

interface DecodeOptions {
  rotation: Rotation
  background: string
}

/** How to read a file's pixels. Width and height are as stored. */
interface PixelSource {
  /**
   * sharp pipelines are used once, so every decode opens the file anew
   * @param strictly fail where the decoder would make do with a part that is damaged
   */
  open(strictly: boolean): Sharp
  width: number
  height: number
  orientation: Orientation
  /** for pixels decoded by others; sharp applies the profiles of the files that it decodes */
  iccProfile: Buffer | null
  /** for pixels decoded by others: these made do with damage */
  hasWarnings: boolean
}

/** Null if the file is damaged. HEIC and BMP are decoded here; the other formats when their pixels are read. */
export async function openDecoder(
  file: Buffer,
  picture: InspectedPicture,
  { rotation, background }: DecodeOptions,
): Promise<Decoder | null> {
  const source = await nullOnError(openSource(file, picture))
  if (!source) return null
  const orientation = rotateOrientation(source.orientation, rotation)
  const size = { width: source.width, height: source.height }
  const reader = openReader(source, background)
  const decodeWorkingCopy = async (): Promise<WorkingCopy | null> => {
    const { width, height } = workingSize(size, picture)
    const stored = await reader.read((pixels) => pixels.resize(width, height, { fit: 'fill' }))
    return stored && { ...stored, ...uprightSize(stored, orientation), orientation }
  }
  return {
    ...uprightSize(size, orientation),
    workingCopy: decodeWorkingCopy,
    decodeSquare(box, side) {
      const region = toStoredBox(box, size, orientation)
      const square = (pixels: Sharp) => pixels.extract(region).resize(side, side, { fit: 'fill' })
      return reader.read((pixels) => applyOrientation(square(pixels), orientation))
    },
    mayBeDamaged: reader.mayBeDamaged,
  }
}

/** Decodes strictly first: whole pictures cause no warnings, and parts that are damaged are better known of. */
function openReader(source: PixelSource, background: string) {
  let isDamaged = source.hasWarnings
  const decode = (pixels: Sharp) => nullOnError(toSrgb(pixels, source.iccProfile, background))
  return {
    async read(shape: (pixels: Sharp) => Sharp): Promise<RawImage | null> {
      const whole = isDamaged ? null : await decode(shape(source.open(true)))
      if (whole) return whole
      isDamaged = true
      return decode(shape(source.open(false)))
    },
    mayBeDamaged: () => isDamaged,
  }
}

/** Decoders throw all kinds of errors, with their reasons in prose only. */
async function nullOnError<T>(decoded: Promise<T>): Promise<T | null> {
  try {
    return await decoded
  } catch {
    return null
  }
}

async function openSource(file: Buffer, picture: InspectedPicture): Promise<PixelSource> {
  const { format, width, height, orientation } = picture
  const profile = picture.iccProfile
  const staysAsItIs = profile !== null && picture.isPlainRgb && (await isSrgb(profile))
  if (format !== 'heic' && format !== 'bmp') {
    const options = { limitInputPixels: MAX_PIXELS, ignoreIcc: staysAsItIs }
    const failOn = (strictly: boolean) => (strictly && format === 'jpeg' ? 'warning' : 'error')
    const open = (strictly: boolean) => openPicture(file, { ...options, failOn: failOn(strictly) })
    return { open, width, height, orientation, iccProfile: null, hasWarnings: false }
  }
  const pixels = format === 'heic' ? await withLibheif(file) : decodeBmp(file)
  const { data, hasWarnings, ...raw } = pixels
  const iccProfile = staysAsItIs ? null : profile
  return { open: () => sharp(data, { raw }), ...raw, orientation: 1, iccProfile, hasWarnings }
}

/** Loads libheif for the first HEIC only: that takes a sixth of the time that an imaging process needs to start. */
async function withLibheif(file: Buffer) {
  const { decodeHeic } = await import('./heic.ts')
  return decodeHeic(file)
}

function workingSize(size: { width: number; height: number }, { format }: InspectedPicture) {
  const shortSide = Math.min(size.width, size.height)
  const factor = JPEG_SHRINK_FACTORS.find((each) => shortSide / each >= MIN_WORKING_SIDE_PX)
  const shrinksOnLoad = format === 'jpeg' && factor !== undefined
  const scale = shrinksOnLoad ? 1 / factor : Math.min(1, MAX_WORKING_SIDE_PX / shortSide)
  return { width: Math.floor(size.width * scale), height: Math.floor(size.height * scale) }
}

async function toSrgb(
  pixels: Sharp,
  iccProfile: Buffer | null,
  background: string,
): Promise<RawImage> {
  const { data, info } = await pixels
    .flatten({ background })
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true })
  const image = { data, width: info.width, height: info.height }
  if (iccProfile === null) return image
  return toSrgb(openPicture(tiffWithProfile(image, iccProfile)), null, background)
}
