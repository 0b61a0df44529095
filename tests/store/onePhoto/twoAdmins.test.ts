import { buffer } from 'node:stream/consumers'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Principal } from '../../../src/core/model.ts'
import { createPersonPhoto } from '../../../src/core/onePhoto/personPhoto.ts'
import { createOwnPhoto } from '../../../src/core/onePhoto/ownPhoto.ts'
import { entries, items, people } from '../../../src/core/store/schema.ts'
import { openTestDatabase, type TestDatabase } from '../../fixtures/database/database.ts'
import { personId, somePerson, storePeople } from '../../fixtures/people/people.ts'
import { somePhotos } from '../../fixtures/photos.ts'
import {
  portrait,
  principal,
  silentLog,
  testProcess,
  testRunService,
  withoutGraph,
} from '../../fixtures/runs.ts'

let database: TestDatabase
beforeAll(async () => void (database = await openTestDatabase()))
beforeEach(async () => {
  await database.reset()
  await storePeople(database.db, [somePerson(0)])
})
afterAll(() => database.close())

const ana = { ...principal(3, 'Ana'), id: personId(0) }
const [bea, carl] = [principal(1, 'Bea'), principal(2, 'Carl')]
const keep = { overwrite: false }

const access = async () => ({ manage: 'appRole', ownPhoto: 'person' }) as const

function setUp() {
  const photos = somePhotos()
  const photosAs = () => photos.access
  const { explainRefusal } = withoutGraph
  const options = { photosAs, access, explainRefusal, log: silentLog }
  const person = createPersonPhoto(database.store, options)
  const own = createOwnPhoto(database.store, photosAs)
  const draft = async (admin: Principal, n: number): Promise<string> => {
    const made = await person.draft(admin, ana.id, await portrait(n))
    if (!('id' in made)) throw new Error('a portrait can be prepared')
    return made.id
  }
  const set = async (admin: Principal, n: number) =>
    person.confirm(admin, ana.id, await draft(admin, n), keep)
  const setOwn = async (n: number) => {
    const made = await own.draft(ana, await portrait(n))
    if ('id' in made) await own.confirm(ana, made.id, 'person')
  }
  const service = testRunService(database).service
  // Often and soon, so that a run waits for a change as long as a test lets it last.
  const retryDelaysMs = Array.from({ length: 1000 }, () => 5)
  const { runner } = testProcess(database, photos, { retryDelaysMs })
  return { photos, person, draft, set, setOwn, service, runner }
}

const etag = async () => (await database.db.select().from(people))[0]?.photoEtag ?? null
const by = (name: string, action: string, isOwn = false) => ({
  code: 'changed_since',
  changedBy: { name, action, isOwn, at: expect.any(Date) },
})

describe('whoever changes one photo is told of the change that was made meanwhile:', () => {
  test('by another admin after the picture was chosen, and can make theirs anyway', async () => {
    const { person, draft, set } = setUp()
    const mine = await draft(carl, 1)
    await set(bea, 2)
    await expect(person.confirm(carl, ana.id, mine, keep)).rejects.toMatchObject(
      by('Bea', 'create'),
    )
    const made = await person.confirm(carl, ana.id, mine, { overwrite: true })
    expect(made.outcome).toMatchObject({ kind: 'done' })
  })

  test('by the person', async () => {
    const { person, draft, setOwn } = setUp()
    const mine = await draft(carl, 1)
    await setOwn(2)
    await expect(person.confirm(carl, ana.id, mine, keep)).rejects.toMatchObject(
      by('Ana', 'create', true),
    )
  })

  test('by another admin after the photo to be removed was shown', async () => {
    const { person, set } = setUp()
    await set(bea, 1)
    const seen = await etag()
    await set(bea, 2)
    await expect(person.remove(carl, ana.id, { ...keep, seen })).rejects.toMatchObject(
      by('Bea', 'replace'),
    )
    await expect(person.remove(carl, ana.id, { ...keep, seen: null })).rejects.toMatchObject(
      by('Bea', 'replace'),
    )
    const made = await person.remove(carl, ana.id, { ...keep, seen: await etag() })
    expect(made.outcome).toMatchObject({ kind: 'done' })
  })

  test('by another admin after a photo from elsewhere was shown, whose ETag may be old', async () => {
    const { person, set } = setUp()
    await set(bea, 1)
    const shown = { ...keep, lastChange: null }
    await expect(person.remove(carl, ana.id, shown)).rejects.toMatchObject(by('Bea', 'create'))
    const [change] = await database.db.select().from(entries)
    const made = await person.remove(carl, ana.id, { ...keep, lastChange: change?.itemId })
    expect(made.outcome).toMatchObject({ kind: 'done' })
    const again = await person.remove(carl, ana.id, { ...keep, lastChange: change?.itemId })
    expect(again.outcome).toMatchObject({ kind: 'unchanged' })
  })

  test('but not of their own', async () => {
    const { person, draft, set } = setUp()
    const mine = await draft(bea, 1)
    await set(bea, 2)
    const seen = 'of the photo before'
    const made = await person.confirm(bea, ana.id, mine, { ...keep, seen })
    expect(made.outcome).toMatchObject({ kind: 'done' })
  })
})

test('of two changes at the same moment, the second is refused and told whose is under way', async () => {
  const { photos, person, draft } = setUp()
  const [first, second] = [await draft(bea, 1), await draft(carl, 2)]
  const writing = Promise.withResolvers<void>()
  const goOn = Promise.withResolvers<void>()
  photos.after('put', () => {
    writing.resolve()
    return goOn.promise
  })
  const made = person.confirm(bea, ana.id, first, keep)
  await writing.promise
  await expect(person.confirm(carl, ana.id, second, { overwrite: true })).rejects.toMatchObject({
    code: 'being_changed',
    changedBy: { name: 'Bea', action: 'replace', isOwn: false },
  })
  goOn.resolve()
  expect((await made).outcome).toMatchObject({ kind: 'done' })
  expect(photos.count('put')).toBe(1)
})

/** Holds the next such call of Graph's up once it has done its work. */
function holdUp(photos: ReturnType<typeof somePhotos>, verb: 'metadata' | 'put' | 'remove') {
  const begun = Promise.withResolvers<void>()
  const goOn = Promise.withResolvers<void>()
  let isFirst = true
  photos.after(verb, () => {
    if (!isFirst) return undefined
    isFirst = false
    begun.resolve()
    return goOn.promise
  })
  return { begun: begun.promise, goOn: goOn.resolve }
}

const all = { state: null, remarked: null, cursor: null, limit: 10 }

test.each([
  ['another admin is about to change', 'Bea', 'metadata'],
  ['another admin has just changed', 'Bea', 'put'],
  ['the person is about to change', 'Ana', 'metadata'],
  ['the person has just changed', 'Ana', 'put'],
] as const)('a run waits with a photo that %s, and then leaves it', async (_, name, verb) => {
  const isOwn = name === 'Ana'
  const { photos, set, setOwn, service, runner } = setUp()
  await set(bea, 1)
  const { id } = await service.removePhotos(carl, { ids: [ana.id] }, 1)
  const held = holdUp(photos, verb)
  const made = isOwn ? setOwn(2) : set(bea, 2)
  await held.begun
  const running = runner.run(id)
  await vi.waitFor(async () => {
    const [item] = await database.db.select().from(items).where(eq(items.runId, id))
    expect(item?.attempts).toBeGreaterThan(1)
  })
  expect(photos.count('remove')).toBe(0)
  held.goOn()
  await Promise.all([made, running])
  const listed = await service.items(carl, id, all)
  expect(listed.items).toMatchObject([{ state: 'skipped', ...by(name, 'replace', isOwn) }])
  expect([photos.count('remove'), photos.count('put')]).toEqual([0, 2])
})

test('whoever changes one photo that a run is changing is refused, and told whose run it is', async () => {
  const { photos, person, draft, set, service, runner } = setUp()
  await set(bea, 1)
  const mine = await draft(bea, 2)
  const { id } = await service.removePhotos(carl, { ids: [ana.id] }, 1)
  const held = holdUp(photos, 'remove')
  const running = runner.run(id)
  await held.begun
  await expect(person.confirm(bea, ana.id, mine, keep)).rejects.toMatchObject({
    code: 'being_changed',
    changedBy: { name: 'Carl', action: 'remove', isOwn: false },
  })
  held.goOn()
  await running
  await expect(person.confirm(bea, ana.id, mine, keep)).rejects.toMatchObject(by('Carl', 'remove'))
  expect(photos.count('put')).toBe(1)
})

test('of two runs that reach a person at the same moment, the second leaves the photo to the first', async () => {
  const { photos, set, service, runner } = setUp()
  await set(bea, 1)
  const first = await service.removePhotos(bea, { ids: [ana.id] }, 1)
  const second = await service.removePhotos(carl, { ids: [ana.id] }, 1)
  await Promise.all([runner.run(first.id), runner.run(second.id)])
  expect(photos.count('remove')).toBe(1)
  const states = await Promise.all(
    [first, second].map(async ({ id, createdBy }) => {
      const owner = createdBy.id === bea.id ? bea : carl
      return (await service.items(owner, id, all)).items[0]?.state
    }),
  )
  expect(new Set(states)).toEqual(new Set(['done', 'unchanged']))
})

test('a run says of a photo that it left who changed it meanwhile, in its list and its report', async () => {
  const { set, service, runner } = setUp()
  await set(bea, 1)
  const { id } = await service.removePhotos(carl, { ids: [ana.id] }, 1)
  await set(bea, 2)
  await runner.run(id)
  const left = await service.items(carl, id, all)
  expect(left.items).toMatchObject([{ state: 'skipped', ...by('Bea', 'replace') }])
  const { chunks } = await service.report(carl, id, 'csv')
  expect((await buffer(chunks)).toString()).toMatch(/Photo replaced by Bea, \d{4}-\d\d-\d\dT/)
  await service.retry(carl, id, { itemIds: null, overwrite: true })
  await runner.run(id)
  expect((await service.items(carl, id, all)).items).toMatchObject([
    { state: 'done', changedBy: null },
  ])
})
