import { seededRandom, type SeededRandom } from './random.ts'
import type { Traits } from './traits.ts'

/** How the strands of a hair style run. */
export type Strands = 'straight' | 'wavy' | 'curls' | 'short' | 'sideways' | 'backwards'

/** A shape filled with strands of hair in darker and lighter tones. The same arguments give the same strands. */
export function strandsIn(
  id: string,
  path: string,
  fill: string,
  { hair, wide, style }: Traits,
  kind: Strands,
  count: number,
): string {
  const random = seededRandom(`${path} ${style}`)
  const strands = Array.from({ length: count }, () => {
    const x = random.between(-wide - 30, wide + 30)
    const opacity = random.between(0.12, 0.42).toFixed(2)
    const thick = random.between(1, kind === 'curls' ? 3 : 3.4).toFixed(1)
    return `<path d="${lines[kind](x, wide, random)}" stroke="${random.pick(hair)}" stroke-width="${thick}" opacity="${opacity}"/>`
  })
  return `<clipPath id="${id}strands"><path d="${path}"/></clipPath><path d="${path}" fill="${fill}"/>
    <g clip-path="url(#${id}strands)" fill="none" stroke-linecap="round">${strands.join('')}</g>`
}

/** The path of one strand, `x` from the middle. */
const lines: Record<Strands, (x: number, wide: number, random: SeededRandom) => string> = {
  curls: (x, _wide, { between }) => {
    const r = between(4, 8)
    return `M${x - r} ${between(-140, 110)} a${r} ${r} 0 0 1 ${2 * r} 0 q0 ${r} ${-r} ${r}`
  },
  short: (x, _wide, { between }) =>
    `M${x} ${between(-126, 0)} q${x * 0.06} ${between(4, 8)} ${x * 0.22} ${between(12, 22)}`,
  sideways: (_x, wide, { between }) => {
    const high = between(0, 62)
    const end = between(-wide - 20, wide + 24)
    return `M-28 ${-62 - high} C${end * 0.3} ${-84 - high * 0.8} ${end * 0.8} ${-78 - high * 0.5}
      ${end + 12} ${-20 - high * 0.4}`
  },
  backwards: (x) => `M${x * 0.9} -52 C${x * 0.95} -84 ${x * 0.9 + 10} -112 ${x * 0.6 + 16} -136`,
  straight: (x) => falling(x, 0),
  wavy: (x, _wide, { between }) => falling(x, between(18, 30)),
}

const falling = (x: number, bend: number): string =>
  `M${x * 0.5} -118 C${x * 1.18} -54 ${x * 1.45 + bend} 42 ${x * 1.45 - bend} 202`

/** Curls along an ellipse around (0, `y`), between two angles in radians. */
export function curlsAlong(
  rx: number,
  ry: number,
  y: number,
  from: number,
  to: number,
  colours: readonly string[],
): string {
  const { between, pick } = seededRandom(`${rx} ${ry}`)
  const steps = Math.round(((to - from) * rx) / 7)
  return Array.from({ length: steps }, (_, step) => {
    const angle = from + ((to - from) * step) / steps
    const r = between(6, 11)
    return `<circle cx="${Math.cos(angle) * (rx - 4)}" cy="${y + Math.sin(angle) * (ry - 4)}" r="${r}" fill="${pick(colours)}"/>`
  }).join('')
}
