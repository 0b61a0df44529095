import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { eq, gt, sql } from 'drizzle-orm'
import { createPeople } from '../../../src/core/people/index.ts'
import { storePeople as syncPeople } from '../../../src/core/people/directory/storePeople.ts'
import { putFirst } from '../../../src/core/people/scan/askAgain.ts'
import { queriesOfScan } from '../../../src/core/people/scan/candidates.ts'
import { facts, people, photoChecks } from '../../../src/core/store/schema.ts'
import { openTestDatabase, type TestDatabase } from '../../fixtures/database/database.ts'
import { personId, queryForAll, somePerson, storePeople } from '../../fixtures/people/people.ts'
import { startScriptedGraph, type ScriptedGraph } from '../../fixtures/scriptedGraph.ts'

let database: TestDatabase
let scripted: ScriptedGraph
beforeAll(async () => {
  ;[database, scripted] = await Promise.all([openTestDatabase(), startScriptedGraph()])
})
beforeEach(async () => {
  await database.reset()
  scripted.reset()
})
afterAll(async () => {
  await scripted.close()
  await database.close()
})

const room = (checksADay = 20_000) =>
  createPeople({
    db: database.db,
    graph: scripted.graph,
    log: { info() {}, warn() {}, error() {} },
    checksADay,
    requestSync: async () => {},
  })
const rowOf = async (n: number) =>
  (
    await database.db
      .select()
      .from(people)
      .where(eq(people.id, personId(n)))
  )[0]
const checkOf = async (n: number) =>
  (
    await database.db
      .select()
      .from(photoChecks)
      .where(eq(photoChecks.personId, personId(n)))
  )[0]

/** Graph's answer for the nth person: a photo with this ETag, none (null), or an error. */
type Photo = string | null | { status: number; body?: object | string; headers?: object }
const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3])
function photos(photoOf: (n: number) => Photo, meanwhile: () => void = () => {}): void {
  scripted.answer(({ body }) => {
    meanwhile()
    const { requests } = JSON.parse(body.toString()) as { requests: { id: string; url: string }[] }
    const responses = requests.map(({ id, url }) => {
      const photo = photoOf(Number(id.slice(-12)))
      if (photo === null) return { id, status: 404, body: { error: { code: 'ImageNotFound' } } }
      if (typeof photo === 'object') return { id, ...photo }
      const metadata = { '@odata.mediaEtag': photo, width: 648, height: 648 }
      return { id, status: 200, body: url.endsWith('$value') ? jpeg.toString('base64') : metadata }
    })
    return { status: 200, body: { responses } }
  })
}
const thumbnailOf = async (n: number) => (await room().thumbnails([personId(n)])).get(personId(n))
const error = (status: number, code = 'Fault') => ({ status, body: { error: { code } } })
const yesterday = new Date(Date.now() - 25 * 3_600_000)
const justNow = new Date()
/** Everything that waits to be tried again is due. */
const laterOn = () =>
  database.db.update(photoChecks).set({ dueAt: yesterday }).where(gt(photoChecks.failures, 0))
const isWish = eq(facts.name, 'photos_to_ask_again')
const idsAsked = () =>
  scripted.asked.flatMap(({ body }) =>
    [...body.toString().matchAll(/"id":"[^"]*?(\d+)"/g)].map(([, id]) => Number(id)),
  )

describe('the photo scan', () => {
  test('stores who has a photo and who does not', async () => {
    await storePeople(database.db, [somePerson(1), somePerson(2)])
    photos((n) => (n === 1 ? '"E1"' : null))
    expect(await room().scanPhotos()).toMatchObject({ left: 'done' })
    expect(await rowOf(1)).toMatchObject({ photo: 'has', photoEtag: '"E1"' })
    expect(await rowOf(2)).toMatchObject({ photo: 'none', photoEtag: null })
    expect(await checkOf(1)).toMatchObject({ turn: 'has' })
  })

  test('checks only people who were never checked or not within a day', async () => {
    await storePeople(database.db, [
      somePerson(1, { photo: 'has', photoEtag: '"E1"', checkedAt: yesterday }),
      somePerson(2, { photo: 'has', photoEtag: '"E2"', checkedAt: justNow }),
      somePerson(3),
    ])
    photos(() => null)
    await room().scanPhotos()
    expect(scripted.asked.map(({ body }) => body.toString()).join()).not.toContain(personId(2))
    expect(await rowOf(1)).toMatchObject({ photo: 'none' })
    expect(await rowOf(2)).toMatchObject({ photo: 'has' })
    expect(await rowOf(3)).toMatchObject({ photo: 'none' })
  })

  test('checks everyone again after a refresh, and keeps the stored state until then', async () => {
    const known = { photo: 'has', photoEtag: '"E1"', checkedAt: justNow } as const
    await storePeople(database.db, [somePerson(1, known)])
    await room().refresh()
    expect(await rowOf(1)).toMatchObject({ photo: 'has', photoEtag: '"E1"' })
    photos(() => null)
    await room().scanPhotos()
    expect(await rowOf(1)).toMatchObject({ photo: 'none' })
  })

  test('writes nothing of a person whose photo is the same', async () => {
    const known = { photo: 'has', checkedAt: yesterday } as const
    await storePeople(database.db, [
      somePerson(1, { ...known, photoEtag: '"same"' }),
      somePerson(2, { ...known, photoEtag: '"old"' }),
    ])
    const versions = async () => {
      const found = await database.db.execute(sql`select xmin from people order by id`)
      return found.rows.map((row) => row['xmin'])
    }
    const before = await versions()
    photos((n) => (n === 1 ? '"same"' : '"new"'))
    await room().scanPhotos()
    const after = await versions()
    expect(after[0]).toBe(before[0])
    expect(after[1]).not.toBe(before[1])
  })

  test('puts everybody first at an admin’s wish, a thousand at a time, and goes on after a stop', async () => {
    const known = { photo: 'none', checkedAt: justNow } as const
    await storePeople(
      database.db,
      Array.from({ length: 2300 }, (_, n) => somePerson(n, known)),
    )
    const batches = async () => {
      const found = await database.db.execute(sql`
        select count(*)::int as people from photo_checks where turn = 'first' group by xmin order by 1`)
      return found.rows.map((row) => row['people'])
    }
    await room().refresh()
    expect(await batches()).toEqual([])
    expect(await putFirst(database.db)).toBe(true)
    expect(await batches()).toEqual([300, 1000, 1000])
    expect(await putFirst(database.db)).toBe(false)
    await database.db.update(photoChecks).set({ turn: 'none' })
    await room().refresh()
    await database.db
      .update(facts)
      .set({ value: { after: personId(999) } })
      .where(isWish)
    await putFirst(database.db)
    expect(await batches()).toEqual([300, 1000])
  })

  test.each([
    ['a failure', error(500)],
    ['an unknown error', error(404, 'SomethingNew')],
    ['a refusal', error(403)],
    ['throttling', { ...error(429), headers: { 'Retry-After': '60' } }],
  ])('never stores %s as “no photo”', async (_, fault) => {
    await storePeople(database.db, [
      somePerson(1),
      somePerson(2, { photo: 'has', photoEtag: '"E2"', checkedAt: yesterday }),
    ])
    photos(() => fault)
    await room().scanPhotos()
    expect(await rowOf(1)).toMatchObject({ photo: 'unknown' })
    expect(await rowOf(2)).toMatchObject({ photo: 'has', photoEtag: '"E2"' })
  })

  test('checks everybody again soon if the app may read nobody’s photo', async () => {
    await storePeople(database.db, [somePerson(1), somePerson(2)])
    photos(() => error(403))
    await room().scanPhotos()
    expect(await checkOf(1)).toMatchObject({ turn: 'first', failures: 1 })
    photos(() => '"E"')
    await laterOn()
    await room().scanPhotos()
    expect(await rowOf(1)).toMatchObject({ photo: 'has' })
    expect(await rowOf(2)).toMatchObject({ photo: 'has' })
  })

  test('checks failures again soon, but refused accounts only after a day', async () => {
    await storePeople(database.db, [somePerson(1), somePerson(2), somePerson(3)])
    photos((n) => (n === 1 ? error(500) : n === 2 ? error(403) : null))
    expect(await room().scanPhotos()).toMatchObject({ left: 'done' })
    expect(await checkOf(1)).toMatchObject({ turn: 'first', failures: 1 })
    expect(await checkOf(2)).toMatchObject({ turn: 'unknown', failures: 0 })
    scripted.asked.length = 0
    photos(() => '"E"')
    await room().scanPhotos()
    expect(scripted.asked).toHaveLength(0)
    await laterOn()
    await room().scanPhotos()
    expect(await rowOf(1)).toMatchObject({ photo: 'has' })
    expect(await checkOf(1)).toMatchObject({ turn: 'has', failures: 0 })
    expect(scripted.asked[0]?.body.toString()).not.toContain(personId(2))
  })

  test('drops the cached thumbnail of a changed photo only', async () => {
    const known = { photo: 'has', checkedAt: yesterday, thumbnailSha: 'sha' } as const
    await storePeople(database.db, [
      somePerson(1, { ...known, photoEtag: '"same"' }),
      somePerson(2, { ...known, photoEtag: '"old"' }),
    ])
    photos((n) => (n === 1 ? '"same"' : '"new"'))
    await room().scanPhotos()
    expect(await rowOf(1)).toMatchObject({ thumbnailSha: 'sha', photoEtag: '"same"' })
    expect(await rowOf(2)).toMatchObject({ thumbnailSha: null, photoEtag: '"new"' })
  })

  test.each([
    ['a new photo', { photo: 'has', photoEtag: '"E1"' }, { photo: 'has', photoEtag: '"E2"' }],
    ['a first photo', { photo: 'none', photoEtag: null }, { photo: 'has', photoEtag: null }],
  ] as const)('does not undo %s that was written while it asked', async (_, before, written) => {
    await storePeople(database.db, [somePerson(1, { ...before, checkedAt: yesterday })])
    let writing: Promise<unknown> = Promise.resolve()
    photos(
      () => null,
      () => {
        writing = database.db.update(people).set(written).execute()
      },
    )
    await room().scanPhotos()
    await writing
    expect(await rowOf(1)).toMatchObject(written)
  })

  test('checks a limited number and says that there is more', async () => {
    const many = Array.from({ length: 605 }, (_, n) => somePerson(n))
    await storePeople(database.db, many)
    photos((n) => (n % 2 ? null : '"E"'))
    expect(await room().scanPhotos()).toMatchObject({ left: 'more' })
    expect(await room().counts(queryForAll)).toMatchObject({ unknown: 5 })
    expect(await room().scanPhotos()).toMatchObject({ left: 'done' })
    expect(await room().counts(queryForAll)).toEqual({
      total: 605,
      has: 303,
      none: 302,
      unknown: 0,
    })
  })
})

const askedWithin = async (checksADay: number) => {
  scripted.asked.length = 0
  await room(checksADay).scanPhotos()
  return idsAsked().toSorted((one, other) => one - other)
}

describe('the order and the budget of the photo scan', () => {
  const stale = { photo: 'has', photoEtag: '"E"', checkedAt: yesterday } as const

  test('those who changed come first, then by turns one without a photo and one with', async () => {
    const older = new Date(yesterday.getTime() - 1000)
    await storePeople(database.db, [
      ...Array.from({ length: 40 }, (_, n) => somePerson(n, { ...stale, checkedAt: older })),
      ...Array.from({ length: 40 }, (_, n) => somePerson(100 + n, { ...stale, photo: 'none' })),
      ...[200, 201].map((n) => somePerson(n, { ...stale, checkedAt: justNow })),
    ])
    const department = 'Sales'
    await syncPeople(
      database.db,
      [200, 201].map((n) => ({ id: personId(n), department })),
    )
    photos(() => '"E"')
    const asked = await askedWithin(480)
    expect(asked.filter((n) => n >= 200)).toEqual([200, 201])
    expect(asked.filter((n) => n < 100)).toHaveLength(9)
    expect(asked.filter((n) => n >= 100 && n < 200)).toHaveLength(9)
  })

  test('people never asked for do not count, and a restart begins no new budget', async () => {
    await storePeople(database.db, [
      ...Array.from({ length: 60 }, (_, n) => somePerson(n)),
      ...Array.from({ length: 60 }, (_, n) => somePerson(100 + n, stale)),
    ])
    photos(() => '"E"')
    const asked = await askedWithin(480)
    expect(asked.filter((n) => n < 100)).toHaveLength(60)
    expect(asked.filter((n) => n >= 100)).toHaveLength(20)
    expect(await askedWithin(480)).toEqual([])
  })

  test('tells how far it is after the first answers, until everybody was asked for', async () => {
    await storePeople(
      database.db,
      Array.from({ length: 620 }, (_, n) => somePerson(n)),
    )
    const shown: Promise<unknown>[] = []
    photos(
      () => '"E"',
      () => shown.push(room().directory()),
    )
    await room().scanPhotos()
    const early = { asked: 60, of: 620, secondsLeft: expect.any(Number) }
    expect(await Promise.all(shown)).toContainEqual(expect.objectContaining({ photos: early }))
    const { photos: progress } = await room().directory()
    expect(progress).toMatchObject({ asked: 600, of: 620 })
    expect(progress?.secondsLeft).toBeGreaterThan(0)
    await room().scanPhotos()
    expect((await room().directory()).photos).toBeNull()
  })

  test('a rest until the next scan is part of the time left', async () => {
    await storePeople(
      database.db,
      Array.from({ length: 200 }, (_, n) => somePerson(n)),
    )
    photos((n) => (n < 100 ? '"E"' : { ...error(429), headers: { 'Retry-After': '60' } }))
    await room().scanPhotos()
    const { photos: progress } = await room().directory()
    const restSeconds = 300 - ((Date.now() / 1000) % 300)
    expect(progress).toMatchObject({ asked: 100, of: 200 })
    expect(progress?.secondsLeft).toBeGreaterThan(restSeconds - 5)
  })

  test('finds whom to ask by indexes alone', async () => {
    await storePeople(
      database.db,
      Array.from({ length: 3000 }, (_, n) =>
        somePerson(n, n % 2 ? stale : { photo: 'none', checkedAt: yesterday }),
      ),
    )
    await database.db.execute(sql`analyze people, photo_checks`)
    for (const query of queriesOfScan(database.db, 20)) {
      const plan = await database.db.execute(sql`explain ${query}`)
      expect(JSON.stringify(plan)).not.toMatch(/Seq Scan on (people|photo_checks)/)
      expect(JSON.stringify(plan)).not.toContain('Sort')
    }
  })
})

describe('thumbnails', () => {
  test('are read from Graph once, then from the database', async () => {
    await storePeople(database.db, [
      somePerson(1, { photo: 'has', photoEtag: '"E1"' }),
      somePerson(2, { photo: 'none' }),
      somePerson(3),
    ])
    photos((n) => (n === 1 ? '"E1"' : null))
    const ids = [1, 2, 3, 4].map(personId)
    const expected = new Map<string, Buffer | null>([
      [personId(1), jpeg],
      [personId(2), null],
      [personId(3), null],
    ])
    expect(await room().thumbnails(ids)).toEqual(expected)
    expect(scripted.asked[0]?.body.toString()).not.toContain(personId(2))
    scripted.asked.length = 0
    expect((await room().thumbnails([personId(1)])).get(personId(1))).toEqual(jpeg)
    expect(scripted.asked).toHaveLength(0)
  })

  test('that cannot be read are told from none, and read again next time', async () => {
    await storePeople(database.db, [somePerson(1, { photo: 'has', photoEtag: '"E1"' })])
    photos(() => error(500))
    expect(await thumbnailOf(1)).toBe('unreadable')
    photos(() => ({ status: 200, body: Buffer.from('no picture').toString('base64') }))
    expect(await thumbnailOf(1)).toBe('unreadable')
    photos(() => ({ status: 200, body: '' }))
    expect(await thumbnailOf(1)).toBe('unreadable')
    photos(() => '"E1"')
    expect(await thumbnailOf(1)).toEqual(jpeg)
  })
})

describe('the photo of one person', () => {
  test('is the largest JPEG, null without a photo, and throws on an error', async () => {
    scripted.answer(() => ({ status: 200, body: jpeg }))
    expect(await room().photo(personId(1))).toEqual(jpeg)
    scripted.answer(() => error(404, 'ImageNotFound'))
    expect(await room().photo(personId(1))).toBeNull()
    scripted.answer(() => error(403))
    await expect(room().photo(personId(1))).rejects.toMatchObject({ code: 'not_allowed' })
    scripted.answer(() => ({ status: 200, body: Buffer.from('no picture') }))
    await expect(room().photo(personId(1))).rejects.toMatchObject({ code: 'photo_unreadable' })
  })
})
