import { afterAll, beforeAll, expect, test } from 'vitest'
import { createHistory } from '../../../src/core/history/index.ts'
import { createOwnPhoto } from '../../../src/core/ownPhoto/index.ts'
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
afterAll(() => database.close())

const admin = principal(1)
const ana = { ...principal(3, 'Ana'), id: personId(0) }

test('the history names the file of the photo that an undo puts back, not of the change that is undone', async () => {
  const photos = somePhotos()
  const own = createOwnPhoto(database.store, () => photos.access)
  const history = createHistory({
    db: database.db,
    settings: async () => ({ retentionDays: 30 }),
  })
  const newest = async () => (await history.page(ana.id, { cursor: null, limit: 1 })).items[0]
  const set = async (n: number, fileName: string) => {
    const given = { fileName, from: 'file' } as const
    const made = await own.draft(ana, await portrait(n), undefined, undefined, given)
    if (!('id' in made)) throw new Error('a portrait can be prepared')
    await own.confirm(ana, made.id, 'person')
  }
  await set(1, 'one.jpg')
  await set(2, 'two.jpg')
  await own.undo(ana, 'person')
  expect(await newest()).toMatchObject({ fileName: 'one.jpg', isUndo: true })
  await own.undo(ana, 'person')
  expect(await newest()).toMatchObject({ fileName: 'two.jpg', isUndo: true })

  const { runner } = testProcess(database, photos)
  const { runId } = await receivedRun(database, [await portrait(3)])
  await runner.run(runId)
  expect(await newest()).toMatchObject({ fileName: '0.jpg', run: { kind: 'import' } })
  const { service } = testRunService(database)
  const undo = await service.undo(admin, runId, null)
  await runner.run(undo.id)
  expect(await newest()).toMatchObject({ fileName: 'two.jpg', run: { kind: 'undo' } })
  const redo = await service.undo(admin, undo.id, null)
  await runner.run(redo.id)
  expect(await newest()).toMatchObject({ fileName: '0.jpg', run: { kind: 'redo' } })
})
