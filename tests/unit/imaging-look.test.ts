import sharp from 'sharp'
import { expect, test } from 'vitest'
import { looksAlike } from '../../src/core/imaging/look.ts'
import { preparePhoto } from '../../src/core/imaging/prepare.ts'
import { drawPortrait } from '../../src/sandbox/portraits.ts'

const PEOPLE = 40
const portraits = await Promise.all(
  Array.from({ length: PEOPLE }, (_, index) => drawPortrait(`look ${index}`)),
)

test.each([
  [648, 60],
  [648, 95],
  [504, 50],
  [240, 75],
  [96, 70],
])('a face is recognised after it was stored at %i px, quality %i', async (side, quality) => {
  for (const portrait of portraits.slice(0, 15)) {
    const stored = await sharp(portrait).resize(side).jpeg({ quality }).toBuffer()
    expect(await looksAlike(portrait, stored)).toBe(true)
  }
})

test('a face is recognised after it was prepared', async () => {
  for (const portrait of portraits.slice(0, 10)) {
    const result = await preparePhoto(portrait)
    expect(result.kind === 'ready' && (await looksAlike(portrait, result.jpeg))).toBe(true)
  }
})

test('different faces are told apart', async () => {
  for (const [index, portrait] of portraits.entries()) {
    for (const step of [1, 2, 5]) {
      const other = portraits[(index + step) % PEOPLE] ?? portrait
      expect([index, step, await looksAlike(portrait, other)]).toEqual([index, step, false])
    }
  }
})

test('the same face turned, lightened or on another background is another picture', async () => {
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

test('what is no picture is an exception, not a difference', async () => {
  const [portrait] = portraits
  await expect(looksAlike(Buffer.from('nothing'), portrait ?? Buffer.alloc(0))).rejects.toThrow(
    'unsupported image format',
  )
})
