/** Decides how much smaller a picture is made before it is sent. Pure. */

/** What the first bytes of a picture say about it. */
export interface PictureHead {
  /** as image-size names it: `jpg`, `png` */
  type: string
  /** pixels, as stored */
  width: number
  height: number
  /** of a JPEG, else null */
  channels: number | null
}

export interface ShrinkStep {
  /** pixels */
  longerSide: number
  /** of the JPEG or WebP, 0 to 1 */
  quality: number
}

/** Best first. With the last, a head-and-shoulders crop of most photos still has more pixels than the finished photo. */
const steps: readonly ShrinkStep[] = [
  { longerSide: 1600, quality: 0.85 },
  { longerSide: 1600, quality: 0.75 },
  { longerSide: 1280, quality: 0.75 },
]

/** Smaller files are sent as they are. */
const MIN_SHRINK_BYTES = 400_000
/** The server's limit: larger pictures are sent as they are, and rejected there with the reason. */
const MAX_PIXELS = 50e6
/** Formats that every browser reads. Others, such as HEIC and TIFF, are sent as they are. */
const readableTypes = new Set(['jpg', 'png', 'webp', 'avif'])

/** Bytes of the smaller picture as a share of the original's at which no further step is tried. */
const MAX_SHARE_OF_BYTES = 0.1

/** The steps to try, best first; none if the file should be sent as it is. */
export function stepsFor(
  { type, width, height, channels }: PictureHead,
  bytes: number,
): readonly ShrinkStep[] {
  const isLarge = Math.max(width, height) > (steps[0]?.longerSide ?? 0)
  // four channels are CMYK, whose colour profiles browsers ignore and the server doesn't
  const isReadable = readableTypes.has(type) && channels !== 4 && width * height <= MAX_PIXELS
  return isLarge && isReadable && bytes >= MIN_SHRINK_BYTES ? steps : []
}

/** Whether a smaller picture is small enough; else the next step is tried. */
export const isSmallEnough = (bytes: number, before: number): boolean =>
  bytes <= before * MAX_SHARE_OF_BYTES

/** The size in pixels at which the longer side has at most `longerSide` pixels. */
export function scaledTo(
  { width, height }: Pick<PictureHead, 'width' | 'height'>,
  longerSide: number,
) {
  const scale = Math.min(1, longerSide / Math.max(width, height))
  return { width: Math.round(width * scale), height: Math.round(height * scale) }
}

/** The channels of a JPEG by its frame header (ITU T.81, B.2.2); null if `head` doesn't contain one. */
export function channelsOf(head: Uint8Array): number | null {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength)
  for (let at = 2; at + 9 < head.length && view.getUint8(at) === 0xff;) {
    const marker = view.getUint8(at + 1)
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return view.getUint8(at + 9)
    at += 2 + view.getUint16(at + 2)
  }
  return null
}
