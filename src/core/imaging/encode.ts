import sharp from 'sharp'
import { AppError } from '../errors.ts'
import type { Box } from '../model.ts'
import { openPart, partOf, type Copy } from './part.ts'
import type { RawImage } from './raw.ts'
import { LADDER, MAX_PHOTO_BYTES, VIEW_SIDE } from './recipe.ts'

const open = ({ data, width, height }: RawImage) =>
  sharp(data, { raw: { width, height, channels: 3 } })

/** A part of decoded pixels, scaled to a square of `side`. */
export function scaled(copy: Copy, box: Box, side: number): Promise<RawImage> {
  return partOf(copy, box, { width: side, height: side })
}

/** The best quality that fits 100 KB; each try starts from the raw square, so that nothing is compressed twice. */
export async function encode(square: RawImage): Promise<{ jpeg: Buffer; side: number }> {
  for (const { quality, part } of LADDER) {
    const side = Math.round(square.width * part)
    const jpeg = await toJpeg(square, side, quality)
    if (jpeg.length <= MAX_PHOTO_BYTES) return { jpeg, side }
  }
  throw new AppError('internal', { detail: 'a photo did not fit on the lowest rung' })
}

/** Smaller ones of the same square, never larger: at 96 px some 4 KB. */
export async function encodeSizes(square: RawImage, sides: readonly number[]) {
  return Promise.all(
    sides.map(async (wanted) => {
      const side = Math.min(wanted, square.width)
      return { side, jpeg: await toJpeg(square, side, LADDER[0].quality) }
    }),
  )
}

/** The whole picture, at most 1280 px on its longer side: enough to choose a crop on any screen. */
export async function encodeView(copy: Copy): Promise<Buffer> {
  const scale = Math.min(1, VIEW_SIDE / Math.max(copy.width, copy.height))
  const width = Math.max(1, Math.round(copy.width * scale))
  const height = Math.max(1, Math.round(copy.height * scale))
  return openPart(copy, null, { width, height }).jpeg({ quality: LADDER[0].quality }).toBuffer()
}

function toJpeg(square: RawImage, side: number, quality: number): Promise<Buffer> {
  return open(square).resize(side, side).jpeg({ quality }).toBuffer()
}
