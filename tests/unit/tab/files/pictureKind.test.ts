import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { createBook } from '../../../../src/tab/review/book.ts'
import { localFile } from '../../../../src/tab/files/localFile.ts'
import { isForeign, mayBePicture } from '../../../../src/tab/files/pictureKind.ts'

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
    ['a film', '\0\0\0\x18ftypmp42'],
  ])("show that %s isn't a picture", async (_, text) => {
    expect(await isForeign(localFile(new File([text], 'a.jpg', { type: 'image/jpeg' })))).toBe(true)
  })
})

test("a file that isn't a picture is listed as unusable and can't be ticked", () => {
  const book = createBook()
  book.put([{ id: 1, name: 'readme.txt', size: 10, foreign: true, match: null }])
  expect(book.verdicts.get(1)).toMatchObject({ group: 'unusable', ticked: false, tickable: false })
  expect(book.tally).toMatchObject({ unusable: 1, none: 0 })
})
