import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Principal } from '../../../src/core/model.ts'
import { createPersonPhoto } from '../../../src/core/ownPhoto/personPhoto.ts'
import { createOwnPhoto } from '../../../src/core/ownPhoto/index.ts'
import { people } from '../../../src/core/store/schema.ts'
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
  const { runner } = testProcess(database, photos)
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

test('a run says of a photo that it left who changed it meanwhile, in its list and its report', async () => {
  const { set, service, runner } = setUp()
  await set(bea, 1)
  const { id } = await service.removePhotos(carl, { ids: [ana.id] }, 1)
  await set(bea, 2)
  await runner.run(id)
  const all = { state: null, remarked: null, cursor: null, limit: 10 }
  const { items } = await service.items(carl, id, all)
  expect(items).toMatchObject([{ state: 'skipped', ...by('Bea', 'replace') }])
  const { chunks } = await service.report(carl, id, 'csv')
  expect((await buffer(chunks)).toString()).toMatch(/Photo replaced by Bea, \d{4}-\d\d-\d\dT/)
  await service.retry(carl, id, { itemIds: null, overwrite: true })
  await runner.run(id)
  expect((await service.items(carl, id, all)).items).toMatchObject([
    { state: 'done', changedBy: null },
  ])
})
