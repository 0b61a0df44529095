import { openOwnJpeg } from './openJpeg.ts'

/**
 * A square JPEG of `side` pixels made from a JPEG that is ours or Graph's; smaller ones keep their size.
 * At 96 px it is some 4 KB. Rejects when the bytes are no decodable picture.
 */
export async function resizeJpeg(jpeg: Buffer, side: number): Promise<Buffer> {
  return openOwnJpeg(jpeg)
    .resize(side, side, { fit: 'cover', withoutEnlargement: true })
    .jpeg({ quality: 80 })
    .toBuffer()
}
