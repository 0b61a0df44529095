import { describe, expect, test } from 'vitest'
import { isQuick } from '../../../../src/core/imaging/header/isQuick.ts'
import { kinds, largest, mutated } from '../../../fixtures/pictures/hostile.ts'
import { plain } from '../../../fixtures/pictures/painted.ts'

const of = (files: typeof kinds, name: string) => {
  const make = files[name]
  if (!make) throw new Error(`no fixture ${name}`)
  return make()
}

describe('by its header, a picture', () => {
  test.each(['JPEG', 'progressive JPEG', 'CMYK JPEG', 'PNG', 'WebP', 'animated WebP', 'BMP'])(
    'is quick: a small %s',
    async (name) => {
      expect(isQuick(await of(kinds, name))).toBe(true)
    },
  )

  test('is quick: a JPEG of 12 megapixels from a camera', async () => {
    const photo = await plain(4032, 3024, [90, 120, 150]).jpeg().toBuffer()
    expect(isQuick(photo)).toBe(true)
  })

  test('is quick: a WebP of the simple and of the lossless form', async () => {
    for (const lossless of [false, true]) {
      const make = (side: number) => plain(side, side, [9, 9, 9]).webp({ lossless, effort: 0 })
      expect(isQuick(await make(600).toBuffer())).toBe(true)
      expect(isQuick(await make(2100).toBuffer())).toBe(false)
    }
  })

  test.each([
    ['JPEG', 2, (file: Buffer) => file.indexOf(Buffer.from([0xff, 0xc0])) + 5],
    ['progressive JPEG', 2, (file: Buffer) => file.indexOf(Buffer.from([0xff, 0xc2])) + 5],
    ['PNG', 4, () => 16],
    ['interlaced 16-bit PNG', 4, () => 16],
  ] as const)('is not quick: a %s of 7000 × 7000', async (name, bytes, placeIn) => {
    const file = await of(kinds, name)
    const width = file.writeUIntBE(7000, placeIn(file), bytes)
    file.writeUIntBE(7000, width, bytes)
    expect(isQuick(file)).toBe(false)
  })

  test('is not quick: a BMP of 8 megapixels, and a WebP of 49 in 38 bytes', async () => {
    for (const name of ['BMP of 8 MP', 'WebP of 49 MP in 38 bytes'])
      expect(isQuick(await of(largest, name))).toBe(false)
  })

  test.each(['AVIF', 'HEIC', 'animated GIF', 'LZW TIFF'])(
    'is not judged without a decoder: %s',
    async (name) => {
      expect(isQuick(await of(kinds, name))).toBe(false)
    },
  )

  test('is quick when it is none, because it is rejected at once', () => {
    expect(isQuick(Buffer.from('hello'))).toBe(true)
  })
})

test('damaged files and every beginning of a file are judged without an error', async () => {
  const damaged = await mutated(11, 200)
  const files = damaged.map(({ file }) => file)
  for (const name of ['JPEG', 'PNG', 'WebP', 'animated WebP', 'BMP']) {
    const whole = await of(kinds, name)
    for (let length = 0; length < 60; length += 1) files.push(whole.subarray(0, length))
  }
  expect(files.map(isQuick).every((judged) => typeof judged === 'boolean')).toBe(true)
})
