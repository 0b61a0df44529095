import { afterAll, describe, expect, test } from 'vitest'
import { closeImaging } from '../../../../src/core/imaging/prepare.ts'
import { heicGrid } from '../../../fixtures/pictures/heicGrid.ts'
import {
  blue,
  colourAt,
  expectColour,
  green,
  prepared,
  red,
  yellow,
} from '../../../fixtures/pictures/painted.ts'

afterAll(closeImaging)

const corners = [red, green, blue, yellow]

describe('a tiled HEIC, as phones write it, is decoded completely', () => {
  test.each([
    ['of one megapixel, which its last tiles reach over', 1001, 777, 0, 0],
    ['of 12 megapixels, in its middle', 4032, 3024, 3, 2],
    ['of 48 megapixels, at its right', 8064, 6048, 14, 7],
  ])('%s', { timeout: 60_000 }, async (_, width, height, column, row) => {
    const box = { left: column * 512, top: row * 512, width: 512, height: 512 }
    const photo = await prepared(heicGrid(width, height), { box })
    expect(photo).toMatchObject({ width, height, crop: box })
    for (const [index, colour] of corners.entries()) {
      const seen = await colourAt(photo.jpeg, 0.1 + 0.8 * (index % 2), index < 2 ? 0.1 : 0.9)
      expectColour(seen, colour, 20)
    }
  })

  test('when one process decodes several, each with its own pixels', async () => {
    const wide = { left: 0, top: 0, width: 512, height: 512 }
    const shifted = { left: 256, top: 0, width: 512, height: 512 }
    const [one, other] = await Promise.all([
      prepared(heicGrid(1024, 600), { box: wide }),
      prepared(heicGrid(800, 600), { box: shifted }),
    ])
    expect([one.width, other.width]).toEqual([1024, 800])
    expectColour(await colourAt(one.jpeg, 0.1, 0.1), red, 20)
    expectColour(await colourAt(other.jpeg, 0.1, 0.1), green, 20)
  })
})
