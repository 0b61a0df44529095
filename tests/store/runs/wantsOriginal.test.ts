import { Readable } from 'node:stream'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../../fixtures/database/database.ts'
import { principal, testRunService, testProcess } from '../../fixtures/runs.ts'
import { personId, somePerson, storePeople } from '../../fixtures/people/people.ts'
import { somePhotos } from '../../fixtures/photos.ts'
import { painted } from '../../fixtures/pictures/painted.ts'

let database: TestDatabase
beforeAll(async () => void (database = await openTestDatabase()))
beforeEach(() => database.reset())
afterAll(() => database.close())

const page = { state: null, remarked: null, cursor: null, limit: 10 }
const full = { width: 3200, height: 2400 }

/** Stripes that grow finer to the right. */
const wholePicture = () =>
  painted(full.width, full.height, (x, y) => [(x * x) % 251, (y * 3) % 251, 128])
    .jpeg({ quality: 90 })
    .toBuffer()
/** The same picture, shrunk as by a browser. */
const smaller = async () =>
  sharp(await wholePicture())
    .resize(1600)
    .jpeg()
    .toBuffer()

/** A held run with one prepared item, whose picture the browser shrank to half the size. */
async function shrunk(size: typeof full | null = full) {
  const owner = principal(1)
  const { service } = testRunService(database)
  await storePeople(database.db, [somePerson(0)])
  const { id: runId } = await service.create(owner, 'replace')
  const file = { fileName: '0.jpg', fileSize: 1, personId: personId(0) }
  const [added] = await service.addItems(owner, runId, [{ ...file, rule: null, confidence: null }])
  const itemId = added?.id ?? ''
  const run = () => testProcess(database, somePhotos()).runner.run(runId)
  const send = async (bytes: Buffer, of: typeof full | null = null) => {
    const full = of && { ...of, sha256: null }
    await service.receiveFile(owner, runId, itemId, Readable.from([bytes]), full)
    await run()
  }
  const crop = (width: number) =>
    service.recrop(owner, runId, itemId, {
      box: { left: 500, top: 300, width, height: width },
      rotation: 0,
    })
  const wanting = async () =>
    (await service.items(owner, runId, { ...page, wantsOriginal: true })).items
  const item = async () => (await service.items(owner, runId, page)).items[0]
  await send(await smaller(), size)
  return { service, owner, runId, send, crop, item, wanting }
}

describe('a picture that the browser shrank', () => {
  test('is enough while the crop has at least as many pixels as a photo', async () => {
    const { crop, item } = await shrunk()
    expect(await item()).toMatchObject({ state: 'prepared', wantsOriginal: false })
    await crop(700)
    expect(await item()).toMatchObject({ wantsOriginal: false })
  })

  test('is asked for in full size when the crop is small, and gives the same crop, sharper', async () => {
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

  test('keeps its photo when the original cannot be read', async () => {
    const { send, crop, item } = await shrunk()
    await crop(400)
    const before = (await item())?.picture?.sha256
    await send(Buffer.from('no picture at all'))
    const after = await item()
    expect(after).toMatchObject({ state: 'prepared', wantsOriginal: false, originalWaits: false })
    expect(after?.picture?.sha256).toBe(before)
    expect(await database.waiting()).toEqual([])
  })

  test('is not asked for again when the original was sent', async () => {
    const { send, crop, item } = await shrunk(null)
    await crop(400)
    expect(await item()).toMatchObject({ wantsOriginal: false })
    await expect(send(await wholePicture())).rejects.toMatchObject({ code: 'wrong_state' })
    expect(await database.waiting()).toHaveLength(1)
  })

  test('is not replaced by the original once the run has started', async () => {
    const { service, owner, runId, send, crop } = await shrunk()
    await crop(400)
    await service.start(owner, runId, 'skip')
    await expect(send(await wholePicture())).rejects.toMatchObject({ code: 'wrong_state' })
  })
})
