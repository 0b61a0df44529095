import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { AppError } from '../../../src/core/errors.ts'
import { createGraph } from '../../../src/core/graph/index.ts'
import { photosAs } from '../../../src/core/graph/photos.ts'
import { startScriptedGraph, somebody, type ScriptedGraph } from '../../fixtures/scriptedGraph.ts'

let scripted: ScriptedGraph
beforeAll(async () => {
  scripted = await startScriptedGraph('a-very-secret-secret')
})
beforeEach(() => scripted.reset())
afterAll(() => scripted.close())

const app = { as: 'app' } as const
const person = { as: 'person', principal: somebody } as const
const get = (path = '/users/1/photo') => scripted.graph.call({ method: 'GET', path }, app)

const answerAll = (change: Record<string, unknown> = {}) =>
  scripted.answer(({ body }) => {
    const { requests } = JSON.parse(body.toString()) as { requests: { id: string }[] }
    const responses = requests.flatMap(({ id }) => {
      const own = id in change ? change[id] : { status: 200, body: { id } }
      return own === null ? [] : [{ id, ...(own as object) }]
    })
    return { status: 200, body: { responses: responses.toReversed() } }
  })
const entraError = (error: string, number: number, more: object = {}) => ({
  status: 400,
  body: { error, error_codes: [number], error_description: `AADSTS${number}: words`, ...more },
})
const asPerson = () => scripted.graph.call({ method: 'GET', path: '/me/photo' }, person)

/** how many of 64 calls at once fail */
async function burst(): Promise<number> {
  const ends = await Promise.allSettled(Array.from({ length: 64 }, () => get()))
  return ends.filter((end) => end.status === 'rejected').length
}
/** as Entra writes the time of its answer */
const answeredBefore = (minutes: number) => {
  const time = new Date(Date.now() - minutes * 60_000).toISOString()
  return { timestamp: time.slice(0, 19).replace('T', ' ') + 'Z' }
}
async function clockDetail(more: object): Promise<string | null> {
  scripted.reset()
  scripted.answerToken(() => ({ ...entraError('invalid_client', 700024, more), status: 401 }))
  const error: unknown = await get().catch((thrown: unknown) => thrown)
  expect(error).toMatchObject({ code: 'clock_wrong' })
  return error instanceof AppError ? error.detail : ''
}

describe('one call', () => {
  test('returns status, headers and the whole body for any status', async () => {
    const picture = Buffer.from([0xff, 0xd8, 0, 1, 2])
    scripted.answer(() => ({ status: 404, body: picture, headers: { 'Request-Id': 'r1' } }))
    const reply = await get('/users/1/photo/$value')
    expect(reply).toMatchObject({ kind: 'answer', status: 404, headers: { 'request-id': 'r1' } })
    expect(reply.kind === 'answer' && reply.body.equals(picture)).toBe(true)
  })

  test('sends bytes unchanged, with their content type and the low priority of bulk work', async () => {
    const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0, 0xfe])
    scripted.answer(() => ({ status: 200 }))
    const headers = { 'Content-Type': 'image/jpeg' }
    const path = '/users/1/photo/$value'
    await scripted.graph.call({ method: 'PUT', path, headers, body: jpeg, priority: 'low' }, app)
    const [asked] = scripted.asked
    expect(asked?.path).toBe('/v1.0/users/1/photo/$value')
    expect(asked?.headers).toMatchObject({
      'content-type': 'image/jpeg',
      'x-ms-throttle-priority': 'low',
      authorization: 'Bearer token-1',
    })
    expect(asked?.body.equals(jpeg)).toBe(true)
  })

  test('waits as long as Retry-After says, then retries', async () => {
    scripted.answer((_, count) =>
      count === 1 ? { status: 429, headers: { 'Retry-After': '3' } } : { status: 200, body: {} },
    )
    expect(await get()).toMatchObject({ kind: 'answer', status: 200 })
    expect(scripted.slept).toEqual([3125])
  })

  test('is throttled without a retry when Retry-After is long', async () => {
    scripted.answer(() => ({ status: 429, headers: { 'Retry-After': '120' } }))
    const reply = await get()
    expect(reply.kind === 'throttled' && reply.until.getTime() - Date.now()).toBeGreaterThan(
      100_000,
    )
    expect(scripted.asked).toHaveLength(1)
  })

  test.each([
    ['a connection reset', 'reset' as const],
    ['a truncated body', { status: 200, body: { value: 'x'.repeat(100) }, cut: true }],
    ['a gateway error', { status: 504 }],
  ])('is retried after %s, and fails as unreachable after three attempts', async (_, fault) => {
    scripted.answer((__, count) => (count < 3 ? fault : { status: 200, body: {} }))
    expect(await get()).toMatchObject({ kind: 'answer', status: 200 })

    scripted.reset()
    scripted.answer(() => fault)
    expect(await get()).toMatchObject({ kind: 'failed', code: 'graph_unreachable' })
    expect(scripted.asked).toHaveLength(3)
  })

  test('follows a link unchanged, but never to another host', async () => {
    scripted.answer(() => ({ status: 200, body: {} }))
    const link = 'https://graph.microsoft.com/v1.0/users?$select=id&$skiptoken=RFNwdAIA%2BAA%3D=='
    await get(link)
    expect(scripted.asked[0]?.path).toBe('/v1.0/users?$select=id&$skiptoken=RFNwdAIA%2BAA%3D==')
    await expect(get('https://graph.microsoft.us/v1.0/users')).rejects.toThrow('another host')
    await expect(get('https://evil.example/v1.0/users')).rejects.toThrow('another host')
    expect(scripted.asked).toHaveLength(1)
  })

  test('renews a refused token once, then asks the person to sign in again', async () => {
    scripted.answer((_, count) => ({ status: count === 1 ? 401 : 200, body: {} }))
    expect(await get()).toMatchObject({ status: 200 })
    expect(scripted.exchanges).toHaveLength(2)

    scripted.answer(() => ({ status: 401 }))
    const asking = scripted.graph.call({ method: 'GET', path: '/me/photo' }, person)
    await expect(asking).rejects.toMatchObject({ code: 'sign_in_again' })
  })

  test('renews a refused token of the app once, and then says that it is refused, not that the app is set up wrongly', async () => {
    scripted.answer((_, count) => ({ status: count === 1 ? 401 : 200, body: {} }))
    const photos = photosAs(scripted.graph, app)
    expect(await photos.bytes('u1')).toMatchObject({ kind: 'found' })
    expect(scripted.exchanges).toHaveLength(2)

    scripted.answer(() => ({
      status: 401,
      body: { error: { code: 'InvalidAuthenticationToken' } },
    }))
    const refused = { kind: 'failed', code: 'app_token_refused', status: 401 }
    expect(await photos.bytes('u1')).toMatchObject(refused)
    expect(scripted.exchanges).toHaveLength(3)
    expect(await photos.put('u1', Buffer.from('x'))).toMatchObject(refused)
  })

  test('sends nothing after close', async () => {
    scripted.graph.close()
    expect(await get()).toMatchObject({ kind: 'failed', code: 'graph_unreachable' })
    expect(scripted.asked).toHaveLength(0)
    expect(scripted.slept).toEqual([])
  })
})

describe('a batch', () => {
  const items = ['a', 'b', 'c'].map((id) => ({
    id,
    method: 'GET' as const,
    path: `/users/${id}/photo`,
  }))

  test('has an answer for every id, in any order and case', async () => {
    scripted.answer(() => ({
      status: 200,
      body: { responses: ['C', 'a', 'b'].map((id) => ({ id, status: 200, body: { id } })) },
    }))
    const replies = await scripted.graph.batch(items, app)
    expect([...replies.keys()].toSorted()).toEqual(['a', 'b', 'c'])
    expect(replies.get('c')).toMatchObject({ body: Buffer.from('{"id":"C"}') })
  })

  test('reads bytes in both base64 alphabets, and null bodies', async () => {
    const bytes = Buffer.from([0xfb, 0xff, 0xfe, 0xff])
    answerAll({
      a: { status: 200, body: bytes.toString('base64') },
      b: { status: 200, body: bytes.toString('base64url') },
      c: { status: 404, body: null },
    })
    const replies = await scripted.graph.batch(items, app)
    expect(replies.get('a')).toMatchObject({ body: bytes })
    expect(replies.get('b')).toMatchObject({ body: bytes })
    expect(replies.get('c')).toMatchObject({ status: 404, body: Buffer.alloc(0) })
  })

  test('sends bytes as padded standard base64', async () => {
    answerAll()
    const body = Buffer.from([0xfb, 0xff, 0xfe, 0xff])
    const headers = { 'Content-Type': 'image/jpeg' }
    const path = '/users/a/photo/$value'
    await scripted.graph.batch([{ id: 'a', method: 'PUT', path, headers, body }], app)
    expect(JSON.parse(scripted.asked[0]?.body.toString() ?? '')).toEqual({
      requests: [{ id: 'a', method: 'PUT', url: path, headers, body: '+//+/w==' }],
    })
  })

  test('retries only throttled items, after the longest Retry-After', async () => {
    scripted.answer(({ body }, count) => {
      const { requests } = JSON.parse(body.toString()) as { requests: { id: string }[] }
      const responses = requests.map(({ id }) =>
        count === 1 && id !== 'b'
          ? { id, status: 429, headers: { 'Retry-After': id === 'a' ? '1' : '4' }, body: {} }
          : { id, status: 200, body: {} },
      )
      return { status: 200, body: { responses } }
    })
    const replies = await scripted.graph.batch(items, app)
    expect([...replies.values()].map((reply) => reply.kind === 'answer' && reply.status)).toEqual([
      200, 200, 200,
    ])
    const second = JSON.parse(scripted.asked[1]?.body.toString() ?? '') as { requests: object[] }
    expect(second.requests).toMatchObject([{ id: 'a' }, { id: 'c' }])
    expect(scripted.slept).toEqual([4125])
  })

  test('fails only the ids without an answer', async () => {
    answerAll({ b: null })
    const replies = await scripted.graph.batch(items, app)
    expect(replies.get('b')).toMatchObject({ kind: 'failed', code: 'graph_unreachable' })
    expect(replies.get('a')).toMatchObject({ kind: 'answer', status: 200 })
  })

  test('fails every id when the whole batch is refused or unreadable', async () => {
    scripted.answer(() => ({ status: 400, body: { error: { code: 'BadRequest' } } }))
    const refused = await scripted.graph.batch(items, app)
    expect([...refused.values()]).toMatchObject([{ status: 400 }, { status: 400 }, { status: 400 }])
    scripted.answer(() => ({ status: 200, body: '<html>' }))
    const unreadable = await scripted.graph.batch(items, app)
    expect([...unreadable.values()].every(({ kind }) => kind === 'failed')).toBe(true)
  })

  test('of more than twenty requests is refused before anything is sent', async () => {
    const many = Array.from({ length: 21 }, (_, n) => ({
      ...items[0],
      id: String(n),
    })) as typeof items
    await expect(scripted.graph.batch(many, app)).rejects.toThrow(RangeError)
    expect(scripted.asked).toHaveLength(0)
  })
})

describe('a token', () => {
  test('is requested once for many calls, and again before it expires', async () => {
    scripted.answer(() => ({ status: 200, body: {} }))
    await Promise.all([asPerson(), asPerson(), asPerson()])
    expect(scripted.exchanges).toHaveLength(1)
    expect(Object.fromEntries(scripted.exchanges[0] ?? [])).toMatchObject({
      assertion: somebody.assertion,
      requested_token_use: 'on_behalf_of',
      scope: expect.stringContaining('https://graph.microsoft.com/ProfilePhoto.ReadWrite.All'),
    })
    scripted.pass(56 * 60_000)
    await Promise.all([asPerson(), asPerson()])
    expect(scripted.exchanges).toHaveLength(2)
  })

  test.each([
    [entraError('invalid_grant', 65001, { suberror: 'consent_required' }), 'consent_required'],
    [entraError('interaction_required', 50076, { claims: '{"a":1}' }), 'mfa_required'],
    [entraError('invalid_grant', 50013), 'sign_in_again'],
    [entraError('invalid_grant', 500131), 'app_misconfigured'],
    [entraError('invalid_client', 7000215), 'secret_wrong'],
  ])('that Entra refuses gives the reason (%#)', async (fault, code) => {
    scripted.answerToken(() => fault)
    const error = await asPerson().then(String, (thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(AppError)
    expect(error).toMatchObject({ code })
    expect(scripted.asked).toHaveLength(0)
  })

  test('that needs a second factor comes with Entra’s claims', async () => {
    const fault = entraError('interaction_required', 50079, { claims: '{"a":1}' })
    scripted.answerToken(() => fault)
    await expect(asPerson()).rejects.toMatchObject({ code: 'mfa_required', claims: '{"a":1}' })
  })

  test('that is refused names the correlation id that was sent along', async () => {
    scripted.answerToken(() => entraError('invalid_grant', 50105))
    for (const asking of [get, asPerson]) {
      const error: unknown = await asking().catch((thrown: unknown) => thrown)
      const sent = scripted.exchanges.at(-1)?.get('client-request-id')
      const detail = `invalid_grant AADSTS50105, correlation ID ${sent}`
      expect(error).toMatchObject({ detail })
    }
  })

  test('is requested again when consent was given moments ago', async () => {
    scripted.answer(() => ({ status: 200, body: {} }))
    const refusal = entraError('invalid_grant', 65001, { suberror: 'consent_required' })
    const given = { token_type: 'Bearer', access_token: 'new', expires_in: 3600 }
    scripted.answerToken((_, count) => (count < 3 ? refusal : { status: 200, body: given }))
    await expect(asPerson()).rejects.toMatchObject({ code: 'consent_required' })
    expect(scripted.slept).toEqual([])
    expect(await asPerson()).toMatchObject({ status: 200 })
    expect(scripted.slept).toEqual([1000])
  })

  test('of the app fails differently for a wrong secret and for an unreachable Entra', async () => {
    scripted.answerToken(() => ({ ...entraError('invalid_client', 7000215), status: 401 }))
    await expect(get()).rejects.toMatchObject({ code: 'secret_wrong' })
    scripted.reset()
    scripted.answerToken(() => 'reset')
    expect(await get()).toMatchObject({ kind: 'failed', code: 'graph_unreachable' })
  })

  test('of the app that Entra refuses is asked for once by many callers, and again after five seconds', async () => {
    scripted.answer(() => ({ status: 200, body: {} }))
    scripted.answerToken(() => ({ ...entraError('invalid_client', 7000222), status: 401 }))
    expect(await burst()).toBe(64)
    scripted.pass(4000)
    expect(await burst()).toBe(64)
    expect(scripted.exchanges).toHaveLength(1)
    scripted.pass(1000)
    scripted.answerToken(() => ({
      status: 200,
      body: { token_type: 'Bearer', access_token: 'new', expires_in: 3600 },
    }))
    expect(await burst()).toBe(0)
    expect(scripted.exchanges).toHaveLength(2)
  })

  test('of a person is not refused because the app was, nor because another exchange was', async () => {
    scripted.answer(() => ({ status: 200, body: {} }))
    scripted.answerToken(() => entraError('invalid_grant', 50105))
    await expect(get()).rejects.toMatchObject({ code: 'app_consent_required' })
    await expect(asPerson()).rejects.toMatchObject({ code: 'not_assigned' })
    await expect(asPerson()).rejects.toMatchObject({ code: 'not_assigned' })
    expect(scripted.exchanges).toHaveLength(3)
  })

  test('of the app is asked for again at once when Entra could not be reached', async () => {
    scripted.answer(() => ({ status: 200, body: {} }))
    const token = { token_type: 'Bearer', access_token: 'new', expires_in: 3600 }
    scripted.answerToken((_, count) => (count < 2 ? 'reset' : { status: 200, body: token }))
    expect(await get()).toMatchObject({ status: 200 })
  })

  test('that was refused because of the time says by how many minutes, where Entra’s answer tells', async () => {
    expect(await clockDetail(answeredBefore(12))).toContain('the clock is 12 minutes fast')
    expect(await clockDetail(answeredBefore(-1))).toContain('the clock is 1 minute slow')
    expect(await clockDetail(answeredBefore(0))).not.toContain('the clock')
    expect(await clockDetail({ timestamp: 'yesterday' })).not.toContain('the clock')
    expect(await clockDetail({})).not.toContain('the clock')
  })

  test('cannot be requested with an invalid certificate', async () => {
    const config = { ...scripted.config, clientSecret: null, clientCertificate: 'nonsense' }
    const graph = createGraph(config, { info() {}, warn() {}, error() {} })
    for (const identity of [app, person]) {
      const asking = graph.call({ method: 'GET', path: '/users' }, identity)
      await expect(asking).rejects.toMatchObject({ code: 'app_misconfigured' })
    }
  })

  test('never reaches the log, nor do secrets and assertions', async () => {
    scripted.answerToken(() => entraError('invalid_grant', 50013))
    await asPerson().catch(String)
    scripted.answer(() => ({ status: 503 }))
    scripted.answerToken(() => ({
      status: 200,
      body: { token_type: 'Bearer', access_token: 'the-token', expires_in: 3600 },
    }))
    await get()
    expect(scripted.logged()).toContain('Retrying a request to Graph')
    for (const secret of ['a-very-secret-secret', somebody.assertion ?? '', 'the-token'])
      expect(scripted.logged()).not.toContain(secret)
  })
})
