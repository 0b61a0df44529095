import smartcropModule, { type Crop, type CropOptions } from 'smartcrop'
import type { Box } from '../../model.ts'
import { openRegion, type WorkingCopy } from '../decode/workingCopy.ts'
import type { RawImage } from '../rawImage.ts'

/** smartcrop's thresholds are tuned for this short side. A longer strip would take seconds. */
const SHORT_SIDE_PX = 256
const MAX_LONG_SIDE_PX = 1024

/** Lets smartcrop read raw pixels instead of a canvas; missing from its types. */
interface ImageOperations {
  open(image: unknown): Promise<RawImage>
  getData(image: RawImage): Promise<RawImage>
}

/** The types describe an ES default export, but the package is CommonJS. */
const smartcrop = smartcropModule as unknown as typeof smartcropModule.default

const NO_CANVAS = null as unknown as CanvasImageSource

/** For pictures without a face: a square as large as the short side, placed where edges, saturation and skin tones are. */
export async function salientSquare(copy: WorkingCopy): Promise<Box> {
  const { width, height } = copy
  const shrink = Math.min(
    1,
    SHORT_SIDE_PX / Math.min(width, height),
    MAX_LONG_SIDE_PX / Math.max(width, height),
  )
  const size = { width: Math.ceil(width * shrink), height: Math.ceil(height * shrink) }
  const small = await openRegion(copy, null, size)
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const { x, y } = await squareOf({
    data: small.data,
    width: small.info.width,
    height: small.info.height,
  })
  const side = Math.min(width, height)
  const within = (start: number, length: number) =>
    Math.min(Math.round(start / shrink), length - side)
  return { left: within(x, width), top: within(y, height), width: side, height: side }
}

/** `picture` has four bytes per pixel here. */
async function squareOf(picture: RawImage): Promise<Crop> {
  const imageOperations: ImageOperations = {
    open: () => Promise.resolve(picture),
    getData: (image) => Promise.resolve(image),
  }
  const side = Math.min(picture.width, picture.height)
  const options: CropOptions & { prescale: boolean; imageOperations: ImageOperations } = {
    width: side,
    height: side,
    prescale: false,
    imageOperations,
  }
  return (await smartcrop.crop(NO_CANVAS, options)).topCrop
}
