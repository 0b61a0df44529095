import { soft } from './face.ts'
import { curlsAlong, strandsIn, type Strands } from './strands.ts'
import type { HairStyle, Traits } from './traits.ts'

interface Shape {
  /** behind head and shoulders, as an SVG path */
  back: string
  /** in front of the forehead, as an SVG path */
  front: string
  strands: Strands
  /** curls along the outline: rx, ry, the ellipse's centre, and how far down they reach in turns */
  uneven?: [number, number, number, number]
}

/** Hair over the skull, `out` beyond the head. `line` is the hairline from the right temple to the left. */
function cap(w: number, out: number, top: number, down: number, line: string): string {
  const o = w + out
  return `M${-o} ${down} C${-o - 3} -50 ${-o + 6} ${top} 0 ${top} C${o - 6} ${top} ${o + 3} -50 ${o} ${down}
    L${w - 3} 4 ${line} L${-w + 3} 4 Z`
}

const even = (w: number) =>
  `C${w - 1} -30 ${w - 10} -52 24 -56 C10 -58 -10 -58 -24 -56 C${-w + 10} -52 ${-w + 1} -30 ${-w + 2} 0`
const sideParted = (w: number) =>
  `C${w} -26 ${w - 6} -40 ${w - 14} -50 C20 -46 -8 -52 -30 -66 C${-w + 16} -54 ${-w + 4} -34 ${-w + 2} 0`
const middleParted = (w: number) =>
  `C${w - 2} -12 ${w - 6} -34 34 -52 C20 -60 8 -68 2 -76 C-6 -68 -18 -60 -34 -52 C${-w + 6} -34 ${-w + 2} -12 ${-w + 2} 0`
const fringe = (w: number) =>
  `C${w - 1} -14 ${w - 4} -24 ${w - 8} -28 C34 -24 -30 -24 ${-w + 8} -28 C${-w + 4} -24 ${-w + 1} -14 ${-w + 2} 0`
const receding = (w: number) =>
  `C${w - 2} -30 ${w - 12} -62 28 -70 C12 -70 6 -64 -4 -65 C-14 -66 -20 -72 -32 -68 C${-w + 10} -60 ${-w + 2} -30 ${-w + 2} 0`

const falling = (o: number, end: number, bulge: number) =>
  `M${-o} -20 C${-o - 4} -150 ${o + 4} -150 ${o} -20 C${o + bulge} 40 ${o + bulge} 90 ${o + bulge * 0.6} ${end}
   C${o * 0.6} ${end + 16} ${-o * 0.6} ${end + 16} ${-o - bulge * 0.6} ${end} C${-o - bulge} 90 ${-o - bulge} 40 ${-o} -20 Z`
const ball = (x: number, y: number, r: number) =>
  `M${x - r} ${y} a${r} ${r} 0 1 1 ${2 * r} 0 a${r} ${r} 0 1 1 ${-2 * r} 0 Z`

const shapes: Record<Exclude<HairStyle, 'bald' | 'scarf'>, (w: number) => Shape> = {
  short: (w) => ({ back: '', front: cap(w, 5, -116, 2, even(w)), strands: 'short' }),
  parted: (w) => ({ back: '', front: cap(w, 5, -118, 6, sideParted(w)), strands: 'sideways' }),
  swept: (w) => ({ back: '', front: cap(w, 5, -122, 6, receding(w)), strands: 'backwards' }),
  cropped: (w) => ({ back: '', front: cap(w, 2, -106, -6, receding(w)), strands: 'short' }),
  curls: (w) => ({
    back: '',
    front: cap(w, 6, -118, 0, even(w)),
    strands: 'curls',
    uneven: [w + 8, 104, -16, 0.04],
  }),
  afro: (w) => ({
    back: ball(0, -42, w + 34),
    front: cap(w, 10, -122, 0, even(w)),
    strands: 'curls',
    uneven: [w + 34, w + 34, -42, 0.12],
  }),
  curly: (w) => ({
    back: falling(w + 20, 108, 14),
    front: cap(w, 16, -124, 22, sideParted(w)),
    strands: 'curls',
    uneven: [w + 26, 124, 0, 0.12],
  }),
  bob: (w) => ({
    back: falling(w + 12, 74, 10),
    front: cap(w, 12, -120, 46, sideParted(w)),
    strands: 'straight',
  }),
  bangs: (w) => ({
    back: falling(w + 12, 112, 12),
    front: cap(w, 12, -120, 50, fringe(w)),
    strands: 'straight',
  }),
  long: (w) => ({
    back: falling(w + 12, 196, 16),
    front: cap(w, 12, -120, 56, middleParted(w)),
    strands: 'straight',
  }),
  wavy: (w) => ({
    back: falling(w + 18, 176, 26),
    front: cap(w, 15, -124, 52, sideParted(w)),
    strands: 'wavy',
  }),
  bun: (w) => ({
    back: ball(0, -122, 30),
    front: cap(w, 5, -114, 2, middleParted(w)),
    strands: 'straight',
  }),
  ponytail: (w) => ({
    back: `M20 -90 C120 -120 128 40 96 150 C84 168 66 160 70 130 C84 60 70 -10 30 -50 Z`,
    front: cap(w, 5, -114, 2, sideParted(w)),
    strands: 'straight',
  }),
}

/** The hair behind head and shoulders, and the hair in front. */
export function hairSvg(id: string, traits: Traits): { back: string; front: string } {
  const { style, hair, wide, skin } = traits
  if (style === 'bald') return { back: '', front: soft(`${id}white`, -16, -70, 26, 14, 0.4) }
  if (style === 'scarf') return scarfSvg(id, traits)
  const { back, front, strands, uneven } = shapes[style](wide)
  const [dark, middle, light] = hair
  const colours = `<linearGradient id="${id}hair" x1=".2" y1="0" x2=".75" y2="1">
      <stop stop-color="${middle}"/><stop offset=".28" stop-color="${light}"/><stop offset=".5" stop-color="${middle}"/>
      <stop offset="1" stop-color="${dark}"/></linearGradient>
    <linearGradient id="${id}behind" x2="0" y2="1"><stop stop-color="${dark}"/><stop offset=".6" stop-color="${middle}"/>
      <stop offset="1" stop-color="${dark}"/></linearGradient>`
  const shadow = `<g clip-path="url(#${id}inside)" fill="${skin.deep}">${[3, 6, 9, 12]
    .map(
      (down) => `<path d="${front}" transform="translate(${down * 0.3} ${down})" opacity=".12"/>`,
    )
    .join('')}</g>`
  const bumps = uneven
    ? curlsAlong(uneven[0], uneven[1], uneven[2], -Math.PI - uneven[3] * 6, uneven[3] * 6, [
        dark,
        middle,
        middle,
      ])
    : ''
  return {
    back:
      (back ? colours : '') +
      bumps +
      (back && strandsIn(`${id}b`, back, `url(#${id}behind)`, traits, strands, 70)),
    front: `${back ? '' : colours}${shadow}${strandsIn(`${id}f`, front, `url(#${id}hair)`, traits, strands, strands === 'short' ? 260 : strands === 'sideways' ? 60 : strands === 'curls' ? 190 : 120)}`,
  }
}

function scarfSvg(
  id: string,
  { wide: w, chin, cloth: [colour], skin }: Traits,
): { back: string; front: string } {
  const outer = `M${-w - 12} 10 C${-w - 22} -150 ${w + 22} -150 ${w + 12} 10 C${w + 14} 70 ${w + 6} 96 ${w + 22} 150 C60 210 -60 210 ${-w - 22} 150 C${-w - 6} 96 ${-w - 14} 70 ${-w - 12} 10 Z`
  const opening = `M${-w + 3} -4 C${-w + 4} -82 ${w - 4} -82 ${w - 3} -4 C${w - 2} 40 46 ${chin + 2} 0 ${chin + 5} C-46 ${chin + 2} ${-w + 2} 40 ${-w + 3} -4 Z`
  return {
    back: '',
    front: `<linearGradient id="${id}scarf" x2=".6" y2="1"><stop stop-color="#ffffff" stop-opacity=".34"/>
        <stop offset=".45" stop-color="#ffffff" stop-opacity=".12"/><stop offset="1" stop-color="#000000" stop-opacity=".25"/></linearGradient>
      <path d="${outer} ${opening}" fill-rule="evenodd" fill="${colour}"/>
      <path d="${outer} ${opening}" fill-rule="evenodd" fill="url(#${id}scarf)"/>
      <path d="${opening}" fill="none" stroke="${skin.deep}" stroke-width="5" opacity=".25"/>
      <clipPath id="${id}folds"><path d="${outer}"/></clipPath>
      <g fill="none" stroke="#000000" stroke-linecap="round" opacity=".16" clip-path="url(#${id}folds)">
        <path d="M${-w} 60 C-40 120 20 136 ${w + 6} 96" stroke-width="5"/><path d="M${-w - 4} 90 C-30 150 40 160 ${w + 12} 120" stroke-width="6"/>
        <path d="M-34 -92 C-66 -64 -78 0 -74 50" stroke-width="4"/><path d="M36 -92 C68 -64 80 0 76 50" stroke-width="4"/></g>`,
  }
}
