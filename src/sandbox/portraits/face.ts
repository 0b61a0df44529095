import type { HairStyle, Skin, Traits } from './traits.ts'

/** A soft spot, strongest in the middle, filled with one of the gradients of `softColours`. */
export const soft = (
  fill: string,
  x: number,
  y: number,
  rx: number,
  ry: number,
  opacity: number,
  turn = 0,
) =>
  `<ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${ry}" fill="url(#${fill})" opacity="${opacity}"${
    turn ? ` transform="rotate(${turn} ${x} ${y})"` : ''
  }/>`

/** The gradients and clip paths of a face. `id` must differ between people in one picture. */
export function softColours(id: string, skin: Skin): string {
  const colours = { ...skin, white: '#ffffff', black: '#000000' }
  return Object.entries(colours)
    .map(
      ([name, colour]) => `<radialGradient id="${id}${name}">
        <stop stop-color="${colour}"/><stop offset=".45" stop-color="${colour}" stop-opacity=".62"/>
        <stop offset="1" stop-color="${colour}" stop-opacity="0"/></radialGradient>`,
    )
    .join('')
}

/** The outline of the face, as an SVG path. */
export function facePath({ wide: w, jaw: j, chin: c }: Traits): string {
  return `M${-w} -8 C${-w} -106 ${w} -106 ${w} -8 C${w} 34 ${j + 8} ${c - 22} ${j * 0.52} ${c - 6}
    C${j * 0.25} ${c + 1.5} ${-j * 0.25} ${c + 1.5} ${-j * 0.52} ${c - 6}
    C${-j - 8} ${c - 22} ${-w} 34 ${-w} -8 Z`
}

/** Hair styles that hide the ears. */
const covered: ReadonlySet<HairStyle> = new Set(['long', 'wavy', 'bob', 'bangs', 'curly', 'scarf'])

/** Face and ears, without hair and mouth. */
export function faceSvg(id: string, traits: Traits): string {
  const { skin, wide, chin, earrings, style } = traits
  const ear = (side: number) => `
    <ellipse cx="${side * (wide + 3)}" cy="10" rx="10" ry="19" fill="${skin.base}"/>
    ${soft(`${id}deep`, side * (wide + 2), 10, 8, 15, 0.55)}
    ${earrings ? `<circle cx="${side * (wide + 3)}" cy="32" r="3.6" fill="#e9d8a6"/><circle cx="${side * (wide + 2)}" cy="31" r="1.3" fill="#ffffff"/>` : ''}`
  return `<radialGradient id="${id}face" cx=".42" cy=".4" r=".72">
      <stop stop-color="${skin.light}"/><stop offset=".5" stop-color="${skin.base}"/>
      <stop offset="1" stop-color="${skin.shade}"/></radialGradient>
    <clipPath id="${id}inside"><path d="${facePath(traits)}"/></clipPath>
    ${covered.has(style) ? '' : ear(-1) + ear(1)}
    <path d="${facePath(traits)}" fill="url(#${id}face)"/>
    <g clip-path="url(#${id}inside)">
      ${soft(`${id}shade`, wide, 30, 46, 100, 0.6)}
      ${soft(`${id}shade`, -wide - 6, 40, 34, 84, 0.45)}
      ${soft(`${id}shade`, 0, chin + 8, 50, 26, 0.55)}
      ${soft(`${id}shade`, 0, -92, 76, 34, 0.6)}
      ${soft(`${id}light`, -14, -46, 38, 22, 0.75)}
      ${soft(`${id}blush`, -39, 34, 27, 20, 0.42)}${soft(`${id}blush`, 39, 34, 27, 20, 0.42)}
      ${soft(`${id}light`, -36, 20, 20, 10, 0.6, 14)}${soft(`${id}light`, 34, 20, 18, 9, 0.4, -14)}
      ${soft(`${id}light`, -4, chin - 12, 15, 9, 0.5)}
    </g>
    ${eyesSvg(id, traits)}${noseSvg(id, traits)}`
}

function eyesSvg(id: string, traits: Traits): string {
  const { skin, apart } = traits
  const sockets = [-apart, apart]
    .map(
      (x) =>
        soft(`${id}shade`, x, -3, 25, 16, 0.62) +
        soft(`${id}deep`, x * 0.62, -4, 8, 12, 0.32) +
        soft(`${id}light`, x, -12, 15, 5, 0.35) +
        soft(`${id}shade`, x, 15, 18, 6, 0.4),
    )
    .join('')
  return `${sockets}${eyeSvg(id, traits, -1)}${eyeSvg(id, traits, 1)}
    ${soft(`${id}light`, 0, -6, 8, 22, 0.5)}
    <g stroke="${skin.shade}" stroke-width="1.1" fill="none" opacity=".3" stroke-linecap="round">
      <path d="M${-apart - 18} 6 q-4 -1 -7 -4"/><path d="M${apart + 18} 6 q4 -1 7 -4"/></g>`
}

/** The eye on the picture's right; `side` −1 mirrors everything but the highlight. */
function eyeSvg(
  id: string,
  { skin, eyes, apart, brow, hair, presentation }: Traits,
  side: 1 | -1,
): string {
  const shape =
    'M-15 2 C-9 -6.6 -3 -8.4 2 -8.1 C9 -7.6 13 -4 16 0 C10 6.5 4 7.6 -1 7.2 C-7 6.8 -11 5 -15 2 Z'
  const lash = presentation === 'feminine' ? 2.9 : 2.1
  const [dark, middle] = hair
  const browColour = hair[1] === '#8f8e8d' ? middle : dark
  return `<g transform="translate(${side * apart} 0) scale(${side} 1)">
    <clipPath id="${id}eye${side}"><path d="${shape}"/></clipPath>
    <path d="${shape}" fill="#f3efe9"/>
    <g clip-path="url(#${id}eye${side})">
      ${soft(`${id}deep`, -15, 2, 6, 6, 0.5)}
      <circle cx="0" cy="-1" r="8" fill="${eyes}"/>
      <circle cx="0" cy="-1" r="7.4" fill="none" stroke="#1c1410" stroke-opacity=".55" stroke-width="1.6"/>
      <circle cx="0" cy="-1" r="3.6" fill="#0b0807"/>
      ${soft(`${id}black`, 0, -11, 19, 7, 0.6)}
    </g>
    <circle cx="${side * -2.4}" cy="-3.8" r="1.9" fill="#ffffff" opacity=".95"/>
    <circle cx="${side * 2.6}" cy="1.6" r=".9" fill="#ffffff" opacity=".6"/>
    <path d="M-15 2 C-9 -6.8 -3 -8.7 2 -8.4 C9 -7.9 13 -4 ${presentation === 'feminine' ? '19 -3' : '16 0'}" fill="none"
      stroke="#1d1310" stroke-width="${lash}" stroke-linecap="round" opacity=".88"/>
    <path d="M-11 5 C-4 8.6 6 8.4 14 2.4" fill="none" stroke="${skin.deep}" stroke-width="1" opacity=".5"/>
    <path d="M-14 -5 C-8 -13 6 -15.5 16 -6" fill="none" stroke="${skin.deep}" stroke-width="1.3" opacity=".5"/>
    <path d="M-17 -19 C-8 ${-24 - brow / 2} 6 ${-27 - brow / 2} 20 -18 C8 ${-23 + brow / 2} -6 ${-20 + brow / 2} -16 ${-18 + brow / 2} Z"
      fill="${browColour}" stroke="${browColour}" stroke-width="1.6" stroke-linejoin="round" stroke-opacity=".4" opacity=".82"/>
  </g>`
}

function noseSvg(id: string, { skin, nose: n }: Traits): string {
  return `${soft(`${id}shade`, 9, 18, 8, 27, 0.5, -9)}
    ${soft(`${id}light`, -1.5, 12, 5, 28, 0.8)}
    ${soft(`${id}shade`, 0, 43, n + 9, 9, 0.75)}
    ${soft(`${id}base`, 0, 35, n + 1, 10, 0.9)}
    ${soft(`${id}light`, -2, 33, 7, 6, 0.95)}
    ${soft(`${id}white`, -2.5, 31.5, 3, 2.6, 0.35)}
    ${soft(`${id}deep`, -n * 0.5, 42, 5, 2.8, 0.9, -14)}${soft(`${id}deep`, n * 0.5, 42, 5, 2.8, 0.9, 14)}
    <g fill="none" stroke="${skin.deep}" stroke-width="1.5" stroke-linecap="round" opacity=".28">
      <path d="M${-n + 1} 31 C${-n - 3} 36 ${-n - 1} 42 ${-n + 4} 42"/>
      <path d="M${n - 1} 31 C${n + 3} 36 ${n + 1} 42 ${n - 4} 42"/></g>`
}

/** A smile; drawn over the beard. */
export function mouthSvg(id: string, traits: Traits): string {
  const { skin, mouth: w, nose } = traits
  const folds = [-1, 1]
    .map(
      (side) =>
        `<path d="M${side * (nose + 5)} 40 C${side * (w + 1)} 46 ${side * (w + 7)} 54 ${side * (w + 7)} 64" fill="none"
          stroke="${skin.shade}" stroke-width="3" stroke-linecap="round" opacity=".26"/>` +
        soft(`${id}deep`, side * (w + 2), 59, 5, 6, 0.55),
    )
    .join('')
  const upper = `M${-w} 58 C${-w * 0.6} 54.5 -9 52.5 -5 52.5 Q0 54.8 5 52.5 C9 52.5 ${w * 0.6} 54.5 ${w} 58`
  const lips =
    traits.smile === 'open' ? openSmile(id, traits, upper) : closedSmile(id, traits, upper)
  return `${folds}${lips}`
}

function openSmile(id: string, { skin, mouth: w, presentation }: Traits, upper: string): string {
  const opening = `M${-w + 1} 58.4 Q0 65 ${w - 1} 58.4 C${w * 0.7} 71 ${w * 0.35} 76 0 76 C${-w * 0.35} 76 ${-w * 0.7} 71 ${-w + 1} 58.4 Z`
  const gaps = [-12, -6.5, 0, 6.5, 12].map((x) => `M${x} 60 V72`).join(' ')
  return `${soft(`${id}shade`, 0, 86, 25, 7, 0.75)}
    <path d="M${-w} 58 C${-w * 0.72} 76 ${-w * 0.35} 82.5 0 82.5 C${w * 0.35} 82.5 ${w * 0.72} 76 ${w} 58 Z" fill="${skin.lips}" opacity="${presentation === 'masculine' ? 0.6 : 1}"/>
    <path d="${upper} Q0 66 ${-w} 58 Z" fill="${skin.lips}" opacity="${presentation === 'masculine' ? 0.6 : 1}"/>
    <clipPath id="${id}opening"><path d="${opening}"/></clipPath>
    <path d="${opening}" fill="#4a1a1a"/>
    <g clip-path="url(#${id}opening)">
      <path d="M${-w + 4} 55 H${w - 4} V64 C${w * 0.6} 71.5 ${w * 0.3} 73.4 0 73.4 C${-w * 0.3} 73.4 ${-w * 0.6} 71.5 ${-w + 4} 64 Z" fill="#f7f3ec"/>
      <path d="${gaps}" stroke="#b8aca0" stroke-width=".6" opacity=".35"/>
      ${soft(`${id}black`, -w, 62, 12, 12, 0.55)}${soft(`${id}black`, w, 62, 12, 12, 0.55)}
      ${soft(`${id}black`, 0, 58, w, 5, 0.35)}
    </g>
    ${soft(`${id}white`, -3, 79.4, 10, 2.2, 0.4)}
    ${soft(`${id}deep`, 0, 55, w, 3, 0.25)}`
}

function closedSmile(id: string, { skin, mouth: w, presentation }: Traits, upper: string): string {
  return `${soft(`${id}shade`, 0, 81, 22, 6, 0.75)}
    <path d="${upper} C${w * 0.6} 70 ${w * 0.3} 75 0 75 C${-w * 0.3} 75 ${-w * 0.6} 70 ${-w} 58 Z" fill="${skin.lips}" opacity="${presentation === 'masculine' ? 0.6 : 1}"/>
    ${soft(`${id}deep`, 0, 57, w, 5, 0.35)}
    ${soft(`${id}white`, -3, 70, 11, 3, 0.4)}
    <path d="M${-w - 2} 57 C${-w * 0.5} 64 -8 65 0 64.2 C8 65 ${w * 0.5} 64 ${w + 2} 57" fill="none" stroke="#4a1f1b"
      stroke-width="1.9" stroke-linecap="round" opacity=".75"/>`
}
