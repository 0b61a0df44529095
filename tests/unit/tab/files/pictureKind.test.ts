import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { createBook } from '../../../../src/tab/review/book.ts'
import { localFile } from '../../../../src/tab/files/localFile.ts'
import { foreignKind, mayBePicture } from '../../../../src/tab/files/pictureKind.ts'
import { tiff, type Tags } from '../../../fixtures/pictures/tiff.ts'

const kindOf = (text: string, name: string) =>
  foreignKind(localFile(new File([Uint8Array.from(text, (letter) => letter.charCodeAt(0))], name)))
const tifFile = (bytes: Buffer) => localFile(new File([new Uint8Array(bytes)], 'Ana Paz.tif'))
const square = () => sharp({ create: { width: 64, height: 64, channels: 3, background: 'teal' } })

describe('the first bytes of a file', () => {
  test.each(['jpeg', 'png', 'webp', 'avif', 'gif', 'tiff'] as const)(
    'show that it is a %s',
    async (format) => {
      const bytes = await square().toFormat(format).toBuffer()
      expect(mayBePicture(bytes.subarray(0, 16))).toBe(true)
    },
  )

  test.each([
    ['a text named .jpg', 'This is not a picture'],
    ['a PDF', '%PDF-1.7\n'],
    ['a ZIP', 'PK\x03\x04'],
    ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['a sound in RIFF', 'RIFF\0\0\0\0WAVEfmt '],
  ])("show that %s isn't a picture", async (_, text) => {
    expect(await kindOf(text, 'a.jpg')).toBe('other')
  })

  test.each([
    ['an iPhone', '\0\0\0\x14ftypqt  '],
    ['an Android phone', '\0\0\0\x18ftypmp42'],
    ['an old camera', '\0\0\x10\0moov'],
    ['an older one', 'RIFF\0\0\0\0AVI LIST'],
    ['a browser', '\x1a\x45\xdf\xa3'],
  ])('show that it is a video of %s, whatever its name', async (_, text) => {
    expect(await kindOf(text, 'a.jpg')).toBe('video')
    expect(await kindOf(text, 'a.mov')).toBe('video')
  })

  test.each([
    ['Nikon', 'II*\0\x08\0\0\0\x0e\0', 'a.NEF'],
    ['Sony', 'II*\0\x08\0\0\0', 'a.arw'],
    ['Pentax', 'MM\0*\0\0\0\x08', 'a.PEF'],
    ['Adobe or a phone', 'MM\0*\0\0\0\x08', 'a.dng'],
    ['Canon', 'II*\0\x10\0\0\0CR\x02\0', 'a.jpg'],
    ['Canon since 2018', '\0\0\0\x18ftypcrx ', 'a.jpg'],
    ['Fujifilm', 'FUJIFILMCCD-RAW 0201', 'a.jpg'],
    ['Panasonic', 'IIU\0\x18\0\0\0', 'a.jpg'],
    ['Olympus', 'IIRO\x08\0\0\0', 'a.orf'],
    ['a maker that nobody knows', 'something', 'a.raw'],
  ])("show that it is a camera's raw file: %s", async (_, text, name) => {
    expect(await kindOf(text, name)).toBe('raw')
  })

  test.each<[string, Tags, Tags?]>([
    ['a DNG', { 50706: 0x00000401 }],
    ['of Nikon', { 254: 1 }, { 254: 0, 259: 34713, 262: 32803 }],
    ['of Sony', { 254: 1 }, { 254: 0, 259: 32767 }],
    ['of Pentax', { 259: 65535 }],
  ])("and its tags show that it is a camera's raw file called .tif: %s", async (_, tags, below) => {
    expect(await foreignKind(tifFile(await tiff(tags, below)))).toBe('raw')
    expect(await foreignKind(tifFile(await tiff({ 254: 0 })))).toBeNull()
  })

  test('and its tags are asked without reading the file, and of nothing but a TIFF', async () => {
    const file = new File([new Uint8Array(await tiff({ 50706: 0x00000401 }))], 'a.tif')
    const read: number[] = []
    const slice = file.slice.bind(file)
    file.slice = (start = 0, end = file.size) => {
      read.push(end - start)
      return slice(start, end)
    }
    expect(await foreignKind(localFile(file))).toBe('raw')
    expect(file.size).toBeGreaterThan(270_000)
    expect(read.reduce((sum, bytes) => sum + bytes)).toBeLessThan(500)
    const jpeg = localFile(new File(['\xff\xd8\xff'], 'a.jpg'))
    const closed = { ...jpeg, open: () => Promise.reject(new Error('opened')) }
    expect(await foreignKind(closed)).toBe('other')
  })

  test('count more than the name: a picture called as a raw file or a video is one', async () => {
    for (const name of ['a.NEF', 'a.MOV', 'Lena Vogel.HEIC.jpg', 'a']) {
      expect(await kindOf('\xff\xd8\xff\xdb', name)).toBeNull()
    }
    expect(await kindOf('II*\0\x08\0\0\0', 'a.tif')).toBeNull()
    expect(await kindOf('', 'a.nef')).toBeNull()
  })
})

test.each(['other', 'raw', 'video'] as const)(
  "a file that isn't a picture is listed as unusable and can't be ticked: %s",
  (foreign) => {
    const book = createBook()
    book.put([{ id: 1, name: 'readme.txt', size: 10, foreign, match: null }])
    expect(book.verdicts.get(1)).toMatchObject({
      group: 'unusable',
      ticked: false,
      tickable: false,
    })
    expect(book.tally).toMatchObject({ unusable: 1, none: 0 })
  },
)
