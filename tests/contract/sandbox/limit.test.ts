import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { startTestSandbox, type TestSandbox } from '../../fixtures/sandbox.ts'

let sandbox: TestSandbox
beforeAll(async () => {
  sandbox = await startTestSandbox({ people: 20 })
})
afterEach(() => sandbox.ask('DELETE', 'sandbox/limit'))
afterAll(() => sandbox.close())

const limit = (body: object) => sandbox.ask('PUT', 'sandbox/limit', { body })
const ask = () => sandbox.graph('GET', '/users?$top=1&$select=id')

describe('the rate limit of Graph', () => {
  test('is off until it is set and after it is cleared', async () => {
    expect((await sandbox.ask('GET', 'sandbox/limit')).json).toMatchObject({ callsPerSecond: null })
    await limit({ callsPerSecond: 0.01, burst: 1 })
    expect((await ask()).status).toBe(200)
    expect((await ask()).status).toBe(429)
    await sandbox.ask('DELETE', 'sandbox/limit')
    expect((await ask()).status).toBe(200)
  })

  test('refuses as Graph does: 429, Graph’s error body, and Retry-After in whole seconds', async () => {
    await limit({ callsPerSecond: 0.4, burst: 1 })
    await ask()
    const refused = await ask()
    expect(refused.status).toBe(429)
    expect(refused.headers.get('retry-after')).toMatch(/^[23]$/)
    expect(refused.json).toMatchObject({
      error: { code: 'ApplicationThrottled', innerError: { 'request-id': expect.any(String) } },
    })
    const { json } = await sandbox.ask('GET', 'sandbox/limit')
    expect(json).toMatchObject({ callsPerSecond: 0.4, burst: 1, allowed: 1, refused: 1 })
  })

  test('refills over time', async () => {
    await limit({ callsPerSecond: 20, burst: 2 })
    const before = [(await ask()).status, (await ask()).status]
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect([...before, (await ask()).status]).toEqual([200, 200, 200])
  })

  test('counts the items of a batch but not the batch', async () => {
    await limit({ callsPerSecond: 0.01, burst: 3 })
    const requests = ['1', '2', '3', '4', '5'].map((id) => ({
      id,
      method: 'GET',
      url: '/users?$top=1&$select=id',
    }))
    const { json, status } = await sandbox.graph('POST', '/$batch', { body: { requests } })
    expect(status).toBe(200)
    const responses = json['responses'] as { status: number; headers: Record<string, string> }[]
    expect(responses.map((each) => each.status).toSorted((a, b) => a - b)).toEqual([
      200, 200, 200, 429, 429,
    ])
    const refused = responses.find((each) => each.status === 429)
    expect(Number(refused?.headers['Retry-After'])).toBeGreaterThan(90)
  })

  test('does not apply to sign-in and chat, and refuses invalid values', async () => {
    await limit({ callsPerSecond: 0.01, burst: 1 })
    await ask()
    expect((await sandbox.sso('admin')).length).toBeGreaterThan(100)
    const invalid = [{}, { callsPerSecond: 0 }, { callsPerSecond: 5, burst: 0 }, { calls: 1 }]
    for (const body of [...invalid, { photosAtOnce: 4, burst: 2 }, { photosAtOnce: 0 }])
      expect((await limit(body)).status).toBe(400)
  })
})

const items = (count: number, url: string) =>
  Array.from({ length: count }, (_, n) => ({ id: `${n}`, method: 'GET', url }))

describe('calls about photos', () => {
  let slow: TestSandbox
  let person: string
  beforeAll(async () => {
    slow = await startTestSandbox({ people: 20, latencyMs: 60 })
    person = await slow.personaId('member')
  })
  afterAll(() => slow.close())

  const photo = () => `/users/${person}/photo`
  const batch = async (requests: object[]) => {
    const { json } = await slow.graph('POST', '/$batch', { body: { requests } })
    return (json['responses'] as { status: number }[]).map(({ status }) => status)
  }
  const limits = async (method: 'GET' | 'PUT' | 'DELETE', body?: object) =>
    (await slow.ask(method, 'sandbox/limit', body && { body })).json
  /** how long each item took, and when it was answered */
  const logged = async () => {
    const { json } = await slow.ask('GET', 'sandbox/requests')
    const requests = json['requests'] as { inBatch: boolean; at: string; ms: number }[]
    return requests.filter(({ inBatch }) => inBatch)
  }

  test('run four at a time in a batch, each for as long as it takes alone', async () => {
    await limits('DELETE')
    await slow.ask('DELETE', 'sandbox/requests')
    await batch(items(9, photo()))
    expect(await limits('GET')).toMatchObject({ photosUnderWay: 0, mostPhotosUnderWay: 4 })
    const each = await logged()
    expect(each).toHaveLength(9)
    for (const { ms } of each) expect(ms).toBeGreaterThanOrEqual(59)
    const [first, last] = [each[0], each.at(-1)].map((one) => Date.parse(one?.at ?? ''))
    expect((last ?? 0) - (first ?? 0)).toBeGreaterThanOrEqual(2 * 59)
  })

  test('count with those of other batches and with single ones', async () => {
    await limits('DELETE')
    await Promise.all([
      batch(items(6, photo())),
      batch(items(6, photo())),
      slow.graph('GET', photo()),
    ])
    expect(await limits('GET')).toMatchObject({ mostPhotosUnderWay: 9 })
  })

  test('are refused above a limit, other calls are not', async () => {
    await limits('PUT', { photosAtOnce: 3 })
    const { json } = await slow.graph('POST', '/$batch', {
      body: { requests: items(4, photo()) },
    })
    const responses = json['responses'] as { status: number; body: object }[]
    const refused = responses.filter(({ status }) => status === 429)
    expect(responses.filter(({ status }) => status === 200)).toHaveLength(3)
    const message = expect.stringMatching('MailboxConcurrency') as string
    expect(refused).toMatchObject([{ body: { error: { code: 'ApplicationThrottled', message } } }])
    expect(new Set(await batch(items(6, `/users/${person}?$select=id`)))).toEqual(new Set([200]))
    await limits('DELETE')
  })
})
