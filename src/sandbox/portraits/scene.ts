import { beardSvg } from './beard.ts'
import { clothesSvg, glassesSvg, neckSvg } from './clothes.ts'
import { faceSvg, mouthSvg, softColours } from './face.ts'
import { hairSvg } from './hair.ts'
import { roomSvg } from './room.ts'
import { traitsOf, type Presentation } from './traits.ts'

/** A person in a picture. */
export interface Sitter {
  seed: string
  presentation: Presentation | null
  /** the point between the eyes; `head` is the height from chin to hair, both in pixels of the picture */
  x: number
  y: number
  head: number
}

export interface Scene {
  width: number
  height: number
  sitters: readonly Sitter[]
  /** when it was taken: decides clothes, smiles and background */
  occasion: string
  transparent?: boolean
}

/**
 * SVG source of people in front of a blurred background, shaded well enough for face detectors to find them. The same
 * scene gives the same drawing at any size.
 */
export function sceneSvg({ width, height, sitters, occasion, transparent }: Scene): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    ${transparent ? '' : roomSvg(`${sitters[0]?.seed ?? ''} ${occasion}`, { width, height })}
    ${sitters.map((sitter, at) => sitterSvg(`p${at}`, sitter, occasion)).join('')}</svg>`
}

/** Heads are drawn 210 units high and then scaled. */
function sitterSvg(
  id: string,
  { seed, presentation, x, y, head }: Sitter,
  occasion: string,
): string {
  const traits = traitsOf(seed, occasion, presentation)
  const hair = hairSvg(id, traits)
  const tilted = (drawing: string) => `<g transform="rotate(${traits.tilt} 0 100)">${drawing}</g>`
  return `<g transform="translate(${x} ${y}) scale(${head / 210})">${softColours(id, traits.skin)}
    ${tilted(hair.back)}${neckSvg(id, traits)}<g transform="translate(0 -22)">${clothesSvg(id, traits)}</g>
    ${tilted(faceSvg(id, traits) + beardSvg(id, traits) + mouthSvg(id, traits))}
    ${tilted(hair.front + glassesSvg(traits))}</g>`
}
