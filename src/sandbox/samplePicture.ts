import sharp, { type Sharp } from 'sharp'
import { allowSvg, portraitSvg } from './portraits.ts'

/** What to draw and how a camera, scanner or colleague would have stored it. */
export interface SamplePicture {
  seed: string
  /** pixels, the right way up */
  width: number
  height: number
  format: 'jpeg' | 'png' | 'webp' | 'avif' | 'tiff' | 'gif'
  /** EXIF orientation; the pixels are stored turned, so that the picture comes out upright */
  orientation?: Orientation
  variant?: 'grey' | 'cmyk' | 'progressive' | 'transparent' | 'displayP3'
}

export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8

/** How upright pixels have to be stored: mirrored left to right, then turned clockwise by degrees. */
const stored: Record<Orientation, { mirror: boolean; turn: number }> = {
  1: { mirror: false, turn: 0 },
  2: { mirror: true, turn: 0 },
  3: { mirror: false, turn: 180 },
  4: { mirror: true, turn: 180 },
  5: { mirror: true, turn: 270 },
  6: { mirror: false, turn: 270 },
  7: { mirror: true, turn: 90 },
  8: { mirror: false, turn: 90 },
}

/** Pixels; larger pictures are enlarged from this. */
const LARGEST_DRAWN = 1600

/** The picture as a file. The same description gives the same bytes. */
export async function renderSample(picture: SamplePicture): Promise<Buffer> {
  allowSvg()
  const { mirror, turn } = stored[picture.orientation ?? 1]
  const drawn = await raw(sharp(Buffer.from(scene(picture))).ensureAlpha())
  // in two steps: in one, sharp would draw at the full size, which takes seconds
  const upright = await raw(drawn.resize(picture.width, picture.height, { kernel: 'linear' }))
  return encode(upright.flop(mirror).rotate(turn), picture)
}

async function raw(pixels: Sharp): Promise<Sharp> {
  const { data, info } = await pixels.raw().toBuffer({ resolveWithObject: true })
  return sharp(data, { raw: info })
}

/** Somebody in the middle of a larger picture, cut off by its lower edge, on a soft background. */
function scene({ seed, width, height, variant }: SamplePicture): string {
  const scale = Math.min(1, LARGEST_DRAWN / Math.max(width, height))
  const side = height > width ? width * 1.08 : height * 0.95
  const portrait = portraitSvg(seed, true).replace(
    '<svg ',
    `<svg x="${(width - side) / 2}" y="${height - side}" `,
  )
  const sized = portrait
    .replace(/ width="648"/, ` width="${side}"`)
    .replace(/ height="648"/, ` height="${side}"`)
  const hue = Buffer.from(seed).reduce((sum, byte) => sum + byte * 7, 0) % 360
  const background =
    variant === 'transparent' ? '' : '<rect width="100%" height="100%" fill="url(#wall)"/>'
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"
    width="${Math.round(width * scale)}" height="${Math.round(height * scale)}">
    <radialGradient id="wall" cx="50%" cy="40%" r="75%">
      <stop offset="0" stop-color="hsl(${hue}, 35%, 92%)"/>
      <stop offset="1" stop-color="hsl(${hue}, 30%, 72%)"/>
    </radialGradient>${background}${sized}</svg>`
}

function encode(pixels: Sharp, { format, orientation, variant }: SamplePicture) {
  const opaque = variant === 'transparent' ? pixels : pixels.flatten({ background: '#ffffff' })
  const coloured = inColours(opaque, variant)
  const marked = orientation ? coloured.withMetadata({ orientation }) : coloured
  return marked.toFormat(format, optionsOf(format, variant)).toBuffer()
}

function optionsOf(format: SamplePicture['format'], variant: SamplePicture['variant']) {
  if (format === 'avif') return { quality: 60, effort: 2 }
  if (format === 'jpeg') return { quality: 85, progressive: variant === 'progressive' }
  return {}
}

function inColours(pixels: Sharp, variant: SamplePicture['variant']): Sharp {
  if (variant === 'grey') return pixels.greyscale()
  if (variant === 'cmyk') return pixels.toColourspace('cmyk').withIccProfile('cmyk')
  if (variant === 'displayP3') return pixels.withIccProfile('p3')
  return pixels
}
