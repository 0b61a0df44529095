import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { codeOf, startApi, type TestApi } from '../../fixtures/api/server.ts'
import { jpegBytes } from '../../fixtures/api/core.ts'

const itemId = '00000000-0000-4000-8000-00000000000a'
const box = { left: 1, top: 2, width: 300, height: 300 }

describe('a held run', () => {
  let api: TestApi
  let path: string
  beforeAll(async () => {
    api = await startApi({ manage: 'appRole' })
    const created = await api.request('/api/runs', { method: 'POST' })
    path = `/api/runs/${((await created.json()) as { id: string }).id}`
  })
  beforeEach(() => void api.state.calls.splice(0))
  afterAll(() => api.stop())

  const send = (method: string, rest: string, body: unknown = {}) =>
    api.request(`${path}${rest}`, {
      method,
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    })

  test('shows that nothing is written yet, and can be started', async () => {
    const held = await api.request(path)
    expect(await held.json()).toMatchObject({ startedAt: null, remarked: 0 })
    const started = await send('POST', '/start', { awaiting: 'skip' })
    expect(await started.json()).toMatchObject({ startedAt: '2026-01-02T04:00:00.000Z' })
    await api.request(`${path}/start`, { method: 'POST' })
    expect(api.state.calls).toEqual([{ awaiting: 'skip' }, { awaiting: 'wait' }])
  })

  test('shows the photo that will be written, and the whole picture', async () => {
    for (const [rest, calls] of [
      ['/picture', [{ side: 240 }]],
      ['/picture?side=648', [{ side: 648 }]],
      ['/original', []],
    ] as const) {
      api.state.calls.length = 0
      const response = await api.request(`${path}/items/${itemId}${rest}`)
      expect(response.headers.get('content-type')).toBe('image/jpeg')
      expect(Buffer.from(await response.arrayBuffer()).equals(jpegBytes)).toBe(true)
      expect(api.state.calls).toEqual(calls)
    }
    const odd = await api.request(`${path}/items/${itemId}/picture?side=5000`)
    expect([odd.status, await codeOf(odd)]).toEqual([400, 'invalid_request'])
  })

  test('accepts crops and rotations, and rejects invalid ones', async () => {
    expect((await send('PUT', `/items/${itemId}/crop`, { box, rotation: 90 })).status).toBe(200)
    expect((await send('PUT', `/items/${itemId}/crop`)).status).toBe(200)
    expect(api.state.calls).toEqual([
      { box, rotation: 90 },
      { box: null, rotation: 0 },
    ])
    for (const body of [
      { rotation: 45 },
      { box: { ...box, left: 1.5 } },
      { box: { left: 0, top: 0 } },
      { box: { ...box, width: 0 } },
    ]) {
      const response = await send('PUT', `/items/${itemId}/crop`, body)
      expect([response.status, await codeOf(response)]).toEqual([400, 'invalid_request'])
    }
  })

  test('skips items and includes them again', async () => {
    const out = await send('PUT', `/items/${itemId}/skip`)
    expect(await out.json()).toMatchObject({
      state: 'skipped',
      code: 'left_out',
      sentence: 'You skipped this photo.',
    })
    const back = await send('PUT', `/items/${itemId}/skip`, { out: false })
    expect(await back.json()).toMatchObject({ state: 'awaiting', code: null })
  })

  test('counts its notes, and leaves out or includes all photos with one', async () => {
    const counted = await api.request(`${path}/remarks`)
    expect(await counted.json()).toEqual({
      remarks: [{ code: 'no_face', count: 3, ticked: 1 }],
    })
    await send('PUT', '/skip', { note: 'no_face' })
    await send('PUT', '/skip', { note: 'drawing', out: false })
    expect(api.state.calls).toEqual([
      { note: 'no_face', out: true },
      { note: 'drawing', out: false },
    ])
    const odd = await send('PUT', '/skip', { note: 'ugly' })
    expect([odd.status, await codeOf(odd)]).toEqual([400, 'invalid_request'])
  })

  test('gives a photo to another person', async () => {
    const personId = '00000000-0000-4000-8000-00000000000b'
    expect((await send('PUT', `/items/${itemId}/person`, { personId })).status).toBe(200)
    await send('PUT', `/items/${itemId}/person`, { personId, swap: true })
    expect(api.state.calls).toEqual([
      { personId, swap: false },
      { personId, swap: true },
    ])
    const odd = await send('PUT', `/items/${itemId}/person`, { personId: '' })
    expect([odd.status, await codeOf(odd)]).toEqual([400, 'invalid_request'])
  })

  test('lists the items that will be set, that will not, and those with one note', async () => {
    await api.request(`${path}/items?pick=unticked&note=no_face`)
    expect(api.state.calls).toMatchObject([{ pick: 'unticked', note: 'no_face' }])
    const odd = await api.request(`${path}/items?pick=some`)
    expect([odd.status, await codeOf(odd)]).toEqual([400, 'invalid_request'])
  })

  test('lists items by whether they have notes', async () => {
    for (const [query, remarked] of [
      ['', null],
      ['?remarked=true', true],
      ['?remarked=false', false],
    ] as const) {
      api.state.calls.length = 0
      await api.request(`${path}/items${query}`)
      expect(api.state.calls).toMatchObject([{ remarked }])
    }
  })

  test('lists the items that would change nothing', async () => {
    await api.request(`${path}/items?state=prepared&sameAlready=true`)
    expect(api.state.calls).toMatchObject([{ state: 'prepared', sameAlready: true }])
    const odd = await api.request(`${path}/items?sameAlready=false`)
    expect([odd.status, await codeOf(odd)]).toEqual([400, 'invalid_request'])
  })

  test('can be discarded', async () => {
    expect((await api.request(path, { method: 'DELETE' })).status).toBe(204)
  })
})

describe('a draft of your own photo', () => {
  let api: TestApi
  beforeAll(async () => void (api = await startApi({})))
  afterAll(() => api.stop())

  test('shows its crop and the whole picture, and accepts another crop', async () => {
    const drafted = await api.request('/api/me/drafts', { method: 'POST', body: jpegBytes })
    const made = (await drafted.json()) as { id: string }
    expect(made).toMatchObject({ width: 648, height: 648, rotation: 0, crop: { width: 648 } })
    const original = await api.request(`/api/me/drafts/${made.id}/original`)
    expect(original.headers.get('content-type')).toBe('image/jpeg')
    await original.body?.cancel()
    const cropped = await api.request(`/api/me/drafts/${made.id}/crop`, {
      method: 'PUT',
      body: JSON.stringify({ box, rotation: 180 }),
      headers: { 'content-type': 'application/json' },
    })
    expect(await cropped.json()).toMatchObject({ id: made.id })
    expect(api.state.calls).toEqual([{ box, rotation: 180 }])
  })
})
