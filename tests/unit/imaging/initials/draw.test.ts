import sharp from 'sharp'
import { afterAll, expect, test } from 'vitest'
import { contrast } from '../../../../src/core/imaging/initials/colour.ts'
import { closeImaging, drawInitials } from '../../../../src/core/imaging/prepare.ts'
import type { DrawnInitials } from '../../../../src/core/model.ts'

afterAll(closeImaging)

const someone = { personId: 'someone', lane: 'background' } as const
const blue = '#004e8c'
const draw = (drawn: DrawnInitials[], side?: number) => drawInitials(drawn, someone, side)
const drawLetters = (letters: string[]) =>
  draw(letters.map((each) => ({ letters: each, colour: blue })))

/** The part of a drawn picture that is not its background, in pixels. */
async function inkOf(jpeg: Buffer) {
  const { info } = await sharp(jpeg).trim({ threshold: 60 }).toBuffer({ resolveWithObject: true })
  return {
    width: info.width,
    height: info.height,
    left: -(info.trimOffsetLeft ?? 0),
    top: -(info.trimOffsetTop ?? 0),
  }
}

test('a picture like a prepared photo: a square JPEG of 648 px below 100 KB, the same each time', async () => {
  const [jpeg, again] = await drawLetters(['AM', 'AM'])
  expect(await sharp(jpeg).metadata()).toMatchObject({ format: 'jpeg', width: 648, height: 648 })
  expect(jpeg?.length).toBeLessThan(100_000)
  expect(again).toEqual(jpeg)
})

// A sign that stands for letters a font lacks has the same width for all of them.
test.each([
  ['Latin', 'I', 'M'],
  ['Latin with marks', 'Ì', 'Ŵ'],
  ['Vietnamese', 'Ị', 'Ở'],
  ['Greek', 'Ι', 'Ω'],
  ['Cyrillic', 'Ї', 'Щ'],
  ['more Cyrillic', 'Ӏ', 'Ԝ'],
  ['Devanagari', 'र', 'औ'],
])(
  '%s letters are drawn with their own widths, without fonts of the system',
  async (_script, narrow, wide) => {
    const [one, other] = await Promise.all((await drawLetters([narrow, wide])).map(inkOf))
    expect((other?.width ?? 0) / (one?.width ?? 1)).toBeGreaterThan(1.3)
  },
)

test('is in the middle and within the circle that Teams shows, however wide the letters are', async () => {
  for (const jpeg of await drawLetters(['I', 'AM', 'WW', 'श्रीश्री', 'ŴỞ'])) {
    const { left, top, width, height } = await inkOf(jpeg)
    expect(Math.abs(left + width / 2 - 324)).toBeLessThan(4)
    expect(Math.abs(top + height / 2 - 324)).toBeLessThan(4)
    expect(Math.hypot(width / 2, height / 2)).toBeLessThan(324 * 0.85)
  }
})

test('without letters, a person in outline is drawn', async () => {
  const [jpeg] = await draw([{ letters: null, colour: '#ffb900' }])
  const { data } = await sharp(jpeg).raw().toBuffer({ resolveWithObject: true })
  const at = (x: number, y: number) => {
    const from = (Math.round(y * 648) * 648 + Math.round(x * 648)) * 3
    return `#${data.toString('hex', from, from + 3)}`
  }
  const [corner, head, neck, chest] = [at(0.05, 0.05), at(0.5, 0.39), at(0.5, 0.585), at(0.5, 0.9)]
  expect(contrast(corner, '#ffb900')).toBeLessThan(1.1)
  expect(contrast(neck, '#ffb900')).toBeLessThan(1.1)
  for (const inside of [head, chest]) expect(contrast(inside, corner)).toBeGreaterThan(4.5)
})

test('forty at the same moment are drawn as one after the other', async () => {
  const letters = ['AM', 'ΩЖ', 'ŠĐ', 'राकु', 'QI']
  const expected = await drawLetters(letters)
  const drawn = await Promise.all(Array.from({ length: 8 }, () => drawLetters(letters)))
  expect(
    drawn.every((each) => each.every((jpeg, n) => jpeg.equals(expected[n] ?? Buffer.alloc(0)))),
  ).toBe(true)
})

test('a smaller one for an example', async () => {
  const [jpeg] = await draw([{ letters: 'AM', colour: blue }], 96)
  expect(await sharp(jpeg).metadata()).toMatchObject({ width: 96, height: 96 })
})
