import { openOwnJpeg } from './openOwnJpeg.ts'

/** Keeps the JPEG small enough for a card. */
export const CARD_SIDE_PX = 240

/**
 * Makes a square JPEG of `side` pixels from one that we or Graph encoded; never enlarged, at 96 px about 4 KB. Rejects if
 * it cannot be decoded.
 */
export async function resizeJpeg(jpeg: Buffer, side: number, quality = 80): Promise<Buffer> {
  return openOwnJpeg(jpeg)
    .resize(side, side, { fit: 'cover', withoutEnlargement: true })
    .jpeg({ quality })
    .toBuffer()
}
