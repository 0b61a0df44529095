import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { AppError } from '../../../src/core/errors.ts'
import { looksAlike } from '../../../src/core/imaging/duplicates/looksAlike.ts'
import type { Draft } from '../../../src/core/index.ts'
import { tidyDrafts } from '../../../src/core/onePhoto/drafts/draft.ts'
import { createOwnPhoto } from '../../../src/core/onePhoto/ownPhoto.ts'
import { drafts, entries, items } from '../../../src/core/store/schema.ts'
import { openTestDatabase, type TestDatabase } from '../../fixtures/database/database.ts'
import { portrait, principal, testProcess } from '../../fixtures/runs.ts'
import { somePhotos } from '../../fixtures/photos.ts'

const soon = { timeout: 10_000, interval: 2 }
let database: TestDatabase
beforeAll(async () => void (database = await openTestDatabase()))
beforeEach(() => database.reset())
afterAll(() => database.close())

const owner = principal(1, 'Ana')
const stranger = principal(2)
const history = () => database.db.select().from(entries)
const itemEnd = async () => {
  const [item] = await database.db.select().from(items)
  return [item?.state, item?.code]
}

const refuseToRemove = () => Promise.reject(new Error('the file is in use'))

function setUp() {
  const photos = somePhotos()
  const own = createOwnPhoto(database.store, () => photos.access)
  const draft = async (): Promise<Draft> => {
    const made = await own.draft(owner, await portrait(0))
    if (!('id' in made)) throw new Error('a portrait can be prepared')
    return made
  }
  return { photos, own, draft }
}

describe('the crop of a draft', () => {
  const box = { left: 10, top: 20, width: 200, height: 200 }

  test('can be changed until the draft is confirmed, and is what is written', async () => {
    const { photos, own, draft } = setUp()
    const { id, prepared: before } = await draft()
    const made = await own.recrop(owner, id, { box, rotation: 180 })
    if ('kind' in made) throw new Error('a portrait can be cropped')
    expect(made).toMatchObject({ id, prepared: { crop: box, rotation: 180, side: 200 } })
    expect(made.prepared.sha256).not.toBe(before.sha256)
    await own.confirm(owner, id, 'person')
    const written = photos.of(owner.id)?.jpeg ?? Buffer.alloc(0)
    expect(await looksAlike(made.prepared.jpeg, written)).toBe(true)
    expect(await database.waiting()).toEqual([])
    await expect(own.recrop(owner, id, { box, rotation: 0 })).rejects.toMatchObject({
      code: 'wrong_state',
    })
  })

  test('can be given with the picture', async () => {
    const { own } = setUp()
    const made = await own.draft(owner, await portrait(0), { box, rotation: 0 })
    expect(made).toMatchObject({ prepared: { crop: box } })
  })

  test('can be changed only by the owner, within the picture, and for a day', async () => {
    const { own, draft } = setUp()
    const { id } = await draft()
    const far = { ...box, left: 100_000 }
    for (const [who, wanted, code] of [
      [stranger, box, 'not_found'],
      [owner, far, 'invalid_request'],
    ] as const) {
      const tried = own.recrop(who, id, { box: wanted, rotation: 0 })
      await expect(tried).rejects.toMatchObject({ code })
    }
    await expect(own.original(stranger, id)).rejects.toMatchObject({ code: 'not_found' })
    expect((await own.original(owner, id)).subarray(0, 2).toString('hex')).toBe('ffd8')
    await tidyDrafts(database.store)
    expect(await database.waiting()).toHaveLength(1)
    await database.db.update(drafts).set({ createdAt: new Date(Date.now() - 25 * 3_600_000) })
    await tidyDrafts(database.store)
    expect(await database.waiting()).toEqual([])
    const late = own.recrop(owner, id, { box, rotation: 0 })
    await expect(late).rejects.toMatchObject({ code: 'original_gone' })
    expect(await own.confirm(owner, id, 'person')).toMatchObject({ kind: 'done' })
  })

  test('leaves no original behind when the draft is discarded or the file is not a picture', async () => {
    const { own, draft } = setUp()
    const { id } = await draft()
    expect(await database.waiting()).toHaveLength(1)
    await database.store.originals.removeOrphans()
    expect(await database.waiting()).toHaveLength(1)
    await own.discard(owner, id)
    expect(await own.draft(owner, Buffer.from('hello'))).toMatchObject({ kind: 'rejected' })
    expect(await database.waiting()).toEqual([])
  })
})

describe('a draft', () => {
  test('becomes the photo when it is confirmed, with a history entry', async () => {
    const { photos, own, draft } = setUp()
    const { id, prepared } = await draft()
    expect(photos.count('put')).toBe(0)
    expect(await own.confirm(owner, id, 'person')).toMatchObject({ kind: 'done' })
    const now = photos.of(owner.id)
    expect(await looksAlike(prepared.jpeg, now?.jpeg ?? Buffer.alloc(0))).toBe(true)
    expect(await history()).toMatchObject([
      { action: 'create', actorId: owner.id, actingAs: 'person', personName: 'Ana' },
    ])
  })

  test('that became the photo is not called a failure because its original could not be removed', async () => {
    const { draft, photos } = setUp()
    const originals = { ...database.store.originals, remove: refuseToRemove }
    const own = createOwnPhoto({ ...database.store, originals }, () => photos.access)
    expect(await own.confirm(owner, (await draft()).id, 'app')).toMatchObject({ kind: 'done' })
  })

  test('can be confirmed once', async () => {
    const { photos, own, draft } = setUp()
    const { id } = await draft()
    const both = await Promise.allSettled([
      own.confirm(owner, id, 'app'),
      own.confirm(owner, id, 'app'),
    ])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    await expect(own.confirm(owner, id, 'app')).rejects.toMatchObject({ code: 'wrong_state' })
    await expect(own.discard(owner, id)).rejects.toMatchObject({ code: 'wrong_state' })
    expect(photos.count('put')).toBe(1)
    expect((await own.preview(owner, id)).length).toBeGreaterThan(0)
  })

  test('that was discarded is never written', async () => {
    const { photos, own, draft } = setUp()
    const { id } = await draft()
    await own.discard(owner, id)
    await expect(own.confirm(owner, id, 'app')).rejects.toMatchObject({ code: 'wrong_state' })
    expect(photos.count('put')).toBe(0)
  })

  test('exists only for its owner', async () => {
    const { own, draft } = setUp()
    const { id } = await draft()
    for (const [who, which, code] of [
      [stranger, id, 'not_found'],
      [owner, randomUUID(), 'draft_gone'],
      [owner, 'x', 'not_found'],
    ] as const) {
      await expect(own.confirm(who, which, 'app')).rejects.toMatchObject({ code })
      await expect(own.discard(who, which)).rejects.toMatchObject({ code })
      await expect(own.preview(who, which)).rejects.toMatchObject({ code })
    }
  })

  test('can be confirmed again when Graph throttled or consent was missing', async () => {
    const { photos, own, draft } = setUp()
    const { id } = await draft()
    photos.next('metadata', { kind: 'throttled', until: new Date(Date.now() + 60_000) })
    expect(await own.confirm(owner, id, 'person')).toMatchObject({ kind: 'throttled' })
    photos.next('metadata', new AppError('consent_required'))
    await expect(own.confirm(owner, id, 'person')).rejects.toMatchObject({
      code: 'consent_required',
    })
    expect(await own.confirm(owner, id, 'person')).toMatchObject({ kind: 'done' })
    expect(await history()).toHaveLength(1)
  })

  test('can be confirmed again, or discarded, when Graph refused it', async () => {
    const { photos, own, draft } = setUp()
    const refused = { kind: 'refused', code: 'not_allowed', detail: '', requestId: null } as const
    const made = [await draft(), await draft()]
    for (const { id } of made) {
      photos.next('put', refused)
      expect(await own.confirm(owner, id, 'person')).toMatchObject({ kind: 'refused' })
    }
    await own.discard(owner, made[0]?.id ?? '')
    expect(await own.confirm(owner, made[1]?.id ?? '', 'person')).toMatchObject({ kind: 'done' })
    expect(await history()).toHaveLength(1)
  })

  test.each([
    ['empty_file', Buffer.alloc(0)],
    ['not_an_image', Buffer.from('hello')],
    ['file_too_large', Buffer.alloc(25 * 1024 * 1024 + 1)],
  ])('is refused as %s and leaves nothing behind', async (code, picture) => {
    const { own } = setUp()
    expect(await own.draft(owner, Readable.from([picture]))).toEqual({ kind: 'rejected', code })
  })
})

describe('removing', () => {
  test('records the photo that was there', async () => {
    const { photos, own } = setUp()
    await photos.set(owner.id, await portrait(3))
    const before = photos.of(owner.id)
    expect(await own.remove(owner, 'person')).toMatchObject({ kind: 'done' })
    expect(photos.of(owner.id)).toBeNull()
    expect(await history()).toMatchObject([{ action: 'remove', beforeEtag: before?.etag }])
    expect(await own.photo(owner, 'person')).toBeNull()
  })

  test('a photo that does not exist changes nothing', async () => {
    const { own } = setUp()
    expect(await own.remove(owner, 'person')).toEqual({ kind: 'unchanged' })
    expect(await history()).toEqual([])
  })

  test('is recorded once when its answer was lost', async () => {
    const { photos, own } = setUp()
    await photos.set(owner.id, await portrait(3))
    photos.next('remove', 'lost')
    expect(await own.remove(owner, 'person')).toMatchObject({ kind: 'done' })
    expect(await history()).toHaveLength(1)
  })
})

describe('a process that dies', () => {
  test('after the write leaves recording it to the next process', async () => {
    const { photos, own, draft } = setUp()
    const { id } = await draft()
    photos.next('put', 'crash')
    void own.confirm(owner, id, 'person')
    await vi.waitFor(() => expect(photos.count('put')).toBeGreaterThanOrEqual(1), soon)
    await testProcess(database, photos).start()
    expect(await itemEnd()).toEqual(['done', null])
    expect(await history()).toMatchObject([{ action: 'create', actingAs: 'person' }])
    expect(photos.count('put')).toBe(1)
  })

  test('before the write makes the change end as interrupted, with nothing written', async () => {
    const { photos, own, draft } = setUp()
    const { id } = await draft()
    photos.next('metadata', 'crash')
    void own.confirm(owner, id, 'person')
    await vi.waitFor(() => expect(photos.count('metadata')).toBeGreaterThanOrEqual(1), soon)
    await testProcess(database, photos).start()
    expect(await itemEnd()).toEqual(['failed', 'interrupted'])
    expect(photos.count('put')).toBe(0)
  })

  test('while removing leaves recording the removal to the next process', async () => {
    const { photos, own } = setUp()
    await photos.set(owner.id, await portrait(3))
    photos.next('remove', 'crash')
    void own.remove(owner, 'app')
    await vi.waitFor(() => expect(photos.count('remove')).toBeGreaterThanOrEqual(1), soon)
    await testProcess(database, photos).start()
    expect(await itemEnd()).toEqual(['done', null])
    expect(await history()).toMatchObject([{ action: 'remove', actingAs: 'app' }])
  })
})
