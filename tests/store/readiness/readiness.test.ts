import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { AppError } from '../../../src/core/errors.ts'
import { permissions } from '../../../src/core/graph/permissions.ts'
import type { Graph, GraphReply } from '../../../src/core/graph/request.ts'
import type { Access, BackgroundProblem, Readiness } from '../../../src/core/model.ts'
import { createReadiness } from '../../../src/core/readiness/index.ts'
import { items, people } from '../../../src/core/store/schema.ts'
import { openTestDatabase, type TestDatabase } from '../../fixtures/database/database.ts'
import { principal, testRunService } from '../../fixtures/runs.ts'
import { personId, somePerson, storePeople } from '../../fixtures/people/people.ts'

let database: TestDatabase
let now = Date.UTC(2026, 10, 28, 9)
beforeAll(async () => void (database = await openTestDatabase()))
beforeEach(() => database.reset())
afterEach(() => void (now = Date.UTC(2026, 10, 28, 9)))
afterAll(() => database.close())

const everything = permissions.map(({ permission }) => permission)
const cloud = { source: 'cloud', allowedRoles: null }

interface Given {
  granted?: string[] | AppError
  settings?: object | 'silence'
  access?: Access
  syncedAt?: Date | null
  problems?: BackgroundProblem[]
}

/** The check of a run by an admin, with a Graph that gives these answers. */
function readiness(given: Given = {}) {
  const asked: string[] = []
  const graph: Graph = {
    call: async ({ path, version }) => {
      asked.push(`${version} ${path}`)
      if (given.settings === 'silence') return new Promise<GraphReply>(() => {})
      const body = Buffer.from(JSON.stringify(given.settings ?? cloud))
      return { kind: 'answer', status: 200, headers: {}, body }
    },
    appPermissions: async (options) => {
      asked.push(options?.renew ? 'new token' : 'token')
      const { granted = everything } = given
      if (granted instanceof AppError) throw granted
      return new Set(granted)
    },
    batch: () => Promise.reject(new Error('not asked for')),
    concurrency: () => 4,
    isSlowed: () => false,
    close() {},
  }
  const read = createReadiness({
    db: database.db,
    graph,
    access: async () =>
      given.access ?? { manage: 'directoryRole', ownPhoto: 'person', changesOwnPhoto: 'atOnce' },
    directory: async () => ({
      syncedAt: given.syncedAt === undefined ? new Date(now) : given.syncedAt,
    }),
    problems: async () => given.problems ?? [],
    now: () => now,
  })
  return { read, asked, given }
}

const owner = principal(1)
async function heldRun(count = 3): Promise<string> {
  const { service } = testRunService(database)
  await storePeople(
    database.db,
    Array.from({ length: count }, (_, n) => somePerson(n, { photo: 'none' })),
  )
  const { id } = await service.create(owner, 'replace')
  const added = Array.from({ length: count }, (_, n) => ({
    fileName: `${n}.jpg`,
    fileSize: 1,
    personId: personId(n),
    rule: null,
    confidence: null,
  }))
  await service.addItems(owner, id, added)
  return id
}
const notOk = (checks: Readiness[]) => checks.filter(({ state }) => state !== 'ok')

describe('before a run', () => {
  test('nothing is wrong where nothing is wrong', async () => {
    const checks = await readiness().read(owner, await heldRun())
    expect(checks.map(({ check, state }) => [check, state])).toEqual([
      ['photo_settings', 'ok'],
      ['app_permissions', 'ok'],
      ['caller_role', 'ok'],
      ['mailboxes', 'ok'],
      ['people_gone', 'ok'],
      ['directory', 'ok'],
      ['photo_states', 'ok'],
      ['background', 'ok'],
    ])
  })

  test.each<[string, Given, object]>([
    [
      'photos are managed on-premises',
      { settings: { source: 'onPremises', allowedRoles: {} } },
      { check: 'photo_settings', state: 'blocked', values: { source: 'onPremises' } },
    ],
    [
      'only some roles may change photos',
      {
        settings: { source: 'cloud', allowedRoles: ['fe930be7-5e62-47db-91af-98c3a49a38b1', 'x'] },
      },
      { check: 'photo_settings', state: 'warning', values: { roles: ['userAdministrator', 'x'] } },
    ],
    [
      'the optional permission is missing',
      { granted: everything.filter((name) => name !== 'PeopleSettings.Read.All') },
      {
        check: 'photo_settings',
        state: 'unknown',
        values: { source: 'unknown', permission: 'PeopleSettings.Read.All' },
      },
    ],
    [
      'the app may not write photos',
      { granted: everything.filter((name) => name !== 'ProfilePhoto.ReadWrite.All') },
      {
        check: 'app_permissions',
        state: 'blocked',
        values: { missing: ['ProfilePhoto.ReadWrite.All'] },
      },
    ],
    [
      'the app may not read who is an admin',
      { granted: everything.filter((name) => name !== 'Directory.Read.All') },
      { check: 'app_permissions', state: 'warning', values: { missing: ['Directory.Read.All'] } },
    ],
    [
      'the caller has lost their role',
      { access: { manage: null, ownPhoto: 'person', changesOwnPhoto: 'atOnce' } },
      { check: 'caller_role', state: 'blocked' },
    ],
    ['the directory was never read', { syncedAt: null }, { check: 'directory', state: 'warning' }],
    [
      'the directory is old',
      { syncedAt: new Date(Date.UTC(2026, 10, 26)) },
      {
        check: 'directory',
        state: 'warning',
        values: { syncedAt: new Date(Date.UTC(2026, 10, 26)) },
      },
    ],
  ])('it is known that %s', async (_, given, expected) => {
    expect(notOk(await readiness(given).read(owner, await heldRun()))).toMatchObject([expected])
  })

  test('an app that cannot sign in is named with the code, and Graph is not asked in vain', async () => {
    const { read, asked } = readiness({ granted: new AppError('app_misconfigured') })
    expect(notOk(await read(owner, await heldRun()))).toMatchObject([
      { check: 'photo_settings', state: 'unknown', values: { permission: null } },
      { check: 'app_permissions', state: 'blocked', values: { code: 'app_misconfigured' } },
    ])
    expect(asked).toEqual(['token'])
  })

  test('a higher permission counts as the one that it includes', async () => {
    const granted = [
      'User.ReadWrite.All',
      'Directory.ReadWrite.All',
      'PeopleSettings.ReadWrite.All',
    ]
    expect(notOk(await readiness({ granted }).read(owner, await heldRun()))).toEqual([])
  })

  test('background work that fails is told once: a sync as the age of the directory', async () => {
    const problem = {
      code: 'graph_unreachable',
      since: new Date(now),
      lastSuccessAt: null,
    } as const
    const problems = [
      { ...problem, work: 'directory-sync' },
      { ...problem, work: 'run-notify' },
    ]
    expect(notOk(await readiness({ problems }).read(owner, await heldRun()))).toMatchObject([
      { check: 'directory', state: 'warning' },
      { check: 'background', state: 'warning', values: { problems: [{ work: 'run-notify' }] } },
    ])
  })

  test('people are counted who have left, have no mailbox, or of whom no photo is known', async () => {
    const runId = await heldRun(5)
    const change = (n: number, set: object) =>
      database.db
        .update(people)
        .set(set)
        .where(eq(people.id, personId(n)))
    await change(0, { hasMailbox: false })
    await change(1, { photo: 'unknown' })
    await database.db.delete(people).where(eq(people.id, personId(2)))
    await change(4, { hasMailbox: false })
    const [left] = await database.db
      .select()
      .from(items)
      .where(eq(items.personId, personId(4)))
    await testRunService(database).service.leaveOut(owner, runId, left?.id ?? '', true)
    const checks = await readiness().read(owner, runId)
    expect(checks).toContainEqual({
      check: 'mailboxes',
      state: 'ok',
      values: { without: 1, onPremises: 0 },
    })
    expect(checks).toContainEqual({ check: 'people_gone', state: 'warning', values: { count: 1 } })
    expect(checks).toContainEqual({ check: 'photo_states', state: 'unknown', values: { count: 1 } })
  })

  test('people are counted whose mailbox was on-premises at the last attempt', async () => {
    const first = await heldRun()
    await database.db
      .update(items)
      .set({ state: 'refused', code: 'mailbox_on_premises', sourceSha: '0'.repeat(64) })
      .where(eq(items.personId, personId(1)))
    const { service } = testRunService(database)
    const { id: second } = await service.create(owner, 'replace')
    const item = { fileName: 'b.jpg', fileSize: 1, rule: null, confidence: null }
    await service.addItems(owner, second, [{ ...item, personId: personId(1) }])
    const mailboxes = async (runId: string) =>
      (await readiness().read(owner, runId)).find(({ check }) => check === 'mailboxes')
    expect(await mailboxes(first)).toMatchObject({ state: 'ok', values: { onPremises: 0 } })
    expect(await mailboxes(second)).toMatchObject({ state: 'warning', values: { onPremises: 1 } })
  })

  test('a Graph that does not answer holds nobody up', async () => {
    const runId = await heldRun()
    const { read } = readiness({ settings: 'silence' })
    const started = Date.now()
    expect(notOk(await read(owner, runId))).toMatchObject([
      { check: 'photo_settings', state: 'unknown', values: { permission: null } },
    ])
    expect(Date.now() - started).toBeLessThan(2500)
  })

  test('Graph is asked once a minute, and a permission granted meanwhile is found with a new token', async () => {
    const runId = await heldRun()
    const { read, asked, given } = readiness({ granted: ['User.Read.All'] })
    await Promise.all([read(owner, runId), read(owner, runId)])
    await read(owner, runId)
    expect(asked).toEqual(['token', 'new token'])
    given.granted = everything
    now += 61_000
    expect(notOk(await read(owner, runId))).toEqual([])
    expect(asked.slice(2)).toEqual(['token', 'beta /admin/people/photoUpdateSettings'])
  })

  test('nobody learns anything about a run of someone else', async () => {
    const runId = await heldRun()
    await expect(readiness().read(principal(2), runId)).rejects.toMatchObject({ code: 'not_found' })
    await expect(readiness().read(owner, randomUUID())).rejects.toMatchObject({ code: 'not_found' })
  })
})
