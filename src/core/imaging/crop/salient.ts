import smartcropModule, { type Crop, type CropOptions } from 'smartcrop'
import type { Box } from '../../model.ts'
import { openPart, type Copy } from '../decode/workingCopy.ts'
import type { RawImage } from '../rawImage.ts'

/** Pixels of what smartcrop looks at: its measures are made for this short side; a long strip costs seconds. */
const SHORT_SIDE = 256
const LONG_SIDE = 1024

/** smartcrop's way to pictures that are in no canvas, missing from its types. */
interface ImageOperations {
  open(image: unknown): Promise<RawImage>
  getData(image: RawImage): Promise<RawImage>
}

/** Its types describe a default export, its code is one: CommonJS written for bundlers. */
const smartcrop = smartcropModule as unknown as typeof smartcropModule.default

const NO_CANVAS = null as unknown as CanvasImageSource

/** As large as the short side, along the long one where edges, colours and skin are; for pictures without a face. */
export async function salientSquare(copy: Copy): Promise<Box> {
  const { width, height } = copy
  const shrink = Math.min(
    1,
    SHORT_SIDE / Math.min(width, height),
    LONG_SIDE / Math.max(width, height),
  )
  const size = { width: Math.ceil(width * shrink), height: Math.ceil(height * shrink) }
  const small = await openPart(copy, null, size)
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

/** Four bytes a pixel here. */
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
