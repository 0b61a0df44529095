import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { forApp, jpeg, startTestSandbox, type TestSandbox } from '../../fixtures/sandbox.ts'

let sandbox: TestSandbox
beforeAll(async () => {
  sandbox = await startTestSandbox()
})
afterEach(() => sandbox.ask('DELETE', 'sandbox/faults'))
afterAll(() => sandbox.close())

const users = () => sandbox.graph('GET', '/users?$top=1')
const match = { url: 'graph.microsoft.com/v1.0/users' }
const time = async () => {
  const began = performance.now()
  await users()
  return performance.now() - began
}

describe('a fault', () => {
  test.each([
    ['seconds', 2, '2'],
    ['a date', 'Wed, 21 Oct 2026 07:28:00 GMT', 'Wed, 21 Oct 2026 07:28:00 GMT'],
    ['nothing', null, null],
  ])('throttles with %s as Retry-After', async (_, retryAfter, header) => {
    await sandbox.fault({ match, kind: 'throttle', retryAfter, times: 1 })
    const { status, headers, json } = await users()
    expect(status).toBe(429)
    expect(headers.get('retry-after')).toBe(header)
    expect(json).toMatchObject({ error: { code: 'ApplicationThrottled' } })
    expect((await users()).status).toBe(200)
  })

  test('responds with any status and code', async () => {
    await sandbox.fault({ match, kind: 'status', status: 504, code: 'UnknownError', times: 1 })
    const { status, json } = await users()
    expect([status, json]).toMatchObject([504, { error: { code: 'UnknownError' } }])
  })

  test('closes the connection before or within the response', async () => {
    await sandbox.fault({ match, kind: 'reset', times: 1 })
    await expect(users()).rejects.toThrow('fetch failed')
    await sandbox.fault({ match, kind: 'truncate', times: 1 })
    await expect(users()).rejects.toThrow('terminated')
    expect((await users()).status).toBe(200)
  })

  test('drops the response to a request that was carried out', async () => {
    const id = await sandbox.personaId('member')
    const etag = async () =>
      (await sandbox.graph('GET', `/users/${id}/photo`)).json['@odata.mediaEtag']
    const before = await etag()
    await sandbox.fault({ match: { method: 'put' }, kind: 'lostAnswer', times: 1 })
    const headers = { 'content-type': 'image/jpeg' }
    const body = await jpeg(100)
    const written = sandbox.graph('PUT', `/users/${id}/photo/$value`, { headers, body })
    await expect(written).rejects.toThrow('fetch failed')
    expect(await etag()).not.toBe(before)
  })

  test('makes valid tokens expire', async () => {
    await sandbox.fault({ match, kind: 'expiredToken', times: 1 })
    const { status, json } = await users()
    expect([status, json]).toMatchObject([401, { error: { code: 'InvalidAuthenticationToken' } }])
  })

  test('delays responses, once it is active', async () => {
    await sandbox.fault({ match, kind: 'latency', ms: 300, afterSeconds: 1 })
    expect(await time()).toBeLessThan(300)
    await new Promise((done) => setTimeout(done, 1000))
    expect(await time()).toBeGreaterThan(300)
  })

  test('applies only to matching requests: by method, part of the url, or regular expression', async () => {
    await sandbox.fault({ match: { method: 'DELETE' }, kind: 'status' })
    await sandbox.fault({ match: { url: 'login.microsoftonline.com' }, kind: 'latency', ms: 1 })
    await sandbox.fault({ match: { url: '/photos?\\/96x96/' }, kind: 'status' })
    expect((await users()).status).toBe(200)
    const id = await sandbox.personaId('member')
    expect((await sandbox.graph('GET', `/users/${id}/photos/96x96/$value`)).status).toBe(503)
    expect((await sandbox.graph('GET', `/users/${id}/photos/48x48/$value`)).status).toBe(200)
  })

  test('is listed with its hits until it is cleared', async () => {
    await sandbox.fault({ match, kind: 'status', times: 3 })
    await users()
    const list = async () => (await sandbox.ask('GET', 'sandbox/faults')).json['faults']
    expect(await list()).toMatchObject([{ kind: 'status', hits: 1, times: 3 }])
    await sandbox.ask('DELETE', 'sandbox/faults')
    expect(await list()).toEqual([])
  })

  test.each([
    [{ kind: 'earthquake' }, 'kind'],
    [{ kind: 'latency' }, 'ms'],
    [{ kind: 'reset', times: 0 }, 'times'],
    [{ kind: 'reset', match: { url: '/(/' } }, 'match.url'],
  ])('that is invalid is refused with the name of the field: %j', async (fault, field) => {
    const { status, json } = await sandbox.ask('POST', 'sandbox/faults', { body: fault })
    expect(status).toBe(400)
    expect((json['error'] as { message: string }).message).toContain(field)
  })
})

test('requests are counted by host and listed without secrets', async () => {
  await sandbox.ask('DELETE', 'sandbox/requests')
  await sandbox.token(forApp)
  await users()
  const { json, bytes } = await sandbox.ask('GET', 'sandbox/requests')
  expect(json['counts']).toEqual({ 'login.microsoftonline.com': 2, 'graph.microsoft.com': 1 })
  expect((json['requests'] as unknown[]).at(-1)).toMatchObject({
    method: 'GET',
    host: 'graph.microsoft.com',
    path: '/v1.0/users?$top=1',
    status: 200,
  })
  expect(bytes.toString()).not.toMatch(/Bearer|sandbox-secret/)
})
