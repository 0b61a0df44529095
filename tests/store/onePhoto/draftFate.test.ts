import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createOwnPhoto } from '../../../src/core/onePhoto/ownPhoto.ts'
import { openTestDatabase, type TestDatabase } from '../../fixtures/database/database.ts'
import { personId, somePerson, storePeople } from '../../fixtures/people/people.ts'
import { somePhotos } from '../../fixtures/photos.ts'
import { portrait, principal } from '../../fixtures/runs.ts'

let database: TestDatabase
beforeAll(async () => void (database = await openTestDatabase()))
beforeEach(async () => {
  await database.reset()
  await storePeople(database.db, [somePerson(0)])
})
afterAll(() => database.close())

const ana = { ...principal(3, 'Ana'), id: personId(0) }

async function draftedBy(changesOwnPhoto: 'atOnce' | 'onApproval' = 'atOnce') {
  const photos = somePhotos()
  const access = async () => ({ manage: null, changesOwnPhoto })
  const own = createOwnPhoto(database.store, () => photos.access, { access })
  const draft = await own.draft(ana, await portrait(1))
  if (!('id' in draft)) throw new Error('a portrait can be prepared')
  return { own, photos, id: draft.id }
}

test('a draft that nobody has answered is open', async () => {
  const { own, id } = await draftedBy()
  expect(await own.fate(ana, id)).toBe('open')
})

test('a confirmed draft is set', async () => {
  const { own, id } = await draftedBy()
  await own.confirm(ana, id, 'app')
  expect(await own.fate(ana, id)).toBe('set')
})

test('a draft that is confirmed at this moment is being set', async () => {
  const { own, photos, id } = await draftedBy()
  const { promise, resolve } = Promise.withResolvers<void>()
  const put = photos.access.put.bind(photos.access)
  photos.access.put = async (...given) => {
    await promise
    return put(...given)
  }
  const confirmed = own.confirm(ana, id, 'app')
  await expect.poll(() => own.fate(ana, id)).toBe('being_set')
  resolve()
  await confirmed
  expect(await own.fate(ana, id)).toBe('set')
})

test('a draft that waits for approval was sent for it', async () => {
  const { own, id } = await draftedBy('onApproval')
  await own.confirm(ana, id, 'app')
  expect(await own.fate(ana, id)).toBe('asked')
})

test('a discarded draft is discarded, also if the same picture was set before', async () => {
  const { own, id } = await draftedBy()
  await own.confirm(ana, id, 'app')
  const again = await own.draft(ana, await portrait(1))
  if (!('id' in again)) throw new Error('a portrait can be prepared')
  await own.discard(ana, again.id)
  expect(await own.fate(ana, again.id)).toBe('discarded')
})

test("somebody else's draft is not found", async () => {
  const { own, id } = await draftedBy()
  await expect(own.fate(principal(4, 'Bea'), id)).rejects.toMatchObject({ code: 'not_found' })
})
