import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cropFor, prominentFace } from '../../../src/core/imaging/crop/crop.ts'
import type { Box, Face } from '../../../src/core/model.ts'

/** As detected: the eyes are three tenths down the box. */
function faceAt(x: number, eyes: number, width: number): Face {
  return {
    score: 0.9,
    box: { left: x - width / 2, top: eyes - 0.3 * width, width, height: width },
    eyes: [
      { x: x - 0.2 * width, y: eyes },
      { x: x + 0.2 * width, y: eyes },
    ],
  }
}

const sizes = fc.record({
  width: fc.integer({ min: 48, max: 6000 }),
  height: fc.integer({ min: 48, max: 6000 }),
})

/** fc.double favours tiny numbers. */
const part = (least: number, most: number) =>
  fc.integer({ min: least * 1000, max: most * 1000 }).map((thousandths) => thousandths / 1000)

/** A face inside or partly outside a picture. */
const scenes = sizes.chain((size) =>
  fc.record({
    size: fc.constant(size),
    face: fc
      .tuple(part(0, 1), part(0, 1), part(0.06, 1.2))
      .map(([x, y, width]) =>
        faceAt(x * size.width, y * size.height, width * Math.min(size.width, size.height)),
      ),
  }),
)

function isSquareInside(crop: Box, size: { width: number; height: number }): boolean {
  return (
    Object.values(crop).every(Number.isInteger) &&
    crop.width === crop.height &&
    crop.width >= 1 &&
    crop.left >= 0 &&
    crop.top >= 0 &&
    crop.left + crop.width <= size.width &&
    crop.top + crop.height <= size.height
  )
}

test('with enough room, the face is in the middle and the eyes two fifths from the top', () => {
  const crop = cropFor({ width: 4000, height: 3000 }, faceAt(1500, 1200, 400), null)
  expect(crop).toEqual({ left: 980, top: 784, width: 1040, height: 1040 })
})

test.each([
  ['eyes a little high', faceAt(340, 215, 260)],
  ['face a little to the side', faceAt(290, 250, 260)],
  ['head a little small', faceAt(324, 260, 210)],
])('a well-framed square is kept whole: %s', (_, face) => {
  const crop = cropFor({ width: 648, height: 648 }, face, null)
  expect(crop).toEqual({ left: 0, top: 0, width: 648, height: 648 })
})

describe('near an edge', () => {
  test.each([
    ['left', faceAt(150, 900, 300), { left: 0 }],
    ['right', faceAt(1850, 900, 300), { left: 2000 - 570 }],
    ['top', faceAt(1000, 120, 300), { top: 0 }],
    ['bottom', faceAt(1000, 1400, 300), { top: 1500 - 570 }],
  ])('the crop reaches the edge and tightens around the face: %s', (_, face, expected) => {
    const crop = cropFor({ width: 2000, height: 1500 }, face, null)
    expect(crop).toMatchObject({ ...expected, width: 570 })
  })
})

test('a face as large as the picture gives a crop as large as the short side', () => {
  const crop = cropFor({ width: 900, height: 600 }, faceAt(450, 250, 550), null)
  expect(crop).toEqual({ left: 150, top: 0, width: 600, height: 600 })
})

test('a head wider than the picture keeps its chin', () => {
  const crop = cropFor({ width: 600, height: 1500 }, faceAt(300, 700, 400), null)
  expect(crop).toEqual({ left: 0, top: 420, width: 600, height: 600 })
})

test('the crop is always a square of whole pixels inside the picture', () => {
  fc.assert(
    fc.property(scenes, ({ size, face }) => {
      expect(isSquareInside(cropFor(size, face, null), size)).toBe(true)
    }),
  )
})

test('hair and chin are not cut if the picture has room for the head', () => {
  fc.assert(
    fc.property(scenes, ({ size, face }) => {
      const unit = face.box.width
      fc.pre(Math.min(size.width, size.height) >= 1.8 * unit)
      const eyes = face.eyes[0]?.y ?? 0
      const crop = cropFor(size, face, null)
      const hair = Math.max(0, eyes - 0.95 * unit)
      const chin = Math.min(size.height, eyes + 0.8 * unit)
      expect(crop.top).toBeLessThanOrEqual(hair + 1)
      expect(crop.top + crop.height).toBeGreaterThanOrEqual(chin - 1)
      expect(crop.left).toBeLessThanOrEqual(Math.max(0, face.box.left) + 1)
      const right = Math.min(size.width, face.box.left + unit)
      expect(crop.left + crop.width).toBeGreaterThanOrEqual(right - 1)
    }),
  )
})

test('a mirrored picture gets a mirrored crop', () => {
  fc.assert(
    fc.property(scenes, ({ size, face }) => {
      const x = face.box.left + face.box.width / 2
      const mirrored = faceAt(size.width - x, face.eyes[0]?.y ?? 0, face.box.width)
      const crop = cropFor(size, face, null)
      const other = cropFor(size, mirrored, null)
      expect(Math.abs(crop.width - other.width)).toBeLessThanOrEqual(1)
      expect(Math.abs(size.width - crop.left - crop.width - other.left)).toBeLessThanOrEqual(2)
    }),
  )
})

describe('without a face', () => {
  test('the crop is centred on the salient area', () => {
    const salient = { left: 700, top: 0, width: 500, height: 600 }
    const crop = cropFor({ width: 1600, height: 600 }, null, salient)
    expect(crop).toEqual({ left: 650, top: 0, width: 600, height: 600 })
  })

  test('or on the picture', () => {
    const crop = cropFor({ width: 600, height: 1001 }, null, null)
    expect(crop).toEqual({ left: 0, top: 201, width: 600, height: 600 })
  })

  test('it is a square inside the picture for any salient area', () => {
    const boxes = fc.record({
      left: fc.integer({ min: -100, max: 6000 }),
      top: fc.integer({ min: -100, max: 6000 }),
      width: fc.integer({ min: 1, max: 6000 }),
      height: fc.integer({ min: 1, max: 6000 }),
    })
    fc.assert(
      fc.property(sizes, boxes, (size, box) => {
        expect(isSquareInside(cropFor(size, null, box), size)).toBe(true)
      }),
    )
  })
})

describe('the prominent face', () => {
  const size = { width: 2000, height: 1000 }

  test('is the largest', () => {
    const [small, large] = [faceAt(900, 500, 150), faceAt(1500, 500, 250)]
    expect(prominentFace(size, [small, large])).toBe(large)
    expect(prominentFace(size, [large, small])).toBe(large)
  })

  test('is the most central of equal ones', () => {
    const [left, middle, right] = [400, 1050, 1700].map((x) => faceAt(x, 500, 200))
    expect(
      prominentFace(
        size,
        [left, middle, right].filter((face) => face !== undefined),
      ),
    ).toBe(middle)
  })

  test('is the one in the middle if the one at the edge is only slightly larger', () => {
    const [edge, middle] = [faceAt(100, 500, 220), faceAt(1000, 500, 200)]
    expect(prominentFace(size, [edge, middle])).toBe(middle)
  })

  test('is null without faces', () => {
    expect(prominentFace(size, [])).toBeNull()
  })
})
