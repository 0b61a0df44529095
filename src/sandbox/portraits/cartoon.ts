import { createHash } from 'node:crypto'
import { createAvatar } from '@dicebear/core'
import * as openPeeps from '@dicebear/open-peeps'
import sharp from 'sharp'
import { allowSvg } from './portrait.ts'

const CARTOON_SIDE_PX = 648

/** Leaves out masks, monsters and rage. A part listed twice comes up twice as often. */
const look = {
  face: ['smile', 'smile', 'calm', 'cute', 'smileBig', 'cheeky', 'eatingHappy'],
  head: [
    ...(['afro', 'bantuKnots', 'bun', 'bun2', 'cornrows', 'cornrows2', 'dreads1'] as const),
    ...(['dreads2', 'flatTop', 'hijab', 'long', 'longBangs', 'longCurly', 'medium1'] as const),
    ...(['medium2', 'medium3', 'mediumBangs', 'mediumBangs3', 'mediumStraight', 'bangs2'] as const),
    ...(['noHair1', 'noHair2', 'noHair3', 'pomp', 'shaved1', 'shaved2', 'shaved3'] as const),
    ...(['short1', 'short2', 'short3', 'short5', 'turban', 'twists', 'twists2'] as const),
    // the only heads whose hair can be coloured, hence listed twice
    ...(['bangs', 'grayBun', 'grayMedium', 'grayShort', 'mediumBangs2', 'short4'] as const),
    ...(['bangs', 'grayBun', 'grayMedium', 'grayShort', 'mediumBangs2', 'short4'] as const),
  ],
  facialHair: ['chin', 'full', 'full2', 'full4', 'goatee1', 'goatee2', 'moustache5', 'moustache6'],
  accessories: ['glasses', 'glasses2', 'glasses3', 'glasses4'],
  skinColor: ['ffdbb4', 'f3c9a0', 'edb98a', 'd08b5b', 'ae5d29', '8a5a3b', '694d3d'],
  headContrastColor: ['2c1b18', '4a312c', '724133', 'a55728', 'b58143', 'd6b370', 'c93305'],
  clothingColor: ['e78276', 'ffcf77', '78c185', '9ddadb', '8fa7df', 'c98fd0', '4f6d8f', 'f2f2f2'],
  backgroundColor: ['b6d8f4', 'c9bdea', 'd6dcf5', 'f8d3d8', 'ffe3c2', 'cbe8d8', 'e6e2da', 'a8c5c9'],
} as const
/** heads that may have a beard */
const bearded = /^(afro|dreads|flatTop|grayShort|noHair|pomp|shaved|short|turban|twists)/

/**
 * Draws the kind of cartoon that some people use instead of a photo: JPEG, 648 × 648 pixels, sRGB, about 25 KB. The same
 * seed gives the same picture. The drawings are "Open Peeps" by Pablo Stanley, CC0 1.0
 * (node_modules/@dicebear/open-peeps/LICENSE).
 */
export async function drawCartoon(seed: string): Promise<Buffer> {
  allowSvg()
  return sharp(Buffer.from(cartoonSvg(seed)))
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 88 })
    .toBuffer()
}

function cartoonSvg(seed: string): string {
  const pick = picker(seed)
  const head = pick(look.head)
  return createAvatar(openPeeps, {
    seed,
    size: CARTOON_SIDE_PX,
    head: [head],
    face: [pick(look.face)],
    accessories: [pick(look.accessories)],
    accessoriesProbability: 22,
    facialHair: [pick(look.facialHair)],
    facialHairProbability: bearded.test(head) ? 35 : 0,
    maskProbability: 0,
    skinColor: [pick(look.skinColor)],
    headContrastColor: [pick(look.headContrastColor)],
    clothingColor: [pick(look.clothingColor)],
    backgroundColor: [pick(look.backgroundColor)],
    flip: pick([true, false]),
    scale: pick([92, 98, 104, 110]),
    translateX: pick([-4, -2, 0, 2, 4]),
  }).toString()
}

/** Makes one choice after another, all determined by the seed. */
function picker(seed: string): <T>(choices: readonly T[]) => T {
  const bytes = createHash('sha512').update(seed).digest()
  let offset = 0
  return (choices) => {
    const choice = choices[bytes.readUInt16BE(offset) % choices.length]
    offset += 2
    if (choice === undefined) throw new RangeError('nothing to choose from')
    return choice
  }
}
