import { seededRandom, type SeededRandom } from './random.ts'

export interface Skin {
  light: string
  base: string
  shade: string
  deep: string
  blush: string
  lips: string
}

const skin = (
  ...[light, base, shade, deep, blush, lips]: [string, string, string, string, string, string]
): Skin => ({ light, base, shade, deep, blush, lips })

const skins: readonly Skin[] = [
  skin('#ffeadc', '#f5d0b8', '#d39d80', '#96604a', '#ee9a88', '#c66a66'),
  skin('#fde2cd', '#eec0a0', '#c68c6b', '#86553d', '#e58d78', '#bd6059'),
  skin('#f8d9bd', '#e3b088', '#b67e58', '#754b31', '#d98268', '#b45a50'),
  skin('#efc9a2', '#d29c70', '#a06e47', '#623f27', '#c8735a', '#a5544a'),
  skin('#dcae84', '#b8815a', '#865836', '#4f311d', '#b0604a', '#934a42'),
  skin('#bb8861', '#91603e', '#643f26', '#3a2213', '#8d4a38', '#7d413a'),
  skin('#96694a', '#6c452c', '#45291a', '#26150c', '#6f3a2b', '#67352f'),
]

/** From the roots to the highlights. */
type Tones = readonly [dark: string, middle: string, light: string]

const darkHair: readonly Tones[] = [
  ['#0e0b0a', '#231b18', '#4d3f38'],
  ['#19110d', '#33241b', '#664b39'],
]
const anyHair: readonly Tones[] = [
  ...darkHair,
  ['#2b1a10', '#4f3320', '#8a6242'],
  ['#3d2513', '#6b4526', '#a97a4c'],
  ['#5a2a12', '#8f4a20', '#cc8147'],
  ['#6b4c28', '#a98350', '#dcbd87'],
  ['#8a6c3e', '#c9a869', '#f0dcab'],
]
const greyHair: Tones = ['#5d5c5c', '#8f8e8d', '#c9c8c6']

const eyeColours = ['#5b7f9c', '#6d8f6e', '#7a5a35', '#4f3420', '#3c2718', '#6c7f86'] as const

const forWomen = [
  ...(['long', 'long', 'wavy', 'wavy', 'bob', 'bun', 'bangs', 'curly'] as const),
  ...(['long', 'wavy', 'afro', 'scarf', 'ponytail', 'bob', 'ponytail', 'bun'] as const),
] as const
const forMen = [
  ...(['short', 'short', 'parted', 'parted', 'swept', 'cropped'] as const),
  ...(['short', 'parted', 'bald', 'cropped', 'curls'] as const),
] as const
export type HairStyle = (typeof forWomen | typeof forMen)[number]
export type Presentation = 'feminine' | 'masculine'

const beards = ['stubble', 'stubble', 'full', 'goatee', 'moustache'] as const
const clothes = [
  'blazer',
  'blazer',
  'shirt',
  'knit',
  'knit',
  'round',
  'polo',
  'turtleneck',
] as const
const cloths: readonly [cloth: string, under: string][] = [
  ['#2c3a52', '#f4f5f7'],
  ['#3d4249', '#dfe8f2'],
  ['#22303a', '#f2ece2'],
  ['#6e4a55', '#f6eef0'],
  ['#41604f', '#f4f1e6'],
  ['#7a6a55', '#fbf7ee'],
  ['#5a6f94', '#eef2f8'],
  ['#8a4f3d', '#f8efe8'],
  ['#b9b4ab', '#ffffff'],
  ['#4b3f63', '#efeaf5'],
]

/** What a drawn person looks like. Lengths are in units of a head 200 high, with the point between the eyes at 0 0. */
export interface Traits {
  presentation: Presentation
  skin: Skin
  hair: Tones
  style: HairStyle
  eyes: string
  beard: (typeof beards)[number] | null
  glasses: 'round' | 'square' | null
  earrings: boolean
  clothing: (typeof clothes)[number]
  cloth: readonly [cloth: string, under: string]
  smile: 'open' | 'closed'
  /** half the width of the head at the eyes; `jaw` is half the jaw's, `chin` how far down the chin is */
  wide: number
  jaw: number
  chin: number
  /** half the width; `mouth` likewise, `apart` is each eye's distance from the middle */
  nose: number
  mouth: number
  apart: number
  brow: number
  shoulders: number
  /** degrees */
  tilt: number
}

/**
 * The looks of the person with this seed. Face and hair depend on the seed alone; clothes, smile and tilt change with
 * the `occasion`. With `presentation` null the seed decides that too.
 */
export function traitsOf(
  seed: string,
  occasion: string,
  presentation: Presentation | null,
): Traits {
  const random = seededRandom(seed)
  const { pick, next } = random
  const chosen = presentation ?? pick(['feminine', 'masculine'])
  const man = chosen === 'masculine'
  const tone = Math.floor(next() ** 1.25 * skins.length)
  const isDark = tone > 3
  const style = pick(man ? forMen : forWomen)
  const grey = next() < 0.14
  return {
    presentation: chosen,
    skin: skins[tone] ?? pick(skins),
    hair: grey ? greyHair : pick(isDark ? darkHair : anyHair),
    style,
    eyes: pick(isDark ? eyeColours.slice(2, 5) : eyeColours),
    beard: man && next() < 0.5 ? pick(beards) : null,
    glasses: next() < 0.28 ? pick(['round', 'square']) : null,
    earrings: !man && style !== 'scarf' && next() < 0.45,
    ...shapes(man, random),
    ...moment(seededRandom(`${seed} ${occasion}`)),
  }
}

function moment({ pick, between }: SeededRandom) {
  return {
    clothing: pick(clothes),
    cloth: pick(cloths),
    smile: pick(['open', 'open', 'closed'] as const),
    tilt: between(-4, 4),
  }
}

function shapes(man: boolean, { between }: SeededRandom) {
  return {
    wide: man ? between(67, 72) : between(64, 69),
    jaw: man ? between(44, 52) : between(34, 42),
    chin: man ? between(99, 106) : between(95, 101),
    nose: man ? between(14, 17.5) : between(12, 15),
    mouth: between(25, 30),
    apart: between(27.5, 31),
    brow: man ? between(5.2, 6.8) : between(3.4, 4.6),
    shoulders: man ? between(158, 176) : between(134, 150),
  }
}
