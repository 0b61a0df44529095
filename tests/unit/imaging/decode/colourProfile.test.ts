import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { isSrgb } from '../../../../src/core/imaging/decode/colourProfile.ts'
import { inspect } from '../../../../src/core/imaging/header/inspect.ts'
import { makePhoto } from '../../../../src/core/imaging/pipeline.ts'
import { adobeRgb, inColours } from '../../../fixtures/pictures/adobeRgb.ts'
import { plain } from '../../../fixtures/pictures/painted.ts'

const gradient = () =>
  sharp(Buffer.from(Array.from({ length: 256 * 256 * 3 }, (_, at) => (at * 7 + (at >> 9)) % 256)), {
    raw: { width: 256, height: 256, channels: 3 },
  }).resize(700, 700)

async function profileOf(name: 'srgb' | 'p3'): Promise<Buffer> {
  const { icc } = await sharp(
    await plain(8, 8, [0, 0, 0]).withIccProfile(name).jpeg().toBuffer(),
  ).metadata()
  if (!icc) throw new Error(`sharp did not embed ${name}`)
  return icc
}

describe('a profile is sRGB if it changes no colour', () => {
  test('that of sRGB is', async () => expect(await isSrgb(await profileOf('srgb'))).toBe(true))
  test('that of Display P3 is not', async () =>
    expect(await isSrgb(await profileOf('p3'))).toBe(false))
  test('that of Adobe RGB is not, asked twice', async () => {
    expect(await isSrgb(adobeRgb())).toBe(false)
    expect(await isSrgb(adobeRgb())).toBe(false)
  })
  test('an invalid one is, because it is ignored', async () =>
    expect(await isSrgb(Buffer.alloc(400, 7))).toBe(true))
  test('a huge one is not tried', async () =>
    expect(await isSrgb(Buffer.alloc(200_000, 7))).toBe(false))
})

test('a photo with the profile of sRGB is the same as one without any', async () => {
  const jpeg = await gradient().jpeg({ quality: 95 }).toBuffer()
  const [without, withProfile] = [
    await makePhoto(jpeg, {}),
    await makePhoto(inColours(jpeg, await profileOf('srgb')), {}),
  ]
  if (without.kind !== 'ready' || withProfile.kind !== 'ready') throw new Error('rejected')
  expect(withProfile.jpeg.equals(without.jpeg)).toBe(true)
})

test.each([
  ['colour', () => gradient().jpeg(), true],
  ['grey', () => gradient().toColourspace('b-w').jpeg(), false],
  ['CMYK', () => gradient().toColourspace('cmyk').jpeg(), false],
  ['16 bits', () => gradient().toColourspace('rgb16').png(), false],
])('only 8 bits of red, green and blue can keep their pixels: %s', async (_, draw, isPlain) => {
  expect(await inspect(await draw().toBuffer())).toMatchObject({ isPlainRgb: isPlain })
})
