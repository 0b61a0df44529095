/** How much smaller a picture is made before it is sent. Pure. */

/** What the head of a picture tells; `type` as image-size names it. */
export interface Head {
  type: string
  /** pixels, as stored */
  width: number
  height: number
  /** of a JPEG; others have null */
  channels: number | null
}

export interface Step {
  /** of the longer side, pixels */
  longest: number
  /** of the JPEG or WebP, 0 to 1 */
  quality: number
}

/** Best first. Even the last leaves a head-and-shoulders crop of most photos more pixels than the finished photo has. */
const steps: readonly Step[] = [
  { longest: 1600, quality: 0.85 },
  { longest: 1600, quality: 0.75 },
  { longest: 1280, quality: 0.75 },
]

/** bytes; smaller files are sent as they are */
const worthIt = 400_000
/** as the server has it: what has more is refused there, with its reason */
const mostPixels = 50e6
/** Kinds that every browser reads. Others, such as HEIC and TIFF, go as they are. */
const readable = new Set(['jpg', 'png', 'webp', 'avif'])

/** A smaller picture may have this part of the bytes of a 12-megapixel one. */
const tenth = 0.1

/** The sizes to try, best first; none when the file is best sent as it is. */
export function stepsFor({ type, width, height, channels }: Head, bytes: number): readonly Step[] {
  const isLarge = Math.max(width, height) > (steps[0]?.longest ?? 0)
  // Browsers ignore the profiles of CMYK pictures; the server does not.
  const isReadable = readable.has(type) && channels !== 4 && width * height <= mostPixels
  return isLarge && isReadable && bytes >= worthIt ? steps : []
}

/** Whether a smaller picture is small enough, or the next step should be tried. */
export const isEnough = (bytes: number, before: number): boolean => bytes <= before * tenth

/** The size of a picture made so small that its longer side has `longest` pixels; never enlarged. */
export function scaledTo({ width, height }: Pick<Head, 'width' | 'height'>, longest: number) {
  const scale = Math.min(1, longest / Math.max(width, height))
  return { width: Math.round(width * scale), height: Math.round(height * scale) }
}

/** The channels of a JPEG by its frame header (ITU T.81, B.2.2); null when there is none in `head`. */
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
