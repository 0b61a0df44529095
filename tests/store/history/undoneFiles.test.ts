import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createHistory } from '../../../src/core/history/index.ts'
import { createOwnPhoto } from '../../../src/core/onePhoto/ownPhoto.ts'
import { openTestDatabase, type TestDatabase } from '../../fixtures/database/database.ts'
import { personId } from '../../fixtures/people/people.ts'
import { somePhotos } from '../../fixtures/photos.ts'
import {
  portrait,
  principal,
  receivedRun,
  testProcess,
  testRunService,
} from '../../fixtures/runs.ts'

let database: TestDatabase
beforeAll(async () => void (database = await openTestDatabase()))
beforeEach(() => database.reset())
afterAll(() => database.close())

const admin = principal(1)
const ana = { ...principal(3, 'Ana'), id: personId(0) }

function setUp() {
  const photos = somePhotos()
  const own = createOwnPhoto(database.store, () => photos.access)
  const history = createHistory({
    db: database.db,
    settings: async () => ({ retentionDays: 30 }),
  })
  return {
    photos,
    newest: async () => (await history.page(ana.id, { cursor: null, limit: 1 })).items[0],
    undo: () => own.undo(ana, 'person'),
    set: async (n: number, fileName: string) => {
      const given = { fileName, from: 'file' } as const
      const made = await own.draft(ana, await portrait(n), undefined, undefined, given)
      if (!('id' in made)) throw new Error('a portrait can be prepared')
      await own.confirm(ana, made.id, 'person')
    },
  }
}

describe('the history names the file of the photo that is put back, not of the change that is undone', () => {
  test('after an undo of one’s own change, and its redo', async () => {
    const { set, undo, newest } = setUp()
    await set(1, 'one.jpg')
    await set(2, 'two.jpg')
    await undo()
    expect(await newest()).toMatchObject({ fileName: 'one.jpg', isUndo: true })
    await undo()
    expect(await newest()).toMatchObject({ fileName: 'two.jpg', isUndo: true })
  })

  test('after an undo of a run, and its redo', async () => {
    const { photos, set, newest } = setUp()
    await set(1, 'one.jpg')
    const { runner } = testProcess(database, photos)
    const { runId } = await receivedRun(database, [await portrait(3)])
    await runner.run(runId)
    expect(await newest()).toMatchObject({ fileName: '0.jpg', run: { kind: 'import' } })
    const { service } = testRunService(database)
    const undo = await service.undo(admin, runId, null)
    await runner.run(undo.id)
    expect(await newest()).toMatchObject({ fileName: 'one.jpg', run: { kind: 'undo' } })
    const redo = await service.undo(admin, undo.id, null)
    await runner.run(redo.id)
    expect(await newest()).toMatchObject({ fileName: '0.jpg', run: { kind: 'redo' } })
  })
})
