import sharp from 'sharp'
import { openRegion, type WorkingCopy } from '../decode/workingCopy.ts'
import type { RawImage } from '../rawImage.ts'
import { ENCODINGS, MAX_PHOTO_BYTES, VIEW_SIDE_PX } from '../recipe.ts'

/** The best encoding of at most 100 KB. Every attempt starts from the pixels, so nothing is compressed twice. */
export async function encodePhoto(square: RawImage): Promise<{ jpeg: Buffer; side: number }> {
  for (const { quality, scale } of ENCODINGS) {
    const side = Math.round(square.width * scale)
    const jpeg = await toJpeg(square, side, quality)
    if (jpeg.length <= MAX_PHOTO_BYTES) return { jpeg, side }
  }
  throw new Error('the photo is too large at the lowest quality')
}

/** One JPEG for each side, never enlarged; at 96 px about 4 KB. */
export async function encodeSizes(square: RawImage, sides: readonly number[]) {
  return Promise.all(
    sides.map(async (wanted) => {
      const side = Math.min(wanted, square.width)
      return { side, jpeg: await toJpeg(square, side, ENCODINGS[0].quality) }
    }),
  )
}

/** The whole picture as a JPEG of at most 1280 px on the longer side. */
export async function encodeView(copy: WorkingCopy): Promise<Buffer> {
  const scale = Math.min(1, VIEW_SIDE_PX / Math.max(copy.width, copy.height))
  const width = Math.max(1, Math.round(copy.width * scale))
  const height = Math.max(1, Math.round(copy.height * scale))
  const view = openRegion(copy, null, { width, height })
  return view.jpeg({ quality: ENCODINGS[0].quality }).toBuffer()
}

function toJpeg({ data, width, height }: RawImage, side: number, quality: number): Promise<Buffer> {
  const square = sharp(data, { raw: { width, height, channels: 3 } })
  return square.resize(side, side).jpeg({ quality }).toBuffer()
}
