import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { jpeg, startTestSandbox, type TestSandbox } from '../../fixtures/sandbox.ts'

let sandbox: TestSandbox
beforeAll(async () => {
  sandbox = await startTestSandbox({ people: 500 })
})
beforeEach(() => sandbox.restart())
afterAll(() => sandbox.close())

interface User {
  id: string
  displayName?: string
  department?: string
  '@removed'?: { reason: string }
}
interface Round {
  users: User[]
  sizes: number[]
  /** the link that begins the next round */
  next: string
}

const below = (link: string) => link.replace('https://graph.microsoft.com/v1.0', '')

/** Follows the links to the end of a round. */
async function round(path: string): Promise<Round> {
  const users: User[] = []
  const sizes: number[] = []
  for (let next = path; ;) {
    const { status, json } = await sandbox.graph('GET', next)
    expect(status).toBe(200)
    const page = json['value'] as User[]
    users.push(...page)
    sizes.push(page.length)
    const delta = json['@odata.deltaLink'] as string | undefined
    if (delta !== undefined) {
      return { users, sizes, next: below(delta) }
    }
    next = below(json['@odata.nextLink'] as string)
  }
}

const change = (id: string, properties: object) =>
  sandbox.ask('PATCH', `sandbox/people/${id}`, { body: properties })

describe('the first round', () => {
  test('reports everybody once, in pages of at most 200 that may be short or empty', async () => {
    const { users, sizes } = await round('/users/delta?$select=displayName,department')
    expect(new Set(users.map(({ id }) => id)).size).toBe(500)
    expect(users).toHaveLength(500)
    expect(Math.max(...sizes)).toBe(200)
    expect(sizes).toContain(0)
    const names = new Set(users.flatMap((user) => Object.keys(user)))
    expect(names).toEqual(new Set(['id', 'displayName', 'department']))
  })

  test('leaves out properties that were never set', async () => {
    const { users } = await round('/users/delta?$select=department')
    expect(users.some((user) => !('department' in user))).toBe(true)
    expect(users.some((user) => user.department === null)).toBe(false)
  })

  test('is skipped with $deltaToken=latest', async () => {
    const { users, next } = await round('/users/delta?$select=department&$deltaToken=latest')
    expect(users).toEqual([])
    const id = await sandbox.personaId('hr')
    await change(id, { department: 'Board' })
    expect((await round(next)).users.map((user) => user.id)).toEqual([id])
  })
})

describe('the next round', () => {
  test('reports who changed, with the properties of the first, and who was removed', async () => {
    const { users, next } = await round('/users/delta?$select=department')
    const [changed = '', removed = ''] = users.map(({ id }) => id)
    expect((await round(next)).users).toEqual([])
    await change(changed, { department: 'Board', city: 'Bern' })
    await sandbox.ask('DELETE', `sandbox/people/${removed}`)
    const second = await round(next)
    expect(second.users).toEqual([
      { id: changed, department: 'Board' },
      { id: removed, '@removed': { reason: 'changed' } },
    ])
    expect((await round(second.next)).users).toEqual([])
    expect((await round(next)).users).toHaveLength(2)
  })

  test('never reports a photo', async () => {
    const { next } = await round('/users/delta?$select=displayName&$deltatoken=latest')
    const id = await sandbox.personaId('hr')
    const headers = { 'content-type': 'image/jpeg' }
    const body = await jpeg(100)
    const { status } = await sandbox.graph('PUT', `/users/${id}/photo/$value`, { headers, body })
    expect(status).toBe(200)
    expect((await round(next)).users).toEqual([])
  })

  test('reports a property that was set to null, and nobody whose selected properties stayed', async () => {
    const { users, next } = await round('/users/delta?$select=department')
    const { id = '' } = users.find((user) => user.department) ?? {}
    await change(id, { city: 'Bern' })
    expect((await round(next)).users).toEqual([])
    await change(id, { department: null })
    expect((await round(next)).users).toEqual([{ id, department: null }])
  })

  test('reports who came, was restored, and was removed for good', async () => {
    const { users, next } = await round('/users/delta?$select=id')
    const [restored = '', purged = ''] = users.map(({ id }) => id)
    const id = '99999999-2222-4333-8444-555555555555'
    const somebody = { id, displayName: 'New', userPrincipalName: 'new@contoso.example' }
    const add = () => sandbox.ask('POST', 'sandbox/people', { body: somebody })
    expect((await add()).status).toBe(201)
    expect((await add()).status).toBe(400)
    await sandbox.ask('DELETE', `sandbox/people/${restored}`)
    await sandbox.ask('DELETE', `sandbox/people/${purged}?permanently=true`)
    const restore = (of: string) => sandbox.ask('POST', `sandbox/people/${of}/restore`)
    expect([(await restore(restored)).status, (await restore(purged)).status]).toEqual([204, 404])
    expect(new Map((await round(next)).users.map((user) => [user.id, user]))).toEqual(
      new Map([
        [id, { id }],
        [restored, { id: restored }],
        [purged, { id: purged, '@removed': { reason: 'deleted' } }],
      ]),
    )
    const { json } = await sandbox.graph('GET', `/users/${id}`)
    expect(json['displayName']).toBe('New')
  })

  test('tracks only the people that $filter names', async () => {
    const [hr, member] = [await sandbox.personaId('hr'), await sandbox.personaId('member')]
    const { users, next } = await round(`/users/delta?$select=department&$filter=id eq '${hr}'`)
    expect(users).toMatchObject([{ id: hr }])
    await change(member, { department: 'Board' })
    await change(hr, { department: 'Board' })
    expect((await round(next)).users).toEqual([{ id: hr, department: 'Board' }])
  })
})

describe('a token', () => {
  const lost = [410, { error: { code: 'syncStateNotFound' } }]

  test('that is none is lost, with the address to start again at', async () => {
    for (const name of ['$deltatoken', '$skiptoken']) {
      const path = `/users/delta?${name}=bm9uZQ`
      const { status, json, headers } = await sandbox.graph('GET', path)
      expect([status, json]).toMatchObject(lost)
      expect(headers.get('location')).toBe(
        'https://graph.microsoft.com/v1.0/users/delta?$deltatoken=',
      )
    }
  })

  test('of an earlier start is lost', async () => {
    const { next } = await round('/users/delta?$select=id&$deltatoken=latest')
    await sandbox.restart()
    const { status, json } = await sandbox.graph('GET', next)
    expect([status, json]).toMatchObject(lost)
  })

  test('is lost when the sandbox expires it', async () => {
    const { next } = await round('/users/delta?$select=id&$deltatoken=latest')
    expect((await sandbox.ask('DELETE', 'sandbox/delta-tokens')).status).toBe(204)
    const { status, json } = await sandbox.graph('GET', next)
    expect([status, json]).toMatchObject(lost)
  })

  test('is lost after seven days', async () => {
    const { next } = await round('/users/delta?$select=id&$deltatoken=latest')
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 7 * 24 * 60 * 60 * 1000 + 1000 })
    try {
      const { status, json } = await sandbox.graph('GET', next)
      expect([status, json]).toMatchObject(lost)
    } finally {
      vi.useRealTimers()
    }
  })
})

test('$top is ignored', async () => {
  const { json } = await sandbox.graph('GET', '/users/delta?$select=id&$top=5')
  expect(json['value']).toHaveLength(200)
})

test.each(['$orderby=displayName', '$expand=manager'])('%s is refused', async (option) => {
  const { status, json } = await sandbox.graph('GET', `/users/delta?${option}`)
  expect([status, json]).toMatchObject([400, { error: { code: 'Request_UnsupportedQuery' } }])
})

test('somebody who was removed is gone everywhere else, too', async () => {
  const id = await sandbox.personaId('member')
  expect((await sandbox.ask('DELETE', `sandbox/people/${id}`)).status).toBe(204)
  expect((await sandbox.graph('GET', `/users/${id}`)).status).toBe(404)
  const { json } = await sandbox.graph('GET', '/users?$top=999&$select=id')
  expect((json['value'] as User[]).map((user) => user.id)).not.toContain(id)
  expect((await sandbox.ask('DELETE', `sandbox/people/${id}`)).status).toBe(404)
})

test('what identifies people cannot be changed', async () => {
  const { status } = await change(await sandbox.personaId('hr'), { userPrincipalName: 'x@y' })
  expect(status).toBe(400)
})
