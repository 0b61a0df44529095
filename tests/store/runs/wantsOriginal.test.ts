import { Readable } from 'node:stream'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../../fixtures/database.ts'
import { principal, someRuns, someProcess } from '../../fixtures/imports.ts'
import { personId, somePerson, storePeople } from '../../fixtures/people.ts'
import { somePhotos } from '../../fixtures/photos.ts'
import { painted } from '../../fixtures/pictures/painted.ts'

let database: TestDatabase
beforeAll(async () => void (database = await openTestDatabase()))
beforeEach(() => database.reset())
afterAll(() => database.close())

const page = { state: null, remarked: null, cursor: null, limit: 10 }
const full = { width: 3200, height: 2400 }

/** Stripes that grow finer to the right; the whole picture, and as a browser would send it. */
const wholePicture = () =>
  painted(full.width, full.height, (x, y) => [(x * x) % 251, (y * 3) % 251, 128])
    .jpeg({ quality: 90 })
    .toBuffer()
const smaller = async () =>
  sharp(await wholePicture())
    .resize(1600)
    .jpeg()
    .toBuffer()

/** A held import with one item whose picture the browser had made half as large, prepared. */
async function shrunk(size: typeof full | null = full) {
  const owner = principal(1)
  const { room } = someRuns(database)
  await storePeople(database.db, [somePerson(0)])
  const { id: runId } = await room.create(owner, 'replace')
  const file = { fileName: '0.jpg', fileSize: 1, personId: personId(0) }
  const [added] = await room.addItems(owner, runId, [{ ...file, rule: null, confidence: null }])
  const itemId = added?.id ?? ''
  const run = () => someProcess(database, somePhotos()).runner.run(runId)
  const send = async (bytes: Buffer, of: typeof full | null = null) => {
    const full = of && { ...of, sha256: null }
    await room.receiveFile(owner, runId, itemId, Readable.from([bytes]), full)
    await run()
  }
  const crop = (width: number) =>
    room.recrop(owner, runId, itemId, {
      box: { left: 500, top: 300, width, height: width },
      rotation: 0,
    })
  const wanting = async () =>
    (await room.items(owner, runId, { ...page, wantsOriginal: true })).items
  const item = async () => (await room.items(owner, runId, page)).items[0]
  await send(await smaller(), size)
  return { room, owner, runId, send, crop, item, wanting }
}

describe('a picture that the browser has made smaller', () => {
  test('is enough as long as the crop has as many pixels as a photo', async () => {
    const { crop, item } = await shrunk()
    expect(await item()).toMatchObject({ state: 'prepared', wantsOriginal: false })
    await crop(700)
    expect(await item()).toMatchObject({ wantsOriginal: false })
  })

  test('is asked for as it is when the crop is small, and gives the same crop, sharper', async () => {
    const { send, crop, item, wanting } = await shrunk()
    expect(await wanting()).toEqual([])
    await crop(400)
    expect(await item()).toMatchObject({ state: 'prepared', wantsOriginal: true })
    expect(await wanting()).toHaveLength(1)
    await send(await wholePicture())
    expect(await item()).toMatchObject({
      state: 'prepared',
      wantsOriginal: false,
      originalWaits: true,
      picture: { crop: { left: 1000, top: 600, width: 800 }, side: 648 },
    })
    expect(await database.waiting()).toHaveLength(1)
  })

  test('keeps its photo when the file as it is cannot be read', async () => {
    const { send, crop, item } = await shrunk()
    await crop(400)
    const before = (await item())?.picture?.sha256
    await send(Buffer.from('no picture at all'))
    const after = await item()
    expect(after).toMatchObject({ state: 'prepared', wantsOriginal: false, originalWaits: false })
    expect(after?.picture?.sha256).toBe(before)
    expect(await database.waiting()).toEqual([])
  })

  test('is not asked for when it was sent as it was', async () => {
    const { send, crop, item } = await shrunk(null)
    await crop(400)
    expect(await item()).toMatchObject({ wantsOriginal: false })
    await expect(send(await wholePicture())).rejects.toMatchObject({ code: 'wrong_state' })
    expect(await database.waiting()).toHaveLength(1)
  })

  test('takes nothing more once the import was started', async () => {
    const { room, owner, runId, send, crop } = await shrunk()
    await crop(400)
    await room.start(owner, runId, 'skip')
    await expect(send(await wholePicture())).rejects.toMatchObject({ code: 'wrong_state' })
  })
})
