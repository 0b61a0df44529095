import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { createAccess } from '../../../src/core/access.ts'
import { asInstalled } from '../../../src/core/settings/index.ts'
import { readConfig, type Config } from '../../../src/core/config.ts'
import { createGraph } from '../../../src/core/graph/index.ts'
import { PLACE_LOST, readListPage } from '../../../src/core/graph/directory/pages.ts'
import { photosAs, photoStates, thumbnailsOf } from '../../../src/core/graph/photos.ts'
import type { Graph } from '../../../src/core/graph/request.ts'
import type { Person, Principal } from '../../../src/core/model.ts'
import { identity } from '../../../src/sandbox/tenant/identity.ts'
import { startSandbox, type Sandbox } from '../../../src/sandbox/main.ts'
import { reroute } from '../../../src/sandbox/reroute.ts'

let folder: string
let sandbox: Sandbox
let stopRerouting: () => void
let config: Config
let graph: Graph
const log = { info() {}, warn() {}, error() {} }

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'likeness-sandbox-'))
  sandbox = await startSandbox({ dataDir: folder, people: 120 })
  stopRerouting = reroute(sandbox.url)
  config = readConfig({
    TENANT_ID: identity.tenantId,
    CLIENT_ID: identity.clientId,
    CLIENT_SECRET: identity.clientSecret,
    BOT_ID: identity.clientId,
    PUBLIC_URL: 'http://localhost:3978',
  })
  graph = createGraph(config, log)
})
afterEach(() => fetch(`${sandbox.url}/sandbox/faults`, { method: 'DELETE' }))
afterAll(async () => {
  graph.close()
  stopRerouting()
  await sandbox.stop()
  await rm(folder, { recursive: true })
})

async function post(path: string, body: object): Promise<Record<string, unknown>> {
  const answer = await fetch(`${sandbox.url}/sandbox/${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!answer.ok) throw new Error(await answer.text())
  return (await answer.json()) as Record<string, unknown>
}

/** A person who is signed in to the tab by the sandbox. */
async function signIn(persona: string): Promise<Principal> {
  const { token } = (await post('token', { persona })) as { token: string }
  const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as {
    oid: string
    name: string
  }
  return {
    tenantId: identity.tenantId,
    id: claims.oid,
    name: claims.name,
    roles: [],
    assertion: token,
  }
}

async function everybody(): Promise<Person[]> {
  const all: Person[] = []
  let link: string | null = null
  do {
    const page = await readListPage(graph, log, link)
    if (page === PLACE_LOST) throw new Error('the list was lost')
    all.push(...page.persons)
    link = page.next
  } while (link !== null)
  return all
}

const someId = async () => (await everybody())[0]?.id ?? ''

describe('the directory', () => {
  test('is read completely, with the fields that matching needs', async () => {
    const all = await everybody()
    expect(all).toHaveLength(120)
    expect(all.some(({ userType }) => userType === 'Guest')).toBe(true)
    expect(all.some(({ hasMailbox }) => !hasMailbox)).toBe(true)
    expect(all.filter(({ proxyAddresses }) => proxyAddresses.length > 0).length).toBeGreaterThan(50)
  })

  test('shows who has a photo, and has it in 96 px', async () => {
    const ids = (await everybody()).slice(0, 45).map(({ id }) => id)
    const states = await photoStates(graph, ids)
    const kinds = new Set([...states.values()].map(({ kind }) => kind))
    expect(states.size).toBe(45)
    expect(kinds).toEqual(new Set(['found', 'none']))
    const holder = ids.find((id) => states.get(id)?.kind === 'found') ?? ''
    const found = (await thumbnailsOf(graph, [holder])).get(holder)
    expect(found?.kind === 'found' && found.value.subarray(0, 2)).toEqual(Buffer.from([0xff, 0xd8]))
  })
})

describe('access', () => {
  test('is granted to the User Administrator and to HR by the app role, but not to a member', async () => {
    const access = createAccess({
      config,
      graph,
      isGuest: async () => false,
      settings: asInstalled,
    })
    expect(await access(await signIn('admin'))).toMatchObject({ manage: 'directoryRole' })
    expect(await access(await signIn('hr'))).toMatchObject({ manage: 'appRole' })
    expect(await access(await signIn('member'))).toMatchObject({ manage: null })
  })
})

describe('a photo', () => {
  test('is set and removed by its owner, and its ETag changes with every write', async () => {
    const member = await signIn('member')
    const own = photosAs(graph, { as: 'person', principal: member })
    const jpeg = await somePicture()
    expect(await own.put(member.id, jpeg)).toMatchObject({ kind: 'done' })
    const first = await own.metadata(member.id)
    expect(await own.put(member.id, jpeg)).toMatchObject({ kind: 'done' })
    const second = await own.metadata(member.id)
    expect(first.kind).toBe('found')
    expect(second).not.toEqual(first)
    expect(await own.bytes(member.id)).toMatchObject({ kind: 'found' })
    expect(await own.remove(member.id)).toMatchObject({ kind: 'done' })
    expect(await own.metadata(member.id)).toEqual({ kind: 'none' })
    expect(await own.remove(member.id)).toEqual({ kind: 'unchanged' })
  })

  test('of another person can be set by an administrator and the app, but not by a member', async () => {
    const [member, admin, hr] = await Promise.all(['member', 'admin', 'hr'].map(signIn))
    if (!member || !admin || !hr) throw new Error('three personas')
    const jpeg = await somePicture()
    const write = (principal: Principal) =>
      photosAs(graph, { as: 'person', principal }).put(hr.id, jpeg)
    expect(await write(member)).toMatchObject({ kind: 'refused', code: 'not_allowed' })
    expect(await write(admin)).toMatchObject({ kind: 'done' })
    const bulk = photosAs(graph, { as: 'app' }, { bulk: true })
    expect(await bulk.put(hr.id, jpeg)).toMatchObject({ kind: 'done' })
  })

  test('of an unknown person is gone, not just missing', async () => {
    const nobody = '99999999-0000-4000-8000-000000000000'
    const photos = photosAs(graph, { as: 'app' })
    expect(await photos.metadata(nobody)).toMatchObject({ kind: 'gone', code: 'person_gone' })
    expect(await photos.put(nobody, await somePicture())).toMatchObject({ kind: 'gone' })
  })

  test('of more than 100 KB is refused for a person without a mailbox, with the reason', async () => {
    const person = (await everybody()).find((one) => !one.hasMailbox && one.userType === 'Member')
    if (!person) throw new Error('the sandbox has somebody without a mailbox')
    const photos = photosAs(graph, { as: 'app' })
    const small = await somePicture()
    const large = Buffer.concat([small, Buffer.alloc(110 * 1024)])
    expect(await photos.put(person.id, large)).toMatchObject({
      kind: 'refused',
      code: 'no_mailbox_too_large',
    })
    expect(await photos.put(person.id, small)).toMatchObject({ kind: 'done' })
  })
})

describe('with faults', () => {
  test.each([
    { kind: 'throttle', retryAfter: 1 },
    { kind: 'status', status: 503 },
    { kind: 'reset' },
    { kind: 'truncate' },
    { kind: 'lostAnswer' },
    { kind: 'expiredToken' },
  ])('a call succeeds despite one $kind', async (fault) => {
    const id = await someId()
    await post('faults', { match: { url: 'graph.microsoft.com' }, times: 1, ...fault })
    const { kind } = await photosAs(graph, { as: 'app' }).metadata(id)
    expect(['found', 'none']).toContain(kind)
  })

  test('a call and every item of a batch end as throttled when Graph throttles for long', async () => {
    const id = await someId()
    await post('faults', { match: { url: '/photo' }, kind: 'throttle', retryAfter: 300 })
    expect(await photosAs(graph, { as: 'app' }).metadata(id)).toMatchObject({ kind: 'throttled' })
    const states = await photoStates(graph, [id])
    expect(states.get(id)).toMatchObject({ kind: 'throttled' })
  })

  test('a batch item without an answer is retried', async () => {
    const ids = (await everybody()).slice(0, 5).map(({ id }) => id)
    await post('faults', { kind: 'missingBatchAnswer', times: 1 })
    const states = await photoStates(graph, ids)
    const kinds = [...states.values()].map(({ kind }) => kind)
    expect(kinds).toHaveLength(5)
    expect(kinds).not.toContain('failed')
  })

  test.each([
    ['consentRequired', 'consent_required'],
    ['mfaRequired', 'mfa_required'],
  ])('%s has its own code, and ends with the fault', async (kind, code) => {
    const member = await signIn('member')
    const own = photosAs(graph, { as: 'person', principal: member })
    await post('faults', { match: { url: '/oauth2/v2.0/token' }, kind })
    await expect(own.metadata(member.id)).rejects.toMatchObject({ code })
    await fetch(`${sandbox.url}/sandbox/faults`, { method: 'DELETE' })
    expect(['found', 'none']).toContain((await own.metadata(member.id)).kind)
  })

  test('a wrong secret is reported as such', async () => {
    const wrong = createGraph({ ...config, clientSecret: 'wrong' }, log)
    const asking = photosAs(wrong, { as: 'app' }).metadata(await someId())
    await expect(asking).rejects.toMatchObject({ code: 'secret_wrong' })
    wrong.close()
  })
})

/** A person's photo as Graph has it. */
async function somePicture(): Promise<Buffer> {
  for (const { id } of await everybody()) {
    const found = await photosAs(graph, { as: 'app' }).bytes(id)
    if (found.kind === 'found') return found.value
  }
  throw new Error('nobody has a photo')
}
