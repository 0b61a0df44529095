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
    expect(json).toEqual({ callsPerSecond: 0.4, burst: 1, allowed: 1, refused: 1 })
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
    for (const body of [{}, { callsPerSecond: 0 }, { callsPerSecond: 5, burst: 0 }, { calls: 1 }])
      expect((await limit(body)).status).toBe(400)
  })
})
