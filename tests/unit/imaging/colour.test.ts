import sharp from 'sharp'
import { afterAll, describe, expect, test } from 'vitest'
import { closeImaging } from '../../../src/core/imaging/prepare.ts'
import { adobeRgb, inColours } from '../../fixtures/pictures/adobeRgb.ts'
import {
  colourAt,
  expectColour,
  plain,
  prepared,
  type Colour,
} from '../../fixtures/pictures/painted.ts'

afterAll(closeImaging)

const jpegOf = (colour: Colour) => plain(700, 700, colour).jpeg({ quality: 95 }).toBuffer()

describe('Adobe RGB is converted to sRGB by the standards (IEC 61966-2-1, Adobe RGB 1998 4.3)', () => {
  const colours: [Colour, Colour][] = [
    [
      [200, 100, 60],
      [227, 100, 55],
    ],
    [
      [100, 160, 90],
      [53, 161, 85],
    ],
    [
      [200, 180, 90],
      [209, 181, 83],
    ],
    [
      [128, 128, 128],
      [129, 129, 129],
    ],
  ]
  test.each(colours)('%j', async (stored, expected) => {
    const jpeg = inColours(await jpegOf(stored), adobeRgb())
    expect((await sharp(jpeg).metadata()).icc?.length).toBe(adobeRgb().length)
    const { jpeg: photo } = await prepared(jpeg)
    expect((await sharp(photo).metadata()).icc).toBeUndefined()
    expectColour(await colourAt(photo, 0.5, 0.5), expected, 4)
  })
})

test('an invalid profile is ignored', async () => {
  const jpeg = inColours(await jpegOf([200, 100, 60]), Buffer.alloc(400, 7))
  const { jpeg: photo, side } = await prepared(jpeg)
  expect(side).toBe(648)
  expectColour(await colourAt(photo, 0.5, 0.5), [200, 100, 60], 4)
})

describe('CMYK keeps white white and black nearly black', () => {
  test.each([
    ['white', false],
    ['white', true],
    ['black', false],
    ['black', true],
  ] as const)('%s, with a profile: %s', async (shown, isTold) => {
    const level = shown === 'white' ? 255 : 0
    const picture = plain(700, 700, [level, level, level])
    const made = isTold ? picture.withIccProfile('cmyk') : picture.toColourspace('cmyk')
    const { jpeg } = await prepared(await made.jpeg({ quality: 95 }).toBuffer())
    const within = shown === 'white' ? 4 : 45
    expectColour(await colourAt(jpeg, 0.5, 0.5), [level, level, level], within)
    expect((await sharp(jpeg).metadata()).channels).toBe(3)
  })
})
