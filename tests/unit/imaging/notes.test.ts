import { readFile } from 'node:fs/promises'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { cropFor, prominentFace } from '../../../src/core/imaging/crop/crop.ts'
import { findFaces } from '../../../src/core/imaging/face/findFaces.ts'
import { noteSentence } from '../../../src/core/imaging/notes/noteSentence.ts'
import { notesOn } from '../../../src/core/imaging/notes/notesOn.ts'
import type { RawImage } from '../../../src/core/imaging/rawImage.ts'
import type { Box, QualityNote } from '../../../src/core/model.ts'
import { drawCartoon } from '../../../src/sandbox/portraits/cartoon.ts'
import {
  astronaut,
  drawScene,
  everySkin,
  portrait,
  type Scene,
} from '../../fixtures/pictures/faces.ts'

const PHOTO_PX = 648

/** The notes on a picture cropped automatically or as `given`. */
async function notesOf(picture: RawImage, given: Box | null = null): Promise<QualityNote[]> {
  const faces = await findFaces(picture)
  const crop = given ?? cropFor(picture, prominentFace(picture, faces), null)
  const { data, width, height } = picture
  const side = Math.min(PHOTO_PX, crop.width)
  const square = await sharp(data, { raw: { width, height, channels: 3 } })
    .extract(crop)
    .resize(side, side)
    .raw()
    .toBuffer()
  const notes = notesOn({
    size: picture,
    faces,
    crop,
    isManual: given !== null,
    square: { data: square, width: side, height: side },
    mayBeDamaged: false,
  })
  return notes.map((note) => ({ ...note, sentence: noteSentence(note) }))
}

const codesOf = (notes: QualityNote[]) => notes.map(({ code }) => code)
const drawn = async (scene: Scene, given: Box | null = null) =>
  codesOf(await notesOf(await drawScene(scene), given))

async function rawOf(picture: Buffer): Promise<RawImage> {
  const { data, info } = await sharp(picture).raw().toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height }
}

describe('a good photo has no notes', () => {
  test.each(everySkin)('in %s skin', async (skin) => {
    expect(await drawn(portrait(1000, 0.5, { skin }))).toEqual([])
  })

  test.each(everySkin)('in %s skin against a dark wall in half the light', async (skin) => {
    const scene = portrait(1000, 0.5, { skin, hair: '#15100d' })
    expect(await drawn({ ...scene, background: ['#151515', '#202020'], light: 0.5 })).toEqual([])
  })

  test.each(everySkin)('in %s skin against a white wall', async (skin) => {
    const scene = portrait(1000, 0.5, { skin })
    expect(await drawn({ ...scene, background: ['#ffffff', '#ffffff'] })).toEqual([])
  })

  test('with no grain, as smoothed by phones, or with much', async () => {
    expect(await drawn({ ...portrait(1000), grain: 0 })).toEqual([])
    expect(await drawn({ ...portrait(1000), grain: 25 })).toEqual([])
  })

  test('with slight softness', async () => {
    expect(await drawn({ ...portrait(1000), blur: 2 })).toEqual([])
  })
})

describe('bad light and bad focus are noted', () => {
  test.each(everySkin)('in %s skin', async (skin) => {
    const scene = portrait(1000, 0.5, { skin })
    expect(await drawn({ ...scene, light: 0.13 })).toEqual(['too_dark'])
    expect(await drawn({ ...scene, blur: 6 })).toEqual(['blurred'])
    const overexposed = { pale: 1.6, fair: 1.8, olive: 2.2, brown: 2.8, dark: 4.2 }
    expect(await drawn({ ...scene, light: overexposed[skin] })).toContain('blown_out')
  })

  test('in a real photo', async () => {
    const picture = sharp(await astronaut())
    const left = await notesOf(await rawOf(await picture.clone().toBuffer()))
    expect(codesOf(left)).toEqual(['face_small'])
    for (const [code, changed] of [
      ['blurred', picture.clone().blur(3)],
      ['too_dark', picture.clone().linear(0.15, 0)],
      ['blown_out', picture.clone().linear(1.8, 0)],
    ] as const) {
      const notes = await notesOf(await rawOf(await changed.jpeg().toBuffer()))
      expect(codesOf(notes)).toEqual([code, 'face_small'])
    }
  })
})

describe('the size of the crop', () => {
  test.each([
    [1000, 0.5, null],
    [540, 0.5, 'enlarged'],
    [430, 0.5, 'small'],
    [2000, 0.1, 'face_small'],
  ])('of a picture with %i pixels and a head of %d gives: %s', async (side, head, code) => {
    const [note] = await notesOf(await drawScene(portrait(side, head)))
    expect(note?.code ?? null).toBe(code)
  })

  test('is given in the sentence and the measure', async () => {
    const [note] = await notesOf(await drawScene(portrait(300, 0.7)))
    expect(note).toEqual({
      code: 'small',
      measure: 300,
      sentence: 'This picture is only 300 pixels wide, so it might look blurry at larger sizes.',
    })
  })
})

describe('the faces in the picture', () => {
  const group: Scene = {
    width: 1800,
    height: 1000,
    faces: [
      { x: 450, y: 420, head: 320, skin: 'brown' },
      { x: 1200, y: 420, head: 400 },
    ],
  }

  test('are counted if there are two', async () => {
    const [note] = await notesOf(await drawScene(group))
    expect(note).toMatchObject({ code: 'several_faces', measure: 2 })
    expect(note?.sentence).toContain('2 faces')
  })

  test('do not include a small person in the background', async () => {
    const behind = { x: 250, y: 300, head: 110 }
    const scene = { width: 1800, height: 1000, faces: [{ x: 1100, y: 420, head: 500 }, behind] }
    expect(await findFaces(await drawScene(scene))).toHaveLength(2)
    expect(await drawn(scene)).toEqual([])
  })

  test('do not include those outside a manual crop', async () => {
    const given = { left: 100, top: 100, width: 700, height: 700 }
    expect(await drawn(group, given)).toEqual([])
  })

  test('are cut off by the edge of the picture or of a manual crop', async () => {
    const cut = { width: 1200, height: 900, faces: [{ x: 600, y: 60, head: 600 }] }
    const [note] = await notesOf(await drawScene(cut))
    expect(note?.code).toBe('face_cut_off')
    expect(note?.measure).toBeGreaterThan(25)
    expect(note?.measure).toBeLessThan(60)
    const given = { left: 150, top: 420, width: 700, height: 700 }
    expect(await drawn(portrait(1200), given)).toContain('face_cut_off')
  })

  test('can be missing', async () => {
    const room = await rawOf(
      await sharp(await readFile(new URL('../../fixtures/pictures/astronaut.jpg', import.meta.url)))
        .extract({ left: 60, top: 300, width: 212, height: 212 })
        .resize(800)
        .toBuffer(),
    )
    expect(codesOf(await notesOf(room))).toContain('no_face')
  })
})

test('a drawing gets one note, even if a face is detected in it', async () => {
  let passed = 0
  for (let seed = 0; seed < 40; seed += 1) {
    const picture = await rawOf(await drawCartoon(`m${seed}`))
    passed += (await findFaces(picture)).length
    const notes = codesOf(await notesOf(picture)).filter((code) => code !== 'enlarged')
    expect([seed, notes]).toEqual([seed, ['drawing']])
  }
  expect(passed).toBeGreaterThan(0)
})

test('every picture gets notes with sentences', async () => {
  for (const value of [0, 128, 255]) {
    for (const side of [1, 2, 3, 48]) {
      const picture = {
        data: new Uint8Array(side * side * 3).fill(value),
        width: side,
        height: side,
      }
      for (const note of await notesOf(picture)) expect(note.sentence).toMatch(/^[A-Z].*\.$/)
    }
  }
})

test.each([
  [{ code: 'several_faces', measure: 3 }, '3 faces found.'],
  [{ code: 'face_cut_off', measure: 12 }, 'About 12% of the head'],
  [{ code: 'blown_out', measure: 40 }, '40% of the face'],
  [{ code: 'face_small', measure: 200 }, '200 pixels wide'],
  [{ code: 'enlarged', measure: 500 }, '500 pixels wide and was enlarged to 648.'],
] as const)('the measure is part of the sentence: %j', (note, part) => {
  expect(noteSentence(note)).toContain(part)
})
