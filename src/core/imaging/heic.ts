import heicDecode from 'heic-decode'
import { MAX_PIXELS_HEIC } from './recipe.ts'

/** Four bytes a pixel: red, green, blue, alpha. */
interface Pixels {
  data: Buffer
  width: number
  height: number
}

/**
 * The first picture of a HEIC, upright: turns and mirrors of the container are applied, EXIF counts for nothing
 * there. Blocks the thread for about 65 ms a megapixel and keeps 16 bytes a pixel until the process ends.
 * Throws on damage.
 */
export async function decodeHeic(source: Buffer): Promise<Pixels> {
  const pictures = await heicDecode.all({ buffer: source })
  try {
    const [first] = pictures
    // the header was asked before, but by another reader
    if (!first || first.width * first.height > MAX_PIXELS_HEIC) throw new Error('no such picture')
    const { data, width, height } = await first.decode()
    return { data: Buffer.from(data.buffer, data.byteOffset, data.byteLength), width, height }
  } finally {
    pictures.dispose()
  }
}
