import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { ItemsQuery } from '../../../../src/core/contracts.ts'
import { hashOf } from '../../../../src/core/store/blobs.ts'
import { matchFiles } from '../../../../src/core/runs/queries/match/matchFiles.ts'
import { people, personKeys, photoChecks } from '../../../../src/core/store/schema.ts'
import { keysOf } from '../../../../src/core/matching/personKeys.ts'
import { drawCartoon } from '../../../../src/sandbox/portraits/cartoon.ts'
import { openTestDatabase, type TestDatabase } from '../../../fixtures/database/database.ts'
import { personId, somePerson, storePeople } from '../../../fixtures/people/people.ts'
import { somePhotos } from '../../../fixtures/photos.ts'
import { painted } from '../../../fixtures/pictures/painted.ts'
import { portrait, receivedRun, testProcess, testRunService } from '../../../fixtures/runs.ts'

let database: TestDatabase
beforeAll(async () => void (database = await openTestDatabase()))
beforeEach(() => database.reset())
afterAll(() => database.close())

const page: ItemsQuery = { state: null, remarked: null, cursor: null, limit: 10 }

/** Nobody is in it, and no two are alike. */
const landscape = (n: number): Promise<Buffer> =>
  painted(800, 600, (x, y) => [(x * (n + 3)) % 256, (y * (n + 5)) % 256, ((x + y) * (n + 1)) % 256])
    .jpeg()
    .toBuffer()

/** The directory as it was at the first import. */
async function forget(): Promise<void> {
  await database.db.delete(photoChecks)
  await database.db.delete(people)
}

/** A held import of `files`, prepared, for the people 0, 1, 2 …. */
async function checked(files: Buffer[], photos = somePhotos()) {
  await forget()
  const { owner, runId } = await receivedRun(database, files, 'replace', { held: true })
  const { service } = testRunService(database)
  const run = () => testProcess(database, photos).runner.run(runId)
  await run()
  const items = async (change: Partial<ItemsQuery> = {}) =>
    (await service.items(owner, runId, { ...page, ...change })).items
  const states = async () =>
    (await items()).map(({ state, code }) => `${state} ${code ?? ''}`.trim())
  const idOf = async (n: number) => (await items())[n]?.id ?? ''
  const set = async () => {
    await service.start(owner, runId, 'wait')
    await run()
    return states()
  }
  return { photos, owner, runId, service, run, items, states, idOf, set }
}

describe('a photo that may not be somebody’s face', () => {
  test('is left out at the start, unless somebody has said that it is right', async () => {
    const files = [await landscape(0), await landscape(1), await portrait(2)]
    const { owner, runId, service, states, idOf, set, photos } = await checked(files)
    expect(await states()).toEqual([
      'prepared doubtful_photo',
      'prepared doubtful_photo',
      'prepared',
    ])
    expect(await service.get(owner, runId)).toMatchObject({ doubtful: 2, finishedAt: null })
    await service.leaveOut(owner, runId, await idOf(1), false)
    expect((await service.get(owner, runId)).doubtful).toBe(1)
    expect(await set()).toEqual(['skipped doubtful_photo', 'done', 'done'])
    expect([photos.of(personId(0)), photos.count('put')]).toEqual([null, 2])
  })

  test('is set where whoever starts the run says so of all, or started it before', async () => {
    const { photos, owner, runId, service, run, states } = await checked([await landscape(0)])
    await service.start(owner, runId, 'wait', 'set')
    await run()
    expect(await states()).toEqual(['done'])
    await forget()
    const started = await receivedRun(database, [await landscape(1)])
    await testProcess(database, photos).start()
    expect((await service.get(owner, started.runId)).counts).toMatchObject({ done: 1, skipped: 0 })
  })

  test('is set after all when that person is tried again by name', async () => {
    const { owner, runId, service, run, idOf, set, states } = await checked([await landscape(0)])
    expect(await set()).toEqual(['skipped doubtful_photo'])
    const all = service.retry(owner, runId, { itemIds: null, overwrite: true })
    await expect(all).rejects.toMatchObject({ code: 'nothing_to_retry' })
    await service.retry(owner, runId, { itemIds: [await idOf(0)], overwrite: false })
    await run()
    expect(await states()).toEqual(['done'])
  })

  test('is asked about once: the next import of the same file knows that it was set', async () => {
    const first = await checked([await drawCartoon('file 0')])
    await first.service.leaveOut(first.owner, first.runId, await first.idOf(0), false)
    expect(await first.set()).toEqual(['done'])
    const second = await checked([await drawCartoon('file 0')], first.photos)
    expect(await second.states()).toEqual(['prepared'])
  })

  test('is right when somebody chooses its crop', async () => {
    const { owner, runId, service, idOf, states } = await checked([await landscape(0)])
    const whole = { box: null, rotation: 0 } as const
    await service.recrop(owner, runId, await idOf(0), whole)
    expect(await states()).toEqual(['prepared doubtful_photo'])
    const box = { left: 0, top: 0, width: 500, height: 500 }
    await service.recrop(owner, runId, await idOf(0), { ...whole, box })
    expect(await states()).toEqual(['prepared'])
  })
})

const twice = async () => checked([await portrait(0), await portrait(0)])

describe('one picture for two people', () => {
  test('is doubtful for both, and each note names the other', async () => {
    const { items, states } = await twice()
    expect(await states()).toEqual(['prepared doubtful_photo', 'prepared doubtful_photo'])
    const names = (await items()).map(({ picture }) => picture?.notes.map(({ name }) => name))
    expect(names).toEqual([['Person 1'], ['Person 0']])
  })

  test('is no longer doubtful for one when the other is left out', async () => {
    const { owner, runId, service, idOf, states } = await twice()
    await service.leaveOut(owner, runId, await idOf(0), true)
    expect(await states()).toEqual(['skipped left_out', 'prepared'])
  })
})

describe('all photos with one note', () => {
  test('are left out together, and included together', async () => {
    const files = [await landscape(0), await landscape(1), await portrait(2)]
    const { owner, runId, service, states } = await checked(files)
    const remarks = async () =>
      (await service.remarks(owner, runId)).find(({ code }) => code === 'no_face')
    expect(await remarks()).toEqual({ code: 'no_face', count: 2, ticked: 0 })
    await service.leaveOutNoted(owner, runId, 'no_face', false)
    expect(await states()).toEqual(['prepared', 'prepared', 'prepared'])
    expect(await remarks()).toEqual({ code: 'no_face', count: 2, ticked: 2 })
    await service.leaveOutNoted(owner, runId, 'no_face', true)
    expect(await states()).toEqual(['skipped left_out', 'skipped left_out', 'prepared'])
    expect(await service.get(owner, runId)).toMatchObject({ doubtful: 0, finishedAt: null })
  })

  test('are listed, with those that will be set and those that will not', async () => {
    const files = [await landscape(0), await portrait(1), await landscape(2)]
    const { owner, runId, service, idOf, items } = await checked(files)
    await service.leaveOut(owner, runId, await idOf(0), true)
    const places = async (change: Partial<ItemsQuery>) =>
      (await items(change)).map(({ position }) => position)
    expect(await places({ note: 'no_face' })).toEqual([0, 2])
    expect(await places({ pick: 'any' })).toEqual([0, 1, 2])
    expect(await places({ pick: 'ticked' })).toEqual([1])
    expect(await places({ pick: 'unticked' })).toEqual([0, 2])
  })

  test('can’t be left out once the run is started or discarded', async () => {
    const { owner, runId, service } = await checked([await landscape(0)])
    await service.discard(owner, runId)
    const late = service.leaveOutNoted(owner, runId, 'no_face', true)
    await expect(late).rejects.toMatchObject({ code: 'wrong_state' })
  })
})

const markOf = (file: Buffer) => ({ size: file.length, sha256: hashOf(file) })

describe('a file that was left out for somebody', () => {
  const ana = somePerson(0)
  const remembered = async () => {
    await database.db.insert(personKeys).values(keysOf(ana)).onConflictDoNothing()
    const file = { name: `${ana.userPrincipalName}.jpg`, size: 1 }
    const [found] = await matchFiles(database.db, [file])
    return found?.candidates[0]?.leftOut
  }

  test('is remembered once the import was started, and until a later one sets it', async () => {
    const file = await landscape(0)
    const first = await checked([file])
    await first.service.leaveOut(first.owner, first.runId, await first.idOf(0), true)
    expect(await remembered()).toEqual([])
    await first.set()
    expect(await remembered()).toEqual([markOf(file)])
    const second = await checked([file], first.photos)
    await second.service.leaveOut(second.owner, second.runId, await second.idOf(0), false)
    await second.set()
    expect(await remembered()).toEqual([])
  })

  test('is remembered although the import was discarded then, as all of it was left out', async () => {
    const file = await landscape(0)
    const { owner, runId, service, idOf } = await checked([file])
    await service.leaveOut(owner, runId, await idOf(0), true)
    await service.discard(owner, runId)
    expect(await remembered()).toEqual([markOf(file)])
  })

  test.each([
    ['nobody had doubted', portrait],
    ['nobody had decided about', landscape],
  ])('is not remembered where only the import was discarded: one that %s', async (_, paint) => {
    const { owner, runId, service } = await checked([await paint(0)])
    await service.discard(owner, runId)
    expect(await remembered()).toEqual([])
  })
})

describe('a photo that is given to another person', () => {
  test('is set for them, and ticked', async () => {
    const { owner, runId, service, idOf, states, set, photos } = await checked([await landscape(0)])
    await storePeople(database.db, [somePerson(7)])
    const to = { personId: personId(7), swap: false }
    expect(await service.reassign(owner, runId, await idOf(0), to)).toMatchObject({
      person: { id: personId(7), displayName: 'Person 7' },
      state: 'prepared',
      code: null,
    })
    expect(await states()).toEqual(['prepared'])
    await set()
    expect([photos.of(personId(0)), photos.of(personId(7)) !== null]).toEqual([null, true])
  })

  test('who has another one in this import swaps them, if that is wanted', async () => {
    const { owner, runId, service, idOf, items, set } = await checked([
      await portrait(0),
      await portrait(1),
    ])
    const to = { personId: personId(1), swap: false }
    const id = await idOf(0)
    await expect(service.reassign(owner, runId, id, to)).rejects.toMatchObject({
      code: 'same_person_twice',
      detail: '1.jpg',
    })
    await service.reassign(owner, runId, id, { ...to, swap: true })
    const whose = (await items()).map(({ fileName, person }) => [fileName, person.displayName])
    expect(whose).toEqual([
      ['0.jpg', 'Person 1'],
      ['1.jpg', 'Person 0'],
    ])
    expect(await set()).toEqual(['done', 'done'])
  })

  test('stays where it is if nobody has this id, or the run was started', async () => {
    const { owner, runId, service, idOf, items, set } = await checked([await portrait(0)])
    const id = await idOf(0)
    const to = { personId: personId(8), swap: true }
    await expect(service.reassign(owner, runId, id, to)).rejects.toMatchObject({
      code: 'person_gone',
    })
    expect((await items())[0]?.person.displayName).toBe('Person 0')
    await set()
    await expect(service.reassign(owner, runId, id, to)).rejects.toMatchObject({
      code: 'wrong_state',
    })
  })
})

test('a run of other kinds is not doubted', async () => {
  const { photos, owner, runId, service, idOf, set } = await checked([await drawCartoon('file 0')])
  await service.leaveOut(owner, runId, await idOf(0), false)
  await set()
  const undone = await service.undo(owner, runId, null)
  await testProcess(database, photos).runner.run(undone.id)
  const redone = await service.undo(owner, undone.id, null)
  await testProcess(database, photos).runner.run(redone.id)
  expect((await service.get(owner, redone.id)).counts.done).toBe(1)
})
