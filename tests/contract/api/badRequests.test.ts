import { once } from 'node:events'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import {
  postJson,
  codeOf,
  startApi,
  type RequestOptions,
  type TestApi,
} from '../../fixtures/api/server.ts'

const person = '00000000-0000-4000-8000-00000000000a'

const defaultsIn = (colours: string[]) => ({
  selection: { ids: [person] },
  expected: 1,
  picture: { kind: 'initials', colours },
})

describe('bad requests', () => {
  let api: TestApi
  beforeAll(async () => {
    api = await startApi({ manage: 'appRole' })
  })
  afterAll(() => api.stop())
  afterEach(async () => {
    const { status } = await fetch(`${api.url}/health`)
    if (status !== 200) throw new Error(`the service does not answer: ${status}`)
  })

  /** Sends raw bytes, and returns everything received until the connection closes. */
  const send = async (request: string): Promise<string> => {
    const socket = connect(api.port, '127.0.0.1')
    await once(socket, 'connect')
    socket.write(request)
    return text(socket)
  }

  test('with a Content-Encoding get 415 before the body is read, and do not end the process', async () => {
    for (const path of ['/api/messages', '/api/matches', '/api/me/drafts', '/nowhere']) {
      const headers = { 'content-encoding': 'gzip', 'content-type': 'application/json' }
      const response = await api.request(path, { method: 'POST', headers, body: 'not gzip at all' })
      expect([response.status, await codeOf(response)]).toEqual([415, 'encoding_unsupported'])
    }
  })

  test.each([
    ['an invalid Host', 'GET /health HTTP/1.1\r\nHost: [\r\nConnection: close\r\n\r\n'],
    ['an invalid target', 'GET http://[/x HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n'],
  ])('with %s get 400, and do not end the process', async (_name, request) => {
    const answer = await send(request)
    expect(answer).toMatch(/^HTTP\/1.1 400 /)
    expect(answer).toContain('"code":"invalid_request"')
  })

  test('for a path that cannot be decoded or does not exist get a JSON 404', async () => {
    const paths = ['/api/%zz', '/api/people/%zz/photo', '/api/nothing', '/api/', '//evil.example/x']
    for (const path of paths) {
      const answer = await send(`GET ${path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`)
      expect(answer).toMatch(/^HTTP\/1.1 404 /)
      expect(answer).toContain('"code":"not_found"')
    }
    const wrongMethod = await api.request('/api/people', { method: 'PATCH' })
    expect([wrongMethod.status, await codeOf(wrongMethod)]).toEqual([404, 'not_found'])
  })

  test.each([
    ['/api/matches', {}, 'files: '],
    ['/api/matches', { files: [] }, 'files: '],
    ['/api/matches', { files: [{ name: 'a.jpg', size: -1 }] }, 'files.0.size: '],
    ['/api/matches', { files: [{ name: '', size: 1 }] }, 'files.0.name: '],
    ['/api/matches', [], 'body: '],
    ['/api/matches', null, 'body: '],
    ['/api/people/thumbnails', { ids: [person, 'ana'] }, 'ids.1: '],
    ['/api/runs', { existing: 'delete' }, 'existing: '],
    ['/api/runs/defaults', defaultsIn([]), 'picture.colours: '],
    ['/api/runs/defaults', defaultsIn(['red']), 'picture.colours.0: '],
    [
      '/api/runs/defaults',
      defaultsIn(Array.from({ length: 13 }, () => '#004e8c')),
      'picture.colours: ',
    ],
    ['/api/runs/defaults', { ...defaultsIn(['#004e8c']), existing: 'only' }, 'existing: '],
    [
      `/api/runs/${person}/items`,
      { items: [{ fileName: 'a', fileSize: 1 }] },
      'items.0.personId: ',
    ],
    [
      `/api/runs/${person}/items`,
      { items: [{ fileName: 'a', fileSize: 2 ** 31, personId: person }] },
      'items.0.fileSize: ',
    ],
  ])('to %s with %j get 400 and the name of the field', async (path, body, field) => {
    const response = await api.request(path, postJson(body))
    expect(response.status).toBe(400)
    const { error } = (await response.json()) as { error: { code: string; detail: string } }
    expect(error.code).toBe('invalid_request')
    expect(error.detail).toContain(field)
  })

  test.each([
    ['limit=0', 'limit: '],
    ['limit=201', 'limit: '],
    ['limit=many', 'limit: '],
    ['photo=maybe', 'photo: '],
    ['scope=', 'scope: '],
    [`search=${'x'.repeat(201)}`, 'search: '],
  ])('with the query %s get 400 and the name of the parameter', async (query, field) => {
    const response = await api.request(`/api/people?${query}`)
    expect(response.status).toBe(400)
    const { error } = (await response.json()) as { error: { detail: string } }
    expect(error.detail).toContain(field)
  })

  test.each([
    ['limit=51', 'limit: '],
    ['open=maybe', 'open: '],
    [`cursor=${'x'.repeat(1001)}`, 'cursor: '],
  ])(
    'for the list of runs with the query %s get 400 and the name of the parameter',
    async (query, field) => {
      const response = await api.request(`/api/runs?${query}`)
      expect(response.status).toBe(400)
      const { error } = (await response.json()) as { error: { detail: string } }
      expect(error.detail).toContain(field)
    },
  )

  test('with an invalid ID get 404, like those with an unknown ID', async () => {
    for (const id of ['1', 'x'.repeat(300), person]) {
      const response = await api.request(`/api/runs/${id}`)
      expect([response.status, await codeOf(response)]).toEqual([404, 'not_found'])
    }
  })

  test('that are not JSON, or not declared as JSON, get 400', async () => {
    const cases = [
      { headers: { 'content-type': 'application/json' }, body: '{"files":' },
      { headers: { 'content-type': 'text/plain' }, body: '{"files":[]}' },
      { headers: { 'content-type': 'application/octet-stream' }, body: '{"files":[]}' },
    ]
    for (const init of cases) {
      const response = await api.request('/api/matches', { method: 'POST', ...init })
      expect([response.status, await codeOf(response)]).toEqual([400, 'invalid_request'])
    }
  })

  test('over 1 MB get 413, with or without a declared length', async () => {
    const long = JSON.stringify({ files: [{ name: 'x'.repeat(1024 * 1024), size: 1 }] })
    const declared = { ...postJson({}), body: long }
    const chunked = {
      ...postJson({}),
      body: new Blob([long]).stream(),
      duplex: 'half',
    }
    for (const init of [declared, chunked]) {
      const response = await api.request('/api/matches', init)
      expect([response.status, await codeOf(response)]).toEqual([413, 'body_too_large'])
    }
  })

  test.each([
    ['/api/people', {}],
    ['/api/people/thumbnails', postJson({ ids: [person] })],
  ])(
    'that hit an unexpected error (%s) show nothing of it, and it is logged with their ID',
    async (path, init) => {
      api.state.fault = new Error('connection to secret-host failed')
      const response = await api.request(path, init)
      api.state.fault = null
      const answer = await response.text()
      expect(response.status).toBe(500)
      expect(answer).not.toContain('secret-host')
      const { error } = JSON.parse(answer) as { error: { code: string; requestId: string } }
      expect(error.code).toBe('internal')
      expect(error.requestId).toBe(response.headers.get('x-request-id'))
      const logged = api.logged.filter(({ level }) => level === 'error')
      expect(logged.at(-1)?.fields).toMatchObject({ requestId: error.requestId, route: path })
    },
  )

  /** What the log says about a request, once it is answered. */
  const answered = async (path: string, init?: RequestOptions) => {
    const lines = () => api.logged.filter(({ message }) => message === 'Answered')
    const before = lines().length
    await (await api.request(path, init)).arrayBuffer()
    await expect.poll(() => lines().length).toBe(before + 1)
    return lines().at(-1)?.fields
  }

  test('are logged with their code, and other answers without', async () => {
    expect(await answered('/api/people?limit=0')).toMatchObject({
      status: 400,
      code: 'invalid_request',
    })
    expect(await answered('/api/nothing')).toMatchObject({ status: 404, code: 'not_found' })
    expect(await answered('/api/people')).not.toHaveProperty('code')
  })

  test('leave no token and no search term in the log', async () => {
    await api.request('/api/people?search=mila')
    await api.request('/api/matches', postJson({ files: [{ name: 'mila.jpg', size: 1 }] }))
    const lines = JSON.stringify(api.logged)
    expect(lines).toContain('/api/people')
    expect(lines).not.toContain(api.token)
    expect(lines).not.toContain('mila')
  })
})
