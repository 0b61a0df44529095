import { Readable } from 'node:stream'
import { eq, sql } from 'drizzle-orm'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { releaseOldOriginals } from '../../../src/core/runs/settle/endItems.ts'
import { claim, endAllLeases } from '../../../src/core/runs/execute/lease.ts'
import { runsWithWork } from '../../../src/core/runs/watch/runsWithWork.ts'
import type { RunItem } from '../../../src/core/model.ts'
import { entries, items, people } from '../../../src/core/store/schema.ts'
import { drawCartoon } from '../../../src/sandbox/portraits/cartoon.ts'
import { openTestDatabase, type TestDatabase } from '../../fixtures/database/database.ts'
import { holder, portrait, receivedRun, testRunService, testProcess } from '../../fixtures/runs.ts'
import { personId, somePerson, storePeople } from '../../fixtures/people/people.ts'
import { somePhotos } from '../../fixtures/photos.ts'
import { colourAt, expectColour, painted } from '../../fixtures/pictures/painted.ts'

let database: TestDatabase
beforeAll(async () => void (database = await openTestDatabase()))
beforeEach(() => database.reset())
afterAll(() => database.close())

const page = { state: null, remarked: null, cursor: null, limit: 10 }
const whole = { box: null, rotation: 0 } as const

/** A held run of `files`, all prepared. */
async function prepared(files: Buffer[]) {
  const photos = somePhotos()
  const { owner, runId } = await receivedRun(database, files, 'replace', { held: true })
  const { service, wokenRunIds } = testRunService(database)
  const run = () => testProcess(database, photos).runner.run(runId)
  await run()
  const states = async () =>
    (await service.items(owner, runId, page)).items.map(({ state, code }) => code ?? state)
  const item = async (n: number) => {
    const found = (await service.items(owner, runId, page)).items[n]
    if (!found) throw new Error('the item is there')
    return found
  }
  return { photos, owner, runId, service, wokenRunIds, run, states, item }
}

/** Left half red, right half blue, 800 × 600. */
const twoColours = () =>
  painted(800, 600, (x) => (x < 400 ? [200, 20, 20] : [20, 20, 200]))
    .jpeg({ quality: 95 })
    .toBuffer()

describe('a held run', () => {
  test('is prepared for review, and nothing is written before it is started', async () => {
    const files = await Promise.all([0, 1].map(portrait))
    const { photos, owner, runId, service, run, states, item } = await prepared(files)
    await run()
    expect(await states()).toEqual(['prepared', 'prepared'])
    expect([photos.count('metadata'), photos.count('put')]).toEqual([0, 0])
    expect(await runsWithWork(database.db)).toEqual([])
    expect(await service.get(owner, runId)).toMatchObject({ startedAt: null, finishedAt: null })
    const { id, picture, originalWaits } = await item(0)
    expect(originalWaits).toBe(true)
    expect(picture).toMatchObject({ rotation: 0, crop: { width: picture?.crop.height } })
    const jpeg = await service.picture(owner, runId, id, 240)
    expect(await sharp(jpeg ?? Buffer.alloc(0)).metadata()).toMatchObject({
      format: 'jpeg',
      width: 240,
      height: 240,
    })

    await service.start(owner, runId, 'wait')
    await run()
    expect(await states()).toEqual(['done', 'done'])
    expect(photos.count('put')).toBe(2)
    expect(await database.waiting()).toEqual([])
    expect((await service.get(owner, runId)).finishedAt).toBeInstanceOf(Date)
  })

  test('stays held when its process crashes while preparing', async () => {
    const { runId, owner } = await receivedRun(database, [await portrait(0)], 'replace', {
      held: true,
    })
    const photos = somePhotos()
    await claim(database.db, runId, holder('the dead one'), 'prepare', 1)
    await endAllLeases(database.db)
    expect(await runsWithWork(database.db)).toEqual([runId])
    await testProcess(database, photos).runner.run(runId)
    await endAllLeases(database.db)
    await testProcess(database, photos).runner.run(runId)
    const { service } = testRunService(database)
    expect((await service.get(owner, runId)).counts).toMatchObject({ prepared: 1, done: 0 })
    expect(photos.count('put')).toBe(0)
  })

  test('that is started while it is being prepared is written completely', async () => {
    const files = await Promise.all([0, 1, 2].map(portrait))
    const { owner, runId } = await receivedRun(database, files, 'replace', { held: true })
    const photos = somePhotos()
    const { runner } = testProcess(database, photos)
    const { service } = testRunService(database)
    const running = runner.run(runId)
    await service.start(owner, runId, 'wait')
    await Promise.all([running, runner.run(runId)])
    expect((await service.get(owner, runId)).counts.done).toBe(3)
    expect(await database.waiting()).toEqual([])
  })

  test('is started once, however often start is called', async () => {
    const { owner, runId, service, wokenRunIds, item } = await prepared([await portrait(0)])
    const { startedAt } = await service.start(owner, runId, 'wait')
    expect(await service.start(owner, runId, 'wait')).toMatchObject({ startedAt })
    expect(wokenRunIds).toEqual([runId])
    const late = { code: 'wrong_state' }
    const { id } = await item(0)
    await expect(service.discard(owner, runId)).rejects.toMatchObject(late)
    await expect(service.leaveOut(owner, runId, id, true)).rejects.toMatchObject(late)
    await expect(service.recrop(owner, runId, id, whole)).rejects.toMatchObject({
      code: 'original_gone',
    })
  })

  test('can be discarded, which writes nothing and keeps nothing', async () => {
    const { photos, owner, runId, service, run, states } = await prepared([await portrait(0)])
    await service.discard(owner, runId)
    await run()
    expect(await states()).toEqual(['left_out'])
    expect(await database.waiting()).toEqual([])
    expect((await service.get(owner, runId)).finishedAt).toBeInstanceOf(Date)
    expect([photos.count('put'), await database.db.$count(entries)]).toEqual([0, 0])
    const late = service.start(owner, runId, 'wait')
    await expect(late).rejects.toMatchObject({ code: 'wrong_state' })
    expect((await service.get(owner, runId)).startedAt).toBeNull()
  })

  test('with thousands of items and a long history is summarised quickly', async () => {
    const { owner, runId, service } = await prepared([await portrait(0)])
    await database.db.execute(sql`
      insert into items (id, run_id, position, file_name, file_size, person_id, person_name, state, prepared_sha)
      select gen_random_uuid(), ${runId}::uuid, n, n || '.jpg', 1, 'person-' || n, 'Person ' || n, 'prepared', 'x'
      from generate_series(1, 5000) n`)
    await database.db.execute(sql`
      insert into entries (item_id, run_id, actor_id, actor_name, acting_as, person_id, person_name, action, after_sha, after_etag)
      select gen_random_uuid(), gen_random_uuid(), 'a', 'A', 'app', 'person-' || n, 'Person ' || n, 'create', 'y', 'z'
      from generate_series(1, 5000) n, generate_series(1, 6)`)
    const begun = performance.now()
    expect(await service.get(owner, runId)).toMatchObject({ total: 5001, sameAlready: 0 })
    // Takes 0.1 s; scanning the whole history for each item took 10 s.
    expect(performance.now() - begun).toBeLessThan(2000)
  })

  test('keeps its originals for a week', async () => {
    const { owner, runId, service, item } = await prepared([await portrait(0)])
    expect(await releaseOldOriginals(database.db)).toEqual([])
    await database.db.update(items).set({ updatedAt: new Date(Date.now() - 8 * 86_400_000) })
    expect(await releaseOldOriginals(database.db)).toHaveLength(1)
    const { id, originalWaits } = await item(0)
    expect(originalWaits).toBe(false)
    await expect(service.original(owner, runId, id)).rejects.toMatchObject({
      code: 'original_gone',
    })
  })
})

describe('an item of a held run', () => {
  test('is written with the crop and the rotation that the admin chose', async () => {
    const { photos, owner, runId, service, run, item } = await prepared([await twoColours()])
    const { id, picture } = await item(0)
    const original = await service.original(owner, runId, id)
    expect(await sharp(original).metadata()).toMatchObject({ width: 800, height: 600 })

    // After a clockwise turn, the left side is on top.
    const box = { left: 100, top: 200, width: 400, height: 400 }
    const changed = await service.recrop(owner, runId, id, { box, rotation: 90 })
    expect(changed).toMatchObject({
      state: 'prepared',
      picture: { crop: box, rotation: 90, width: 600, height: 800 },
    })
    expect((await item(0)).picture?.sha256).not.toBe(picture?.sha256)
    await service.start(owner, runId, 'wait')
    await run()
    const written = photos.of(personId(0))?.jpeg ?? Buffer.alloc(0)
    expectColour(await colourAt(written, 0.5, 0.2), [200, 20, 20])
    expectColour(await colourAt(written, 0.5, 0.8), [20, 20, 200])
  })

  test.each([
    ['outside the picture', { left: 500, top: 0, width: 400, height: 400 }],
    ['that is not square', { left: 0, top: 0, width: 400, height: 300 }],
    ['above the top edge', { left: 0, top: -1, width: 400, height: 400 }],
    ['outside the rotated picture', { left: 300, top: 0, width: 400, height: 400 }, 90],
  ] as const)('refuses a crop %s', async (_words, box, rotation: 0 | 90 = 0) => {
    const { owner, runId, service, item } = await prepared([await twoColours()])
    const before = await item(0)
    await expect(service.recrop(owner, runId, before.id, { box, rotation })).rejects.toMatchObject({
      code: 'invalid_request',
    })
    expect(await item(0)).toEqual(before)
  })

  test('can be skipped and included again, and the run stays open', async () => {
    const files = await Promise.all([0, 1].map(portrait))
    const { photos, owner, runId, service, run, states, item } = await prepared(files)
    const [first, second] = [await item(0), await item(1)]
    for (const { id } of [first, second]) await service.leaveOut(owner, runId, id, true)
    expect(await states()).toEqual(['left_out', 'left_out'])
    expect(await service.get(owner, runId)).toMatchObject({ finishedAt: null, standing: 'held' })
    await service.leaveOut(owner, runId, second.id, false)
    expect(await states()).toEqual(['left_out', 'prepared'])
    expect((await service.get(owner, runId)).finishedAt).toBeNull()
    await service.start(owner, runId, 'wait')
    await run()
    expect([photos.of(personId(0)), photos.count('put')]).toEqual([null, 1])
  })

  test('whose file has not arrived is skipped by a start with `skip`', async () => {
    const { owner, runId, service, run, states, item } = await prepared([await portrait(0)])
    const more = { fileName: 'b.jpg', fileSize: 1, rule: null, confidence: null }
    await storePeople(database.db, [somePerson(5)])
    await service.addItems(owner, runId, [{ ...more, personId: personId(5) }])
    await service.start(owner, runId, 'skip')
    await run()
    expect(await states()).toEqual(['done', 'left_out'])
    const late = service.receiveFile(owner, runId, (await item(1)).id, Readable.from(['x']))
    await expect(late).rejects.toMatchObject({ code: 'wrong_state' })
  })

  test('has a note if another person will get nearly the same picture', async () => {
    // Without a face, the crop is the same at every size.
    const one = await drawCartoon('file 0')
    const copy = await sharp(one).resize(500).jpeg({ quality: 70 }).toBuffer()
    const { owner, runId, service } = await prepared([one, await portrait(1), copy])
    const { items: all } = await service.items(owner, runId, page)
    const alike = all.filter(({ picture }) =>
      picture?.notes.some(({ code }) => code === 'looks_like_another'),
    )
    expect(alike.length).toBeGreaterThan(0)
    for (const { person } of alike) expect([personId(0), personId(2)]).toContain(person.id)
    const flagged = await service.items(owner, runId, { ...page, remarked: true })
    const plain = await service.items(owner, runId, { ...page, remarked: false })
    expect(flagged.items.length + plain.items.length).toBe(3)
    expect((await service.get(owner, runId)).remarked).toBe(flagged.items.length)
  })

  test('loses that note when the other item is skipped, and gets it back when it is included again', async () => {
    const { owner, runId, service } = await prepared(await Promise.all([portrait(0), portrait(0)]))
    const [one, other] = (await service.items(owner, runId, page)).items
    const remarked = async () => (await service.get(owner, runId)).remarked
    expect(await remarked()).toBeGreaterThan(0)
    for (const each of [one, other]) {
      await service.leaveOut(owner, runId, each?.id ?? '', true)
      expect(await remarked()).toBe(0)
      await service.leaveOut(owner, runId, each?.id ?? '', false)
      expect(await remarked()).toBeGreaterThan(0)
    }
  })
})

const usedTwice = ({ picture }: RunItem) =>
  picture?.notes.find(({ code }) => code === 'looks_like_another')?.sentence ?? null

describe('the note on a picture that was set for another person before', () => {
  type First = Awaited<ReturnType<typeof prepared>>

  /** The first portrait was written for Person 0; after `change`, it is to be written for Person 1. */
  async function usedBefore(change: (first: First) => Promise<unknown> = async () => {}) {
    const first = await prepared([await portrait(0)])
    await first.service.start(first.owner, first.runId, 'wait')
    await first.run()
    await change(first)
    await storePeople(database.db, [somePerson(1)])
    const { owner, service } = first
    const { id: runId } = await service.create(owner, 'replace')
    const add = async (n: number, file: Buffer) => {
      const about = { fileName: `${n}.jpg`, fileSize: file.length, rule: null, confidence: null }
      const [item] = await service.addItems(owner, runId, [{ ...about, personId: personId(n) }])
      await service.receiveFile(owner, runId, item?.id ?? '', Readable.from([file]))
    }
    await add(1, await portrait(0))
    const run = () => testProcess(database, first.photos).runner.run(runId)
    const all = async () => (await service.items(owner, runId, page)).items
    const note = async () => {
      const item = (await all()).find(({ person }) => person.id === personId(1))
      return item ? usedTwice(item) : null
    }
    return { owner, runId, service, add, run, all, note }
  }

  test('names that person', async () => {
    const { run, note } = await usedBefore()
    await run()
    expect(await note()).toContain('Person 0')
  })

  const undone = async ({ owner, runId, service, photos }: First) => {
    const { id } = await service.undo(owner, runId, null)
    await testProcess(database, photos).runner.run(id)
    return id
  }

  test('is absent if that write was undone', async () => {
    const { run, note } = await usedBefore(undone)
    await run()
    expect(await note()).toBeNull()
  })

  test('is present if the undo was undone', async () => {
    const { run, note } = await usedBefore(async (first) =>
      undone({ ...first, runId: await undone(first) }),
    )
    await run()
    expect(await note()).toContain('Person 0')
  })

  test('is absent if that person has another photo now', async () => {
    const { run, note } = await usedBefore(() =>
      database.db
        .update(people)
        .set({ photoEtag: 'another' })
        .where(eq(people.id, personId(0))),
    )
    await run()
    expect(await note()).toBeNull()
  })

  test('is absent if that person gets another photo in the same run, unless they are skipped', async () => {
    const { owner, runId, service, add, run, all, note } = await usedBefore()
    await add(0, await portrait(3))
    await run()
    expect(await note()).toBeNull()
    const other = (await all()).find(({ person }) => person.id === personId(0))
    await service.leaveOut(owner, runId, other?.id ?? '', true)
    expect(await note()).toContain('Person 0')
    await service.leaveOut(owner, runId, other?.id ?? '', false)
    expect(await note()).toBeNull()
  })
})
