import { once } from 'node:events'
import { connect } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codeOf, startApi, type TestApi } from '../../fixtures/api.ts'
import { jpegBytes } from '../../fixtures/apiCore.ts'

const MB = 1024 * 1024
const itemId = '00000000-0000-4000-8000-00000000000a'

describe('uploads', () => {
  let api: TestApi
  let file: string
  beforeAll(async () => {
    api = await startApi({ manage: 'appRole' })
    const created = await api.ask('/api/runs', { method: 'POST' })
    const { id } = (await created.json()) as { id: string }
    file = `/api/runs/${id}/items/${itemId}/file`
  })
  afterAll(() => api.stop())

  const put = (body: BodyInit, init: { headers?: Record<string, string>; duplex?: string } = {}) =>
    api.ask(file, { method: 'PUT', body, ...init })

  test('reach core byte for byte, whatever type they are said to have', async () => {
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

  test('say what the picture was before the browser made it smaller, and nothing else', async () => {
    const sha256 = 'Ab'.repeat(32)
    const send = (query: string) =>
      api.ask(`${file}?${query}`, { method: 'PUT', body: jpegBytes, headers: {} })
    const size = 'fullWidth=4000&fullHeight=3000'
    for (const [query, full] of [
      [`${size}&fullSha256=${sha256}`, { width: 4000, height: 3000, sha256: 'ab'.repeat(32) }],
      [size, { width: 4000, height: 3000, sha256: null }],
      // what comes as it is needs no word of the sender
      [`fullSha256=${sha256}`, null],
      ['', null],
    ] as const) {
      expect((await send(query)).status).toBe(200)
      expect(api.state.asked.at(-1)).toEqual({ full })
    }
    const heard = api.state.received.length
    for (const bad of ['', 'x', 'ab', `${sha256}0`, sha256.replace('A', 'g'), `${sha256}%00`]) {
      const response = await send(`${size}&fullSha256=${bad}`)
      expect([response.status, await codeOf(response)]).toEqual([400, 'invalid_request'])
    }
    expect(api.state.received.length).toBe(heard)
  })

  test('of 25 MB are taken', async () => {
    const response = await put(new Uint8Array(25 * MB))
    expect(response.status).toBe(200)
    await response.body?.cancel()
  })

  test('over 25 MB are refused, by the length they say or the bytes they send, and core hears of it', async () => {
    const long = new Uint8Array(25 * MB + 1)
    const chunked = { duplex: 'half' }
    for (const answer of [put(long), put(new Blob([long]).stream(), chunked)]) {
      const response = await answer
      expect([response.status, await codeOf(response)]).toEqual([413, 'file_too_large'])
    }
    const heard = { code: 'file_too_large' }
    expect(api.state.broken).toMatchObject([heard, heard])
    const draft = await api.ask('/api/me/drafts', { method: 'POST', body: long })
    expect([draft.status, await codeOf(draft)]).toEqual([413, 'file_too_large'])
  })

  test('are not read for somebody who may not send them', async () => {
    const response = await put(new Uint8Array(2 * MB), { headers: { authorization: 'Bearer x' } })
    expect([response.status, await codeOf(response)]).toEqual([401, 'token_invalid'])
  })

  test('that break off leave the service as it was', async () => {
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

  test('of a picture for oneself show what Confirm will write, and Confirm writes it', async () => {
    const drafted = await api.ask('/api/me/drafts', { method: 'POST', body: jpegBytes })
    expect(drafted.status).toBe(201)
    const draft = (await drafted.json()) as { id: string; picture: string }
    expect(draft.picture).toBe(`data:image/jpeg;base64,${jpegBytes.toString('base64')}`)

    const none = await api.ask('/api/me/photo')
    expect([none.status, await none.text()]).toEqual([204, ''])
    const confirmed = await api.ask(`/api/me/drafts/${draft.id}/confirm`, { method: 'POST' })
    expect(await confirmed.json()).toMatchObject({ kind: 'done', code: null, requestId: 'graph-1' })
    const photo = await api.ask('/api/me/photo')
    expect(photo.headers.get('content-type')).toBe('image/jpeg')
    expect(Buffer.from(await photo.arrayBuffer()).equals(jpegBytes)).toBe(true)
  })

  test('of a picture that cannot be used say why', async () => {
    const response = await api.ask('/api/me/drafts', {
      method: 'POST',
      body: 'reject:not_an_image',
    })
    expect(response.status).toBe(422)
    expect(await response.json()).toMatchObject({
      error: { code: 'not_an_image', sentence: "This file isn't a picture." },
    })
  })

  test('that Microsoft 365 refuses answer with the sentence and next step of their code', async () => {
    const drafted = await api.ask('/api/me/drafts', { method: 'POST', body: jpegBytes })
    const { id } = (await drafted.json()) as { id: string }
    const refusal = {
      kind: 'refused',
      code: 'mailbox_on_premises',
      detail: 'x',
      requestId: 'g',
    } as const
    api.state.outcome = refusal
    const response = await api.ask(`/api/me/drafts/${id}/confirm`, { method: 'POST' })
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

  test('that nobody wants any more are forgotten once', async () => {
    const drafted = await api.ask('/api/me/drafts', { method: 'POST', body: jpegBytes })
    const { id } = (await drafted.json()) as { id: string }
    const statuses = []
    for (let n = 0; n < 2; n++)
      statuses.push((await api.ask(`/api/me/drafts/${id}`, { method: 'DELETE' })).status)
    expect(statuses).toEqual([204, 404])
  })
})
