import { afterAll, describe, expect, test } from 'vitest'
import { closeImaging, preparePhoto } from '../../../../src/core/imaging/prepare.ts'
import { box, heicFile, TILE_PROPERTIES, type Item } from '../../../fixtures/pictures/heicFile.ts'
import { heicGrid } from '../../../fixtures/pictures/heicGrid.ts'
import { colourAt, prepared, red, yellow, type Colour } from '../../../fixtures/pictures/painted.ts'

afterAll(closeImaging)

/** Turns a tile upside down, so that it begins with yellow. */
const upsideDown = box('irot', Buffer.from([2]))
const upright: Item = { type: 'hvc1', properties: TILE_PROPERTIES }
const turned: Item = { type: 'hvc1', properties: [...TILE_PROPERTIES, 0x84] }

/** The colour in which the photo begins: of an upright tile red, of one upside down yellow. */
async function firstColour(items: Item[], primary: number, properties = [upsideDown]) {
  const file = heicFile(items, { primary, properties })
  const photo = await prepared(file, { box: { left: 0, top: 0, width: 512, height: 512 } })
  const colour = await colourAt(photo.jpeg, 0.1, 0.1)
  return distance(colour, red) < distance(colour, yellow) ? 'red' : 'yellow'
}

const distance = (one: Colour, other: Colour): number =>
  Math.hypot(...one.map((value, index) => value - (other[index] ?? 0)))

describe('of a HEIC that holds more than one picture, the one it names as its own is used', () => {
  test.each([
    ['when that is the first', 1, 'red'],
    ['when that is the second', 2, 'yellow'],
  ])('%s', async (_, primary, colour) => {
    expect(await firstColour([upright, turned], primary)).toBe(colour)
  })

  test('not its thumbnail or its depth map', async () => {
    const depthMap = box('auxC', Buffer.from('\0\0\0\0urn:mpeg:hevc:2015:auxid:2\0'))
    const items: Item[] = [
      { ...turned, reference: { type: 'thmb', to: [3] } },
      {
        ...turned,
        properties: [...TILE_PROPERTIES, 0x84, 0x85],
        reference: { type: 'auxl', to: [3] },
      },
      upright,
    ]
    expect(await firstColour(items, 3, [upsideDown, depthMap])).toBe('red')
  })

  test('among more than 256 parts, as phones with depth and gain maps write them', async () => {
    const notes = Array.from({ length: 300 }, (): Item => ({ type: 'Exif', data: Buffer.alloc(8) }))
    expect(await firstColour([turned, ...notes, upright], 302)).toBe('red')
  })
})

test('a HEIC of 200 megapixels is too large, not damaged', async () => {
  expect(await preparePhoto(heicGrid(16_384, 12_288))).toEqual({
    kind: 'rejected',
    code: 'too_many_pixels',
  })
})
