import { soft } from './face.ts'
import type { Traits } from './traits.ts'

/** Clothes from the shoulders down, long enough for the picture's edge to cut them off. */
export function clothesSvg(id: string, traits: Traits): string {
  const {
    shoulders: s,
    cloth: [colour, under],
    clothing,
    presentation,
  } = traits
  const body = `M${-s} 320 C${-s} 214 ${-s + 22} 186 ${-s * 0.52} 166 C-58 156 -46 148 -40 132 L40 132 C46 148 58 156 ${s * 0.52} 166
    C${s - 22} 186 ${s} 214 ${s} 320 V2400 H${-s} Z`
  const shaded = `<linearGradient id="${id}cloth" x1="0" x2="1"><stop stop-color="#000000" stop-opacity=".22"/>
      <stop offset=".32" stop-color="#ffffff" stop-opacity=".16"/><stop offset=".62" stop-color="#ffffff" stop-opacity="0"/>
      <stop offset="1" stop-color="#000000" stop-opacity=".38"/></linearGradient>
    <clipPath id="${id}body"><path d="${body}"/></clipPath>`
  const folds = `<g clip-path="url(#${id}body)">${soft(`${id}black`, -s * 0.72, 300, 26, 120, 0.3, 8)}
    ${soft(`${id}black`, s * 0.72, 300, 26, 120, 0.4, -8)}${soft(`${id}white`, -s * 0.55, 204, 52, 20, 0.2, -24)}
    ${soft(`${id}black`, -14, 178, 76, 26, 0.35)}</g>`
  const filled = (fill: string) =>
    `<path d="${body}" fill="${fill}"/><path d="${body}" fill="url(#${id}cloth)"/>${folds}`
  const high = 'M-43 112 C-20 126 20 126 43 112 L47 156 C20 172 -20 172 -47 156 Z'
  const kinds: Record<Traits['clothing'], () => string> = {
    blazer: () =>
      filled(colour) +
      skinV(id, traits, under) +
      lapels(colour) +
      (presentation === 'masculine' ? tie(colour) : ''),
    shirt: () => `${filled(under)}${collar(under)}
      <path d="M0 186 V700" stroke="#000000" stroke-opacity=".14" stroke-width="3"/>`,
    polo: () => filled(colour) + collar(colour),
    turtleneck: () => `${filled(colour)}<path d="${high}" fill="${colour}"/>
      <path d="${high}" fill="url(#${id}cloth)"/>`,
    knit: () => filled(colour) + neckline(id, traits, 7),
    round: () => filled(colour) + neckline(id, traits, 3),
  }
  return shaded + kinds[clothing]()
}

/** A round neckline with a hem. */
function neckline(id: string, { skin, cloth: [colour] }: Traits, hem: number): string {
  const hole = 'M-44 140 C-34 186 34 186 44 140 L36 120 H-36 Z'
  return `<path d="${hole}" fill="${skin.base}"/>${soft(`${id}deep`, 0, 134, 50, 34, 0.6)}
    <path d="M-45 140 C-34 188 34 188 45 140" fill="none" stroke="${colour}" stroke-width="${hem * 2}"/>
    <path d="M-45 140 C-34 188 34 188 45 140" fill="none" stroke="#000000" stroke-opacity=".25" stroke-width="2"/>`
}

function skinV(id: string, { skin, presentation }: Traits, under: string): string {
  const depth = presentation === 'masculine' ? 190 : 232
  return `<path d="M-60 150 L0 400 L60 150 L40 126 H-40 Z" fill="${under}"/>
    <path d="M-44 138 L0 ${depth} L44 138 L36 120 H-36 Z" fill="${skin.base}"/>${soft(`${id}deep`, 0, 136, 48, 32, 0.6)}
    <path d="M-46 132 L-64 152 L-14 200 L0 ${depth - 6} Z M46 132 L64 152 L14 200 L0 ${depth - 6} Z" fill="${under}"
      stroke="#000000" stroke-opacity=".14" stroke-width="1.5"/>`
}

function lapels(colour: string): string {
  return `<g fill="${colour}" stroke="#000000" stroke-opacity=".32" stroke-width="2" stroke-linejoin="round">
    <path d="M-60 144 L-112 196 L-84 214 L-98 232 L-4 420 C-20 320 -46 230 -60 144 Z"/>
    <path d="M60 144 L112 196 L84 214 L98 232 L4 420 C20 320 46 230 60 144 Z"/></g>`
}

function tie(colour: string): string {
  const bright = colour === '#2c3a52' ? '#8c2f39' : '#2f4a73'
  return `<path d="M-13 186 H13 L9 206 H-9 Z M-9 206 H9 L22 380 L0 420 L-22 380 Z" fill="${bright}"/>
    <path d="M-9 206 H9 L3 240 Z" fill="#000000" opacity=".22"/>`
}

function collar(colour: string): string {
  return `<path d="M-44 126 C-30 150 30 150 44 126 L50 140 C26 168 -26 168 -50 140 Z" fill="#000000" opacity=".25"/>
    <path d="M-46 124 L-62 152 L-22 204 L0 176 L22 204 L62 152 L46 124 C40 150 20 168 0 172 C-20 168 -40 150 -46 124 Z" fill="${colour}"
      stroke="#000000" stroke-opacity=".22" stroke-width="2" stroke-linejoin="round"/>`
}

/** The neck: in front of the clothes, behind the chin. */
export function neckSvg(id: string, { skin, chin, presentation }: Traits): string {
  const w = presentation === 'masculine' ? 42 : 35
  const path = `M${-w} 50 V100 C${-w} 138 -66 142 -80 156 L80 156 C66 142 ${w} 138 ${w} 100 V50 Z`
  return `<clipPath id="${id}neck"><path d="${path}"/></clipPath><path d="${path}" fill="${skin.base}"/>
    <g clip-path="url(#${id}neck)">${soft(`${id}deep`, 4, chin + 2, w + 16, 32, 0.9)}${soft(`${id}shade`, w + 4, 110, 26, 60, 0.8)}</g>`
}

/** Glasses: frames, lenses and their reflection. */
export function glassesSvg({ glasses, apart, wide, hair }: Traits): string {
  if (!glasses) return ''
  const round = glasses === 'round' ? 18 : 8
  const colour = glasses === 'round' && hair[1] !== '#8f8e8d' ? '#3a2a20' : '#20242a'
  const lens = (side: number) => `
    <rect x="${side * apart - 22}" y="-15" width="44" height="36" rx="${round}" fill="#ffffff" fill-opacity=".06"
      stroke="${colour}" stroke-width="3.4"/>
    <path d="M${side * apart - 13} 12 L${side * apart + 1} -10" stroke="#ffffff" stroke-opacity=".16" stroke-width="6"/>`
  return `${lens(-1)}${lens(1)}<path d="M${-apart + 22} -3 Q0 -9 ${apart - 22} -3" fill="none" stroke="${colour}" stroke-width="3.4"/>
    <path d="M${-apart - 22} -5 L${-wide - 4} -7 M${apart + 22} -5 L${wide + 4} -7" stroke="${colour}" stroke-width="3"/>`
}
