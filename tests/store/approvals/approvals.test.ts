import { setTimeout as sleep } from 'node:timers/promises'
import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createApprovals } from '../../../src/core/approvals/index.ts'
import { settleApprovals } from '../../../src/core/approvals/settle.ts'
import { createHistory } from '../../../src/core/history/index.ts'
import { AppError } from '../../../src/core/errors.ts'
import { everybody } from '../../../src/core/people/query/filters.ts'
import { looksAlike } from '../../../src/core/imaging/duplicates/looksAlike.ts'
import type { Access, PeopleFilters } from '../../../src/core/model.ts'
import { createOwnPhoto } from '../../../src/core/onePhoto/ownPhoto.ts'
import { createPersonPhoto } from '../../../src/core/onePhoto/personPhoto.ts'
import { removeExpired } from '../../../src/core/runs/background/retention.ts'
import { asInstalled } from '../../../src/core/settings/index.ts'
import { approvals, blobs, drafts, items, people } from '../../../src/core/store/schema.ts'
import { words } from '../../../src/core/words/words.ts'
import { openTestDatabase, type TestDatabase } from '../../fixtures/database/database.ts'
import { personId, somePerson, storePeople } from '../../fixtures/people/people.ts'
import { somePhotos } from '../../fixtures/photos.ts'
import { portrait, principal, silentLog } from '../../fixtures/runs.ts'

let database: TestDatabase
beforeAll(async () => void (database = await openTestDatabase()))
beforeEach(async () => {
  await database.reset()
  await storePeople(
    database.db,
    [0, 1, 2].map((n) => somePerson(n)),
  )
})
afterAll(() => database.close())

const member = (n: number) => ({ ...principal(1, `Person ${n}`), id: personId(n) })
const ana = principal(1, 'Ana')
const bob = principal(2, 'Bob')
const keep = { overwrite: false }
const firstPage = { which: 'waiting', cursor: null, limit: 10 } as const
const reason = { code: 'quality', text: 'Please take one in daylight.' } as const

function setUp() {
  const photos = somePhotos()
  const photosAs = () => photos.access
  const held: { access: Access } = {
    access: { manage: 'appRole', ownPhoto: 'person', changesOwnPhoto: 'atOnce' },
  }
  const may: { changesOwnPhoto: Access['changesOwnPhoto'] } = { changesOwnPhoto: 'onApproval' }
  const service = createApprovals(database.store, {
    photosAs,
    access: async () => held.access,
    explainRefusal: async () => null,
    log: silentLog,
    onChange: async () => {},
  })
  const own = createOwnPhoto(database.store, photosAs, {
    access: async () => ({ manage: null, ...may }),
  })
  const person = createPersonPhoto(database.store, {
    photosAs,
    access: async () => held.access,
    explainRefusal: async () => null,
    log: silentLog,
  })
  const ask = async (n = 0, seed = n) => {
    const draft = await own.draft(member(n), await portrait(seed))
    if ('kind' in draft) throw new Error(draft.code)
    return own.confirm(member(n), draft.id, 'person')
  }
  const askOne = async (n = 0, seed = n) => {
    await ask(n, seed)
    return (await service.mine(member(n)))?.id ?? ''
  }
  const shows = async (n: number, seed: number) =>
    looksAlike(await portrait(seed), photos.of(personId(n))?.jpeg ?? Buffer.alloc(0))
  return { photos, held, may, service, own, person, ask, askOne, shows }
}

const stateOf = async (id: string) => {
  const [row] = await database.db.select().from(approvals).where(eq(approvals.id, id))
  return row?.state
}

describe('a photo that needs approval', () => {
  test('is not written, waits with its picture, and is listed for those who decide', async () => {
    const { photos, service, ask } = setUp()
    expect(await ask()).toEqual({ kind: 'waiting' })
    expect(photos.of(personId(0))).toBe(null)
    const { items: listed, next } = await service.list(firstPage)
    expect([listed, next]).toMatchObject([
      [{ person: { id: personId(0) }, state: 'waiting', changedSince: false, decided: null }],
      null,
    ])
    expect(await service.waiting()).toBe(1)
    const picture = await service.picture(listed[0]?.id ?? '')
    expect(await looksAlike(await portrait(0), picture)).toBe(true)
  })

  test('is set once it is approved, as a change by the approver at the person’s request, and can be undone by nobody else', async () => {
    const { service, askOne, shows, own } = setUp()
    const id = await askOne()
    expect(await service.approve(ana, [id], keep)).toEqual([{ id, error: null }])
    expect([await shows(0, 0), await service.waiting(), await stateOf(id)]).toEqual([
      true,
      0,
      'approved',
    ])
    const history = createHistory({ db: database.db, settings: asInstalled })
    const { items: entries } = await history.page(personId(0), { cursor: null, limit: 5 })
    expect(entries).toMatchObject([{ actor: { name: 'Ana' }, onRequest: true, actingAs: 'app' }])
    expect(await own.undoable(member(0))).toBe(null)
    expect(await service.mine(member(0))).toMatchObject({
      state: 'approved',
      decided: { by: { name: 'Ana' }, reason: null },
    })
  })

  test('is left as it is when declined, and its owner reads why', async () => {
    const { photos, service, askOne } = setUp()
    const id = await askOne()
    expect(await service.decline(ana, [id], reason)).toEqual([{ id, error: null }])
    expect(photos.of(personId(0))).toBe(null)
    expect(await service.mine(member(0))).toMatchObject({
      state: 'declined',
      decided: { by: { name: 'Ana' }, reason },
    })
  })

  test('can be withdrawn once, and is then nothing to decide about', async () => {
    const { service, askOne } = setUp()
    const id = await askOne()
    await service.withdraw(member(0))
    await expect(service.withdraw(member(0))).rejects.toMatchObject({ code: 'nothing_waits' })
    const [decision] = await service.approve(ana, [id], keep)
    expect(decision?.error?.sentenceIn(words)).toMatch(/^Person 0 withdrew this photo .+ ago\.$/)
  })

  test('takes the place of an earlier one of the same person, and one that is set at once does, too', async () => {
    const { service, askOne, ask, may } = setUp()
    const first = await askOne(0, 10)
    const second = await askOne(0, 11)
    expect([await stateOf(first), await stateOf(second)]).toEqual(['overtaken', 'waiting'])
    may.changesOwnPhoto = 'atOnce'
    expect((await ask(0, 12)) as object).toMatchObject({ kind: 'done' })
    expect([await stateOf(second), await service.waiting()]).toEqual(['overtaken', 0])
  })

  test('can still be decided about when the settings no longer want approval', async () => {
    const { service, askOne, may, shows } = setUp()
    const id = await askOne()
    may.changesOwnPhoto = null
    expect(await service.approve(ana, [id], keep)).toEqual([{ id, error: null }])
    expect(await shows(0, 0)).toBe(true)
  })
})

describe('two who decide at once', () => {
  test.each(['approve', 'decline'] as const)(
    'the second, who would %s, is told what the first did',
    async (second) => {
      const { service, askOne, photos } = setUp()
      const id = await askOne()
      await service.decline(ana, [id], reason)
      const [decision] =
        second === 'approve'
          ? await service.approve(bob, [id], keep)
          : await service.decline(bob, [id], reason)
      expect(decision?.error?.code).toBe('approval_decided')
      expect(decision?.error?.sentenceIn(words)).toMatch(/^Ana declined this photo .+ ago\.$/)
      expect(photos.of(personId(0))).toBe(null)
    },
  )

  test('at the same moment, one of them', async () => {
    const { service, askOne } = setUp()
    const id = await askOne()
    const ends = await Promise.all([
      service.approve(ana, [id], keep),
      service.approve(bob, [id], keep),
    ])
    const errors = ends.flat().map(({ error }) => error?.code ?? null)
    expect(errors.filter((code) => code === null)).toHaveLength(1)
    expect(errors.filter((code) => code !== null)).toHaveLength(1)
    expect(await database.db.$count(items)).toBe(1)
  })
})

describe('a photo that was changed while another one waits', () => {
  test('elsewhere is not overwritten unless that is wanted', async () => {
    const { photos, service, askOne, shows } = setUp()
    const id = await askOne()
    await photos.set(personId(0), await portrait(50))
    const [refused] = await service.approve(ana, [id], keep)
    expect([refused?.error?.code, await stateOf(id)]).toEqual(['changed_since', 'waiting'])
    expect(await shows(0, 50)).toBe(true)
    expect(await service.approve(ana, [id], { overwrite: true })).toEqual([{ id, error: null }])
    expect(await shows(0, 0)).toBe(true)
  })

  test('by another admin here is shown in the list, and the approver is told by whom', async () => {
    const { service, person, askOne } = setUp()
    const id = await askOne()
    const draft = await person.draft(bob, personId(0), await portrait(60))
    if ('kind' in draft) throw new Error(draft.code)
    await person.confirm(bob, personId(0), draft.id, keep)
    expect((await service.list(firstPage)).items).toMatchObject([{ changedSince: true }])
    const [refused] = await service.approve(ana, [id], keep)
    expect(refused?.error).toMatchObject({ code: 'changed_since', changedBy: { name: 'Bob' } })
  })
})

describe('an approval that fails', () => {
  test('leaves the photo waiting, for another try', async () => {
    const { photos, service, askOne } = setUp()
    const id = await askOne()
    const refusal = { kind: 'refused', code: 'photo_refused', detail: '', requestId: null } as const
    photos.next('put', refusal)
    const [refused] = await service.approve(ana, [id], keep)
    expect([refused?.error?.code, await stateOf(id)]).toEqual(['photo_refused', 'waiting'])
    expect(await service.approve(ana, [id], keep)).toEqual([{ id, error: null }])
  })

  test('of one person does not keep others from being approved', async () => {
    const { service, askOne, shows } = setUp()
    const gone = await askOne(0)
    const other = await askOne(1)
    await database.db.delete(people).where(eq(people.id, personId(0)))
    const decisions = await service.approve(ana, [gone, other], keep)
    expect(decisions.map(({ error }) => error?.code ?? null)).toEqual(['person_gone', null])
    expect(await shows(1, 1)).toBe(true)
  })

  test('because the approver may no longer decide, stops before anything is changed', async () => {
    const { service, askOne, held } = setUp()
    const id = await askOne()
    held.access = { manage: null, ownPhoto: 'person', changesOwnPhoto: 'onApproval' }
    await expect(service.approve(ana, [id], keep)).rejects.toEqual(new AppError('admins_only'))
    expect(await stateOf(id)).toBe('waiting')
  })

  test('with its process is settled by the next sweep, as the write ended', async () => {
    const { service, askOne } = setUp()
    const [set, failed] = [await askOne(0), await askOne(1)]
    await service.approve(ana, [set, failed], keep)
    await database.db.update(approvals).set({ setAt: null })
    await database.db
      .update(items)
      .set({ state: 'failed' })
      .where(eq(items.personId, personId(1)))
    await settleApprovals(database.db)
    expect([await stateOf(set), await stateOf(failed)]).toEqual(['approved', 'waiting'])
  })
})

describe('many that wait', () => {
  test('are listed in pages, who asked first comes first, and those that were decided about last first', async () => {
    const { service, askOne } = setUp()
    const ids = [await askOne(0), await askOne(1), await askOne(2)]
    const page = await service.list({ ...firstPage, limit: 2 })
    const rest = await service.list({ ...firstPage, limit: 2, cursor: page.next })
    expect([...page.items, ...rest.items].map(({ id }) => id)).toEqual(ids)
    expect(rest.next).toBe(null)
    for (const id of ids) {
      await service.decline(ana, [id], reason)
      // two within a millisecond are in no order
      await sleep(2)
    }
    const decided = await service.list({ which: 'decided', cursor: null, limit: 5 })
    expect(decided.items.map(({ id }) => id)).toEqual(ids.toReversed())
    await expect(service.list({ ...firstPage, cursor: 'x' })).rejects.toMatchObject({
      code: 'invalid_request',
    })
  })

  test('within one millisecond are all listed, whichever page ends between them', async () => {
    const { ask, service } = setUp()
    for (const n of [0, 1, 2]) await ask(n)
    const { items: asked } = await service.list(firstPage)
    const ids = asked.map(({ id }) => id).toSorted()
    for (const [n, id] of ids.entries())
      await database.db
        .update(approvals)
        .set({ askedAt: sql`${`2026-11-03T08:00:00.0000${9 - n}Z`}::timestamptz` })
        .where(eq(approvals.id, id))
    const listed: string[] = []
    for (let cursor: string | null = null, page = 0; page < 4; page += 1) {
      const { items, next }: Awaited<ReturnType<typeof service.list>> = await service.list({
        ...firstPage,
        limit: 1,
        cursor,
      })
      listed.push(...items.map(({ id }) => id))
      cursor = next
      if (next === null) break
    }
    expect(listed).toEqual(ids.toReversed())
  })
})

const all = (filters: Partial<PeopleFilters>, except: string[] = []) => ({
  filters: { ...everybody, ...filters },
  except,
})

describe('those of selected people', () => {
  const page = { cursor: null, limit: 2 }

  test('chosen one by one are those of them who wait, and nobody else', async () => {
    const { service, askOne } = setUp()
    await askOne(0)
    const second = await askOne(1)
    const selected = await service.selected({ ids: [personId(1), personId(2)] }, page)
    expect(selected).toMatchObject({ items: [{ id: second }], next: null, waiting: 1 })
  })

  test('who fit the filters but a few are counted whole and listed in pages, who asked first comes first', async () => {
    const { service, askOne } = setUp()
    const ids = [await askOne(2), await askOne(0), await askOne(1)]
    const first = await service.selected(all({}), page)
    expect(first.items.map(({ id }) => id)).toEqual(ids.slice(0, 2))
    const rest = await service.selected(all({}), { cursor: first.next, limit: 2 })
    expect(rest.items.map(({ id }) => id)).toEqual(ids.slice(2))
    expect([first.waiting, rest.waiting, rest.next]).toEqual([3, 3, null])
    const without = await service.selected(all({}, [personId(0)]), page)
    expect(without.items.map(({ id }) => id)).toEqual([ids[0], ids[2]])
    expect(without.waiting).toBe(2)
    const named = await service.selected(all({ search: 'person 1', approval: 'waiting' }), page)
    expect(named).toMatchObject({ items: [{ id: ids[2] }], waiting: 1 })
  })

  test('are none once they were withdrawn or decided about', async () => {
    const { service, askOne } = setUp()
    await askOne(0)
    await service.decline(ana, [await askOne(1)], reason)
    await service.withdraw(member(0))
    expect(await service.selected(all({}), page)).toEqual({ items: [], next: null, waiting: 0 })
  })
})

const later = async (days: number) => {
  const earlier = sql`now() - make_interval(days => ${days})`
  await database.db.update(blobs).set({ createdAt: earlier })
  await database.db.update(drafts).set({ createdAt: earlier, usedAt: earlier })
  await database.db.update(approvals).set({ askedAt: earlier })
  await database.db
    .update(approvals)
    .set({ decidedAt: earlier })
    .where(sql`decided_at is not null`)
  await removeExpired(database.store, 30, silentLog, new AbortController().signal)
}

describe('the picture', () => {
  test('of a declined photo goes after the retention time, with all that is known of it; the decision stays', async () => {
    const { service, askOne } = setUp()
    const id = await askOne()
    await service.decline(ana, [id], reason)
    await later(29)
    expect((await service.picture(id)).length).toBeGreaterThan(0)
    await later(31)
    await expect(service.picture(id)).rejects.toMatchObject({ code: 'draft_gone' })
    const [row] = await database.db.select().from(approvals)
    expect(row).toMatchObject({ state: 'declined', decidedByName: 'Ana', reasonCode: 'quality' })
    expect([row?.picture, row?.perceptualHash, row?.sourceSha]).toEqual([null, null, null])
  })

  test('of a photo that waits stays, however long that is', async () => {
    const { service, askOne, shows } = setUp()
    const id = await askOne()
    await later(90)
    expect(await service.approve(ana, [id], keep)).toEqual([{ id, error: null }])
    expect(await shows(0, 0)).toBe(true)
  })
})
