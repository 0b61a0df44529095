import { eq, inArray, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createHistory } from '../../../src/core/history/index.ts'
import { looksAlike } from '../../../src/core/imaging/duplicates/looksAlike.ts'
import type { Access, GivenPicture } from '../../../src/core/model.ts'
import { createOwnPhoto } from '../../../src/core/onePhoto/ownPhoto.ts'
import { createPersonPhoto } from '../../../src/core/onePhoto/personPhoto.ts'
import { blobs, entries, items, people } from '../../../src/core/store/schema.ts'
import { openTestDatabase, type TestDatabase } from '../../fixtures/database/database.ts'
import { personId, somePerson, storePeople } from '../../fixtures/people/people.ts'
import { somePhotos } from '../../fixtures/photos.ts'
import {
  portrait as draw,
  principal,
  receivedRun,
  silentLog,
  testProcess,
  testRunService,
  withoutGraph,
} from '../../fixtures/runs.ts'

const RETENTION_DAYS = 30
const DAY_MS = 24 * 3_600_000

let database: TestDatabase
beforeAll(async () => void (database = await openTestDatabase()))
beforeEach(() => database.reset())
afterAll(() => database.close())

const admin = principal(1, 'Mara')
const hr = principal(2, 'Ben')
const ana = { ...principal(3, 'Ana'), id: personId(0) }
const keep = { overwrite: false }
const access: Access = { manage: 'directoryRole', ownPhoto: 'person', changesOwnPhoto: 'atOnce' }

/** Each is drawn once. */
const drawn = new Map<number, Promise<Buffer>>()
const portrait = (n: number): Promise<Buffer> => {
  const picture = drawn.get(n) ?? draw(n)
  drawn.set(n, picture)
  return picture
}

function setUp() {
  const photos = somePhotos()
  const photosAs = () => photos.access
  const person = createPersonPhoto(database.store, {
    photosAs,
    access: async () => access,
    explainRefusal: withoutGraph.explainRefusal,
    log: silentLog,
  })
  const own = createOwnPhoto(database.store, photosAs)
  const history = createHistory({
    db: database.db,
    settings: async () => ({ retentionDays: RETENTION_DAYS }),
  })
  const set = async (n: number, by = admin) => {
    const made = await person.draft(by, ana.id, await portrait(n))
    if (!('id' in made)) throw new Error('a portrait can be prepared')
    return person.confirm(by, ana.id, made.id, keep)
  }
  const setOwn = async (n: number) => {
    const made = await own.draft(ana, await portrait(n))
    if (!('id' in made)) throw new Error('a portrait can be prepared')
    return own.confirm(ana, made.id, 'person')
  }
  const shows = async (n: number) =>
    looksAlike(await portrait(n), photos.of(ana.id)?.jpeg ?? Buffer.alloc(0))
  const newest = async () => (await changes())[0]
  const changes = async () => (await history.page(ana.id, { cursor: null, limit: 50 })).items
  const restore = async (id: string, which: 'before' | 'after', overwrite = false, by = admin) =>
    person.restore(by, ana.id, id, { which, overwrite })
  return { photos, person, own, history, set, setOwn, shows, newest, changes, restore }
}

const directory = () => storePeople(database.db, [somePerson(0, { mail: 'ana@contoso.example' })])

const daysLeft = (until: Date | null | undefined): number =>
  Math.round(((until?.getTime() ?? 0) - Date.now()) / DAY_MS)

/** As retention leaves it. */
const forget = (...shas: (string | null)[]) =>
  database.db.delete(blobs).where(
    inArray(
      blobs.sha256,
      shas.filter((sha) => sha !== null),
    ),
  )

describe('the history of a person', () => {
  test('says who changed what, when, as whom, newest first and in pages', async () => {
    await directory()
    const { person, history, set, setOwn } = setUp()
    await set(1)
    await setOwn(2)
    await person.remove(hr, ana.id, { overwrite: true })
    const first = await history.page(ana.id, { cursor: null, limit: 2 })
    expect(first.items).toMatchObject([
      { action: 'remove', actor: { id: hr.id, name: 'Ben' }, run: { kind: 'single' } },
      { action: 'replace', actor: { name: 'Ana' }, actingAs: 'person', run: { kind: 'own' } },
    ])
    const rest = await history.page(ana.id, { cursor: first.next, limit: 2 })
    expect(rest).toMatchObject({ items: [{ action: 'create', isUndo: false }], next: null })
    expect((await history.page(personId(7), { cursor: null, limit: 2 })).items).toEqual([])
    await expect(history.page(ana.id, { cursor: 'x', limit: 2 })).rejects.toMatchObject({
      code: 'invalid_request',
    })
  })

  test('names the file of a change of one photo, or says how the picture was given, also after it was restored', async () => {
    await directory()
    const { person, own, changes, restore } = setUp()
    const given: GivenPicture[] = [
      { fileName: 'holiday.jpg', from: 'file' },
      { fileName: '1731.jpg', from: 'camera' },
      { fileName: '', from: 'paste' },
    ]
    for (const [n, how] of given.entries()) {
      const made = await person.draft(admin, ana.id, await portrait(n), undefined, how)
      if ('id' in made) await person.confirm(admin, ana.id, made.id, keep)
    }
    const long = `\u202e\u0007${'x'.repeat(400)}ana.png`
    const mine = { fileName: long, from: 'file' } as const
    const made = await own.draft(ana, await portrait(3), undefined, undefined, mine)
    if ('id' in made) await own.confirm(ana, made.id, 'person')
    const listed = await changes()
    expect(listed.map(({ fileName, pictureFrom }) => [fileName, pictureFrom])).toEqual([
      [`${'x'.repeat(248)}ana.png`, null],
      [null, 'paste'],
      [null, 'camera'],
      ['holiday.jpg', null],
    ])
    await restore(listed[3]?.id ?? '', 'after', true)
    await restore(listed[2]?.id ?? '', 'after', true)
    expect((await changes()).slice(0, 2)).toMatchObject([
      { fileName: null, pictureFrom: 'camera' },
      { fileName: 'holiday.jpg', pictureFrom: null },
    ])
  })

  test('names the file of an import, also after its photo was restored', async () => {
    const { photos, newest, set, changes, restore } = setUp()
    const { runId } = await receivedRun(database, [await portrait(1)])
    await testProcess(database, photos).runner.run(runId)
    expect(await newest()).toMatchObject({ fileName: '0.jpg', run: { id: runId, kind: 'import' } })
    await set(2)
    expect(await newest()).toMatchObject({ fileName: null })
    const [, imported] = await changes()
    await restore(imported?.id ?? '', 'after')
    expect(await newest()).toMatchObject({ fileName: '0.jpg', run: { kind: 'single' } })
  })

  test('says which photos are kept, and until when at least: the last change that they are part of counts', async () => {
    await directory()
    const { set, changes, history } = setUp()
    await set(1)
    await set(2)
    await database.db.update(entries).set({ at: sql`${entries.at} - interval '10 days'` })
    await set(3)
    const [third, second, first] = await changes()
    expect(first?.before).toEqual({ state: 'none', until: null })
    expect(daysLeft(first?.after.until)).toBe(20)
    expect(daysLeft(second?.after.until)).toBe(30)
    expect(daysLeft(third?.before.until)).toBe(30)
    const rows = await database.db.select().from(entries).orderBy(entries.id)
    await forget(rows[0]?.afterSha ?? null)
    const [, replaced, created] = await changes()
    expect([created?.after.state, replaced?.before.state, replaced?.after.state]).toEqual([
      'gone',
      'gone',
      'kept',
    ])
    const wanted = { which: 'after', side: 240 } as const
    await expect(history.photo(ana.id, created?.id ?? '', wanted)).rejects.toMatchObject({
      code: 'before_gone',
    })
  })

  test('shows each kept photo, and only as that of its person', async () => {
    await directory()
    const { set, newest, history } = setUp()
    await set(1)
    await set(2)
    const id = (await newest())?.id ?? ''
    const shown = async (which: 'before' | 'after') =>
      history.photo(ana.id, id, { which, side: 240 })
    const [before, after] = [await shown('before'), await shown('after')]
    expect(await looksAlike(await portrait(1), before?.jpeg ?? Buffer.alloc(0))).toBe(true)
    expect(await looksAlike(await portrait(2), after?.jpeg ?? Buffer.alloc(0))).toBe(true)
    expect(before?.etag).not.toBe(after?.etag)
    for (const [person, entry] of [
      [personId(1), id] as const,
      [ana.id, ana.id] as const,
      [ana.id, 'x'] as const,
    ])
      await expect(
        history.photo(person, entry, { which: 'after', side: 240 }),
      ).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('what is known of one person', () => {
  test('has the facts of the directory, and is nobody who is not in it', async () => {
    await directory()
    const { history } = setUp()
    expect(await history.profile(ana.id)).toMatchObject({
      mail: 'ana@contoso.example',
      origin: 'unknown',
      lastChange: null,
      undoable: false,
      shownBy: [],
    })
    await expect(history.profile(personId(7))).rejects.toMatchObject({ code: 'person_gone' })
  })

  test('says when the last change was seen, and that something else changed the photo since', async () => {
    await directory()
    const { set, history } = setUp()
    await set(1)
    const before = await history.profile(ana.id)
    expect(before).toMatchObject({ origin: 'here', undoable: true, photo: 'has' })
    expect(before.seenAt).toBeInstanceOf(Date)
    expect(before.shownBy.map(({ app }) => app)).toEqual(['teams', 'outlook', 'sharepoint'])
    await database.db.update(people).set({ photoEtag: '"theirs"' })
    expect(await history.profile(ana.id)).toMatchObject({
      origin: 'changedSince',
      undoable: false,
      seenAt: null,
      shownBy: [],
      lastChange: { actor: { name: 'Mara' } },
    })
  })

  test('tells a change that Graph does not show yet', async () => {
    await directory()
    const { photos, set, history } = setUp()
    photos.readLate()
    await set(1)
    const profile = await history.profile(ana.id)
    expect(profile).toMatchObject({ origin: 'here', seenAt: null, lastChange: { seen: 'not_yet' } })
  })

  test('has the notes about the picture that was set', async () => {
    await directory()
    const { set, newest } = setUp()
    await set(1)
    const notes = [{ code: 'blurred', sentence: 'This picture is blurry.', measure: 1 } as const]
    const [item] = await database.db.select().from(items)
    if (!item?.picture) throw new Error('a change of one photo keeps what is known of its picture')
    await database.db.update(items).set({ picture: { ...item.picture, notes: [...notes] } })
    expect((await newest())?.notes).toEqual(notes)
  })
})

describe('restoring a photo of the history', () => {
  test('sets it again as a change of one photo, which can be undone like any other', async () => {
    await directory()
    const { set, shows, changes, restore, newest } = setUp()
    await set(1)
    await set(2)
    await set(3)
    const [, , first] = await changes()
    const restored = await restore(first?.id ?? '', 'after', false, hr)
    expect(restored).toMatchObject({ outcome: { kind: 'done' }, actingAs: 'person', change: 'set' })
    expect(await shows(1)).toBe(true)
    expect(await newest()).toMatchObject({ actor: { name: 'Ben' }, run: { kind: 'single' } })
    await restore((await newest())?.id ?? '', 'before')
    expect(await shows(3)).toBe(true)
    expect(await newest()).toMatchObject({ isUndo: true })
  })

  test('to before the last change undoes it, whoever made it: it is undone for its run, too', async () => {
    await directory()
    const { photos, set, newest, restore, history } = setUp()
    const { runId } = await set(1)
    const { service } = testRunService(database)
    expect(await service.get(admin, runId)).toMatchObject({ undoable: 1, undone: 0 })
    const undone = await restore((await newest())?.id ?? '', 'before', false, hr)
    expect(undone).toMatchObject({ outcome: { kind: 'done' }, change: 'remove' })
    expect(photos.of(ana.id)).toBeNull()
    expect(await service.get(admin, runId)).toMatchObject({ undoable: 0, undone: 1 })
    expect(await history.profile(ana.id)).toMatchObject({ photo: 'none', undoable: true })
  })

  test('gives back what the person had set themselves, which an import then leaves to them', async () => {
    await directory()
    const { photos, person, setOwn, set, shows, newest, restore } = setUp()
    await set(1)
    await setOwn(2)
    const made = await person.draft(admin, ana.id, await portrait(3))
    if (!('id' in made)) throw new Error('a portrait can be prepared')
    await person.confirm(admin, ana.id, made.id, { overwrite: true })
    await restore((await newest())?.id ?? '', 'before')
    expect(await shows(2)).toBe(true)
    await database.db.delete(people)
    const { runId } = await receivedRun(database, [await portrait(4)])
    await testProcess(database, photos).runner.run(runId)
    const [item] = await database.db.select().from(items).where(eq(items.runId, runId))
    expect([item?.state, item?.code]).toEqual(['skipped', 'changed_since'])
  })

  test('leaves what was changed elsewhere since, unless that is wanted', async () => {
    await directory()
    const { photos, set, shows, newest, restore } = setUp()
    await set(1)
    await set(2)
    await photos.set(ana.id, await portrait(3))
    const id = (await newest())?.id ?? ''
    await expect(restore(id, 'before')).rejects.toMatchObject({ code: 'changed_since' })
    expect(await shows(3)).toBe(true)
    await restore(id, 'before', true)
    expect(await shows(1)).toBe(true)
  })

  test('leaves what another admin has done meanwhile, and says who did', async () => {
    await directory()
    const { person, set, shows, newest, restore } = setUp()
    await set(1)
    await set(2)
    const [shown] = await database.db.select().from(people)
    const id = (await newest())?.id ?? ''
    await set(3, hr)
    const wanted = { which: 'before', overwrite: false, seen: shown?.photoEtag } as const
    await expect(person.restore(admin, ana.id, id, wanted)).rejects.toMatchObject({
      code: 'changed_since',
      changedBy: { name: 'Ben' },
    })
    expect(await shows(3)).toBe(true)
    await restore(id, 'before', true)
    expect(await shows(1)).toBe(true)
  })

  test('that is no longer kept changes nothing, and says so', async () => {
    await directory()
    const { photos, set, newest, restore } = setUp()
    await set(1)
    await set(2)
    const rows = await database.db.select().from(entries).orderBy(entries.id)
    await forget(rows[0]?.afterSha ?? null)
    const writes = photos.count('put')
    const id = (await newest())?.id ?? ''
    await expect(restore(id, 'before')).rejects.toMatchObject({ code: 'before_gone' })
    await expect(restore(ana.id, 'before')).rejects.toMatchObject({ code: 'not_found' })
    expect(photos.count('put')).toBe(writes)
  })
})

describe('a draft of the photo that a person has', () => {
  test('is the one that was set here, uncropped, or else what Graph has', async () => {
    await directory()
    const { photos, person, set } = setUp()
    await photos.set(ana.id, await portrait(1))
    const fromGraph = await person.draftOfPresent(admin, ana.id)
    if (!('id' in fromGraph)) throw new Error('a portrait can be prepared')
    expect(await looksAlike(await portrait(1), fromGraph.prepared.jpeg)).toBe(true)
    await set(2)
    const reads = photos.count('bytes')
    const made = await person.draftOfPresent(admin, ana.id)
    if (!('id' in made)) throw new Error('a photo can be prepared again')
    const { crop, width, height } = made.prepared
    expect(crop).toEqual({ left: 0, top: 0, width, height })
    expect(photos.count('bytes')).toBe(reads)
    expect(await looksAlike(await portrait(2), made.prepared.jpeg)).toBe(true)
  })

  test('does not exist without a photo, and says so when Graph holds what is no picture', async () => {
    await directory()
    const { photos, person } = setUp()
    await expect(person.draftOfPresent(admin, ana.id)).rejects.toMatchObject({
      code: 'nothing_to_crop',
    })
    photos.hold(ana.id, Buffer.from('no picture'))
    expect(await person.draftOfPresent(admin, ana.id)).toMatchObject({ kind: 'rejected' })
  })
})
