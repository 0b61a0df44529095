import { randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { closeImaging } from '../../../src/core/imaging/prepare.ts'
import { createOwnPhoto } from '../../../src/core/onePhoto/ownPhoto.ts'
import { approvals, drafts } from '../../../src/core/store/schema.ts'
import { openTestDatabase, type TestDatabase } from '../../fixtures/database/database.ts'
import { somePhotos } from '../../fixtures/photos.ts'
import { portrait, principal } from '../../fixtures/runs.ts'

let database: TestDatabase
beforeAll(async () => void (database = await openTestDatabase()))
beforeEach(() => database.reset())
afterAll(async () => {
  await closeImaging()
  await database.close()
})

const ana = principal(1, 'Ana')
const ben = principal(2, 'Ben')

/** Ana's drafts of two pictures of one message, and one that she had sent before. */
async function twoSent(changesOwnPhoto: 'atOnce' | 'onApproval' = 'atOnce') {
  const photos = somePhotos()
  const access = async () => ({ manage: null, changesOwnPhoto })
  const own = createOwnPhoto(database.store, () => photos.access, { access })
  const sentWith = randomUUID()
  const draft = async (number: number, place?: number) => {
    const given = { fileName: '', from: 'chat', ...(place && { sentWith, place }) } as const
    const made = await own.draft(ana, await portrait(number), undefined, undefined, given)
    if ('kind' in made) throw new Error('a portrait can be prepared')
    return made.id
  }
  const alone = await draft(3)
  const second = await draft(2, 2)
  const first = await draft(1, 1)
  return { own, photos, alone, first, second }
}

const used = async () =>
  (await database.db.select().from(drafts)).filter(
    ({ ownerId, usedAt }) => ownerId === ana.id && usedAt !== null,
  ).length

test('drafts that were sent together are choices in the order in which they were sent', async () => {
  const { own, alone, first, second } = await twoSent()
  const choices = await own.choices(ana, second)
  expect(choices.map(({ id, place }) => [id, place])).toEqual([
    [first, 1],
    [second, 2],
  ])
  expect(await own.kept(ana, first)).toMatchObject({ id: first, hasOthers: true })
  expect((await own.choices(ana, alone)).map(({ id }) => id)).toEqual([alone])
  expect(await own.kept(ana, alone)).toMatchObject({ id: alone, hasOthers: false })
  await expect(own.choices(ben, first)).rejects.toMatchObject({ code: 'not_found' })
  await expect(own.kept(ben, first)).rejects.toMatchObject({ code: 'not_found' })
})

test('a draft that is set ends those that were sent with it, whose fate it is then, and no others', async () => {
  const { own, alone, first, second } = await twoSent()
  await own.confirm(ana, second, 'app')
  expect([await own.fate(ana, first), await own.fate(ana, second)]).toEqual(['set', 'set'])
  await expect(own.confirm(ana, first, 'app')).rejects.toMatchObject({ code: 'wrong_state' })
  await expect(own.choices(ana, first)).rejects.toMatchObject({ code: 'wrong_state' })
  expect(await own.fate(ana, alone)).toBe('open')
})

test('a draft that was sent for approval ends them as well', async () => {
  const { own, first, second } = await twoSent('onApproval')
  await own.confirm(ana, first, 'app')
  expect(await own.fate(ana, second)).toBe('asked')
})

test('a draft that could not be set leaves them to be chosen', async () => {
  const { own, photos, first, second } = await twoSent()
  photos.next('metadata', { kind: 'throttled', until: new Date(Date.now() + 60_000) })
  expect(await own.confirm(ana, first, 'app')).toMatchObject({ kind: 'throttled' })
  expect(await own.choices(ana, first)).toHaveLength(2)
  expect(await own.confirm(ana, second, 'app')).toMatchObject({ kind: 'done' })
  expect(await own.fate(ana, first)).toBe('set')
})

test('a draft that is discarded ends them all', async () => {
  const { own, alone, first, second } = await twoSent()
  await own.discard(ana, first)
  expect([await own.fate(ana, first), await own.fate(ana, second)]).toEqual([
    'discarded',
    'discarded',
  ])
  expect(await used()).toBe(2)
  expect(await own.fate(ana, alone)).toBe('open')
})

test('of two that are chosen at the same moment, one is set, and is the fate of the other', async () => {
  const { own, photos, first, second } = await twoSent()
  const both = await Promise.allSettled([
    own.confirm(ana, first, 'app'),
    own.confirm(ana, second, 'app'),
  ])
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  const refused = both.find(({ status }) => status === 'rejected')
  expect(refused).toMatchObject({ reason: { code: 'wrong_state' } })
  expect(photos.count('put')).toBe(1)
  expect([await own.fate(ana, first), await own.fate(ana, second)]).toEqual(['set', 'set'])
  const chosen = both[0].status === 'fulfilled' ? first : second
  for (const id of [first, second]) expect(await own.chosen(ana, id)).toBe(chosen)
})

test('of two that are sent for approval at the same moment, one is', async () => {
  const { own, first, second } = await twoSent('onApproval')
  const both = await Promise.allSettled([
    own.confirm(ana, first, 'app'),
    own.confirm(ana, second, 'app'),
  ])
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect(await database.db.select().from(approvals)).toHaveLength(1)
  const chosen = both[0].status === 'fulfilled' ? first : second
  for (const id of [first, second]) expect(await own.chosen(ana, id)).toBe(chosen)
})

test('one that a process left unset when it ended can be chosen no more, and the others can', async () => {
  const { own, photos, first, second } = await twoSent()
  photos.next('metadata', { kind: 'throttled', until: new Date(Date.now() + 60_000) })
  await own.confirm(ana, first, 'app')
  await database.db
    .update(drafts)
    .set({ usedAt: sql`now() - interval '1 minute'` })
    .where(eq(drafts.id, first))
  expect([await own.fate(ana, first), await own.fate(ana, second)]).toEqual(['not_set', 'open'])
  expect(await own.confirm(ana, second, 'app')).toMatchObject({ kind: 'done' })
  expect(await own.chosen(ana, first)).toBe(second)
})
