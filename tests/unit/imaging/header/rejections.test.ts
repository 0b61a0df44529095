import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { promisify } from 'node:util'
import { crc32 } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { preparePhoto } from '../../../../src/core/imaging/prepare.ts'
import { MAX_SOURCE_BYTES } from '../../../../src/core/imaging/recipe.ts'
import { green, painted, plain, prepared } from '../../../fixtures/pictures/painted.ts'

const busy = () => painted(600, 600, (x, y) => [(x * 7) % 256, (y * 13) % 256, (x * y) % 256])
const refusal = async (source: Buffer) => {
  const result = await preparePhoto(source)
  return result.kind === 'rejected' ? result.code : 'ready'
}

describe('a file that is not a picture is rejected', () => {
  test.each([
    ['nothing at all', '', 'empty_file'],
    ['a web page called photo.jpg', '<!doctype html><title>404</title>', 'not_an_image'],
    ['text', 'The photo is on the other drive.', 'not_an_image'],
    ['one byte', '\xff', 'not_an_image'],
    ['a PDF', '%PDF-1.7\n%', 'not_an_image'],
    ['a film', '\0\0\0\x20ftypisom\0\0\0\0', 'not_an_image'],
    [
      'a drawing (SVG)',
      '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>',
      'unsupported_kind',
    ],
    ['JPEG 2000', '\0\0\0\x0cjP  \r\n\x87\n', 'unsupported_kind'],
    ['only the first bytes of a HEIC', '\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'damaged'],
    ['only the first bytes of a BMP', 'BM\x46\0\0\0\0\0\0\0\x36\0\0\0', 'truncated'],
    ['only the first bytes of a JPEG', '\xff\xd8\xff\xe0', 'truncated'],
  ])('%s', async (_, bytes, code) => {
    expect(await refusal(Buffer.from(bytes, 'latin1'))).toBe(code)
  })

  test('random bytes', async () => {
    expect(await refusal(Buffer.concat([Buffer.from([0]), randomBytes(5000)]))).toBe('not_an_image')
  })

  test('a file over 25 MB', async () => {
    const jpeg = await busy().jpeg().toBuffer()
    const large = Buffer.concat([jpeg, Buffer.alloc(MAX_SOURCE_BYTES)])
    expect(await refusal(large)).toBe('file_too_large')
  })
})

describe('a truncated picture is rejected as such', () => {
  test.each([
    ['JPEG', () => busy().jpeg()],
    ['progressive JPEG', () => busy().jpeg({ progressive: true })],
    ['PNG', () => busy().png()],
    ['WebP', () => busy().webp()],
    ['GIF', () => busy().gif()],
    ['AVIF', () => busy().avif({ effort: 0 })],
  ])('%s', async (_, make) => {
    const whole = await make().toBuffer()
    expect(await refusal(whole)).toBe('ready')
    for (const part of [0.25, 0.6, 0.95]) {
      expect([part, await refusal(whole.subarray(0, whole.length * part))]).toEqual([
        part,
        'truncated',
      ])
    }
  })

  test('except a TIFF, which is called damaged', async () => {
    const whole = await busy().tiff().toBuffer()
    expect(await refusal(whole.subarray(0, whole.length / 2))).toBe('damaged')
  })
})

test('a picture damaged in the middle is not called truncated', async () => {
  const png = await busy().png().toBuffer()
  png.fill(0xaa, 100_000, 100_200)
  expect(await refusal(png)).toBe('damaged')
})

test('data after the end of a picture is ignored', async () => {
  const jpeg = await busy().jpeg().toBuffer()
  const zip = Buffer.from('PK\x03\x04 an archive behind the picture')
  const photo = await prepared(Buffer.concat([jpeg, zip]))
  expect(photo.sha256).toBe((await prepared(jpeg)).sha256)
})

describe('too many pixels are rejected by the header: these files hold hardly any data', () => {
  test('PNG', async () => {
    expect(await refusal(await pngClaiming(7072, 7072, false))).toBe('too_many_pixels')
    expect(await refusal(await pngClaiming(30_000, 30_000, false))).toBe('too_many_pixels')
    expect(await refusal(await pngClaiming(7000, 7000, false))).not.toBe('too_many_pixels')
  })

  test('interlaced PNG, which is decoded whole', async () => {
    expect(await refusal(await pngClaiming(5001, 5001, true))).toBe('too_many_pixels')
    expect(await refusal(await pngClaiming(4999, 4999, true))).not.toBe('too_many_pixels')
  })

  test('JPEG', async () => {
    expect(await refusal(await jpegClaiming(65_500, 65_500, false))).toBe('too_many_pixels')
  })

  test('progressive JPEG', async () => {
    expect(await refusal(await jpegClaiming(6000, 6000, true))).toBe('too_many_pixels')
    expect(await refusal(await jpegClaiming(6000, 6000, false))).not.toBe('too_many_pixels')
  })

  test('AVIF', async () => {
    const avif = await plain(64, 64, green).avif({ effort: 0 }).toBuffer()
    const at = avif.indexOf('ispe') + 8
    avif.writeUInt32BE(8000, at)
    avif.writeUInt32BE(8000, at + 4)
    expect(await refusal(avif)).toBe('too_many_pixels')
  })
})

test('a picture that is too small is rejected', async () => {
  expect(await refusal(await plain(47, 600, green).png().toBuffer())).toBe('too_small')
  expect(await refusal(await plain(1, 1, green).gif().toBuffer())).toBe('too_small')
})

test('bad files do not affect good ones prepared at the same time', async () => {
  const good = await busy().jpeg().toBuffer()
  const files = Array.from({ length: 12 }, (_, index) =>
    index % 2 ? good : good.subarray(0, 3000),
  )
  const codes = await Promise.all(files.map(refusal))
  expect(codes).toEqual(files.map((_, index) => (index % 2 ? 'ready' : 'truncated')))
})

test('no file makes anything print', async () => {
  const script = `
    import { preparePhoto } from './src/core/imaging/prepare.ts'
    for (const file of JSON.parse(process.env.FILES)) await preparePhoto(Buffer.from(file, 'base64'))`
  const good = await painted(300, 300, (x, y) => [x % 256, y % 256, 9])
    .jpeg()
    .toBuffer()
  const avif = await plain(64, 64, green).avif({ effort: 0 }).toBuffer()
  const flipped = Buffer.from(good)
  flipped.fill(0x55, 1000, 1100)
  const files = [
    good.subarray(0, 1500),
    flipped,
    avif.subarray(0, avif.length - 9),
    Buffer.from('MM\0*zzzz'),
  ]
  const { stdout, stderr } = await promisify(execFile)(
    process.execPath,
    ['--input-type=module', '--eval', script],
    { env: { FILES: JSON.stringify(files.map((file) => file.toString('base64'))) } },
  )
  expect(stdout + stderr).toBe('')
})

/** A small PNG whose header claims another size. */
async function pngClaiming(width: number, height: number, interlaced: boolean): Promise<Buffer> {
  const png = await plain(64, 64, green).png({ progressive: interlaced }).toBuffer()
  const header = png.indexOf('IHDR')
  png.writeUInt32BE(width, header + 4)
  png.writeUInt32BE(height, header + 8)
  png.writeUInt32BE(crc32(png.subarray(header, header + 17)), header + 17)
  return png
}

/** A small JPEG whose header claims another size. */
async function jpegClaiming(width: number, height: number, progressive: boolean): Promise<Buffer> {
  const jpeg = await plain(64, 64, green).jpeg({ progressive }).toBuffer()
  const frame = jpeg.indexOf(Buffer.from([0xff, progressive ? 0xc2 : 0xc0]))
  jpeg.writeUInt16BE(height, frame + 5)
  jpeg.writeUInt16BE(width, frame + 7)
  return jpeg
}
