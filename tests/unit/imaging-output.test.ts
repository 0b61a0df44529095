import { createHash, randomBytes } from 'node:crypto'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { resizeJpeg } from '../../src/core/imaging/resize.ts'
import {
  colourAt,
  expectColour,
  green,
  painted,
  plain,
  prepared,
  red,
  yellow,
} from '../fixtures/pictures.ts'

const picture = () => painted(800, 600, (x) => (x < 400 ? red : yellow))

describe('every kind that is read gives the same square sRGB JPEG without metadata', () => {
  test.each([
    ['JPEG', () => picture().jpeg()],
    ['progressive JPEG', () => picture().jpeg({ progressive: true, chromaSubsampling: '4:4:4' })],
    ['CMYK JPEG', () => picture().toColourspace('cmyk').jpeg()],
    ['CMYK JPEG with a profile', () => picture().withIccProfile('cmyk').jpeg()],
    ['Display P3 JPEG', () => picture().withIccProfile('p3').jpeg()],
    ['PNG', () => picture().png()],
    ['interlaced PNG', () => picture().png({ progressive: true })],
    ['palette PNG', () => picture().png({ palette: true })],
    ['16-bit PNG', () => picture().toColourspace('rgb16').png()],
    ['Display P3 PNG', () => picture().withIccProfile('p3').png()],
    ['WebP', () => picture().webp()],
    ['AVIF', () => picture().avif({ effort: 0 })],
    ['GIF', () => picture().gif()],
    ['TIFF', () => picture().tiff()],
    ['16-bit TIFF', () => picture().toColourspace('rgb16').tiff({ compression: 'lzw' })],
  ])('%s', async (kind, make) => {
    const source = await make()
      .withExif({ IFD0: { Copyright: 'a secret place' } })
      .toBuffer()

    const { jpeg, side, sha256 } = await prepared(source)

    const metadata = await sharp(jpeg).metadata()
    expect(metadata).toMatchObject({ format: 'jpeg', width: 648, height: 648, space: 'srgb' })
    expect([metadata.channels, metadata.exif, metadata.icc]).toEqual([3, undefined, undefined])
    expect(jpeg.includes('a secret place')).toBe(false)
    expect(side).toBe(648)
    expect(sha256).toBe(createHash('sha256').update(jpeg).digest('hex'))
    // printing inks reach only so far
    const within = kind.startsWith('CMYK') ? 45 : 12
    expectColour(await colourAt(jpeg, 0.1, 0.5), red, within)
    expectColour(await colourAt(jpeg, 0.9, 0.5), yellow, within)
  })
})

test('greyscale becomes colour', async () => {
  const source = await plain(700, 700, [120, 120, 120]).greyscale().jpeg().toBuffer()
  const { jpeg } = await prepared(source)
  expect((await sharp(jpeg).metadata()).channels).toBe(3)
  expectColour(await colourAt(jpeg, 0.5, 0.5), [120, 120, 120])
})

test('what is transparent becomes white', async () => {
  const source = await sharp({
    create: { width: 700, height: 700, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
  })
    .png()
    .toBuffer()
  const { jpeg } = await prepared(source)
  expect(await colourAt(jpeg, 0.5, 0.5)).toEqual([255, 255, 255])
})

test('an animation gives its first picture', async () => {
  const first = await plain(100, 100, green).png().toBuffer()
  const second = await plain(100, 100, red).png().toBuffer()
  const source = await sharp([first, second], { join: { animated: true } })
    .gif()
    .toBuffer()
  const { jpeg, crop } = await prepared(source)
  expect(crop).toEqual({ left: 0, top: 0, width: 100, height: 100 })
  expectColour(await colourAt(jpeg, 0.5, 0.5), green)
})

test('the square is taken from the middle', async () => {
  const wide = await painted(1200, 600, (x) => (x < 300 || x >= 900 ? red : green))
    .png()
    .toBuffer()
  const { jpeg, crop } = await prepared(wide)
  expect(crop).toEqual({ left: 300, top: 0, width: 600, height: 600 })
  expectColour(await colourAt(jpeg, 0.02, 0.5), green)
  expectColour(await colourAt(jpeg, 0.98, 0.5), green)
})

test.each([
  [2000, 648, []],
  [648, 648, []],
  [647, 648, ['enlarged']],
  [432, 648, ['enlarged']],
  [431, 431, ['small']],
  [48, 48, ['small']],
])('a picture %s pixels wide becomes %s, saying %j', async (width, expected, notes) => {
  const photo = await prepared(
    await plain(width, width + 9, green)
      .jpeg()
      .toBuffer(),
  )
  expect(photo.side).toBe(expected)
  expect((await sharp(photo.jpeg).metadata()).width).toBe(expected)
  expect(photo.notes.map(({ code }) => code)).toEqual(notes)
})

test('pure noise still fits 100 KB', async () => {
  const pixels = randomBytes(648 * 648 * 3).map((value) => (value < 128 ? 0 : 255))
  const raw = { width: 648, height: 648, channels: 3 } as const
  const { jpeg, side } = await prepared(await sharp(pixels, { raw }).png().toBuffer())
  expect(jpeg.length).toBeLessThanOrEqual(100_000)
  expect((await sharp(jpeg).metadata()).width).toBe(side)
})

test('the same bytes give the same photo', async () => {
  const source = await painted(900, 700, (x, y) => [x % 256, y % 256, (x * y) % 256])
    .webp()
    .toBuffer()
  const photos = await Promise.all(Array.from({ length: 5 }, () => prepared(source)))
  expect(new Set(photos.map(({ sha256 }) => sha256)).size).toBe(1)
})

test('small sizes are small, and nothing is enlarged', async () => {
  const noise = painted(648, 648, (x, y) => [x % 256, y % 256, (x * y) % 256])
  const jpeg = await noise.jpeg().toBuffer()
  const small = await resizeJpeg(jpeg, 96)
  expect(await sharp(small).metadata()).toMatchObject({ width: 96, height: 96, format: 'jpeg' })
  expect(small.length).toBeLessThan(10_000)
  expect((await sharp(await resizeJpeg(small, 240)).metadata()).width).toBe(96)
  await expect(resizeJpeg(Buffer.from('no picture'), 96)).rejects.toThrow(
    'unsupported image format',
  )
})
