import { afterAll, describe, expect, test } from 'vitest'
import { decodeBmp } from '../../../../src/core/imaging/decode/bmp.ts'
import { closeImaging, preparePhoto } from '../../../../src/core/imaging/prepare.ts'
import { bmp, bmpOfRuns } from '../../../fixtures/pictures/bmp.ts'
import { red, yellow, type Colour } from '../../../fixtures/pictures/painted.ts'

afterAll(closeImaging)

/** Each pixel of a row, counted from the top: r = red, y = yellow. */
function row(file: Buffer, nth: number): string {
  const { data, width } = decodeBmp(file)
  const names = new Map([red, yellow].map((colour, index) => [colour.join(), 'ry'[index] ?? '']))
  return Array.from({ length: width }, (_, x) => {
    const at = (nth * width + x) * 4
    return names.get(data.subarray(at, at + 3).join()) ?? '?'
  }).join('')
}
const halves: [Colour, Colour] = [red, yellow]

describe('every pixel of a BMP is where it belongs', () => {
  const depths = [1, 4, 8, 24] as const
  test.each(depths)('in widths that fill no byte or word: %i bits', (depth) => {
    for (let width = 1; width <= 17; width += 1) {
      const expected = Array.from({ length: width }, (_, x) => (x < width / 2 ? 'r' : 'y')).join('')
      for (const header of [12, 40, 64] as const) {
        const file = bmp(width, 3, halves, { depth, header })
        expect([header, row(file, 0), row(file, 2)]).toEqual([header, expected, expected])
      }
    }
  })

  test('with the upper row first, or further on in the file, or at a place that is left empty', () => {
    const at = (layout: Parameters<typeof bmp>[3]) => row(bmp(5, 3, halves, layout), 1)
    expect(at({ depth: 4, topDown: true })).toBe('rrryy')
    expect(at({ depth: 8, gap: 30 })).toBe('rrryy')
    const file = bmp(5, 3, halves, { depth: 4 })
    file.writeUInt32LE(0, 10)
    expect(row(file, 1)).toBe('rrryy')
  })

  test('and one whose colour is not in its table is black, as elsewhere', () => {
    const file = bmp(5, 3, halves, { depth: 8 })
    // of the upper row, which is stored last
    file[file.length - 8] = 200
    // a table of two colours
    file.writeUInt32LE(2, 46)
    file.copyWithin(62, file.readUInt32LE(10))
    file.writeUInt32LE(62, 10)
    const { data } = decodeBmp(file.subarray(0, 62 + 8 * 3))
    expect([...data.subarray(0, 8)]).toEqual([0, 0, 0, 255, ...red, 255])
  })
})

/** Of its decoded pixels, in bytes. */
function sizeOf(file: Buffer): number | string {
  try {
    return decodeBmp(file).data.length
  } catch (error) {
    if (error instanceof RangeError) return 'bytes are missing'
    throw error
  }
}

// Examples after Microsoft's "Bitmap Compression": rows are counted from below
describe('a BMP of runs', () => {
  const size = { width: 6, height: 3 }

  test('of 8 bits: runs, stretches and steps', () => {
    const lowest = [2, 0, 0, 4, 1, 0, 1, 0, 0, 0]
    const middle = [0, 2, 2, 0, 3, 1, 0, 0]
    const upper = [0, 3, 1, 1, 1, 0, 9, 0, 0, 1]
    const file = bmpOfRuns(size, halves, { depth: 8, bytes: [...lowest, ...middle, ...upper] })
    expect([0, 1, 2].map((nth) => row(file, nth))).toEqual(['yyyrrr', 'rryyyr', 'rryryr'])
  })

  test('of 4 bits: two colours by turns, and stretches of odd length', () => {
    const lowest = [5, 0x01, 0, 0]
    const middle = [0, 5, 0x11, 0x01, 0x10, 0, 1, 0x00, 0, 0]
    const file = bmpOfRuns(size, halves, { depth: 4, bytes: [...lowest, ...middle, 6, 0x11, 0, 1] })
    expect([0, 1, 2].map((nth) => row(file, nth))).toEqual(['yyyyyy', 'yyryyr', 'ryryrr'])
  })

  test('may end before its last row, and may step over rows', () => {
    const file = bmpOfRuns(size, halves, { depth: 8, bytes: [0, 2, 1, 1, 2, 1, 0, 1] })
    expect([0, 1, 2].map((nth) => row(file, nth))).toEqual(['rrrrrr', 'ryyrrr', 'rrrrrr'])
  })

  test('becomes a photo; one that is cut off is truncated, one that ends too early is damaged', async () => {
    const rows = Array.from({ length: 100 }, () => [50, 0, 50, 1, 0, 0]).flat()
    const whole = { width: 100, height: 100 }
    const file = bmpOfRuns(whole, halves, { depth: 8, bytes: [...rows, 0, 1] })
    expect(await preparePhoto(file)).toMatchObject({ kind: 'ready' })
    expect(await preparePhoto(file.subarray(0, -200))).toEqual({
      kind: 'rejected',
      code: 'truncated',
    })
    const short = bmpOfRuns(whole, halves, { depth: 8, bytes: rows.slice(0, 300) })
    expect(await preparePhoto(short)).toEqual({ kind: 'rejected', code: 'damaged' })
  })

  test.each([4, 8] as const)(
    'never leads out of its rows, whatever its bytes say: %i bits',
    (depth) => {
      for (let seed = 0; seed < 300; seed += 1) {
        const bytes = Array.from(
          { length: 60 },
          (_, n) => (seed * 7919 + n * n * 31 + n * seed) % 256,
        )
        const file = bmpOfRuns(size, halves, { depth, bytes })
        expect(sizeOf(file)).toBeOneOf([6 * 3 * 4, 'bytes are missing'])
      }
    },
  )
})
