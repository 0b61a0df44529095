import { afterAll, describe, expect, test } from 'vitest'
import { closeImaging, preparePhoto } from '../../../../src/core/imaging/prepare.ts'
import { bmp } from '../../../fixtures/pictures/bmp.ts'
import { green, plain, red, yellow } from '../../../fixtures/pictures/painted.ts'
import { tiff, type Tags } from '../../../fixtures/pictures/tiff.ts'

afterAll(closeImaging)

async function codeOf(source: Buffer) {
  const result = await preparePhoto(source)
  return result.kind === 'rejected' ? result.code : 'ready'
}

// Tags and values: TIFF 6.0, TIFF/EP (ISO 12234-2), Adobe's DNG 1.7
const reduced = { 254: 1 }
const full = { 254: 0 }

describe("a camera's raw file is no picture, whatever small one it holds", () => {
  test.each<[string, Tags, Tags?]>([
    ['DNG', { 50706: 0x00000401 }],
    ['Nikon: sensor data below a small picture', reduced, { 254: 0, 259: 34713, 262: 32803 }],
    ['Sony: its own compression', { ...reduced }, { 254: 0, 259: 32767 }],
    ['Pentax: its own compression in front', { 259: 65535 }],
    ['linear sensor data', {}, { 262: 34892 }],
    ['one of an unknown make: a small picture, and another below', reduced, full],
  ])('%s', async (_, tags, below) => {
    expect(await codeOf(await tiff(tags, below))).toBe('unsupported_kind')
  })

  test.each([
    ['Canon', 'CR\x02\0'],
    ['Phase One', 'IIII'],
  ])('%s, by the mark behind its first bytes', async (_, mark) => {
    const file = await tiff({})
    file.write(mark, 8, 'latin1')
    expect(await codeOf(file)).toBe('unsupported_kind')
  })

  test.each([
    ['Olympus', 'IIRO\x08\0\0\0'],
    ['Panasonic', 'IIU\0\x18\0\0\0'],
    ['Fujifilm', 'FUJIFILMCCD-RAW 0201'],
    ['Sigma', 'FOVb\0\0\x02\0'],
    ['Minolta', '\0MRM\0\0\0\0'],
    ['Canon, in the container of films', '\0\0\0\x18ftypcrx \0\0\0\x01crx isom'],
  ])('%s', async (_, start) => {
    const file = Buffer.concat([Buffer.from(start, 'latin1'), Buffer.alloc(500)])
    expect(await codeOf(file)).toBe('unsupported_kind')
  })
})

describe('a TIFF of a kind that cannot be decoded is not called damaged', () => {
  test.each<[string, Tags]>([
    ['Lab', { 262: 8 }],
    ['Lab with a profile', { 262: 9 }],
    ['old-style JPEG', { 259: 6 }],
    ['JPEG 2000', { 259: 34712 }],
    ['tiles with each colour apart', { 284: 2, 322: 256, 323: 256 }],
  ])('%s', async (_, tags) => {
    expect(await codeOf(await tiff(tags))).toBe('unsupported_kind')
  })

  test('for files over 4 GB', async () => {
    const big = await picture().tiff({ bigtiff: true }).toBuffer()
    expect(await codeOf(big)).toBe('unsupported_kind')
  })
})

const picture = () => plain(300, 300, green)

describe('other TIFFs stay pictures', () => {
  test.each([
    ['as it is', () => tiff({})],
    ['one that calls itself a whole picture', () => tiff(full)],
    ['in tiles', () => picture().tiff({ tile: true }).toBuffer()],
    ['with smaller copies behind', () => picture().tiff({ tile: true, pyramid: true }).toBuffer()],
    ['CMYK', () => picture().toColourspace('cmyk').tiff().toBuffer()],
    ['JPEG inside', () => picture().tiff({ compression: 'jpeg' }).toBuffer()],
  ])('%s', async (_, make) => {
    expect(await codeOf(await make())).toBe('ready')
  })

  test('a reduced one alone, as programs export previews', async () => {
    expect(await codeOf(await tiff(reduced))).toBe('ready')
  })
})

describe('a JPEG that is not what cameras and programs write', () => {
  test('lossless', async () => {
    const file = await picture().jpeg().toBuffer()
    file[file.indexOf(Buffer.from([0xff, 0xc0])) + 1] = 0xc3
    expect(await codeOf(file)).toBe('unsupported_kind')
  })

  test('JPEG 2000 without a container', async () => {
    expect(await codeOf(Buffer.from('\xff\x4f\xff\x51\0\0\0\0', 'latin1'))).toBe('unsupported_kind')
  })
})

const changed = (change: (file: Buffer) => void, depth: 8 | 24 = 24): Buffer => {
  const file = bmp(100, 100, [red, yellow], { depth })
  change(file)
  return file
}

describe('a BMP of a kind that hardly anything writes', () => {
  test.each<[string, Buffer]>([
    ['a JPEG inside', changed((file) => file.writeUInt32LE(4, 30))],
    ['a PNG inside', changed((file) => file.writeUInt32LE(5, 30))],
    ['runs of another depth', changed((file) => file.writeUInt32LE(1, 30))],
    [
      'runs, upper row first',
      changed((file) => file.writeInt32LE(-100, 22) && file.writeUInt32LE(1, 30), 8),
    ],
    ['2 bits', changed((file) => file.writeUInt16LE(2, 28))],
    ['a header that nobody knows', changed((file) => file.writeUInt32LE(48, 14))],
    ['the short header of OS/2 2.x', changed((file) => file.writeUInt32LE(16, 14))],
    [
      "OS/2's own compression",
      bmp(100, 100, [red, yellow], { depth: 24, header: 64, compression: 4 }),
    ],
    ['a fax of OS/2', bmp(100, 100, [red, yellow], { depth: 1, header: 64, compression: 3 })],
    ['OS/2 with a depth that it has not', bmp(100, 100, [red, yellow], { depth: 16, header: 12 })],
  ])('%s', async (_, file) => {
    expect(await codeOf(file)).toBe('unsupported_kind')
  })
})
