import { randomBytes } from 'node:crypto'
import { sql } from 'drizzle-orm'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { closeImaging } from '../../../src/core/imaging/prepare.ts'
import { tidyDrafts } from '../../../src/core/onePhoto/drafts/draft.ts'
import { createOwnPhoto } from '../../../src/core/onePhoto/ownPhoto.ts'
import { leavePhoto, MAX_OPEN_DRAFTS } from '../../../src/core/onePhoto/drafts/openDrafts.ts'
import { putBlob } from '../../../src/core/store/blobs.ts'
import { blobs, drafts } from '../../../src/core/store/schema.ts'
import { openTestDatabase, type TestDatabase } from '../../fixtures/database/database.ts'
import { somePhotos } from '../../fixtures/photos.ts'
import { largest } from '../../fixtures/pictures/hostile.ts'
import { principal } from '../../fixtures/runs.ts'

let database: TestDatabase
beforeAll(async () => void (database = await openTestDatabase()))
beforeEach(() => database.reset())
afterAll(async () => {
  await closeImaging()
  await database.close()
})

const ana = principal(1, 'Ana')
const ben = principal(2, 'Ben')

/** Each number gives another picture. */
function picture(number: number): Promise<Buffer> {
  const background = { r: (number * 23) % 256, g: (number * 57) % 256, b: 90 }
  return sharp({ create: { width: 300, height: 300, channels: 3, background } })
    .jpeg()
    .toBuffer()
}

function setUp() {
  const photos = somePhotos()
  const own = createOwnPhoto(database.store, () => photos.access)
  const draft = async (owner: typeof ana, number: number, signal?: AbortSignal) => {
    const made = await own.draft(owner, await picture(number), undefined, signal)
    if ('kind' in made) throw new Error('a picture of one colour can be prepared')
    return made.id
  }
  return { photos, own, draft }
}
const stored = () => database.db.select().from(blobs)
const rows = () => database.db.select().from(drafts)
/** as if a minute had passed since everything was stored */
async function aMinuteLater() {
  const ago = sql`now() - interval '61 seconds'`
  await database.db.update(blobs).set({ createdAt: ago })
  await database.db
    .update(drafts)
    .set({ usedAt: ago })
    .where(sql`used_at is not null`)
  await tidyDrafts(database.store)
}

/** Of the stored photos in bytes, after twenty more were left and removed. */
async function sizeAfterTwenty(): Promise<number> {
  for (let number = 0; number < 20; number += 1)
    await leavePhoto(database.db, ana.id, await putBlob(database.db, randomBytes(60_000)))
  await aMinuteLater()
  const size = sql`select pg_total_relation_size('blobs') as bytes`
  return Number((await database.db.execute<{ bytes: number }>(size)).rows[0]?.bytes)
}

describe('open drafts', () => {
  test('are few a person: the oldest go without an error, the newest can be set', async () => {
    const { own, draft } = setUp()
    const others = await draft(ben, 1)
    const ids: string[] = []
    for (let number = 0; number < MAX_OPEN_DRAFTS + 3; number += 1)
      ids.push(await draft(ana, number))
    expect(await database.waiting()).toHaveLength(MAX_OPEN_DRAFTS + 1)
    for (const old of ids.slice(0, 3)) {
      const gone = { code: 'draft_gone' }
      await expect(own.preview(ana, old)).rejects.toMatchObject(gone)
      await expect(own.confirm(ana, old, 'app')).rejects.toMatchObject(gone)
      await expect(own.discard(ana, old)).rejects.toMatchObject(gone)
      const crop = { box: null, rotation: 90 } as const
      await expect(own.recrop(ana, old, crop)).rejects.toMatchObject(gone)
    }
    expect(await own.confirm(ana, ids.at(-1) ?? '', 'app')).toMatchObject({ kind: 'done' })
    expect(await own.confirm(ben, others, 'app')).toMatchObject({ kind: 'done' })
  })

  test('know how many bytes their originals take', async () => {
    const { own, draft } = setUp()
    const { length } = await picture(7)
    const id = await draft(ana, 7)
    expect(await rows()).toMatchObject([{ originalBytes: length }])
    await own.discard(ana, id)
    expect((await rows()).map((row) => row.originalBytes)).toEqual([0, 0])
  })

  test('leave nothing: of many drafts, crops and cancelled drafts, the ten newest photos stay', async () => {
    const { own, draft } = setUp()
    for (let number = 0; number < 13; number += 1) {
      await own.discard(ana, await draft(ana, 100 + number))
      const id = await draft(ana, number)
      const box = { left: 0, top: 0, width: 100 + number, height: 100 + number }
      await own.recrop(ana, id, { box, rotation: 0 })
    }
    expect((await stored()).length).toBe(39)
    await aMinuteLater()
    expect((await stored()).length).toBe(MAX_OPEN_DRAFTS)
    expect((await rows()).filter((row) => row.ownerId === '')).toEqual([])
    expect(await database.waiting()).toHaveLength(MAX_OPEN_DRAFTS)
  })

  test("keep a photo that another draft, a person's history or a run still refers to", async () => {
    const { own, draft } = setUp()
    await own.confirm(ana, await draft(ana, 5), 'app')
    await own.discard(ana, await draft(ana, 5))
    const kept = await draft(ben, 6)
    await own.discard(ana, await draft(ana, 6))
    await aMinuteLater()
    expect((await stored()).length).toBe(2)
    expect((await own.preview(ben, kept)).length).toBeGreaterThan(0)
  })

  test('leave a photo that somebody has stored within the last minute', async () => {
    const { own, draft } = setUp()
    await own.discard(ana, await draft(ana, 5))
    await database.db.update(drafts).set({ usedAt: sql`now() - interval '61 seconds'` })
    await tidyDrafts(database.store)
    expect((await stored()).length).toBe(1)
  })

  test.skipIf(process.env['TEST_DATABASE_URL'])(
    'leave the space of their photos to later ones',
    async () => {
      const first = await sizeAfterTwenty()
      for (let round = 0; round < 3; round += 1) await sizeAfterTwenty()
      expect(await sizeAfterTwenty()).toBeLessThan(first * 2)
    },
  )

  test('that were cancelled say so, even when their photo is removed', async () => {
    const { own, draft } = setUp()
    const id = await draft(ana, 5)
    await own.discard(ana, id)
    await aMinuteLater()
    expect(await stored()).toEqual([])
    for (const tried of [() => own.preview(ana, id), () => own.confirm(ana, id, 'app')])
      await expect(tried()).rejects.toMatchObject({ code: 'wrong_state' })
  })
})

describe('somebody who leaves before the answer', () => {
  test('leaves neither a draft nor a file, whether the picture waited or was in progress', async () => {
    const { own } = setUp()
    const heavy = await largest['interlaced 16-bit PNG of 25 MP']?.()
    const leaving = new AbortController()
    const send = () => own.draft(ana, heavy ?? Buffer.alloc(0), undefined, leaving.signal)
    const both = Promise.allSettled([send(), send()])
    await vi.waitFor(async () => expect(await database.waiting()).toHaveLength(2))
    leaving.abort()
    const interrupted = { status: 'rejected', reason: { code: 'interrupted' } }
    expect(await both).toMatchObject([interrupted, interrupted])
    expect([await rows(), await database.waiting()]).toEqual([[], []])
  })
})
