/** Makes pictures smaller, one at a time, away from the page. */
import { imageSize } from 'image-size'
import type { Delivery, Order, Smaller } from './protocol.ts'
import { channelsOf, isEnough, scaledTo, stepsFor, type Head, type Step } from './size.ts'

/** bytes in which the size of any picture is told, thumbnails and profiles before it included */
const headBytes = 512 * 1024

addEventListener('message', ({ data }: MessageEvent<Order>) => {
  void shrink(data.file).then((picture) => {
    const delivery: Delivery = { id: data.id, picture }
    postMessage(delivery)
  })
})

/** null = send it as it is. What this browser cannot read, the server may; and it says what is wrong with the rest. */
async function shrink(file: Blob): Promise<Smaller | null> {
  try {
    const head = await headOf(file)
    const steps = stepsFor(head, file.size)
    return steps.length > 0 ? await smallest(file, head, steps) : null
  } catch {
    return null
  }
}

async function headOf(file: Blob): Promise<Head> {
  const bytes = new Uint8Array(await file.slice(0, headBytes).arrayBuffer())
  const { type = '', width, height } = imageSize(bytes)
  return { type, width, height, channels: type === 'jpg' ? channelsOf(bytes) : null }
}

async function smallest(file: Blob, head: Head, steps: readonly Step[]): Promise<Smaller | null> {
  // Upright and in sRGB, since what is encoded below says nothing of either.
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' })
  try {
    const full = { width: bitmap.width, height: bitmap.height }
    let blob: Blob | null = null
    for (const step of steps) {
      blob = await encode(bitmap, step, head.type === 'jpg' ? 'image/jpeg' : 'image/webp')
      if (isEnough(blob.size, file.size)) break
    }
    return blob && blob.size < file.size ? { blob, full } : null
  } finally {
    bitmap.close()
  }
}

/** WebP keeps what is transparent; a browser that cannot write it gives a PNG. */
async function encode(bitmap: ImageBitmap, { longest, quality }: Step, type: string) {
  const { width, height } = scaledTo(bitmap, longest)
  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no canvas to draw on')
  context.imageSmoothingQuality = 'high'
  context.drawImage(bitmap, 0, 0, width, height)
  return canvas.convertToBlob({ type, quality })
}
