import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { photosAs, photoStates, thumbnailsOf } from '../../../src/core/graph/photos.ts'
import { startScriptedGraph, somebody, type ScriptedGraph } from '../../fixtures/scriptedGraph.ts'

let scripted: ScriptedGraph
beforeAll(async () => {
  scripted = await startScriptedGraph()
})
beforeEach(() => scripted.reset())
afterAll(() => scripted.close())

const asApp = () => photosAs(scripted.graph, { as: 'app' })
const asPerson = () => photosAs(scripted.graph, { as: 'person', principal: somebody })
const error = (status: number, code: string) => ({ status, body: { error: { code, message: '' } } })
const metadata = (etag: string, side = 648) => ({
  '@odata.mediaContentType': 'image/jpeg',
  '@odata.mediaEtag': etag,
  id: 'default',
  width: side,
  height: side,
})

const answerEach = (one: (id: string) => object) =>
  scripted.answer(({ body }) => {
    const { requests } = JSON.parse(body.toString()) as { requests: { id: string }[] }
    return { status: 200, body: { responses: requests.map(({ id }) => ({ id, ...one(id) })) } }
  })

describe('reading a photo', () => {
  test('returns ETag and size, and does not rely on the id', async () => {
    scripted.answer(() => ({ status: 200, body: metadata('"BA09D118"') }))
    expect(await asApp().metadata('u1')).toEqual({
      kind: 'found',
      value: { etag: '"BA09D118"', width: 648, height: 648 },
    })
    expect(scripted.asked[0]?.path).toBe('/v1.0/users/u1/photo')
  })

  test.each([
    ['a 1×1 GIF', { ...metadata('"x"', 1), '@odata.mediaContentType': 'image/gif' }],
    ['a 1×1 GIF without an ETag', { ...metadata('', 1), '@odata.mediaContentType': 'image/gif' }],
    ['a pixel without an ETag', metadata('', 1)],
  ])('treats %s as no photo', async (_, body) => {
    scripted.answer(() => ({ status: 200, body }))
    expect(await asApp().metadata('u1')).toEqual({ kind: 'none' })
  })

  test.each([
    ['an ETag that is missing', { ...metadata('x', 648), '@odata.mediaEtag': undefined }],
    ['an empty ETag of a large photo', metadata('', 648)],
    [
      'an error in a 200',
      { error: { code: 'UnknownError', message: 'NoPermissionsInAccessToken' } },
    ],
  ])('never treats %s as no photo', async (_, body) => {
    scripted.answer(() => ({ status: 200, body }))
    expect(await asApp().metadata('u1')).toMatchObject({ kind: 'failed', code: 'graph_failed' })
  })

  test('of one real pixel is found', async () => {
    scripted.answer(() => ({ status: 200, body: metadata('"x"', 1) }))
    expect(await asApp().metadata('u1')).toMatchObject({ kind: 'found' })
  })

  test.each([
    ['an empty body', ''],
    ['a body of another format', Buffer.from('<html>sign in</html>')],
  ])('a 404 with %s from outside a batch is not called no photo', async (_, body) => {
    scripted.answer(() => ({ status: 404, body }))
    expect(await asApp().bytes('u1')).toMatchObject({ kind: 'failed', code: 'graph_failed' })
  })

  test('tells a person without a photo from a person who is gone', async () => {
    scripted.answer(() => error(404, 'ImageNotFound'))
    expect(await asApp().bytes('u1')).toEqual({ kind: 'none' })
    scripted.answer(() => error(404, 'Request_ResourceNotFound'))
    expect(await asApp().bytes('u1')).toMatchObject({ kind: 'gone', code: 'person_gone' })
  })

  test('fails on an answer it cannot read, and never calls it no photo', async () => {
    scripted.answer(() => ({ status: 200, body: '<html>sign in</html>' }))
    expect(await asApp().metadata('u1')).toMatchObject({ kind: 'failed', code: 'graph_failed' })
    scripted.answer(() => ({ status: 200 }))
    expect(await asApp().bytes('u1')).toMatchObject({ kind: 'failed', code: 'photo_unreadable' })
  })

  test('uses /me for your own photo and the id for others', async () => {
    scripted.answer(() => ({ status: 200, body: Buffer.from('jpeg') }))
    await asPerson().bytes(somebody.id)
    await asPerson().bytes('a/b')
    expect(scripted.asked.map(({ path }) => path)).toEqual([
      '/v1.0/me/photo/$value',
      '/v1.0/users/a%2Fb/photo/$value',
    ])
  })
})

describe('writing a photo', () => {
  test('returns the request id, and the ETag if Graph sends one', async () => {
    scripted.answer(() => ({ status: 200, headers: { 'request-id': 'r7' } }))
    const jpeg = Buffer.alloc(10)
    expect(await asApp().put('u1', jpeg)).toEqual({ kind: 'done', etag: null, requestId: 'r7' })
    scripted.answer(() => ({ status: 200, body: metadata('"E2"') }))
    expect(await asApp().put('u1', jpeg)).toMatchObject({ kind: 'done', etag: '"E2"' })
  })

  test('tells a person without a mailbox from a person who is gone when a large photo gets a 404', async () => {
    const large = Buffer.alloc(100 * 1024 + 1)
    scripted.answer(({ method }) =>
      method === 'PUT' ? error(404, 'ErrorItemNotFound') : { status: 200, body: { id: 'u1' } },
    )
    expect(await asApp().put('u1', large)).toMatchObject({
      kind: 'refused',
      code: 'no_mailbox_too_large',
    })
    scripted.answer(({ method }) =>
      error(404, method === 'PUT' ? 'ErrorItemNotFound' : 'Request_ResourceNotFound'),
    )
    expect(await asApp().put('u1', large)).toMatchObject({ kind: 'gone' })
    scripted.answer(() => error(404, 'ErrorItemNotFound'))
    expect(await asApp().put('u1', Buffer.alloc(10))).toMatchObject({
      kind: 'failed',
      code: 'graph_failed',
    })
  })

  test('returns the reason when Graph refuses', async () => {
    scripted.answer(() => error(403, 'ErrorAccessDenied'))
    expect(await asPerson().put('u1', Buffer.alloc(1))).toMatchObject({ code: 'not_allowed' })
    scripted.answer(() => error(400, 'ValidationWidthTooSmall'))
    expect(await asApp().put('u1', Buffer.alloc(1))).toMatchObject({
      kind: 'refused',
      code: 'photo_refused',
      detail: '400 ValidationWidthTooSmall',
    })
  })

  test('is unchanged when the photo to remove is not there', async () => {
    scripted.answer(() => ({ status: 204 }))
    expect(await asPerson().remove(somebody.id)).toMatchObject({ kind: 'done' })
    scripted.answer(() => error(404, 'ImageNotFound'))
    expect(await asPerson().remove(somebody.id)).toEqual({ kind: 'unchanged' })
  })
})

test('before a write, a bare 404 in a batch is asked about again, alone', async () => {
  scripted.answer(({ body, path }) => {
    if (!path.includes('$batch')) return { status: 200, body: metadata('there') }
    const { requests } = JSON.parse(body.toString()) as { requests: { id: string }[] }
    return {
      status: 200,
      body: { responses: requests.map(({ id }) => ({ id, status: 404, body: null })) },
    }
  })
  const photos = photosAs(scripted.graph, { as: 'app' }, { bulk: true })
  const looks = await Promise.all(['u1', 'u2'].map((id) => photos.metadata(id)))
  expect(looks).toMatchObject([{ kind: 'found' }, { kind: 'found' }])
  const paths = scripted.asked.map(({ path }) => path)
  expect(paths.toSorted()).toEqual(['/v1.0/$batch', '/v1.0/users/u1/photo', '/v1.0/users/u2/photo'])
})

describe('reading many photos', () => {
  const ids = Array.from({ length: 45 }, (_, n) => `u${n}`)
  test('uses batches of twenty, with an answer for each person', async () => {
    answerEach((id) =>
      id === 'u7' ? error(404, 'ImageNotFound') : { status: 200, body: metadata(id) },
    )
    const states = await photoStates(scripted.graph, [...ids, 'u0'])
    expect(states.size).toBe(45)
    expect(states.get('u7')).toEqual({ kind: 'none' })
    expect(states.get('u44')).toMatchObject({ kind: 'found', value: { etag: 'u44' } })
    expect(scripted.asked).toHaveLength(3)
  })

  test('returns thumbnails as JPEGs of 96 px', async () => {
    const jpeg = Buffer.from([0xff, 0xd8, 0xfb, 0xff])
    answerEach(() => ({
      status: 200,
      headers: { 'Content-Type': 'image/jpeg' },
      body: jpeg.toString('base64'),
    }))
    const thumbnails = await thumbnailsOf(scripted.graph, ['u1'])
    expect(thumbnails.get('u1')).toEqual({ kind: 'found', value: jpeg })
    expect(scripted.asked[0]?.body.toString()).toContain('/users/u1/photos/96x96/$value')
  })
})
