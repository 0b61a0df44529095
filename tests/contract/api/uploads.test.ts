import { once } from 'node:events'
import { connect } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { AppError } from '../../../src/core/errors.ts'
import { codeOf, startApi, type TestApi } from '../../fixtures/api/server.ts'
import { jpegBytes } from '../../fixtures/api/core.ts'

const MB = 1024 * 1024
const itemId = '00000000-0000-4000-8000-00000000000a'

describe('uploads', () => {
  let api: TestApi
  let file: string
  beforeAll(async () => {
    api = await startApi({ manage: 'appRole' })
    const created = await api.request('/api/runs', { method: 'POST' })
    const { id } = (await created.json()) as { id: string }
    file = `/api/runs/${id}/items/${itemId}/file`
  })
  afterAll(() => api.stop())

  const put = (body: BodyInit, init: { headers?: Record<string, string>; duplex?: string } = {}) =>
    api.request(file, { method: 'PUT', body, ...init })

  test('reach core unchanged, whatever their Content-Type', async () => {
    const bytes = Buffer.alloc(3 * MB, 'photo')
    for (const type of ['image/jpeg', 'application/json', 'multipart/form-data; boundary=x', '']) {
      const response = await put(bytes, { headers: type ? { 'content-type': type } : {} })
      expect(response.status).toBe(200)
      expect(await response.json()).toMatchObject({ state: 'received', fileName: 'a.jpg' })
    }
    expect(api.state.received.map((received) => received.equals(bytes))).toEqual(
      Array.from({ length: 4 }, () => true),
    )
  })

  test('can describe the original of a picture that the browser shrank', async () => {
    const sha256 = 'Ab'.repeat(32)
    const send = (query: string) =>
      api.request(`${file}?${query}`, { method: 'PUT', body: jpegBytes, headers: {} })
    const size = 'fullWidth=4000&fullHeight=3000'
    for (const [query, full] of [
      [`${size}&fullSha256=${sha256}`, { width: 4000, height: 3000, sha256: 'ab'.repeat(32) }],
      [size, { width: 4000, height: 3000, sha256: null }],
      // An original file is hashed by core itself.
      [`fullSha256=${sha256}`, null],
      ['', null],
    ] as const) {
      expect((await send(query)).status).toBe(200)
      expect(api.state.calls.at(-1)).toEqual({ full })
    }
    const receivedBefore = api.state.received.length
    for (const bad of ['', 'x', 'ab', `${sha256}0`, sha256.replace('A', 'g'), `${sha256}%00`]) {
      const response = await send(`${size}&fullSha256=${bad}`)
      expect([response.status, await codeOf(response)]).toEqual([400, 'invalid_request'])
    }
    expect(api.state.received.length).toBe(receivedBefore)
  })

  test('of 25 MB are accepted', async () => {
    const response = await put(new Uint8Array(25 * MB))
    expect(response.status).toBe(200)
    await response.body?.cancel()
  })

  test('over 25 MB are refused, by their declared length or the bytes they send, and core sees the error', async () => {
    const long = new Uint8Array(25 * MB + 1)
    const chunked = { duplex: 'half' }
    for (const answer of [put(long), put(new Blob([long]).stream(), chunked)]) {
      const response = await answer
      expect([response.status, await codeOf(response)]).toEqual([413, 'file_too_large'])
    }
    const error = { code: 'file_too_large' }
    expect(api.state.broken).toMatchObject([error, error])
    const draft = await api.request('/api/me/drafts', { method: 'POST', body: long })
    expect([draft.status, await codeOf(draft)]).toEqual([413, 'file_too_large'])
  })

  test('are not read without a valid token', async () => {
    const response = await put(new Uint8Array(2 * MB), { headers: { authorization: 'Bearer x' } })
    expect([response.status, await codeOf(response)]).toEqual([401, 'token_invalid'])
  })

  test('that are interrupted change nothing', async () => {
    const before = api.state.received.length
    const socket = connect(api.port, '127.0.0.1')
    await once(socket, 'connect')
    socket.write(
      `PUT ${file} HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer ${api.token}\r\nContent-Length: 1000\r\n\r\nhalf`,
    )
    await wait(100)
    socket.destroy()
    await wait(100)
    expect(api.state.received.length).toBe(before)
    expect(api.logged.filter(({ level }) => level === 'error')).toEqual([])
    const response = await put(jpegBytes)
    expect(response.status).toBe(200)
  })

  test('of your own photo show the JPEG that confirming writes', async () => {
    const drafted = await api.request('/api/me/drafts', { method: 'POST', body: jpegBytes })
    expect(drafted.status).toBe(201)
    const draft = (await drafted.json()) as { id: string; picture: string }
    expect(draft.picture).toBe(`data:image/jpeg;base64,${jpegBytes.toString('base64')}`)

    const none = await api.request('/api/me/photo')
    expect([none.status, await none.text()]).toEqual([204, ''])
    const confirmed = await api.request(`/api/me/drafts/${draft.id}/confirm`, { method: 'POST' })
    expect(await confirmed.json()).toMatchObject({ kind: 'done', code: null, requestId: 'graph-1' })
    const photo = await api.request('/api/me/photo')
    expect(photo.headers.get('content-type')).toBe('image/jpeg')
    expect(Buffer.from(await photo.arrayBuffer()).equals(jpegBytes)).toBe(true)
  })

  test('of an unusable picture get the reason', async () => {
    const response = await api.request('/api/me/drafts', {
      method: 'POST',
      body: 'reject:not_an_image',
    })
    expect(response.status).toBe(422)
    expect(await response.json()).toMatchObject({
      error: { code: 'not_an_image', sentence: "This file isn't a picture." },
    })
  })

  test('of somebody who sends too many get 429, when to try again, and the sentence', async () => {
    api.state.fault = new AppError('too_many_requests', { retryAfterSeconds: 7 })
    const response = await api
      .request('/api/me/drafts', { method: 'POST', body: jpegBytes })
      .finally(() => (api.state.fault = null))
    expect([response.status, response.headers.get('retry-after')]).toEqual([429, '7'])
    expect(await response.json()).toMatchObject({
      error: {
        code: 'too_many_requests',
        sentence: "You've sent more than can be handled at once.",
        next: 'Wait a moment, then try again.',
      },
    })
  })

  test('are given up when their sender leaves', async () => {
    const leaving = new AbortController()
    const { signal } = leaving
    const sent = api.request('/api/me/drafts', { method: 'POST', body: 'slow', signal })
    const [answer] = await Promise.allSettled([sent, wait(200).then(() => leaving.abort())])
    expect(answer.status).toBe('rejected')
    await vi.waitFor(() => expect(api.state.abandoned).toBe(1))
  })

  test('that Microsoft 365 refuses get the sentence and next step of their error', async () => {
    const drafted = await api.request('/api/me/drafts', { method: 'POST', body: jpegBytes })
    const { id } = (await drafted.json()) as { id: string }
    const refusal = {
      kind: 'refused',
      code: 'mailbox_on_premises',
      detail: 'x',
      requestId: 'g',
    } as const
    api.state.outcome = refusal
    const response = await api.request(`/api/me/drafts/${id}/confirm`, { method: 'POST' })
    expect(response.status).toBe(200)
    expect(await response.json()).toEqual({
      kind: 'refused',
      code: 'mailbox_on_premises',
      sentence:
        "This person's mailbox is on your own Exchange server, so Microsoft 365 can't set the photo.",
      next: 'Set the photo in your own Exchange or Active Directory.',
      requestId: 'g',
    })
  })

  test('that are not wanted anymore can be discarded once', async () => {
    const drafted = await api.request('/api/me/drafts', { method: 'POST', body: jpegBytes })
    const { id } = (await drafted.json()) as { id: string }
    const statuses = []
    for (let n = 0; n < 2; n++)
      statuses.push((await api.request(`/api/me/drafts/${id}`, { method: 'DELETE' })).status)
    expect(statuses).toEqual([204, 404])
  })
})
