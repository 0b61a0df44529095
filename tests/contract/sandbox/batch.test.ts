import sharp from 'sharp'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { jpeg, startTestSandbox, type TestSandbox } from '../../fixtures/sandbox.ts'

let sandbox: TestSandbox
let member: string
beforeAll(async () => {
  sandbox = await startTestSandbox()
  member = await sandbox.personaId('member')
})
afterEach(() => sandbox.ask('DELETE', 'sandbox/faults'))
afterAll(() => sandbox.close())

interface Item {
  id: string
  status: number
  headers: Record<string, string>
  body: unknown
}
const post = (requests: unknown, as?: string) =>
  sandbox.graph('POST', '/$batch', { body: { requests }, ...(as ? { as } : {}) })
const answered = async (requests: object[], as?: string): Promise<Item[]> => {
  const { status, json } = await post(requests, as)
  expect(status).toBe(200)
  return json['responses'] as Item[]
}
const byId = (items: Item[], id: string) => items.find((item) => item.id === id)
const get = (id: string, url = `/users/${member}`) => ({ id, method: 'GET', url })

describe('a batch', () => {
  test('answers each request by its id, in a different order', async () => {
    const items = await answered([get('1'), get('2', '/users/nobody'), get('3', '/nothing')])
    expect(items.map(({ id }) => id)).not.toEqual(['1', '2', '3'])
    expect(byId(items, '1')).toMatchObject({ status: 200, body: { id: member } })
    expect(byId(items, '2')).toMatchObject({
      status: 404,
      body: { error: { code: 'Request_ResourceNotFound' } },
    })
    expect(byId(items, '3')?.status).toBe(501)
  })

  test('carries pictures as base64 both ways', async () => {
    const url = `/users/${member}/photo/$value`
    const body = (await jpeg(648, 'blue')).toString('base64')
    const headers = { 'Content-Type': 'image/jpeg' }
    const [put] = await answered([{ id: 'a', method: 'PUT', url, headers, body }])
    expect(put).toMatchObject({ status: 200, body: null })
    const [got] = await answered([get('b', `/users/${member}/photos/96x96/$value`)])
    expect(got?.headers['Content-Type']).toBe('image/jpeg')
    const bytes = Buffer.from(String(got?.body), 'base64')
    expect(await sharp(bytes).metadata()).toMatchObject({ width: 96, format: 'jpeg' })
    const urlSafe = body.replaceAll('+', '-').replaceAll('/', '_')
    const [again] = await answered([{ id: 'c', method: 'PUT', url, headers, body: urlSafe }])
    expect(again?.status).toBe(200)
  })

  test('runs with the permissions of the caller', async () => {
    const admin = await sandbox.personaId('admin')
    const url = `/users/${admin}/photo/$value`
    const [item] = await answered([{ id: '1', method: 'DELETE', url }], 'member')
    expect(item?.status).toBe(403)
  })

  test.each([
    ['begins with the version', '/v1.0/users/'],
    ['is absolute', 'https://graph.microsoft.com/v1.0/users/'],
    ['has no slash', 'users/'],
  ])('takes a url that %s', async (_, prefix) => {
    const [item] = await answered([get('1', `${prefix}${member}?$select=id`)])
    expect(item).toMatchObject({ status: 200, body: { id: member } })
  })

  test.each(['https://example.com/v1.0/users', 'https://graph.microsoft.com/users', '/beta/users'])(
    'does not answer for another host or version: %s',
    async (url) => {
      const [item] = await answered([get('1', url)])
      expect(item?.status).toBe(501)
      expect(JSON.stringify(item?.body)).toContain(url)
    },
  )

  test('shows the ETag of a photo', async () => {
    const url = `/users/${member}/photo/$value`
    const headers = { 'Content-Type': 'image/jpeg' }
    const body = (await jpeg(100)).toString('base64')
    await answered([{ id: 'a', method: 'PUT', url, headers, body }])
    const [item] = await answered([get('b', `/users/${member}/photo`)])
    const etag = item?.headers['ETag']
    expect(etag).toMatch(/^"[0-9A-F]+"$/)
    expect(item?.body).toMatchObject({ '@odata.mediaEtag': etag })
  })

  test('fails a request that depends on a failed one', async () => {
    const items = await answered([
      get('1', '/users/nobody'),
      { ...get('2'), dependsOn: ['1'] },
      { ...get('3'), dependsOn: ['2'] },
    ])
    expect(byId(items, '2')?.status).toBe(424)
    expect(byId(items, '3')?.status).toBe(424)
  })

  test.each([
    ['more than 20', Array.from({ length: 21 }, (_, n) => get(String(n)))],
    ['the same id twice', [get('a'), get('A')]],
    ['no id', [{ method: 'GET', url: '/me' }]],
    ['none at all', []],
    ['no list', 'nonsense'],
  ])('with %s is refused as a whole', async (_, requests) => {
    expect((await post(requests)).status).toBe(400)
  })
})

describe('a fault', () => {
  test('throttles single items, each with its own Retry-After', async () => {
    const match = { url: 'graph.microsoft.com' }
    await sandbox.fault({ match, kind: 'throttle', retryAfter: 17, times: 1 })
    const items = await answered([get('1'), get('2')])
    const throttled = items.filter(({ status }) => status === 429)
    expect(throttled).toMatchObject([
      { headers: { 'Retry-After': '17' }, body: { error: { code: 'ApplicationThrottled' } } },
    ])
    expect(items.filter(({ status }) => status === 200)).toHaveLength(1)
  })

  test('throttles the whole batch if its url names the batch', async () => {
    await sandbox.fault({ match: { url: '$batch' }, kind: 'throttle', times: 1 })
    const { status, headers } = await post([get('1')])
    expect(status).toBe(429)
    expect(headers.get('retry-after')).toBeNull()
  })

  test('drops a response although the request was carried out', async () => {
    const url = `/users/${member}/photo/$value`
    await sandbox.fault({ match: { method: 'DELETE' }, kind: 'missingBatchAnswer', times: 1 })
    const items = await answered([{ id: '1', method: 'DELETE', url }, get('2')])
    expect(items.map(({ id }) => id)).toEqual(['2'])
    expect((await sandbox.graph('GET', `/users/${member}/photo`)).status).toBe(404)
  })
})
