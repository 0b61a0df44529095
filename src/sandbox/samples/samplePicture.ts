import sharp, { type Sharp } from 'sharp'
import { drawCartoon } from '../portraits/cartoon.ts'
import { chanceOf } from '../portraits/random.ts'
import { sceneSvg, type Scene, type Sitter } from '../portraits/scene.ts'
import type { Lean } from '../portraits/traits.ts'
import { allowSvg } from '../portraits/portrait.ts'

/** What to draw and how a camera, scanner or colleague would have stored it. */
export interface SamplePicture {
  /** who is on it */
  seed: string
  lean?: Lean | null
  /** when it was taken: other clothes, another room */
  occasion?: string
  /** pixels, the right way up */
  width: number
  height: number
  format: 'jpeg' | 'png' | 'webp' | 'avif' | 'tiff' | 'gif'
  /** EXIF orientation; the pixels are stored turned, so that the picture comes out upright */
  orientation?: Orientation
  variant?: 'grey' | 'cmyk' | 'progressive' | 'transparent' | 'displayP3'
  flaw?: Flaw
}

/** What may be wrong with a picture that is a picture. */
export type Flaw =
  | 'dark'
  | 'bright'
  | 'blurred'
  | 'far'
  | 'cutOff'
  | 'twoPeople'
  | 'group'
  | 'nobody'
  | 'cartoon'
  | 'sideways'

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
const LARGEST_DRAWN = 1200

/** Of 255: how far each value is off by chance, as in a camera. */
const GRAIN = 3

/** The picture as a file. The same description gives the same bytes. */
export async function renderSample(picture: SamplePicture): Promise<Buffer> {
  allowSvg()
  const { mirror, turn } = stored[picture.orientation ?? 1]
  const drawn = await raw(flawed(await taken(picture), picture).ensureAlpha())
  // in two steps: in one, sharp would draw at the full size, which takes seconds
  const upright = await raw(
    drawn.resize(picture.width, picture.height, { kernel: 'linear', fit: 'cover' }),
  )
  return encode(upright.flop(mirror).rotate(turn), picture)
}

async function raw(pixels: Sharp): Promise<Sharp> {
  const { data, info } = await pixels.raw().toBuffer({ resolveWithObject: true })
  return sharp(data, { raw: info })
}

async function taken(picture: SamplePicture): Promise<Sharp> {
  if (picture.flaw === 'cartoon') return sharp(await drawCartoon(picture.seed))
  const drawing = sharp(Buffer.from(sceneSvg(sceneOf(picture))))
  const { data, info } = await drawing.raw().toBuffer({ resolveWithObject: true })
  // formats without loss would become huge
  if (picture.format === 'jpeg') addGrain(data, info.channels)
  return sharp(data, { raw: info })
}

function flawed(pixels: Sharp, { flaw }: SamplePicture): Sharp {
  if (flaw === 'dark') return pixels.linear(0.12, 2)
  if (flaw === 'bright') return pixels.linear(1.7, 0)
  if (flaw === 'blurred') return pixels.blur(9)
  if (flaw === 'sideways') return pixels.rotate(90)
  return pixels
}

/** Somebody in a larger picture, where a photographer or a phone would have them; or what went wrong with that. */
function sceneOf(picture: SamplePicture): Scene {
  const { seed, lean = null, occasion = seed, flaw, variant } = picture
  const scale = Math.min(1, LARGEST_DRAWN / Math.max(picture.width, picture.height))
  const width = Math.round(picture.width * scale)
  const height = Math.round(picture.height * scale)
  const short = Math.min(width, height)
  const { between } = chanceOf(`frame ${seed} ${occasion}`)
  const sitter: Sitter = {
    seed,
    lean,
    x: width * between(0.44, 0.56),
    y: (height - short) * 0.25 + short * between(0.4, 0.46),
    head: short * between(0.42, 0.54),
  }
  const transparent = variant === 'transparent'
  return { width, height, occasion, transparent, sitters: sittersOf(sitter, flaw, width, short) }
}

function sittersOf(sitter: Sitter, flaw: Flaw | undefined, width: number, short: number): Sitter[] {
  const beside = (name: string, x: number, head: number): Sitter => ({
    ...sitter,
    seed: `${sitter.seed} ${name}`,
    lean: null,
    x,
    head,
  })
  const head = short * 0.36
  if (flaw === 'nobody') return []
  if (flaw === 'far') return [{ ...sitter, head: short * 0.17 }]
  if (flaw === 'cutOff') return [{ ...sitter, y: short * 0.08, head: short * 0.7 }]
  if (flaw === 'twoPeople')
    return [{ ...sitter, x: width * 0.31, head }, beside('friend', width * 0.7, head * 1.05)]
  if (flaw === 'group')
    return [0.2, 0.5, 0.8].map((at) => beside(`number ${at}`, width * at, head * 0.8))
  return [sitter]
}

/** Pseudo-random, so that the picture is the same each time; transparency is left alone. */
function addGrain(data: Buffer, channels: number): void {
  let state = 1
  for (let index = 0; index < data.length; index += 1) {
    if (channels === 4 && index % 4 === 3) continue
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    const value = (data[index] ?? 0) + ((state >>> 16) / 65_535 - 0.5) * 2 * GRAIN
    data[index] = Math.min(255, Math.max(0, Math.round(value)))
  }
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
