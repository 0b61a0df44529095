import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { eq } from 'drizzle-orm'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { matchFiles } from '../../../src/core/runs/queries/match/matchFiles.ts'
import { keysOf } from '../../../src/core/matching/personKeys.ts'
import type { FullPicture } from '../../../src/core/model.ts'
import { createOwnPhoto } from '../../../src/core/onePhoto/ownPhoto.ts'
import { items, people, personKeys } from '../../../src/core/store/schema.ts'
import { openTestDatabase, type TestDatabase } from '../../fixtures/database/database.ts'
import { portrait, principal, testRunService, testProcess } from '../../fixtures/runs.ts'
import { personId, somePerson, storePeople } from '../../fixtures/people/people.ts'
import { somePhotos } from '../../fixtures/photos.ts'

let database: TestDatabase
beforeAll(async () => void (database = await openTestDatabase()))
beforeEach(() => database.reset())
afterAll(() => database.close())

const owner = principal(1)
const markOf = (file: Buffer) => ({
  size: file.length,
  sha256: createHash('sha256').update(file).digest('hex'),
})

/** An organisation of one person, and steps of runs that set her photo. */
async function organisation() {
  const photos = somePhotos()
  const ana = somePerson(0)
  await storePeople(database.db, [ana])
  await database.db.insert(personKeys).values(keysOf(ana))
  const { service } = testRunService(database)
  const run = (runId: string) => testProcess(database, photos).runner.run(runId)
  /** Prepares `file` in a held run; `sent` is the file as the browser has shrunk it. */
  const send = async (file: Buffer, sent = file, full: FullPicture | null = null) => {
    const { id } = await service.create(owner, 'replace')
    const registered = { fileName: 'ana.jpg', fileSize: file.length, personId: ana.id }
    const added = await service.addItems(owner, id, [
      { ...registered, rule: null, confidence: null },
    ])
    const itemId = added[0]?.id ?? ''
    await service.receiveFile(owner, id, itemId, Readable.from([sent]), full)
    await run(id)
    return { runId: id, itemId }
  }
  const start = async (runId: string) => {
    await service.start(owner, runId, 'wait')
    await run(runId)
  }
  const set = async (file: Buffer, sent = file, full: FullPicture | null = null) => {
    const made = await send(file, sent, full)
    await start(made.runId)
    return made
  }
  /** Stores the current etag, as a photo scan does. */
  const scan = async () => {
    const etag = photos.of(ana.id)?.etag ?? null
    const seen = { photo: etag ? ('has' as const) : ('none' as const), photoEtag: etag }
    await database.db.update(people).set(seen).where(eq(people.id, ana.id))
  }
  const candidate = async () => {
    const file = { name: `${ana.userPrincipalName}.jpg`, size: 1 }
    const [found] = await matchFiles(database.db, [file])
    return found?.candidates[0]
  }
  const setFrom = async () => (await candidate())?.setFrom
  return { photos, service, run, send, start, set, scan, candidate, setFrom }
}

describe('the file that the current photo was made from is known', () => {
  test('once a run has set it, with any crop', async () => {
    const { service, send, start, scan, setFrom } = await organisation()
    expect(await setFrom()).toBeNull()
    const file = await portrait(0)
    const { runId, itemId } = await send(file)
    const box = { left: 3, top: 5, width: 300, height: 300 }
    await service.recrop(owner, runId, itemId, { box, rotation: 90 })
    expect(await setFrom()).toBeNull()
    await start(runId)
    expect(await setFrom()).toEqual(markOf(file))
    await scan()
    expect(await setFrom()).toEqual(markOf(file))
  })

  test('after a second import of the same file that changed nothing, and after one of another file', async () => {
    const { photos, set, setFrom } = await organisation()
    const [first, second] = await Promise.all([0, 10].map(portrait))
    if (!first || !second) throw new Error('there are two files')
    await set(first)
    await set(first)
    expect([photos.count('put'), await setFrom()]).toEqual([1, markOf(first)])
    await set(second)
    expect([photos.count('put'), await setFrom()]).toEqual([2, markOf(second)])
  })

  test('as before, once it was undone and set again', async () => {
    const { service, photos, set, setFrom } = await organisation()
    const file = await portrait(0)
    const { runId } = await set(file)
    const undone = await service.undo(owner, runId, null)
    await testProcess(database, photos).runner.run(undone.id)
    expect(await setFrom()).toBeNull()
    const redone = await service.undo(owner, undone.id, null)
    await testProcess(database, photos).runner.run(redone.id)
    expect(await setFrom()).toEqual(markOf(file))
  })

  test('as the file on the disk, if the browser shrank it before the upload', async () => {
    const { set, setFrom } = await organisation()
    const file = await portrait(0)
    const smaller = await sharp(file).resize(300).jpeg().toBuffer()
    const full = { width: 800, height: 800 }
    await set(file, smaller, { ...full, sha256: markOf(file).sha256 })
    expect(await setFrom()).toEqual(markOf(file))
    // The browser could not compute the hash.
    await set(file, await sharp(file).resize(280).jpeg().toBuffer(), { ...full, sha256: null })
    expect(await setFrom()).toBeNull()
  })

  test('if the original was sent after the shrunk picture', async () => {
    const { service, run, send, start, setFrom } = await organisation()
    const file = await portrait(0)
    const { width, height } = await sharp(file).metadata()
    const smaller = await sharp(file)
      .resize(Math.round(width / 2))
      .jpeg()
      .toBuffer()
    const { runId, itemId } = await send(file, smaller, { width, height, sha256: null })
    const { items: held } = await service.items(owner, runId, {
      state: null,
      remarked: null,
      cursor: null,
      limit: 1,
    })
    expect(held).toMatchObject([{ wantsOriginal: true }])
    await service.receiveFile(owner, runId, itemId, Readable.from([file]))
    await run(runId)
    await start(runId)
    expect(await setFrom()).toEqual(markOf(file))
  })
})

describe('that file is no longer known', () => {
  test('when the person has changed or removed their photo since', async () => {
    const { photos, set, scan, candidate } = await organisation()
    await set(await portrait(0))
    await photos.set(personId(0), await portrait(100))
    await scan()
    expect(await candidate()).toMatchObject({ setFrom: null, changedSince: true })
    await photos.access.remove(personId(0))
    await scan()
    expect(await candidate()).toMatchObject({ setFrom: null, changedSince: true })
  })

  test('when the run was undone', async () => {
    const { service, run, set, candidate } = await organisation()
    const { runId } = await set(await portrait(10))
    const undo = await service.undo(owner, runId, null)
    await run(undo.id)
    expect(await candidate()).toMatchObject({ setFrom: null, changedSince: false })
  })

  test('when the run was undone that had replaced another: the photo before is known again', async () => {
    const { service, run, send, set, candidate } = await organisation()
    const file = await portrait(0)
    await set(file)
    const { runId } = await set(await portrait(10))
    const undo = await service.undo(owner, runId, null)
    await run(undo.id)
    expect(await candidate()).toMatchObject({ setFrom: markOf(file), changedSince: false })
    // the check says the same of it
    const again = await send(file)
    expect(await service.get(owner, again.runId)).toMatchObject({ sameAlready: 1 })
  })

  test('when the person has set their own photo here, even from the same file', async () => {
    const { photos, set, candidate } = await organisation()
    const file = await portrait(0)
    await set(file)
    const ana = { ...owner, id: personId(0) }
    const own = createOwnPhoto(database.store, () => photos.access)
    const draft = await own.draft(ana, file, { box: null, rotation: 90 })
    if (!('id' in draft)) throw new Error('a portrait can be prepared')
    await own.confirm(ana, draft.id, 'app')
    expect(photos.count('put')).toBe(2)
    expect(await candidate()).toMatchObject({ setFrom: null, changedSince: true })
  })

  test('when Graph has never shown the write', async () => {
    const { photos, set, candidate } = await organisation()
    const unseen = { kind: 'failed', code: 'graph_failed', detail: '', requestId: null } as const
    photos.after('put', () => photos.next('metadata', unseen))
    const file = await portrait(0)
    await set(file)
    expect(photos.count('put')).toBe(1)
    expect(await candidate()).toMatchObject({ setFrom: markOf(file), changedSince: false })
    await database.db.update(items).set({ seen: 'never', lookAgainAt: null })
    expect(await candidate()).toMatchObject({ setFrom: null, changedSince: false })
  })

  test('when the item has been deleted', async () => {
    const { set, setFrom } = await organisation()
    await set(await portrait(0))
    await database.db.delete(items)
    expect(await setFrom()).toBeNull()
  })
})
