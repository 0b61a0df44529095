import sharp from 'sharp'
import { seededRandom } from './random.ts'
import { sceneSvg } from './scene.ts'
import type { Presentation } from './traits.ts'

/**
 * Draws head and shoulders of a made-up person, realistic enough for face detectors: a square JPEG, `side` pixels wide,
 * sRGB, about 30 KB at 648. The same seed gives the same picture; each seed is another person.
 */
export async function drawPortrait(
  seed: string,
  presentation: Presentation | null = null,
  side = 648,
): Promise<Buffer> {
  allowSvg()
  const { between } = seededRandom(`frame ${seed}`)
  const x = side * between(0.47, 0.53)
  const y = side * between(0.42, 0.47)
  const sitter = { seed, presentation, x, y, head: side * between(0.5, 0.6) }
  const svg = sceneSvg({ width: side, height: side, sitters: [sitter], occasion: 'first' })
  return sharp(Buffer.from(svg)).flatten().jpeg({ quality: 88 }).toBuffer()
}

/** Unblocks sharp's SVG loader. Blocking applies to the whole process, so other code in it, such as a test's, may have blocked it. */
export function allowSvg(): void {
  sharp.unblock({ operation: ['VipsForeignLoadSvg'] })
}
