import { encodePhoto, encodeSizes } from '../../core/imaging/encode/encode.ts'
import type { RawImage } from '../../core/imaging/rawImage.ts'
import { PHOTO_SIDE_PX } from '../../core/imaging/recipe.ts'

/** Too small for Microsoft 365, whose smallest size is 48 pixels. */
const SMALL_SIDE_PX = 20
/** Above the 100 KB that people without a mailbox may have had as a limit. */
const LARGE_BYTES = 150 * 1024
/** Above the 4 MB of learn.microsoft.com/graph/api/profilephoto-update */
const HUGE_BYTES = 4.5 * 1024 * 1024

type Colour = readonly [red: number, green: number, blue: number]
const orange: Colour = [232, 120, 40]
const teal: Colour = [20, 130, 130]
const violet: Colour = [110, 70, 160]
const sand: Colour = [235, 220, 180]

/** What is sent as a photo of the test user; drawn, so that they show nobody. */
export interface TestPictures {
  /** two ordinary photos that do not look alike */
  first: Buffer
  second: Buffer
  small: Buffer
  large: Buffer
  huge: Buffer
  notPicture: Buffer
}

export async function drawTestPictures(): Promise<TestPictures> {
  const [first, second] = await Promise.all(
    [[orange, teal, violet, sand] as const, [violet, sand, orange, teal] as const].map(
      async (colours) => (await encodePhoto(quarters(...colours))).jpeg,
    ),
  )
  const [small] = await encodeSizes(quarters(orange, teal, violet, sand), [SMALL_SIDE_PX])
  if (!first || !second || !small) throw new Error('a test picture was not drawn')
  return {
    first,
    second,
    small: small.jpeg,
    large: withComments(first, LARGE_BYTES),
    huge: withComments(first, HUGE_BYTES),
    notPicture: Buffer.alloc(1000, 'x'),
  }
}

/** A square in four colours, with a lighter disc in the middle. */
function quarters(...colours: readonly [Colour, Colour, Colour, Colour]): RawImage {
  const side = PHOTO_SIDE_PX
  const data = new Uint8Array(side * side * 3)
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      const isInside = Math.hypot(x - side / 2, y - side / 2) < side / 5
      const colour = colours[(x < side / 2 ? 0 : 1) + (y < side / 2 ? 0 : 2)] ?? sand
      const shown = isInside ? colour.map((value) => (value + 255) / 2) : colour
      data.set(shown, (y * side + x) * 3)
    }
  }
  return { data, width: side, height: side }
}

const START_OF_IMAGE_BYTES = 2
/** The length field of a JPEG segment has 16 bits and counts itself. */
const MAX_SEGMENT_BYTES = 0xffff

/** The same JPEG with comment segments, until it has at least `bytes` bytes. */
function withComments(jpeg: Buffer, bytes: number): Buffer {
  const segment = Buffer.alloc(2 + MAX_SEGMENT_BYTES, ' ')
  segment.writeUInt16BE(0xfffe, 0)
  segment.writeUInt16BE(MAX_SEGMENT_BYTES, 2)
  const count = Math.max(0, Math.ceil((bytes - jpeg.length) / segment.length))
  const segments = Array.from({ length: count }, () => segment)
  return Buffer.concat([
    jpeg.subarray(0, START_OF_IMAGE_BYTES),
    ...segments,
    jpeg.subarray(START_OF_IMAGE_BYTES),
  ])
}
