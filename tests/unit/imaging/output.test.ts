import { createHash, randomBytes } from 'node:crypto'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { tiffWithProfile } from '../../../src/core/imaging/decode/tiff.ts'
import { resizeJpeg } from '../../../src/core/imaging/encode/resizeJpeg.ts'
import { bmp } from '../../fixtures/pictures/bmp.ts'
import {
  blue,
  colourAt,
  expectColour,
  green,
  painted,
  plain,
  prepared,
  red,
  yellow,
} from '../../fixtures/pictures/painted.ts'

const picture = () => painted(800, 600, (x) => (x < 400 ? red : yellow))

describe('every format gives the same square sRGB JPEG without metadata', () => {
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
    // printing inks have a smaller gamut
    const within = kind.startsWith('CMYK') ? 45 : 12
    expectColour(await colourAt(jpeg, 0.1, 0.5), red, within)
    expectColour(await colourAt(jpeg, 0.9, 0.5), yellow, within)
  })
})

describe('BMP', () => {
  test.each([
    ['1 bit', { depth: 1 }],
    ['4 bits', { depth: 4 }],
    ['8 bits', { depth: 8 }],
    ['16 bits', { depth: 16 }],
    ['24 bits', { depth: 24 }],
    ['24 bits, upper row first', { depth: 24, topDown: true }],
    ['24 bits, pixels further on', { depth: 24, gap: 84 }],
    ['32 bits', { depth: 32 }],
    ['32 bits with transparency', { depth: 32, masks: true }],
  ] as const)('%s', async (_, layout) => {
    const { jpeg, width, height } = await prepared(bmp(102, 99, [red, yellow], layout))
    expect([width, height]).toEqual([102, 99])
    expectColour(await colourAt(jpeg, 0.1, 0.5), red)
    expectColour(await colourAt(jpeg, 0.9, 0.5), yellow)
  })
})

test('pixels from another decoder are converted by their colour profile', async () => {
  const wide = await plain(64, 64, red).withIccProfile('p3').png().toBuffer()
  const { icc = Buffer.alloc(0) } = await sharp(wide).metadata()
  const pixels = await sharp(wide, { ignoreIcc: true }).raw().toBuffer()
  expect(pixels[0]).toBeLessThan(red[0] - 8)
  const tiff = tiffWithProfile({ data: pixels, width: 64, height: 64 }, icc)
  const seen = await sharp(tiff).toColourspace('srgb').raw().toBuffer()
  expectColour([seen[0] ?? 0, seen[1] ?? 0, seen[2] ?? 0], red, 4)
})

test('greyscale is converted to sRGB', async () => {
  const source = await plain(700, 700, [120, 120, 120]).greyscale().jpeg().toBuffer()
  const { jpeg } = await prepared(source)
  expect((await sharp(jpeg).metadata()).channels).toBe(3)
  expectColour(await colourAt(jpeg, 0.5, 0.5), [120, 120, 120])
})

test('transparency becomes white or the requested background', async () => {
  const source = await sharp({
    create: { width: 700, height: 700, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
  })
    .png()
    .toBuffer()
  const { jpeg } = await prepared(source)
  expect(await colourAt(jpeg, 0.5, 0.5)).toEqual([255, 255, 255])
  const onBlue = await prepared(source, { background: '#1e3cc8' })
  expectColour(await colourAt(onBlue.jpeg, 0.5, 0.5), blue)
})

test('an animation gives its first frame', async () => {
  const first = await plain(100, 100, green).png().toBuffer()
  const second = await plain(100, 100, red).png().toBuffer()
  const source = await sharp([first, second], { join: { animated: true } })
    .gif()
    .toBuffer()
  const { jpeg, crop } = await prepared(source)
  expect(crop).toEqual({ left: 0, top: 0, width: 100, height: 100 })
  expectColour(await colourAt(jpeg, 0.5, 0.5), green)
})

test('without a face, the crop goes where there is something to see', async () => {
  const source = await painted(1200, 600, (x, y) => (x > 700 && (x + y) % 50 < 25 ? red : green))
    .png()
    .toBuffer()
  const { crop, faces } = await prepared(source)
  expect(faces).toEqual([])
  expect(crop).toMatchObject({ top: 0, width: 600, height: 600 })
  expect(crop.left).toBeGreaterThan(400)
})

const wide = () => painted(1200, 600, (x) => (x < 300 || x >= 900 ? red : green)).png()

describe('a given crop', () => {
  test('takes precedence', async () => {
    const box = { left: 300, top: 0, width: 600, height: 600 }
    const { jpeg, crop } = await prepared(await wide().toBuffer(), { box })
    expect(crop).toEqual(box)
    expectColour(await colourAt(jpeg, 0.02, 0.5), green)
    expectColour(await colourAt(jpeg, 0.98, 0.5), green)
  })

  test.each([
    [
      { left: -50, top: 300, width: 400, height: 400 },
      { left: 0, top: 200, width: 400, height: 400 },
    ],
    [
      { left: 0, top: 0, width: 9000, height: 9000 },
      { left: 600, top: 0, width: 600, height: 600 },
    ],
    [
      { left: 100.2, top: 9.6, width: 200.2, height: 200 },
      { left: 100, top: 10, width: 200, height: 200 },
    ],
    [
      { left: 100, top: 100, width: 2, height: 2 },
      { left: 77, top: 77, width: 48, height: 48 },
    ],
  ])('%j becomes %j', async (box, expected) => {
    expect((await prepared(await wide().toBuffer(), { box })).crop).toEqual(expected)
  })
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
  const aboutSize = photo.notes.filter(({ code }) => code === 'small' || code === 'enlarged')
  expect(aboutSize.map(({ code }) => code)).toEqual(notes)
})

test('pure noise still fits into 100 KB', async () => {
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

test('smaller sizes are made from the same square', async () => {
  const sides = [504, 432, 360, 240, 200, 120, 96, 72, 64, 48]
  const source = await picture().jpeg().toBuffer()
  const { sizes = [] } = await prepared(source, { sizes: sides })
  expect(sizes.map(({ side }) => side)).toEqual(sides)
  for (const { side, jpeg } of sizes) {
    expect(await sharp(jpeg).metadata()).toMatchObject({ width: side, height: side })
    expectColour(await colourAt(jpeg, 0.1, 0.5), red)
    expect(jpeg.length).toBeLessThan(side <= 96 ? 10_000 : 100_000)
  }
})

test('no size is larger than the photo', async () => {
  const source = await plain(100, 100, green).png().toBuffer()
  const { sizes } = await prepared(source, { sizes: [240, 48] })
  expect(sizes?.map(({ side }) => side)).toEqual([100, 48])
})

test('a resized photo is small and never enlarged', async () => {
  const noise = painted(648, 648, (x, y) => [x % 256, y % 256, (x * y) % 256])
  const jpeg = await noise.jpeg().toBuffer()
  const small = await resizeJpeg(jpeg, 96)
  expect(await sharp(small).metadata()).toMatchObject({ width: 96, height: 96, format: 'jpeg' })
  expect(small.length).toBeLessThan(10_000)
  expect((await sharp(await resizeJpeg(small, 240)).metadata()).width).toBe(96)
  await expect(resizeJpeg(Buffer.from('no picture'), 96)).rejects.toThrow('not a JPEG')
})
