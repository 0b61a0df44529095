import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import sharp from 'sharp'
import { afterAll, describe, expect, test } from 'vitest'
import { findFaces } from '../../../src/core/imaging/face/findFaces.ts'
import { closeImaging } from '../../../src/core/imaging/prepare.ts'
import type { RawImage } from '../../../src/core/imaging/rawImage.ts'
import { salientSquare } from '../../../src/core/imaging/crop/salient.ts'
import { drawCartoon } from '../../../src/sandbox/portraits/cartoon.ts'
import {
  astronaut,
  drawScene,
  everySkin,
  photographed,
  portrait,
} from '../../fixtures/pictures/faces.ts'
import { prepared } from '../../fixtures/pictures/painted.ts'

afterAll(closeImaging)

/** The width of a detected box, in heads. */
const BOX_WIDTH_HEADS = 0.67

describe('a drawn face is found', () => {
  test.each(everySkin)('in %s skin', async (skin) => {
    const faces = await findFaces(await drawScene(portrait(800, 0.5, { skin })))
    expect(faces).toHaveLength(1)
    expect(faces[0]?.score).toBeGreaterThan(0.7)
  })

  test.each([0.12, 0.2, 0.35, 0.6, 0.8])('with a head of %d of the picture', async (head) => {
    const [face, ...others] = await findFaces(await drawScene(portrait(1000, head)))
    expect(others).toEqual([])
    expect(face?.box.width).toBeGreaterThan(BOX_WIDTH_HEADS * head * 1000 * 0.75)
    expect(face?.box.width).toBeLessThan(BOX_WIDTH_HEADS * head * 1000 * 1.25)
  })

  test.each([
    [1600, 900, 300, 300],
    [1600, 900, 1350, 600],
    [700, 1400, 350, 250],
    [700, 1400, 200, 1000],
    [3000, 700, 1500, 300],
  ])('in %i × %i pixels, between the eyes at %i, %i', async (width, height, x, y) => {
    const scene = await drawScene({ width, height, faces: [{ x, y, head: 240 }] })
    const [face, ...others] = await findFaces(scene)
    expect(others).toEqual([])
    const eyes = face?.eyes ?? []
    expect(eyes).toHaveLength(2)
    expect(Math.abs((eyes[0]?.x ?? 0) + (eyes[1]?.x ?? 0) - 2 * x)).toBeLessThan(0.1 * 240)
    expect(Math.abs((eyes[0]?.y ?? 0) + (eyes[1]?.y ?? 0) - 2 * y)).toBeLessThan(0.1 * 240)
  })
})

test('every face of a group is found', async () => {
  const faces = [
    { x: 350, y: 400, head: 280, skin: 'brown' },
    { x: 800, y: 350, head: 330, skin: 'fair' },
    { x: 1250, y: 420, head: 260, skin: 'pale' },
  ] as const
  const found = await findFaces(
    await drawScene({ width: 1600, height: 900, faces: faces.map((face) => ({ ...face })) }),
  )
  const middles = found.map(({ box }) => box.left + box.width / 2).toSorted((a, b) => a - b)
  expect(middles.map((x) => Math.round(x / 50) * 50)).toEqual([350, 800, 1250])
})

test.each([0.42, 0.5, 0.7])('a face %d times as large as another is found too', async (part) => {
  const faces = [
    { x: 500, y: 420, head: 480 },
    { x: 1200, y: 380, head: 480 * part },
  ]
  expect(await findFaces(await drawScene({ width: 1600, height: 1200, faces }))).toHaveLength(2)
})

test.each([2, 6, 7])(
  'a face is found in the right place with EXIF orientation %i',
  async (orientation) => {
    const scene = await drawScene({
      width: 1200,
      height: 900,
      faces: [{ x: 700, y: 380, head: 400 }],
    })
    const raw = { width: scene.width, height: scene.height, channels: 3 } as const
    const upright = sharp(scene.data, { raw })
    const angle = { 2: 0, 6: 270, 7: 90 }[orientation] ?? 0
    const stored = upright
      .flop(orientation !== 6)
      .rotate(angle)
      .withMetadata({ orientation })
    const { width, faces, crop } = await prepared(await stored.jpeg({ quality: 95 }).toBuffer())
    expect(width).toBe(1200)
    expect(faces).toHaveLength(1)
    const box = faces[0]?.box ?? crop
    expect(Math.abs(box.left + box.width / 2 - 700)).toBeLessThan(20)
    expect(Math.abs(crop.left + crop.width / 2 - 700)).toBeLessThan(20)
  },
)

test('no face is found in an empty room', async () => {
  expect(await findFaces(await drawScene({ width: 900, height: 600, faces: [] }))).toEqual([])
})

test('a picture of one pixel is handled', async () => {
  const pixel = { data: new Uint8Array([9, 9, 9]), width: 1, height: 1 }
  expect(await findFaces(pixel)).toEqual([])
  expect(await salientSquare(pixel)).toEqual({ left: 0, top: 0, width: 1, height: 1 })
})

describe('a prepared photo shows head and shoulders', () => {
  test.each([
    ['a drawn person far to the right', () => far(), { x: 2200, y: 800, head: 500 }],
    ['an astronaut', astronaut, { x: 225, y: 102, head: 165 }],
  ])('%s', async (_, source, { x, y, head }) => {
    const { crop, faces, jpeg } = await prepared(await source())
    expect(faces).toHaveLength(1)
    expect(Math.abs(crop.left + crop.width / 2 - x)).toBeLessThan(0.1 * head)
    expect((y - crop.top) / crop.height).toBeCloseTo(0.4, 1)
    expect(head / crop.height).toBeGreaterThan(0.5)
    expect(head / crop.height).toBeLessThan(0.7)
    const [face] = await findFaces(await rawOf(jpeg))
    const side = (await sharp(jpeg).metadata()).width
    expect((face?.eyes[0]?.y ?? 0) / side).toBeCloseTo(0.4, 1)
  })
})

test.each([0, 400, 952])(
  'without a face, the salient square is where the drawing is: %i',
  async (left) => {
    const drawing = await drawCartoon('somebody')
    const picture = await sharp(await photographed({ width: 1600, height: 648, faces: [] }))
      .composite([{ input: drawing, left, top: 0 }])
      .jpeg()
      .toBuffer()
    const crop = await salientSquare(await rawOf(picture))
    expect(crop).toMatchObject({ top: 0, width: 648, height: 648 })
    expect(Math.abs(crop.left - left)).toBeLessThan(160)
  },
)

test('the same picture gives the same faces', async () => {
  const picture = await drawScene(portrait(600))
  expect(await findFaces(picture)).toEqual(await findFaces(picture))
})

test('detection prints nothing', async () => {
  const script = `
    import { findFaces } from './src/core/imaging/face/findFaces.ts'
    await findFaces({ data: new Uint8Array(300 * 300 * 3), width: 300, height: 300 })`
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [
    '--input-type=module',
    '--eval',
    script,
  ])
  expect(stdout + stderr).toBe('')
})

const far = () =>
  photographed({ width: 3000, height: 2000, faces: [{ x: 2200, y: 800, head: 500, skin: 'dark' }] })

async function rawOf(picture: Buffer): Promise<RawImage> {
  const { data, info } = await sharp(picture).raw().toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height }
}
