import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { eq, getTableColumns } from 'drizzle-orm'
import { createPeople } from '../../../src/core/people/index.ts'
import { directoryColumns } from '../../../src/core/people/directory/storePeople.ts'
import { facts, people, personKeys } from '../../../src/core/store/schema.ts'
import { personId, queryForAll } from '../../fixtures/people/people.ts'
import { openTestDatabase, type TestDatabase } from '../../fixtures/database/database.ts'
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

const user = (n: number, more: object = {}) => ({
  id: personId(n),
  displayName: `Person ${n}`,
  userPrincipalName: `person${n}@contoso.example`,
  accountEnabled: true,
  userType: 'Member',
  ...more,
})

const plan = (service: string, capabilityStatus: string) => ({
  assignedPlans: [
    { service: 'SharePoint', capabilityStatus: 'Enabled' },
    { service, capabilityStatus },
  ],
})
const longPage = (from: number) =>
  Array.from({ length: 999 }, (_, n) =>
    user(from + n, { givenName: 'Ana', surname: `Müller ${n}`, employeeId: `E${from + n}` }),
  )

/** A directory with these pages, and no changes since; a number answers with that status instead. */
function directory(...pages: (unknown[] | number)[]): void {
  scripted.answer(({ path }) => {
    if (path.includes('/users/delta')) {
      const changes = 'https://graph.microsoft.com/v1.0/users/delta?$deltatoken=now'
      return { status: 200, body: { value: [], '@odata.deltaLink': changes } }
    }
    if (!path.includes('/users')) return { status: 200, body: { value: [] } }
    const number = Number(/skiptoken=(\d+)/.exec(path)?.[1] ?? 0)
    const page = pages[number] ?? []
    if (typeof page === 'number') return { status: page, body: { error: { code: 'Fault' } } }
    const next = `https://graph.microsoft.com/v1.0/users?$top=999&$skiptoken=${number + 1}`
    const link = number + 1 < pages.length ? { '@odata.nextLink': next } : {}
    return { status: 200, body: { value: page, ...link } }
  })
}
const room = () =>
  createPeople({
    db: database.db,
    graph: scripted.graph,
    log: { info() {}, warn: () => (warnings += 1), error() {} },
    checksADay: 20_000,
    requestSync: async () => {},
  })
let warnings = 0
const ivanovs = async () => (await room().page({ ...queryForAll, search: 'ivanov' })).items
/** Lists everybody, as the first sync does, and one a week. */
async function list(): Promise<void> {
  await database.db.delete(facts).where(eq(facts.name, 'directory_position'))
  await room().syncDirectory()
}
const names = async () =>
  (await database.db.select({ id: people.id }).from(people).orderBy(people.id)).map(({ id }) => id)

async function dueInMinutes(): Promise<number> {
  const [due] = await database.db
    .select({ value: facts.value })
    .from(facts)
    .where(eq(facts.name, 'directory_sync_due_at'))
  return Math.round((new Date(String(due?.value)).getTime() - Date.now()) / 60_000)
}

describe('a directory sync', () => {
  test('reads every page and stores the keys for matching files', async () => {
    directory([user(1, { employeeId: 'E7' }), user(2)], [], [user(3)])
    await list()
    expect(await names()).toEqual([personId(1), personId(2), personId(3)])
    const keys = await database.db
      .select({ kind: personKeys.kind, key: personKeys.key })
      .from(personKeys)
      .where(eq(personKeys.personId, personId(1)))
    expect(keys).toContainEqual({ kind: 'employeeId', key: 'e7' })
    expect(keys).toContainEqual({ kind: 'upn', key: 'person1@contoso.example' })
    expect((await room().directory()).syncedAt).toBeInstanceOf(Date)
  })

  test('updates names and keys, and leaves the columns about photos unchanged', async () => {
    directory([user(1, { employeeId: 'old' })])
    await list()
    await database.db.update(people).set({ photo: 'has', photoEtag: 'e', thumbnailSha: 's' })
    directory([user(1, { employeeId: 'new', displayName: 'Ana Müller', department: 'Sales' })])
    await list()
    const [row] = await database.db.select().from(people)
    expect(row).toMatchObject({
      displayName: 'Ana Müller',
      sortName: 'ana muller',
      photo: 'has',
      photoEtag: 'e',
      thumbnailSha: 's',
    })
    const keys = (await database.db.select().from(personKeys)).map(({ key }) => key)
    expect(keys).toContain('new')
    expect(keys).not.toContain('old')
  })

  test('repairs wrong keys and names although the directory has not changed', async () => {
    directory([user(1, { displayName: 'Ana Müller' }), user(2)])
    await list()
    const keys = () =>
      database.db.select().from(personKeys).orderBy(personKeys.personId, personKeys.key)
    const before = await keys()
    await database.db.delete(personKeys).where(eq(personKeys.personId, personId(1)))
    await database.db
      .update(people)
      .set({ sortName: 'zzz' })
      .where(eq(people.id, personId(2)))
    await list()
    expect(await keys()).toEqual(before)
    const page = await room().page({ ...queryForAll, limit: 1 })
    expect(page.items).toMatchObject([{ displayName: 'Ana Müller' }])
    expect((await room().page({ ...queryForAll, search: 'person' })).items).toHaveLength(2)
  })

  test('updates the search text of unchanged people after an upgrade', async () => {
    directory([user(1, { displayName: 'Сергей Иванов' }), user(2)])
    await list()
    await database.db
      .update(people)
      .set({ searchText: 'сергеи иванов' })
      .where(eq(people.id, personId(1)))
    expect(await ivanovs()).toEqual([])
    await list()
    expect(await ivanovs()).toMatchObject([{ displayName: 'Сергей Иванов' }])
  })

  test('removes people who are gone, and their keys', async () => {
    directory([user(1), user(2)])
    await list()
    directory([user(2)])
    await list()
    expect(await names()).toEqual([personId(2)])
    expect(await database.db.$count(personKeys, eq(personKeys.personId, personId(1)))).toBe(0)
  })

  test.each([
    ['a page fails', [[user(1)], 500]],
    ['a page is forbidden', [[user(1)], 403]],
    ['it is empty', [[]]],
  ])('removes nobody when %s', async (_, pages) => {
    directory([user(1), user(2)])
    await list()
    const before = await room().directory()
    directory(...pages)
    await expect(list()).rejects.toMatchObject({ name: 'AppError' })
    expect(await names()).toEqual([personId(1), personId(2)])
    expect(await room().directory()).toEqual({ ...before, running: false })
  })

  test('skips users it cannot read, and replaces characters that PostgreSQL cannot store', async () => {
    warnings = 0
    directory([
      { id: personId(1) },
      { userPrincipalName: 'no.id@contoso.example' },
      'not even an object',
      user(2, { displayName: 'Nul\0 \uD800half', proxyAddresses: null, userType: null }),
      user(3, { displayName: null, accountEnabled: null, department: '' }),
    ])
    await list()
    expect(warnings).toBe(1)
    expect(await room().get(personId(2))).toMatchObject({
      displayName: 'Nul \uFFFDhalf',
      userType: 'Member',
    })
    expect(await room().get(personId(3))).toMatchObject({
      displayName: 'person3@contoso.example',
      department: null,
      photo: 'unknown',
    })
  })

  test('uses the later entry of a user who is on a page twice', async () => {
    directory([user(1, { displayName: 'Old' }), user(1, { displayName: 'New' })])
    await list()
    expect(await room().get(personId(1))).toMatchObject({ displayName: 'New' })
  })

  test('detects a mailbox by an enabled Exchange plan', async () => {
    directory([user(1, plan('exchange', 'Enabled')), user(2, plan('exchange', 'Deleted')), user(3)])
    await list()
    const has = await Promise.all([1, 2, 3].map((n) => room().get(personId(n))))
    expect(has.map((person) => person?.hasMailbox)).toEqual([true, false, false])
  })

  test('is due later after one that found no changes', async () => {
    directory([user(1)])
    await list()
    expect(await dueInMinutes()).toBe(55)
    await room().syncDirectory()
    expect(await dueInMinutes()).toBe(70)
  })

  test('asks once if nothing has changed, and for licences and rooms too if it is to refresh', async () => {
    directory([user(1)])
    await list()
    const asked = async (): Promise<number> => {
      const before = scripted.asked.length
      await room().syncDirectory()
      return scripted.asked.length - before
    }
    expect(await asked()).toBe(1)
    await room().refresh()
    expect(await asked()).toBeGreaterThan(1)
    expect(await asked()).toBe(1)
  })

  test('is reported as running, also by another process', async () => {
    let seen = null as boolean | null
    const requestSync = async () => {
      seen = (await room().directory()).running
    }
    const { db } = database
    const log = { info() {}, warn() {}, error() {} }
    await createPeople({
      db,
      graph: scripted.graph,
      log,
      checksADay: 20_000,
      requestSync,
    }).refresh()
    expect(seen).toBe(true)
    directory([user(1)])
    await list()
    expect((await room().directory()).running).toBe(true)
    scripted.answer(() => ({
      status: 200,
      body: { responses: [{ id: personId(1), status: 404, body: null }] },
    }))
    await room().scanPhotos()
    expect((await room().directory()).running).toBe(false)
  })
})

test('an unreadable user who was readable before stays', async () => {
  directory([user(1), user(2)])
  await list()
  directory([user(1, { userPrincipalName: null }), user(2)])
  await list()
  expect(await names()).toEqual([personId(1), personId(2)])
})

test('pages of Graph’s full size are stored completely', async () => {
  directory(longPage(0), longPage(999))
  await list()
  expect(await room().counts(queryForAll)).toMatchObject({ total: 1998, unknown: 1998 })
})

test('a sync overwrites only the columns that come from the directory', () => {
  const ofPhotos = ['photoChangedAt', 'photoEtag', 'photoOrigin', 'photoQuality', 'thumbnailSha']
  const untouched = ['active', 'id', 'isRoom', 'kind', 'mailboxPurpose', 'photo', ...ofPhotos]
  const overwritten = Object.keys(directoryColumns)
  expect([...overwritten, ...untouched].toSorted()).toEqual(
    Object.keys(getTableColumns(people)).toSorted(),
  )
})
