import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as z from 'zod'
import { peopleFilters } from '../../../src/api/contract.ts'
import { postJson, startApi, type RequestOptions, type TestApi } from '../../fixtures/api/server.ts'
import { ana, jpegBytes } from '../../fixtures/api/core.ts'

describe('answers', () => {
  let api: TestApi
  beforeAll(async () => {
    api = await startApi({ manage: 'directoryRole' })
  })
  afterAll(() => api.stop())

  const read = async (path: string, init: RequestOptions = {}) => {
    const response = await api.request(path, init)
    return { status: response.status, body: (await response.json()) as unknown }
  }

  test('about people pass the query to core with its defaults, and contain only what the contract names', async () => {
    const { status, body } = await read('/api/people?photo=none&search=m%C3%BCller&limit=20')
    expect(status).toBe(200)
    const listed = {
      ...ana,
      country: 'Germany',
      createdDateTime: '2024-01-15T08:00:00.000Z',
      kind: 'member',
      photoChangedAt: null,
    }
    expect(body).toEqual({ items: [listed], next: 'more' })
    expect(api.state.calls.at(-1)).toEqual({
      ...peopleFilters.parse({}),
      photo: 'none',
      search: 'müller',
      sort: 'name',
      descending: false,
      letter: null,
      cursor: null,
      limit: 20,
    })
  })

  test('about groups and letters take every filter, whose values are checked', async () => {
    const sku = '05E9A617-0261-4CEE-BB44-138D3EF5D965'
    const filters =
      'photoChangedDays=30&quality=low&set=changedSince&office=Lyon&without=department&country=France&kind=guest' +
      `&licence=${sku}&group=${sku}&addedDays=7&approval=waiting`
    const read30 = {
      ...peopleFilters.parse({}),
      photoChangedDays: 30,
      quality: 'low',
      set: 'changedSince',
      office: 'Lyon',
      without: 'department',
      country: 'France',
      kind: 'guest',
      licence: sku.toLowerCase(),
      group: sku.toLowerCase(),
      addedDays: 7,
      approval: 'waiting',
    }
    const groups = await read(`/api/people/groups?by=office&${filters}`)
    expect(groups).toMatchObject({ status: 200, body: { groups: [{ name: 'Sales', total: 3 }] } })
    expect(api.state.calls.at(-1)).toEqual({ by: 'office', ...read30 })
    const letters = await read(`/api/people/letters?${filters}`)
    expect(letters).toEqual({ status: 200, body: { letters: [{ letter: 'a', total: 3 }] } })
    expect(api.state.calls.at(-1)).toEqual(read30)
  })

  test.each([
    'photoChangedDays=0',
    'addedDays=soon',
    'quality=best',
    'set=there',
    'kind=robot',
    'approval=approved',
    'licence=E3',
    'group=sales',
    'sort=age',
    'descending=yes',
    'letter=',
  ])('refuse %s and name the field', async (query) => {
    const { status, body } = await read(`/api/people?${query}`)
    expect(status).toBe(400)
    const [name = ''] = query.split('=')
    expect(body).toMatchObject({
      error: { code: 'invalid_request', detail: expect.stringContaining(name) as string },
    })
  })

  test('with photos are JPEGs, and thumbnails come many at a time', async () => {
    const second = '00000000-0000-4000-8000-00000000000b'
    const { body } = await read('/api/people/thumbnails', postJson({ ids: [ana.id, second] }))
    expect(body).toEqual({
      thumbnails: { [ana.id]: jpegBytes.toString('base64'), [second]: null },
      unreadable: [],
    })
    const photo = await api.request(`/api/people/${ana.id}/photo`)
    expect(photo.headers.get('content-type')).toBe('image/jpeg')
    expect(Buffer.from(await photo.arrayBuffer()).equals(jpegBytes)).toBe(true)
  })

  test('about the directory have dates as text, and a refresh is accepted', async () => {
    const directory = { syncedAt: '2026-01-02T03:04:05.000Z', running: false, photos: null }
    expect(await read('/api/directory')).toEqual({ status: 200, body: directory })
    const refreshed = await read('/api/directory/refresh', { method: 'POST' })
    expect(refreshed).toEqual({ status: 202, body: directory })
    expect(api.state.calls.at(-1)).toBe('refresh')
  })

  test('about a run cover its creation, its items and their errors', async () => {
    const created = await read('/api/runs', postJson({ existing: 'keep' }))
    expect(created.status).toBe(201)
    const { id } = created.body as { id: string }
    expect(await read(`/api/runs/${id.toUpperCase()}`)).toMatchObject({ status: 200 })
    const item = { fileName: 'a.jpg', fileSize: 3, personId: ana.id }
    const added = await read(`/api/runs/${id}/items`, postJson({ items: [item] }))
    expect(added).toMatchObject({
      status: 201,
      body: { items: [{ state: 'awaiting', code: null }] },
    })
    const items = await read(`/api/runs/${id}/items?state=refused`)
    expect(items.body).toMatchObject({
      items: [{ code: 'too_small', sentence: 'This picture is too small to be a profile photo.' }],
    })
    expect(api.state.calls.at(-1)).toEqual({
      state: 'refused',
      remarked: null,
      pick: null,
      note: null,
      wantsOriginal: false,
      sameAlready: false,
      cursor: null,
      limit: 100,
    })
    const listed = { runs: [{ id }], next: null }
    expect(await read('/api/runs')).toMatchObject({ body: listed })
    expect(api.state.calls.at(-1)).toEqual({
      open: false,
      standing: null,
      search: '',
      cursor: null,
      limit: 50,
    })
    await read('/api/runs?open=true&cursor=abc&limit=7')
    expect(api.state.calls.at(-1)).toMatchObject({ open: true, cursor: 'abc', limit: 7 })
  })

  test('are never cached', async () => {
    for (const path of ['/api/me', '/api/people', `/api/people/${ana.id}/photo`, '/api/nothing']) {
      const { headers } = await api.request(path)
      expect(headers.get('cache-control')).toBe('no-store')
    }
  })

  test('to the Bot Connector come from the bot, without one of our tokens', async () => {
    const response = await fetch(`${api.url}/api/messages`, postJson({ type: 'message' }))
    expect(response.status).toBe(200)
    expect(api.botMessages).toEqual([{ type: 'message' }])
  })

  describe('and the OpenAPI document', () => {
    interface Operation {
      operationId: string
      parameters: { name: string; in: string; required: boolean }[]
      responses: Record<string, { content?: Record<string, { schema: JsonSchema }> }>
    }
    type JsonSchema = Parameters<typeof z.fromJSONSchema>[0]
    interface Document {
      openapi: string
      paths: Record<string, Record<string, Operation>>
      components: { schemas: Record<string, JsonSchema> }
    }
    let document: Document
    beforeAll(async () => {
      document = (await read('/api/openapi.json')).body as Document
    })

    test('name every path parameter, and every operation once', () => {
      expect(document.openapi).toMatch(/^3\.1\./)
      const names = new Set<string>()
      for (const [path, methods] of Object.entries(document.paths))
        for (const operation of Object.values(methods)) {
          expect(names).not.toContain(operation.operationId)
          names.add(operation.operationId)
          const inPath = operation.parameters.filter((parameter) => parameter.in === 'path')
          expect(inPath.every(({ required }) => required)).toBe(true)
          expect(inPath.map(({ name }) => `{${name}}`)).toEqual(path.match(/\{\w+\}/g) ?? [])
        }
    })

    test('have no broken references', () => {
      const pointers = JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)
      const names = new Set([...pointers].map(([, name]) => name))
      expect([...names]).toEqual(Object.keys(document.components.schemas))
    })

    test.each([
      '/health',
      '/ready',
      '/api/me',
      '/api/people',
      '/api/people/missing',
      '/api/directory',
      '/api/background',
    ])('agree about %s', async (path) => {
      const schema =
        document.paths[path]?.get?.responses[200]?.content?.['application/json']?.schema
      expect(schema).toBeDefined()
      const { body } = await read(path)
      expect(z.fromJSONSchema(schema ?? false).safeParse(body).error).toBeUndefined()
    })

    test('agree about the schema of an error', async () => {
      const { body } = await read('/api/nothing')
      const schema = document.components.schemas['error'] ?? false
      expect(z.fromJSONSchema(schema).safeParse(body).error).toBeUndefined()
      expect(z.fromJSONSchema(schema).safeParse({ error: 'text' }).success).toBe(false)
    })
  })
})
