import sharp from 'sharp'
import { chanceOf } from './random.ts'
import { sceneSvg } from './scene.ts'
import type { Lean } from './traits.ts'

/**
 * A friendly drawn person who passes for a photo, head and shoulders: JPEG, `side` × `side` pixels, sRGB, some 30 KB at
 * 648. The same seed gives the same picture, another seed another person before another background; no real person is
 * shown.
 */
export async function drawPortrait(
  seed: string,
  lean: Lean | null = null,
  side = 648,
): Promise<Buffer> {
  allowSvg()
  const { between } = chanceOf(`frame ${seed}`)
  const x = side * between(0.47, 0.53)
  const y = side * between(0.42, 0.47)
  const sitter = { seed, lean, x, y, head: side * between(0.5, 0.6) }
  const svg = sceneSvg({ width: side, height: side, sitters: [sitter], occasion: 'first' })
  return sharp(Buffer.from(svg)).flatten().jpeg({ quality: 88 }).toBuffer()
}

/** sharp's loaders belong to the whole process; something else in it (a test's, say) may have closed this one. */
export function allowSvg(): void {
  sharp.unblock({ operation: ['VipsForeignLoadSvg'] })
}
