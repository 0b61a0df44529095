/** The worker that makes pictures smaller. */
import { imageSize } from 'image-size'
import type { ShrinkRequest, ShrinkResponse, SmallerPicture } from './protocol.ts'
import {
  channelsOf,
  isSmallEnough,
  scaledTo,
  stepsFor,
  type PictureHead,
  type ShrinkStep,
} from './size.ts'

/** Enough to reach the size of a picture, past any thumbnails and profiles before it. */
const HEAD_BYTES = 512 * 1024

addEventListener('message', ({ data }: MessageEvent<ShrinkRequest>) => {
  void shrink(data.file).then((picture) => {
    const response: ShrinkResponse = { id: data.id, picture }
    postMessage(response)
  })
})

/** Null = send the file itself. The server may read what this browser can't, and reports what is wrong with the rest. */
async function shrink(file: Blob): Promise<SmallerPicture | null> {
  try {
    const head = await headOf(file)
    const steps = stepsFor(head, file.size)
    return steps.length > 0 ? await smallest(file, head, steps) : null
  } catch {
    return null
  }
}

async function headOf(file: Blob): Promise<PictureHead> {
  const bytes = new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer())
  const { type = '', width, height } = imageSize(bytes)
  return { type, width, height, channels: type === 'jpg' ? channelsOf(bytes) : null }
}

async function smallest(
  file: Blob,
  head: PictureHead,
  steps: readonly ShrinkStep[],
): Promise<SmallerPicture | null> {
  // upright and in sRGB: the encoded picture will have neither an orientation nor a profile
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' })
  try {
    const full = { width: bitmap.width, height: bitmap.height }
    let blob: Blob | null = null
    for (const step of steps) {
      blob = await encode(bitmap, step, head.type === 'jpg' ? 'image/jpeg' : 'image/webp')
      if (isSmallEnough(blob.size, file.size)) break
    }
    return blob && blob.size < file.size ? { blob, full } : null
  } finally {
    bitmap.close()
  }
}

/** WebP keeps transparency. Browsers that can't write it give a PNG. */
async function encode(bitmap: ImageBitmap, { longerSide, quality }: ShrinkStep, type: string) {
  const { width, height } = scaledTo(bitmap, longerSide)
  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('This browser has no 2D canvas in workers.')
  context.imageSmoothingQuality = 'high'
  context.drawImage(bitmap, 0, 0, width, height)
  return canvas.convertToBlob({ type, quality })
}
