import { LikenessError } from '../errors.ts'
import { BACKGROUND, MAX_PIXELS } from './recipe.ts'
import { openPicture } from './sharp.ts'

/** Pixels on the longer side: enough to choose a crop on any screen. */
const VIEW_SIDE = 1280

/**
 * The whole picture, upright, as a JPEG that every browser can show: at most 1280 px on the longer side.
 * @throws LikenessError `damaged`
 */
export async function viewOf(source: Buffer): Promise<Buffer> {
  try {
    return await openPicture(source, { limitInputPixels: MAX_PIXELS })
      .autoOrient()
      .resize(VIEW_SIDE, VIEW_SIDE, { fit: 'inside', withoutEnlargement: true })
      .flatten({ background: BACKGROUND })
      .toColourspace('srgb')
      .jpeg({ quality: 80 })
      .toBuffer()
  } catch (cause) {
    throw new LikenessError('damaged', { cause })
  }
}
