import sharp from 'sharp'
import { afterAll, describe, expect, test } from 'vitest'
import { closeImaging } from '../../../src/core/imaging/prepare.ts'
import { rotationToUpright } from '../../../src/core/imaging/face/rollAngle.ts'
import { astronaut, everySkin, photographed, portrait } from '../../fixtures/pictures/faces.ts'
import { plain, prepared, red } from '../../fixtures/pictures/painted.ts'

afterAll(closeImaging)

const rotated = (picture: Buffer, degrees: number) =>
  sharp(picture).rotate(degrees).jpeg().toBuffer()
const codes = ({ notes }: Awaited<ReturnType<typeof prepared>>) => notes.map(({ code }) => code)

describe('a sideways photo without EXIF orientation is rotated by its face, and a note says so', () => {
  test.each([90, 270])('the astronaut, rotated by %i degrees', async (degrees) => {
    const upright = await prepared(await astronaut())
    const photo = await prepared(await rotated(await astronaut(), degrees))
    expect(upright.rotation).toBe(0)
    expect(codes(upright)).not.toContain('turned')
    expect(photo.rotation).toBe(360 - degrees)
    expect(codes(photo)).toContain('turned')
    const apart = (['left', 'top', 'width'] as const).map((each) =>
      Math.abs(photo.crop[each] - upright.crop[each]),
    )
    expect(Math.max(...apart)).toBeLessThan(30)
  })

  test.each(everySkin)('a drawn person in %s skin', async (skin) => {
    const picture = await photographed(portrait(800, 0.45, { skin }))
    expect((await prepared(await rotated(picture, 90))).rotation).toBe(270)
    expect((await prepared(await rotated(picture, 270))).rotation).toBe(90)
    expect((await prepared(picture)).rotation).toBe(0)
  })
})

test('a photo with a given crop or rotation is not rotated further', async () => {
  const picture = await rotated(await astronaut(), 90)
  const box = { left: 100, top: 100, width: 300, height: 300 }
  expect(await prepared(picture, { box })).toMatchObject({ rotation: 0, crop: box })
  expect(await prepared(picture, { rotation: 180 })).toMatchObject({ rotation: 180 })
})

test('a picture without a face is not rotated', async () => {
  expect((await prepared(await plain(700, 500, red).jpeg().toBuffer())).rotation).toBe(0)
})

test.each([
  [0, 0],
  [45, 0],
  [-50, 0],
  [75, 270],
  [90, 270],
  [-100, 90],
  [180, 0],
])('eyes in a line at %i degrees give a rotation by %i', (degrees, expected) => {
  const angle = (degrees * Math.PI) / 180
  const eyes = [
    { x: 100, y: 100 },
    { x: 100 + 40 * Math.cos(angle), y: 100 + 40 * Math.sin(angle) },
  ]
  const box = { left: 80, top: 80, width: 80, height: 80 }
  expect(rotationToUpright({ box, score: 0.9, eyes })).toBe(expected)
})
