import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { looksAlike } from '../../../src/core/imaging/duplicates/looksAlike.ts'
import type { Access } from '../../../src/core/model.ts'
import { createOwnPhoto } from '../../../src/core/onePhoto/ownPhoto.ts'
import { createPersonPhoto } from '../../../src/core/onePhoto/personPhoto.ts'
import { awaitedPhoto } from '../../../src/core/people/awaited.ts'
import { hasUnnotifiedRuns } from '../../../src/core/runs/background/notify.ts'
import { secondsToNextLook } from '../../../src/core/runs/background/lookAgain.ts'
import { entries, items, people } from '../../../src/core/store/schema.ts'
import { openTestDatabase, type TestDatabase } from '../../fixtures/database/database.ts'
import { personId, somePerson, storePeople } from '../../fixtures/people/people.ts'
import { somePhotos } from '../../fixtures/photos.ts'
import {
  portrait,
  principal,
  receivedRun,
  silentLog,
  testProcess,
  testRunService,
  withoutGraph,
} from '../../fixtures/runs.ts'

const soon = { timeout: 10_000, interval: 2 }
let database: TestDatabase
beforeAll(async () => void (database = await openTestDatabase()))
beforeEach(() => database.reset())
afterAll(() => database.close())

const admin = principal(1)
const ana = { ...principal(2, 'Ana'), id: personId(0) }
const keep = { overwrite: false }
const overwrite = { overwrite: true }
const all = { state: null, remarked: null, cursor: null, limit: 10 }

const refuseToRemove = () => Promise.reject(new Error('the file is in use'))

function setUp(
  access: Pick<Access, 'manage' | 'ownPhoto'> = { manage: 'directoryRole', ownPhoto: 'person' },
) {
  const photos = somePhotos()
  const photosAs = () => photos.access
  const person = createPersonPhoto(database.store, {
    photosAs,
    access: async () => access,
    explainRefusal: withoutGraph.explainRefusal,
    log: silentLog,
  })
  const own = createOwnPhoto(database.store, photosAs)
  const draft = async (n: number): Promise<string> => {
    const made = await person.draft(admin, ana.id, await portrait(n))
    if (!('id' in made)) throw new Error('a portrait can be prepared')
    return made.id
  }
  const set = async (n: number, how = keep) => person.confirm(admin, ana.id, await draft(n), how)
  const setOwn = async (n: number) => {
    const made = await own.draft(ana, await portrait(n))
    if (!('id' in made)) throw new Error('a portrait can be prepared')
    return own.confirm(ana, made.id, 'person')
  }
  const shows = async (n: number) =>
    looksAlike(await portrait(n), photos.of(ana.id)?.jpeg ?? Buffer.alloc(0))
  const work = (runId: string) => testProcess(database, photos).runner.run(runId)
  const importing = async (n: number) => {
    await database.db.delete(people)
    const { runId } = await receivedRun(database, [await portrait(n)])
    await work(runId)
    return ends(runId)
  }
  return { photos, person, draft, set, setOwn, shows, work, importing }
}

const service = () => testRunService(database).service
const directory = () => storePeople(database.db, [somePerson(0)])
const ends = async (runId: string) => {
  const rows = await database.db.select().from(items).orderBy(items.position)
  return rows.filter((row) => row.runId === runId).map(({ state, code }) => [state, code])
}

describe("an admin's change of one photo", () => {
  test.each([
    ['directoryRole', 'person'],
    ['appRole', 'app'],
  ] as const)('by %s is recorded as made by the admin, as the %s', async (manage, actingAs) => {
    await directory()
    const { set } = setUp({ manage, ownPhoto: 'person' })
    expect(await set(1)).toMatchObject({ outcome: { kind: 'done' }, actingAs })
    expect(await database.db.select().from(entries)).toMatchObject([
      { action: 'create', actorId: admin.id, actingAs, personId: ana.id, personName: 'Person 0' },
    ])
  })

  test('is not called a failure because the original could not be removed', async () => {
    await directory()
    const { draft, photos } = setUp()
    const store = {
      ...database.store,
      originals: { ...database.store.originals, remove: refuseToRemove },
    }
    const person = createPersonPhoto(store, {
      photosAs: () => photos.access,
      access: async () => ({ manage: 'appRole', ownPhoto: 'person' }),
      explainRefusal: withoutGraph.explainRefusal,
      log: silentLog,
    })
    const changed = await person.confirm(admin, ana.id, await draft(1), keep)
    expect(changed).toMatchObject({ outcome: { kind: 'done' } })
  })

  test('is refused without a role, and nothing is sent', async () => {
    await directory()
    const { draft, photos } = setUp()
    const id = await draft(1)
    const { person } = setUp({ manage: null, ownPhoto: 'person' })
    await expect(person.confirm(admin, ana.id, id, keep)).rejects.toMatchObject({
      code: 'admins_only',
    })
    expect(photos.count('put')).toBe(0)
  })

  test("counts as the organisation's: the next import may replace it, not the person's own", async () => {
    await directory()
    const { set, setOwn, importing } = setUp()
    await set(1)
    expect(await importing(2)).toEqual([['done', null]])
    await set(3)
    await setOwn(4)
    expect(await importing(5)).toEqual([['skipped', 'changed_since']])
  })

  test('leaves what the person has changed since an import, unless that is wanted', async () => {
    const { photos, set, setOwn, draft, person, shows, importing } = setUp()
    await importing(1)
    await setOwn(2)
    const id = await draft(3)
    await expect(person.confirm(admin, ana.id, id, keep)).rejects.toMatchObject({
      code: 'changed_since',
    })
    await expect(person.remove(admin, ana.id, keep)).rejects.toMatchObject({
      code: 'changed_since',
    })
    expect(await shows(2)).toBe(true)
    expect(await person.confirm(admin, ana.id, id, overwrite)).toMatchObject({
      outcome: { kind: 'done' },
    })
    await photos.set(ana.id, await portrait(4))
    await expect(set(5)).rejects.toMatchObject({ code: 'changed_since' })
    expect((await person.remove(admin, ana.id, overwrite)).outcome.kind).toBe('done')
    expect(photos.of(ana.id)).toBeNull()
  })

  test('can be undone, and gives the person back what an import then leaves to them', async () => {
    await directory()
    const { set, setOwn, shows, work, importing } = setUp()
    await set(1)
    await setOwn(2)
    const { runId } = await set(3, overwrite)
    const undo = await service().undo(admin, runId, null)
    await work(undo.id)
    expect(await shows(2)).toBe(true)
    expect(await importing(4)).toEqual([['skipped', 'changed_since']])
  })

  test('is not undone over what the person has set since', async () => {
    await directory()
    const { set, setOwn, shows, work } = setUp()
    const { runId } = await set(1)
    await setOwn(2)
    const undo = await service().undo(admin, runId, null)
    await work(undo.id)
    expect(await ends(undo.id)).toEqual([['skipped', 'changed_since']])
    expect(await shows(2)).toBe(true)
  })

  test('has a run of its own that is not listed, retried or told of, and so has its undo', async () => {
    await directory()
    const { photos, set, work } = setUp()
    const { runId } = await set(1)
    photos.next('remove', { kind: 'refused', code: 'not_allowed', detail: '', requestId: null })
    const undo = await service().undo(admin, runId, null)
    await work(undo.id)
    const page = await service().list(admin, { open: false, cursor: null, limit: 10 })
    expect(page.items).toEqual([])
    expect(await hasUnnotifiedRuns(database.db)).toBe(false)
    const { items: rows } = await service().items(admin, runId, all)
    expect(rows).toMatchObject([{ state: 'done', person: { displayName: 'Person 0' } }])
    const retried = service().retry(admin, runId, { itemIds: null, overwrite: false })
    await expect(retried).rejects.toMatchObject({ code: 'wrong_state' })
  })

  test('that Graph does not show yet is shown by us, and looked at again', async () => {
    await directory()
    const { photos, set } = setUp()
    photos.readLate()
    expect((await set(1)).outcome).toMatchObject({ kind: 'done', seen: 'not_yet' })
    const shown = await awaitedPhoto(database.db, ana.id)
    expect(await looksAlike(await portrait(1), shown ?? Buffer.alloc(0))).toBe(true)
    expect(await secondsToNextLook(database.db)).not.toBeNull()
  })

  test('that a crash interrupted after the write is recorded by the next process, and written once', async () => {
    await directory()
    const { photos, draft, person } = setUp()
    const id = await draft(1)
    photos.next('put', 'crash')
    void person.confirm(admin, ana.id, id, keep)
    await vi.waitFor(() => expect(photos.count('put')).toBe(1), soon)
    await testProcess(database, photos).start()
    expect(await database.db.select().from(entries)).toMatchObject([
      { action: 'create', actorId: admin.id, actingAs: 'person' },
    ])
    expect(photos.count('put')).toBe(1)
  })

  test('that a crash interrupted before the write ends as interrupted', async () => {
    await directory()
    const { photos, draft, person } = setUp()
    const id = await draft(1)
    photos.next('metadata', 'crash')
    void person.confirm(admin, ana.id, id, keep)
    await vi.waitFor(() => expect(photos.count('metadata')).toBe(1), soon)
    await testProcess(database, photos).start()
    const [item] = await database.db.select().from(items)
    expect([item?.state, item?.code]).toEqual(['failed', 'interrupted'])
    expect(photos.count('put')).toBe(0)
  })
})
