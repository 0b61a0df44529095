import { afterAll, beforeAll, expect, test } from 'vitest'
import { createOwnPhoto } from '../../../src/core/onePhoto/ownPhoto.ts'
import { createRunner } from '../../../src/core/runs/execute/runner.ts'
import { runsWithWork } from '../../../src/core/runs/watch/runsWithWork.ts'
import { entries } from '../../../src/core/store/schema.ts'
import { openLosableDatabase } from '../../fixtures/database/losable.ts'
import { personId, somePerson, storePeople } from '../../fixtures/people/people.ts'
import { somePhotos } from '../../fixtures/photos.ts'
import { portrait, principal, silentLog, withoutGraph } from '../../fixtures/runs.ts'

type Losable = Awaited<ReturnType<typeof openLosableDatabase>>
let database: Losable
beforeAll(async () => {
  database = await openLosableDatabase()
  await storePeople(database.store.db, [somePerson(0), somePerson(1)])
})
afterAll(() => database.close())

async function drafted(n: number) {
  const { store, lose } = database
  const owner = { ...principal(1), id: personId(n) }
  const photos = somePhotos()
  const own = createOwnPhoto(store, () => photos.access)
  const draft = await own.draft(owner, await portrait(n))
  if (!('id' in draft)) throw new Error('a portrait can be prepared')
  const loseAt = (verb: 'metadata' | 'put') => photos.after(verb, lose)
  return { photos, own, loseAt, confirm: () => own.confirm(owner, draft.id, 'person') }
}

const lost = { code: 'database_unavailable' }
const historyOf = async (n: number) =>
  (await database.store.db.select().from(entries)).filter((entry) => entry.personId === personId(n))

test('a photo that was set when the database was lost is in the history as soon as that is back', async () => {
  const { store, findAgain } = database
  const { photos, own, loseAt, confirm } = await drafted(0)
  loseAt('put')
  await expect(confirm()).rejects.toMatchObject({ cause: lost })
  expect(photos.count('put')).toBe(1)
  photos.after('put', () => {})
  findAgain()
  await own.idle()
  const { db, originals } = store
  const work = { db, originals, photos: photos.access, log: silentLog, retryDelaysMs: [] }
  const runner = createRunner({ ...work, ...withoutGraph })
  // Before its lease would have ended.
  for (const id of await runsWithWork(db)) await runner.run(id)
  await runner.stop()
  expect(await historyOf(0)).toMatchObject([{ action: 'create', actingAs: 'person' }])
  expect(photos.count('put')).toBe(1)
})

test('a photo that was not sent when the database was lost can be set once that is back', async () => {
  const { findAgain } = database
  const { photos, own, loseAt, confirm } = await drafted(1)
  loseAt('metadata')
  await expect(confirm()).rejects.toMatchObject({ cause: lost })
  photos.after('metadata', () => {})
  findAgain()
  await own.idle()
  expect(photos.count('put')).toBe(0)
  expect(await confirm()).toMatchObject({ kind: 'done' })
  expect(await historyOf(1)).toHaveLength(1)
})
