import { expect, test } from 'vitest'
import {
  blue,
  colourAt,
  expectColour,
  green,
  painted,
  prepared,
  quarter,
  red,
  yellow,
} from '../fixtures/pictures.ts'

/** The EXIF standard: on which side of the upright picture the first stored row and column lie. */
const sides = {
  1: ['top', 'left'],
  2: ['top', 'right'],
  3: ['bottom', 'right'],
  4: ['bottom', 'left'],
  5: ['left', 'top'],
  6: ['right', 'top'],
  7: ['right', 'bottom'],
  8: ['left', 'bottom'],
} as const

const width = 240
const height = 300

function stored(firstRow: string, firstColumn: string) {
  const standing = firstRow === 'top' || firstRow === 'bottom'
  const paint = (column: number, row: number) => {
    const [down, across] = standing ? [row, column] : [column, row]
    const fromTop = firstRow === 'top' || firstColumn === 'top'
    const fromLeft = firstRow === 'left' || firstColumn === 'left'
    const x = fromLeft ? across : width - 1 - across
    const y = fromTop ? down : height - 1 - down
    return quarter(x, y, width, height)
  }
  return standing ? painted(width, height, paint) : painted(height, width, paint)
}

test.each(Object.entries(sides))('EXIF orientation %s comes out upright', async (tag, side) => {
  const [firstRow, firstColumn] = side
  const source = await stored(firstRow, firstColumn)
    .jpeg({ quality: 95 })
    .withMetadata({ orientation: Number(tag) })
    .toBuffer()

  const { jpeg, crop } = await prepared(source)

  expect(crop).toEqual({ left: 0, top: 30, width: 240, height: 240 })
  expectColour(await colourAt(jpeg, 0.1, 0.1), red)
  expectColour(await colourAt(jpeg, 0.9, 0.1), green)
  expectColour(await colourAt(jpeg, 0.1, 0.9), blue)
  expectColour(await colourAt(jpeg, 0.9, 0.9), yellow)
})
