import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createOwnPhoto } from '../../../src/core/onePhoto/ownPhoto.ts'
import { createPersonPhoto } from '../../../src/core/onePhoto/personPhoto.ts'
import type { Draft } from '../../../src/core/index.ts'
import type { Settings } from '../../../src/core/model.ts'
import { installedSettings } from '../../../src/core/settings/rules.ts'
import { drafts, items, people } from '../../../src/core/store/schema.ts'
import { openTestDatabase, type TestDatabase } from '../../fixtures/database/database.ts'
import { personId, somePerson, storePeople } from '../../fixtures/people/people.ts'
import { photographed, portrait } from '../../fixtures/pictures/faces.ts'
import { plain, red } from '../../fixtures/pictures/painted.ts'
import { somePhotos } from '../../fixtures/photos.ts'
import { principal, receivedRun, silentLog, testProcess } from '../../fixtures/runs.ts'

let database: TestDatabase
let small: Buffer
let large: Buffer
let faceless: Buffer
beforeAll(async () => {
  database = await openTestDatabase()
  small = await photographed(portrait(180))
  large = await photographed(portrait(1000, 0.2))
  faceless = await plain(700, 700, red).jpeg().toBuffer()
})
beforeEach(() => database.reset())
afterAll(() => database.close())

const ana = { ...principal(1, 'Ana'), id: personId(0) }
const admin = principal(2, 'Admin')
const held = { manage: 'appRole', ownPhoto: 'person', changesOwnPhoto: 'atOnce' } as const

function setUp(asked: Partial<Settings>) {
  const state = { ...installedSettings(30), ...asked }
  const settings = async () => state
  const photos = somePhotos()
  const photosAs = () => photos.access
  const own = createOwnPhoto(database.store, photosAs, { settings })
  const person = createPersonPhoto(database.store, {
    photosAs,
    settings,
    access: async () => held,
    explainRefusal: async () => null,
    log: silentLog,
  })
  const draft = async (picture: Buffer): Promise<Draft> => {
    const made = await own.draft(ana, picture)
    if ('kind' in made) throw new Error(made.code)
    return made
  }
  return { state, settings, photos, own, person, draft }
}

const codes = ({ prepared }: Draft) => prepared.notes.map(({ code }) => code)
const wholeOf = (side: number) => ({
  box: { left: 0, top: 0, width: side, height: side },
  rotation: 0 as const,
})

describe('one’s own photo with fewer pixels than is asked for', () => {
  test('is refused with both numbers, and leaves nothing behind', async () => {
    const { own } = setUp({ leastSidePx: 200 })
    await expect(own.draft(ana, small)).rejects.toMatchObject({
      code: 'below_least_side',
      message: 'This is only 180 pixels wide. Your organization asks for at least 200.',
    })
    expect(await database.db.$count(drafts)).toBe(0)
    expect(await database.waiting()).toEqual([])
  })

  test('is taken from a larger part of the picture, where nobody chooses the crop', async () => {
    const free = await setUp({}).draft(large)
    const asked = await setUp({ leastSidePx: 648 }).draft(large)
    expect(free.prepared.crop.width).toBeLessThan(648)
    expect(asked.prepared.crop.width).toBe(648)
  })

  test('is refused as a crop, and the crop before stays', async () => {
    const { own, draft } = setUp({ leastSidePx: 400 })
    const { id } = await draft(large)
    const tiny = { box: { left: 300, top: 300, width: 399, height: 399 }, rotation: 0 } as const
    await expect(own.recrop(ana, id, tiny)).rejects.toMatchObject({ code: 'below_least_side' })
    expect((await own.confirm(ana, id, 'person')).kind).toBe('done')
  })

  test('is refused when it is set, if more is asked for since it was prepared; it may be set once that is withdrawn', async () => {
    const { own, draft, state, photos } = setUp({})
    const { id } = await draft(small)
    state.leastSidePx = 200
    await expect(own.confirm(ana, id, 'person')).rejects.toMatchObject({ code: 'below_least_side' })
    expect(photos.of(ana.id)).toBe(null)
    state.leastSidePx = 48
    expect((await own.confirm(ana, id, 'person')).kind).toBe('done')
  })
})

describe('one’s own photo without a face, where one is asked for', () => {
  test('is refused, and one with a face is not', async () => {
    const { own, draft } = setUp({ faceRequired: true })
    await expect(own.draft(ana, faceless)).rejects.toMatchObject({ code: 'face_required' })
    expect((await draft(large)).id).toBeTruthy()
  })

  test('is refused as a crop beside the face', async () => {
    const { own, draft } = setUp({ faceRequired: true })
    const { id } = await draft(large)
    const corner = { box: { left: 0, top: 0, width: 200, height: 200 }, rotation: 0 } as const
    await expect(own.recrop(ana, id, corner)).rejects.toMatchObject({ code: 'face_required' })
    expect('id' in (await own.recrop(ana, id, wholeOf(1000)))).toBe(true)
  })
})

describe('somebody else’s photo', () => {
  test('gets a remark, and an admin may set it', async () => {
    await storePeople(database.db, [somePerson(0)])
    const { person } = setUp({ leastSidePx: 200, faceRequired: true })
    const made = await person.draft(admin, ana.id, await plain(180, 180, red).jpeg().toBuffer())
    if ('kind' in made) throw new Error(made.code)
    expect(codes(made)).toEqual(expect.arrayContaining(['below_least_side', 'drawing']))
    const changed = await person.confirm(admin, ana.id, made.id, { overwrite: false })
    expect(changed.outcome.kind).toBe('done')
  })

  test('in an import gets a remark that goes when less is asked for, also if it is not prepared again', async () => {
    const { settings, state, photos } = setUp({ leastSidePx: 200 })
    const notesOf = async (runId: string) => {
      await testProcess(database, photos, { settings }).runner.run(runId)
      const rows = await database.db.select().from(items)
      const [row] = rows.filter((item) => item.runId === runId)
      return [row?.state, row?.picture?.notes.some(({ code }) => code === 'below_least_side')]
    }
    const first = await receivedRun(database, [small])
    expect(await notesOf(first.runId)).toEqual(['done', true])
    await database.db.update(items).set({ code: null })
    state.leastSidePx = 48
    await database.db.delete(people)
    const second = await receivedRun(database, [small])
    expect(await notesOf(second.runId)).toEqual(['unchanged', false])
  })
})

describe('without automatic crop', () => {
  test('the middle of the picture is taken, and not the face', async () => {
    const made = await setUp({ automaticCrop: false }).draft(large)
    expect(made.prepared).toMatchObject({ crop: wholeOf(1000).box, croppedBy: 'centre' })
  })

  test('an import crops again what was cropped around the face before, and keeps what a person has cropped', async () => {
    const { settings, state, photos } = setUp({})
    const cropOf = async () => {
      await database.db.delete(people)
      const { runId } = await receivedRun(database, [large])
      await testProcess(database, photos, { settings }).runner.run(runId)
      const rows = await database.db.select().from(items)
      return rows.find((row) => row.runId === runId)?.picture?.croppedBy
    }
    expect(await cropOf()).toBe('face')
    state.automaticCrop = false
    expect(await cropOf()).toBe('centre')
    const [row] = await database.db.select().from(items)
    if (!row?.picture) throw new Error('the first import has a picture')
    const croppedByHand = { ...row.picture, croppedBy: 'person' } as const
    await database.db.update(items).set({ picture: croppedByHand })
    expect(await cropOf()).toBe('person')
  })
})
