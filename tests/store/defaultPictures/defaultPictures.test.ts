import { readFileSync } from 'node:fs'
import { Readable } from 'node:stream'
import { isNotNull } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createDefaultPictures } from '../../../src/core/defaultPictures/index.ts'
import { looksAlike } from '../../../src/core/imaging/duplicates/looksAlike.ts'
import { colourFor } from '../../../src/core/imaging/initials/colour.ts'
import { closeImaging, drawInitials } from '../../../src/core/imaging/prepare.ts'
import type { DefaultsRequest } from '../../../src/core/contracts.ts'
import type { Selection } from '../../../src/core/model.ts'
import { countPhotos } from '../../../src/core/people/counts.ts'
import { entries, items } from '../../../src/core/store/schema.ts'
import { openTestDatabase, type TestDatabase } from '../../fixtures/database/database.ts'
import { personId, queryForAll, somePerson, storePeople } from '../../fixtures/people/people.ts'
import { somePhotos } from '../../fixtures/photos.ts'
import { portrait, principal, testProcess, testRunService } from '../../fixtures/runs.ts'

let database: TestDatabase
beforeAll(async () => void (database = await openTestDatabase()))
beforeEach(() => database.reset())
afterAll(async () => {
  await database.close()
  await closeImaging()
})

const owner = principal(1, 'Bea')
const other = principal(2, 'Carl')
const listed = { state: null, remarked: null, cursor: null, limit: 200 }
const { cursor: _, limit: __, ...everybody } = queryForAll
const all: Selection = { filters: everybody, except: [] }
const chosen = (...ns: number[]): Selection => ({ ids: ns.map(personId) })
const colours = ['#004e8c', '#ffb900']
const initials = { kind: 'initials', colours } as const
const heic = () => readFileSync(new URL('../../fixtures/pictures/quarters.heic', import.meta.url))

/** Of person 0 a photo is known, of 1 that there is none, and of 2 and 3 nothing: 2 has one. */
async function fourPeople() {
  const photos = somePhotos()
  for (const n of [0, 2]) await photos.set(personId(n), await portrait(n))
  await storePeople(database.db, [
    somePerson(0, { photo: 'has', photoEtag: photos.of(personId(0))?.etag ?? null }),
    somePerson(1, { photo: 'none', givenName: 'Ana', surname: 'Müller' }),
    somePerson(2, { photo: 'unknown' }),
    somePerson(3, { photo: 'unknown', displayName: '田中 太郎' }),
  ])
  const { runner } = testProcess(database, photos)
  const { service, wakers } = testRunService(database)
  const people = {
    counts: (query: Parameters<typeof countPhotos>[1]) => countPhotos(database.db, query),
  }
  const pictures = createDefaultPictures(database.store, { runs: service, people, ...wakers })
  const ended = async (id: string, who = owner) => {
    await runner.run(id)
    const page = await service.items(who, id, listed)
    return page.items.map(({ state, action, code }) => [state, action, code])
  }
  const set = async (
    selection: Selection,
    expected: number,
    request: Partial<DefaultsRequest> = {},
    who = owner,
  ) => {
    const asked = { selection, expected, existing: 'keep', picture: initials, ...request } as const
    return (await pictures.set(who, asked)).id
  }
  const shows = async (n: number, jpeg: Buffer) =>
    looksAlike(jpeg, photos.of(personId(n))?.jpeg ?? Buffer.alloc(0))
  return { photos, runner, service, pictures, ended, set, shows }
}

/** What is drawn for a person. */
async function drawnFor(n: number, letters: string | null): Promise<Buffer> {
  const drawn = { letters, colour: colourFor(personId(n), colours) }
  const requester = { personId: owner.id, lane: 'background' } as const
  const [jpeg] = await drawInitials([drawn], requester)
  return jpeg ?? Buffer.alloc(0)
}

const kept = ['skipped', 'skip', 'has_photo_already']
const created = ['done', 'create', null]

describe('initials', () => {
  test('are set for people without a photo; others are left and listed, and who is known to have one is not asked for', async () => {
    const { photos, service, ended, set, shows } = await fourPeople()
    const id = await set(all, 4)
    expect(await ended(id)).toEqual([kept, created, kept, created])
    // before and after each of two writes, and once for whose photo was not known
    expect(photos.count('metadata')).toBe(5)
    expect(await shows(1, await drawnFor(1, 'AM'))).toBe(true)
    expect(await shows(3, await drawnFor(3, null))).toBe(true)
    for (const n of [0, 2]) expect(await shows(n, await portrait(n))).toBe(true)
    expect(await service.get(owner, id)).toMatchObject({
      kind: 'default',
      counts: { done: 2, skipped: 2 },
      undoable: 2,
      finishedAt: expect.any(Date),
    })
    const undo = await service.undo(owner, id, null)
    expect((await ended(undo.id)).map(([state, action]) => [state, action])).toEqual([
      ['done', 'remove'],
      ['done', 'remove'],
    ])
    expect([1, 3].map((n) => photos.of(personId(n)))).toEqual([null, null])
  })

  test('replace photos if that was chosen, which are kept; set again, they are unchanged', async () => {
    const { service, ended, set, shows } = await fourPeople()
    const replace = { existing: 'replace' } as const
    const id = await set(chosen(0, 2), 2, replace)
    const replaced = ['done', 'replace', null]
    expect(await ended(id)).toEqual([replaced, replaced])
    const same = ['unchanged', 'unchanged', 'same_photo']
    expect(await ended(await set(chosen(0, 2), 2, replace))).toEqual([same, same])
    await ended((await service.undo(owner, id, null)).id)
    for (const n of [0, 2]) expect(await shows(n, await portrait(n))).toBe(true)
  })

  test('of two admins, the second is told what the first did, and may set theirs anyway', async () => {
    const { service, ended, set } = await fourPeople()
    const others = { picture: { kind: 'initials' as const, colours: ['#881798'] } }
    const [first, second] = [await set(chosen(1), 1), await set(chosen(1), 1, others, other)]
    expect(await ended(first)).toEqual([created])
    expect(await ended(second, other)).toEqual([['skipped', 'skip', 'changed_since']])
    expect((await service.items(other, second, listed)).items).toMatchObject([
      { changedBy: { name: 'Bea', action: 'create', isOwn: false } },
    ])
    expect(await service.get(other, second)).toMatchObject({ changedSince: 1 })
  })

  test('a photo that the person has set meanwhile is left, unless it is to be replaced anyway', async () => {
    const { photos, service, ended, set, shows } = await fourPeople()
    const id = await set(chosen(1), 1)
    await photos.set(personId(1), await portrait(101))
    expect(await ended(id)).toEqual([['skipped', 'skip', 'changed_since']])
    expect(await shows(1, await portrait(101))).toBe(true)
    await service.retry(owner, id, { itemIds: null, overwrite: true })
    expect(await ended(id)).toEqual([['done', 'replace', null]])
  })

  test('what was cancelled or refused is set when it is tried again: nothing is removed', async () => {
    const { photos, service, ended, set, shows } = await fourPeople()
    const id = await set(chosen(0, 1), 2, { existing: 'replace' })
    await service.cancel(owner, id)
    expect(await service.get(owner, id)).toMatchObject({ retryable: 2 })
    const refused = { kind: 'refused', code: 'guest_refused', detail: '', requestId: null } as const
    photos.next('put', refused, personId(0))
    await service.retry(owner, id, { itemIds: null, overwrite: false })
    expect(await ended(id)).toEqual([['refused', 'replace', 'guest_refused'], created])
    await service.retry(owner, id, { itemIds: null, overwrite: false })
    expect((await ended(id)).map(([state]) => state)).toEqual(['done', 'done'])
    expect(await shows(1, await drawnFor(1, 'AM'))).toBe(true)
    expect(photos.count('remove')).toBe(0)
  })

  test('who is gone is listed', async () => {
    const { ended, set } = await fourPeople()
    expect(await ended(await set(chosen(1, 77), 2))).toEqual([
      created,
      ['gone', null, 'person_gone'],
    ])
  })

  test('are shown before, of a few people, of whom those without a photo come first', async () => {
    const { pictures } = await fourPeople()
    const names = async (selection: Selection) =>
      (await pictures.examples(owner, selection, colours)).map(({ person }) => person.displayName)
    expect(await names(all)).toEqual(['Person 1'])
    expect(await names(chosen(0, 1, 77))).toEqual(['Person 1', 'Person 0'])
    expect(await names({ filters: { ...everybody, photo: 'has' }, except: [] })).toEqual([
      'Person 0',
    ])
    expect(await names({ filters: everybody, except: [personId(1)] })).toHaveLength(3)
    expect(await names(chosen(77))).toEqual([])
    const [example] = await pictures.examples(owner, chosen(1), colours)
    expect(await looksAlike(example?.jpeg ?? Buffer.alloc(0), await drawnFor(1, 'AM'))).toBe(true)
  })
})

describe('one file for all', () => {
  test('is prepared once, without a face and from HEIC, and set for everybody without a photo', async () => {
    const { photos, pictures, ended, set } = await fourPeople()
    const draft = await pictures.draft(owner, heic())
    if ('kind' in draft) throw new Error(draft.code)
    expect(draft.prepared.notes.map(({ code }) => code)).toEqual(['small'])
    const picture = { kind: 'file', draftId: draft.id } as const
    await expect(set(all, 3, { picture })).rejects.toMatchObject({ code: 'selection_changed' })
    await expect(set(all, 4, { picture }, other)).rejects.toMatchObject({ code: 'not_found' })
    expect(await ended(await set(all, 4, { picture }))).toEqual([kept, created, kept, created])
    for (const n of [1, 3])
      expect(
        await looksAlike(draft.prepared.jpeg, photos.of(personId(n))?.jpeg ?? Buffer.alloc(0)),
      ).toBe(true)
    await expect(set(chosen(1), 1, { picture })).rejects.toMatchObject({ code: 'wrong_state' })
  })

  test('a file that is no picture is refused', async () => {
    const { pictures } = await fourPeople()
    expect(await pictures.draft(owner, Buffer.from('a text'))).toMatchObject({ kind: 'rejected' })
  })

  test('resembles nobody: a later import of the same picture has no warning, and replaces it', async () => {
    const { runner, service, pictures, ended, set } = await fourPeople()
    const file = await portrait(50)
    const draft = await pictures.draft(owner, file)
    if ('kind' in draft) throw new Error(draft.code)
    await ended(await set(chosen(1, 3), 2, { picture: { kind: 'file', draftId: draft.id } }))
    const { id } = await service.create(owner, 'replace')
    const added = [0, 1].map((n) => ({ personId: personId(n), fileName: `${n}.jpg` }))
    const about = { fileSize: file.length, rule: null, confidence: null }
    const rows = await service.addItems(
      owner,
      id,
      added.map((each) => ({ ...each, ...about })),
    )
    const [same, another] = [file, await portrait(51)]
    await service.receiveFile(owner, id, rows[0]?.id ?? '', Readable.from([same]))
    await service.receiveFile(owner, id, rows[1]?.id ?? '', Readable.from([another]))
    await runner.run(id)
    const { items: prepared } = await service.items(owner, id, listed)
    const codes = prepared.flatMap(({ picture }) => picture?.notes.map(({ code }) => code) ?? [])
    expect(codes).not.toContain('looks_like_another')
    await service.start(owner, id, 'wait')
    expect(await ended(id)).toEqual([
      ['done', 'replace', null],
      ['done', 'replace', null],
    ])
  })
})

test('the history has no look of a default picture by which others would resemble it', async () => {
  const { ended, set } = await fourPeople()
  await ended(await set(chosen(1), 1))
  expect(await database.db.$count(entries)).toBe(1)
  expect(await database.db.$count(entries, isNotNull(entries.perceptualHash))).toBe(0)
  expect(await database.db.$count(items, isNotNull(items.perceptualHash))).toBe(0)
})
