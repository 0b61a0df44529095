import sharp from 'sharp'
import { LikenessError } from '../errors.ts'
import type { Box } from '../model.ts'
import type { RawImage } from './raw.ts'
import { LADDER, MAX_PHOTO_BYTES, VIEW_SIDE } from './recipe.ts'

const open = ({ data, width, height }: RawImage) =>
  sharp(data, { raw: { width, height, channels: 3 } })

/** A part of decoded pixels, scaled to a square of `side`. */
export async function scaled(image: RawImage, box: Box, side: number): Promise<RawImage> {
  const isWhole = box.width === image.width && box.height === image.height
  if (isWhole && side === image.width) return image
  const data = await open(image).extract(box).resize(side, side, { fit: 'fill' }).raw().toBuffer()
  return { data, width: side, height: side }
}

/** The best quality that fits 100 KB; each try starts from the raw square, so that nothing is compressed twice. */
export async function encode(square: RawImage): Promise<{ jpeg: Buffer; side: number }> {
  for (const { quality, part } of LADDER) {
    const side = Math.round(square.width * part)
    const jpeg = await toJpeg(square, side, quality)
    if (jpeg.length <= MAX_PHOTO_BYTES) return { jpeg, side }
  }
  throw new LikenessError('internal', { detail: 'a photo did not fit on the lowest rung' })
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
export async function encodeView(picture: RawImage): Promise<Buffer> {
  return open(picture)
    .resize(VIEW_SIDE, VIEW_SIDE, { fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality: LADDER[0].quality })
    .toBuffer()
}

function toJpeg(square: RawImage, side: number, quality: number): Promise<Buffer> {
  return open(square).resize(side, side).jpeg({ quality }).toBuffer()
}
