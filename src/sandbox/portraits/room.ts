import { seededRandom } from './random.ts'

interface Size {
  width: number
  height: number
}

/** Background colours from top to bottom, then those of the lights in it. */
const rooms: readonly [
  kind: 'wall' | 'office' | 'outdoors',
  above: string,
  middle: string,
  below: string,
  spots: readonly string[],
][] = [
  ['wall', '#dfe3e8', '#c4cad2', '#98a1ab', []],
  ['wall', '#e9e2d8', '#d3c8ba', '#a99c8b', []],
  ['wall', '#b9c8d6', '#8fa5ba', '#5f7890', []],
  ['wall', '#5e656e', '#474d55', '#2d3238', []],
  ['wall', '#d8cfd8', '#b9aebd', '#8a7f90', []],
  [
    'office',
    '#e6edf3',
    '#b9c3c9',
    '#7d8488',
    ['#ffffff', '#9fb2bd', '#c8a77f', '#6e7f86', '#f6f8fa'],
  ],
  [
    'office',
    '#efe7da',
    '#c9b99f',
    '#85745d',
    ['#fff4dc', '#a98c66', '#7c8b83', '#fffaf0', '#5e5246'],
  ],
  [
    'office',
    '#d5dde6',
    '#9aa8b8',
    '#5d6876',
    ['#f2f7fc', '#7389a3', '#d7c6a4', '#49576a', '#ffffff'],
  ],
  [
    'outdoors',
    '#dcebd7',
    '#93b17f',
    '#5b7a4d',
    ['#f4fae0', '#7fa266', '#c7dba0', '#4e6f44', '#e8f3c8'],
  ],
  [
    'outdoors',
    '#d3e6f3',
    '#a9c3b4',
    '#6d8a72',
    ['#ffffff', '#86a888', '#b9d1b5', '#5c7b64', '#eef7ee'],
  ],
]

/** A background out of focus, as an SVG fragment of the given width and height in pixels. */
export function roomSvg(seed: string, { width, height }: Size): string {
  const random = seededRandom(`room ${seed}`)
  const [kind, above, middle, below, colours] = random.pick(rooms)
  const { between, pick } = random
  const unit = Math.max(width, height)
  const spots = kind === 'wall' ? 0 : kind === 'office' ? 16 : 34
  const gradients = colours.map(
    (
      colour,
      at,
    ) => `<radialGradient id="spot${at}"><stop stop-color="${colour}" stop-opacity=".85"/>
      <stop offset=".6" stop-color="${colour}" stop-opacity=".6"/><stop offset="1" stop-color="${colour}" stop-opacity="0"/></radialGradient>`,
  )
  const blurred = Array.from({ length: spots }, () => {
    const long = kind === 'office' ? between(1.2, 3.4) : 1
    const r = unit * (kind === 'office' ? between(0.06, 0.16) : between(0.02, 0.11))
    const colour = pick(colours.map((_, at) => at))
    return `<ellipse cx="${between(0, width)}" cy="${between(0, height * 0.85)}" rx="${r}" ry="${r * long}" fill="url(#spot${colour})" opacity="${between(0.35, 0.85)}"/>`
  })
  return `<linearGradient id="room" x2=".25" y2="1"><stop stop-color="${above}"/><stop offset=".55" stop-color="${middle}"/>
      <stop offset="1" stop-color="${below}"/></linearGradient>
    <radialGradient id="lamp" cx=".3" cy=".25" r=".8"><stop stop-color="#ffffff" stop-opacity=".38"/><stop offset="1" stop-color="#000000" stop-opacity=".16"/></radialGradient>
    ${gradients.join('')}<rect width="100%" height="100%" fill="url(#room)"/>${blurred.join('')}
    <rect width="100%" height="100%" fill="url(#lamp)"/>`
}
