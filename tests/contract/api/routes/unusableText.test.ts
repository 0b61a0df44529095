import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { routes } from '../../../../src/api/routes/index.ts'
import { requestOf, textPaths, withText } from '../../../fixtures/api/examples.ts'
import {
  postJson,
  startApi,
  type RequestOptions,
  type TestApi,
} from '../../../fixtures/api/server.ts'

const unusable = { 'a\0b': 'NUL', 'a\ud800': 'lone-surrogate', '\udc00\ud83d': 'lone-surrogate' }
type Example = ReturnType<typeof requestOf>

const requests = routes
  .filter(({ allow }) => allow !== 'anyone')
  .map((route) => ({ name: route.name, ...requestOf(route) }))
const bodies = requests
  .flatMap((request) => textPaths(request.body).map((path) => ({ ...request, field: path })))
  .map((request, position) => ({ ...request, position }))
const queries = requests.flatMap((request) =>
  Object.keys(request.query).map((name) => ({ ...request, field: name })),
)

async function ownApi() {
  const api = await startApi({ manage: 'appRole' })
  return { ...api, [Symbol.asyncDispose]: () => api.stop() }
}

describe('text that cannot be stored', () => {
  let api: TestApi
  // several: what one person may ask of one at once is less than all requests with a body
  let apis: TestApi[] = []
  let apiOfQueries: TestApi
  beforeAll(async () => {
    apis = await Promise.all([1, 2, 3].map(() => startApi({ manage: 'appRole' })))
    ;[api, apiOfQueries] = await Promise.all([
      startApi({ manage: 'appRole' }),
      startApi({ manage: 'appRole' }),
    ])
  })
  afterAll(() => Promise.all([...apis, api, apiOfQueries].map((each) => each.stop())))

  const send = async ({ method, path, body }: Omit<Example, 'query'>, query = {}, to = api) => {
    const parameters = new URLSearchParams(query)
    const options: RequestOptions = body === null ? {} : postJson(body)
    const response = await to.request(`${path}?${parameters}`, { ...options, method })
    const answer = await response.text()
    if (response.status !== 400) return { status: response.status, detail: null }
    const { error } = JSON.parse(answer) as { error: { code: string; detail: string } }
    return { status: 400, detail: error.detail }
  }

  test('is looked for in every text of every route', () => {
    const fields = [...bodies, ...queries].map(({ name, field }) => `${name} ${field}`)
    expect(fields).toEqual(
      expect.arrayContaining([
        'match files.0.name',
        'match files.0.listed.0',
        'match pattern',
        'addItems items.0.fileName',
        'people search',
        'people department',
        'people cursor',
        'runs cursor',
      ]),
    )
  })

  test.each(bodies)('in the body of $name, at $field, gets 400 and that name', async (request) => {
    const own = apis[request.position % apis.length]
    expect((await send(request, {}, own)).status).not.toBe(400)
    for (const [text, fault] of Object.entries(unusable)) {
      const body = withText(request.body, request.field, text)
      const answer = await send({ ...request, body }, {}, own)
      expect(answer).toEqual({ status: 400, detail: `${request.field}: ${fault}` })
    }
  })

  test.each(queries)(
    'in the query of $name, at $field, gets 400 and that name',
    async (request) => {
      const query = { ...request.query, [request.field]: 'a\0b' }
      const answer = await send(request, query, apiOfQueries)
      expect(answer).toEqual({ status: 400, detail: `${request.field}: NUL` })
    },
  )

  test('in unknown fields, or in too many objects, gets 400 as well', async () => {
    // of its own: the requests above have used up what one person may ask at once
    await using fresh = await ownApi()
    const { path, method, body } = requestOf(routeNamed('match'))
    const raw = async (text: string) => {
      const headers = { 'content-type': 'application/json' }
      return (await fresh.request(path, { method, headers, body: text })).status
    }
    const valid = JSON.stringify(body).slice(1)
    expect(await raw(`{"more":["\\u0000"],${valid}`)).toBe(400)
    expect(await raw(`{"more":${'['.repeat(100_000)}${']'.repeat(100_000)},${valid}`)).toBe(400)
    expect(await raw(`{"__proto__":{"files":[]},"constructor":1,"files":[],${valid}`)).toBe(200)
  })

  test('reaches the bot as U+FFFD, for a refusal would reach nobody', async () => {
    const activity = { type: 'message', text: 'a\ud800\0', from: { name: '\udc00' } }
    const response = await fetch(`${api.url}/api/messages`, postJson(activity))
    expect(response.status).toBe(200)
    expect(api.botMessages.at(-1)).toEqual({
      type: 'message',
      text: 'a\uFFFD\uFFFD',
      from: { name: '\uFFFD' },
    })
    const deep = { ...postJson({}), body: `{"a":${'['.repeat(400_000)}${']'.repeat(400_000)}}` }
    expect((await fetch(`${api.url}/api/messages`, deep)).status).toBe(400)
  })

  test.each(['multipart/form-data; boundary=x', 'application/octet-stream', 'text/plain', ''])(
    'as %s is no JSON, also where every field has a default',
    async (type) => {
      const options = { headers: { 'content-type': type }, body: '--x\r\n' }
      const response = await api.request('/api/runs', { method: 'POST', ...options })
      const { error } = (await response.json()) as { error: { detail: string } }
      expect([response.status, error.detail]).toEqual([400, 'content-type: not application/json'])
    },
  )
})

function routeNamed(name: string) {
  const found = routes.find((route) => route.name === name)
  if (!found) throw new Error(name)
  return found
}
