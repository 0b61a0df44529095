import sharp, { type Sharp } from 'sharp'
import { drawCartoon } from '../portraits/cartoon.ts'
import { seededRandom } from '../portraits/random.ts'
import { sceneSvg, type Scene, type Sitter } from '../portraits/scene.ts'
import type { Presentation } from '../portraits/traits.ts'
import { allowSvg } from '../portraits/portrait.ts'

/** What to draw, and how a camera, scanner or colleague would have saved it. */
export interface SamplePicture {
  /** who is shown */
  seed: string
  presentation?: Presentation | null
  /** when it was taken: decides clothes and background */
  occasion?: string
  /** pixels, once upright */
  width: number
  height: number
  format: 'jpeg' | 'png' | 'webp' | 'avif' | 'tiff' | 'gif'
  /** EXIF orientation; the pixels are stored rotated so that a viewer that applies it shows the picture upright */
  orientation?: Orientation
  variant?: 'grey' | 'cmyk' | 'progressive' | 'transparent' | 'displayP3'
  flaw?: Flaw
}

/** What can be wrong with a readable picture. */
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

/** How to store upright pixels for each orientation: mirror left to right, then turn clockwise by degrees. */
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

/** Larger pictures are drawn at this size and enlarged. */
const MAX_DRAWN_SIDE_PX = 1200

/** Sensor noise: how far a value may be off, of 255. */
const GRAIN_AMPLITUDE = 3

/** Renders the picture as a file. The same description gives the same bytes. */
export async function renderSample(picture: SamplePicture): Promise<Buffer> {
  allowSvg()
  const { mirror, turn } = stored[picture.orientation ?? 1]
  const drawn = await raw(flawed(await taken(picture), picture).ensureAlpha())
  // Two pipelines: in one, sharp would rasterise the SVG at full size, which takes seconds.
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
  // Noise would make files of lossless formats huge.
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

/** The person framed as a photographer or a phone would, or with the flaw asked for. */
function sceneOf(picture: SamplePicture): Scene {
  const { seed, presentation = null, occasion = seed, flaw, variant } = picture
  const scale = Math.min(1, MAX_DRAWN_SIDE_PX / Math.max(picture.width, picture.height))
  const width = Math.round(picture.width * scale)
  const height = Math.round(picture.height * scale)
  const short = Math.min(width, height)
  const { between } = seededRandom(`frame ${seed} ${occasion}`)
  const sitter: Sitter = {
    seed,
    presentation,
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
    presentation: null,
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

/** Adds the same noise every time. The alpha channel stays as it is. */
function addGrain(data: Buffer, channels: number): void {
  let state = 1
  for (let index = 0; index < data.length; index += 1) {
    if (channels === 4 && index % 4 === 3) continue
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    const value = (data[index] ?? 0) + ((state >>> 16) / 65_535 - 0.5) * 2 * GRAIN_AMPLITUDE
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
