import sharp from 'sharp'
import { afterAll, describe, expect, test } from 'vitest'
import { looksAlike } from '../../../src/core/imaging/duplicates/looksAlike.ts'
import { perceptualHash } from '../../../src/core/imaging/duplicates/perceptualHash.ts'
import { closeImaging, preparePhoto } from '../../../src/core/imaging/prepare.ts'
import { drawCartoon } from '../../../src/sandbox/portraits/cartoon.ts'

const PEOPLE = 40
afterAll(closeImaging)
const portraits = await Promise.all(
  Array.from({ length: PEOPLE }, (_, index) => drawCartoon(`look ${index}`)),
)

test.each([
  [648, 60],
  [648, 95],
  [504, 50],
  [240, 75],
  [96, 70],
])('a copy stored at %i px with quality %i looks alike', async (side, quality) => {
  for (const portrait of portraits.slice(0, 15)) {
    const stored = await sharp(portrait).resize(side).jpeg({ quality }).toBuffer()
    expect(await looksAlike(portrait, stored)).toBe(true)
  }
})

test('a prepared copy looks alike', async () => {
  for (const portrait of portraits.slice(0, 10)) {
    const result = await preparePhoto(portrait)
    expect(result.kind === 'ready' && (await looksAlike(portrait, result.jpeg))).toBe(true)
  }
})

test('different faces do not look alike', async () => {
  for (const [index, portrait] of portraits.entries()) {
    for (const step of [1, 2, 5]) {
      const other = portraits[(index + step) % PEOPLE] ?? portrait
      expect([index, step, await looksAlike(portrait, other)]).toEqual([index, step, false])
    }
  }
})

test('the same face rotated, lightened or on another background does not look alike', async () => {
  const [portrait] = portraits
  if (!portrait) throw new Error('no portrait')
  const changed = [
    sharp(portrait).flop(),
    sharp(portrait).modulate({ brightness: 0.6 }),
    sharp(portrait).modulate({ hue: 120 }),
    sharp(portrait).extract({ left: 80, top: 80, width: 480, height: 480 }),
  ]
  for (const picture of changed) {
    expect(await looksAlike(portrait, await picture.jpeg().toBuffer())).toBe(false)
  }
})

test('comparing something that is not a picture rejects', async () => {
  const [portrait] = portraits
  await expect(looksAlike(Buffer.from('nothing'), portrait ?? Buffer.alloc(0))).rejects.toThrow(
    'not a JPEG',
  )
})

describe('a perceptual hash of 64 bits', () => {
  test('is nearly the same for a stored or prepared copy', async () => {
    for (const portrait of portraits.slice(0, 15)) {
      const look = await lookAt(portrait)
      expect(look).toMatch(/^[0-9a-f]{16}$/)
      for (const [side, quality] of [
        [648, 60],
        [240, 75],
        [96, 70],
      ] as const) {
        const copy = await sharp(portrait).resize(side).jpeg({ quality }).toBuffer()
        expect(apart(look, await lookAt(copy))).toBeLessThanOrEqual(3)
      }
      const result = await preparePhoto(portrait)
      expect(result.kind === 'ready' && apart(look, result.perceptualHash)).toBeLessThanOrEqual(3)
    }
  })

  test('differs for other faces, except a few with the same head and clothes', async () => {
    const looks = await Promise.all(portraits.map(lookAt))
    const pairs = looks.flatMap((look, at) =>
      looks.slice(at + 1).map((other) => apart(look, other)),
    )
    expect(pairs).toHaveLength((PEOPLE * (PEOPLE - 1)) / 2)
    expect(pairs.filter((bits) => bits <= 3).length).toBeLessThanOrEqual(1)
    const byDistance = pairs.toSorted((a, b) => a - b)
    expect(byDistance[Math.floor(pairs.length / 2)]).toBeGreaterThan(15)
  })

  test('is stable for greyscale pictures', async () => {
    const [portrait] = portraits
    const grey = sharp(portrait).greyscale()
    const copies = [60, 75, 90].map((quality) => grey.clone().jpeg({ quality }).toBuffer())
    const looks = await Promise.all(copies.map(async (copy) => lookAt(await copy)))
    for (const look of looks) expect(apart(look, looks[0] ?? '')).toBeLessThanOrEqual(2)
  })
})

async function lookAt(jpeg: Buffer): Promise<string> {
  const { data, info } = await sharp(jpeg)
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
  return perceptualHash({ data, width: info.width, height: info.height })
}

function apart(one: string, other: string): number {
  const different = (BigInt(`0x${one}`) ^ BigInt(`0x${other}`)).toString(2)
  return Array.from(different).filter((bit) => bit === '1').length
}
