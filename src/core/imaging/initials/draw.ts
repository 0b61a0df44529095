import sharp, { type OverlayOptions } from 'sharp'
import type { DrawnInitials } from '../../model.ts'
import { encodePhoto } from '../encode/encode.ts'
import { inkOn } from './colour.ts'
import { outlineOf } from './outline.ts'

/** Whatever it is called, an imaging process has the fonts that `fonts/fonts.conf` names, and no others. */
const FONT = 'sans'
/** Of the side. */
const FONT_SIZE = 0.42
/** Of the side, so that nothing is cut off where photos are shown as circles. */
const MAX_WIDTH = 0.64

/** Sent back by an imaging process. */
export interface Drawn {
  kind: 'drawn'
  /** square JPEGs, as asked for */
  jpegs: Buffer[]
}

/**
 * Draws initials, or a person's outline, in white or black on a colour. The same input gives the same bytes. Runs inside an
 * imaging process, which knows the fonts.
 * @param side of each square, in pixels
 */
export async function drawAll(drawn: DrawnInitials[], side: number): Promise<Drawn> {
  const jpegs: Buffer[] = []
  for (const each of drawn) jpegs.push(await draw(each, side))
  return { kind: 'drawn', jpegs }
}

async function draw({ letters, colour }: DrawnInitials, side: number): Promise<Buffer> {
  const ink = inkOn(colour)
  const overlay =
    letters === null ? await outline(ink, side) : { input: await text(letters, ink, side) }
  const background = { width: side, height: side, channels: 3, background: colour } as const
  const data = await sharp({ create: background })
    .composite([overlay])
    .removeAlpha()
    .raw()
    .toBuffer()
  const { jpeg } = await encodePhoto({ data, width: side, height: side })
  return jpeg
}

/** A PNG of the letters without margins; the widest are made smaller. */
async function text(letters: string, ink: string, side: number): Promise<Buffer> {
  const size = side * FONT_SIZE
  const first = await textOf(letters, ink, size)
  const maxWidth = side * MAX_WIDTH
  if (first.info.width <= maxWidth) return first.data
  return (await textOf(letters, ink, (size * maxWidth) / first.info.width)).data
}

/** @param size of the font in pixels, which at 72 dpi are points */
function textOf(letters: string, ink: string, size: number) {
  const markup = `<span foreground="${ink}">${letters}</span>`
  return sharp({ text: { text: markup, font: `${FONT} ${size}`, dpi: 72, rgba: true } })
    .png()
    .toBuffer({ resolveWithObject: true })
}

async function outline(ink: string, side: number): Promise<OverlayOptions> {
  const raw = { width: side, height: side, channels: 1 } as const
  const plain = { width: side, height: side, channels: 3, background: ink } as const
  const input = await sharp({ create: plain })
    .joinChannel(outlineOf(side), { raw })
    .png()
    .toBuffer()
  return { input }
}
