import { describe, expect, test } from 'vitest'
import { cornersTurned, heic, type Orientation } from '../../fixtures/pictures/heic.ts'
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
} from '../../fixtures/pictures/painted.ts'

/** By the EXIF standard: the side of the upright picture on which the first stored row and column lie. */
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

/** The four colours meet slightly to the right of and below the centre of this square. */
const box = { left: 20, top: 40, width: 180, height: 180 }

async function expectUpright(jpeg: Buffer): Promise<void> {
  const places = [
    [0.1, 0.1, red],
    [0.53, 0.58, red],
    [0.58, 0.58, green],
    [0.9, 0.1, green],
    [0.53, 0.64, blue],
    [0.9, 0.9, yellow],
  ] as const
  for (const [x, y, colour] of places) expectColour(await colourAt(jpeg, x, y), colour, 30)
}

describe.each(Object.entries(sides))('EXIF orientation %s', (tag, [firstRow, firstColumn]) => {
  const upright = stored(firstRow, firstColumn)
  const metadata = { orientation: Number(tag) }

  test('is applied', async () => {
    const source = await upright.jpeg({ quality: 95 }).withMetadata(metadata).toBuffer()
    const photo = await prepared(source, { box })
    expect(photo).toMatchObject({ width: 240, height: 300, crop: box, rotation: 0 })
    await expectUpright(photo.jpeg)
  })

  test('is applied to a small crop of a large picture, which is decoded again', async () => {
    const size = ['top', 'bottom'].includes(firstRow)
      ? { width: width * 9, height: height * 9 }
      : { width: height * 9, height: width * 9 }
    const large = upright.resize({ ...size, kernel: 'nearest' })
    const source = await large.jpeg().withMetadata(metadata).toBuffer()
    const small = { left: 720, top: 954, width: 648, height: 648 }
    const photo = await prepared(source, { box: small })
    expect(photo).toMatchObject({ width: 2160, height: 2700, crop: small, side: 648 })
    await expectUpright(photo.jpeg)
  })
})

describe('a requested rotation is applied to the upright picture', () => {
  test.each([
    [0, 240, 300, [red, green, blue, yellow]],
    [90, 300, 240, [blue, red, yellow, green]],
    [180, 240, 300, [yellow, blue, green, red]],
    [270, 300, 240, [green, yellow, red, blue]],
  ] as const)('%i degrees clockwise', async (rotation, turnedWidth, turnedHeight, colours) => {
    const [firstRow, firstColumn] = sides[5]
    const source = await stored(firstRow, firstColumn)
      .jpeg({ quality: 95 })
      .withMetadata({ orientation: 5 })
      .toBuffer()
    const middle = {
      left: turnedWidth / 2 - 60,
      top: turnedHeight / 2 - 60,
      width: 120,
      height: 120,
    }

    const photo = await prepared(source, { rotation, box: middle })

    const { jpeg } = photo
    expect(photo).toMatchObject({ width: turnedWidth, height: turnedHeight, rotation, side: 120 })
    for (const [index, colour] of colours.entries()) {
      expectColour(await colourAt(jpeg, 0.1 + 0.8 * (index % 2), index < 2 ? 0.1 : 0.9), colour)
    }
  })
})

const turns = Object.keys(cornersTurned).map(Number) as Orientation[]
test.each(turns)(
  'the rotation and mirroring of a HEIC container are applied: like EXIF %i',
  async (turn) => {
    const photo = await prepared(heic(turn))
    expect(photo.width / photo.height).toBe(turn < 5 ? 160 / 120 : 120 / 160)
    const names = { red, green, blue, yellow }
    const expected = cornersTurned[turn].split(' ').map((name) => names[name as keyof typeof names])
    for (const [index, colour] of expected.entries()) {
      const seen = await colourAt(photo.jpeg, 0.1 + 0.8 * (index % 2), index < 2 ? 0.1 : 0.9)
      expectColour(seen, colour, 30)
    }
  },
)
