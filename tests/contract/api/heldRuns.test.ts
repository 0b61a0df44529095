import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { codeOf, startApi, type TestApi } from '../../fixtures/api.ts'
import { jpegBytes } from '../../fixtures/apiCore.ts'

const itemId = '00000000-0000-4000-8000-00000000000a'
const box = { left: 1, top: 2, width: 300, height: 300 }

describe('an import that is held', () => {
  let api: TestApi
  let path: string
  beforeAll(async () => {
    api = await startApi({ manage: 'appRole' })
    const created = await api.ask('/api/runs', { method: 'POST' })
    path = `/api/runs/${((await created.json()) as { id: string }).id}`
  })
  beforeEach(() => void api.state.asked.splice(0))
  afterAll(() => api.stop())

  const send = (method: string, rest: string, body: unknown = {}) =>
    api.ask(`${path}${rest}`, {
      method,
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    })

  test('says that nothing is written yet, and is started', async () => {
    const held = await api.ask(path)
    expect(await held.json()).toMatchObject({ startedAt: null, remarked: 0 })
    const started = await send('POST', '/start', { awaiting: 'skip' })
    expect(await started.json()).toMatchObject({ startedAt: '2026-01-02T04:00:00.000Z' })
    await api.ask(`${path}/start`, { method: 'POST' })
    expect(api.state.asked).toEqual([{ awaiting: 'skip' }, { awaiting: 'wait' }])
  })

  test('shows what will be written and the whole picture', async () => {
    for (const [rest, asked] of [
      ['/picture', [{ side: 240 }]],
      ['/picture?side=648', [{ side: 648 }]],
      ['/original', []],
    ] as const) {
      api.state.asked.length = 0
      const response = await api.ask(`${path}/items/${itemId}${rest}`)
      expect(response.headers.get('content-type')).toBe('image/jpeg')
      expect(Buffer.from(await response.arrayBuffer()).equals(jpegBytes)).toBe(true)
      expect(api.state.asked).toEqual(asked)
    }
    const odd = await api.ask(`${path}/items/${itemId}/picture?side=5000`)
    expect([odd.status, await codeOf(odd)]).toEqual([400, 'invalid_request'])
  })

  test('takes crops and turns, and nothing that is none', async () => {
    expect((await send('PUT', `/items/${itemId}/crop`, { box, rotation: 90 })).status).toBe(200)
    expect((await send('PUT', `/items/${itemId}/crop`)).status).toBe(200)
    expect(api.state.asked).toEqual([
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

  test('leaves items out and takes them in again', async () => {
    const out = await send('PUT', `/items/${itemId}/skip`)
    expect(await out.json()).toMatchObject({
      state: 'skipped',
      code: 'left_out',
      sentence: 'You left this photo out.',
    })
    const back = await send('PUT', `/items/${itemId}/skip`, { out: false })
    expect(await back.json()).toMatchObject({ state: 'awaiting', code: null })
  })

  test('lists those with remarks by themselves', async () => {
    for (const [query, remarked] of [
      ['', null],
      ['?remarked=true', true],
      ['?remarked=false', false],
    ] as const) {
      api.state.asked.length = 0
      await api.ask(`${path}/items${query}`)
      expect(api.state.asked).toMatchObject([{ remarked }])
    }
  })

  test('lists those by themselves that would change nothing', async () => {
    await api.ask(`${path}/items?state=prepared&sameAlready=true`)
    expect(api.state.asked).toMatchObject([{ state: 'prepared', sameAlready: true }])
    const odd = await api.ask(`${path}/items?sameAlready=false`)
    expect([odd.status, await codeOf(odd)]).toEqual([400, 'invalid_request'])
  })

  test('is discarded', async () => {
    expect((await api.ask(path, { method: 'DELETE' })).status).toBe(204)
  })
})

describe('a draft of one’s own photo', () => {
  let api: TestApi
  beforeAll(async () => void (api = await startApi({})))
  afterAll(() => api.stop())

  test('says how it was cropped, shows the whole picture, and takes another crop', async () => {
    const drafted = await api.ask('/api/me/drafts', { method: 'POST', body: jpegBytes })
    const made = (await drafted.json()) as { id: string }
    expect(made).toMatchObject({ width: 648, height: 648, rotation: 0, crop: { width: 648 } })
    const original = await api.ask(`/api/me/drafts/${made.id}/original`)
    expect(original.headers.get('content-type')).toBe('image/jpeg')
    await original.body?.cancel()
    const cropped = await api.ask(`/api/me/drafts/${made.id}/crop`, {
      method: 'PUT',
      body: JSON.stringify({ box, rotation: 180 }),
      headers: { 'content-type': 'application/json' },
    })
    expect(await cropped.json()).toMatchObject({ id: made.id })
    expect(api.state.asked).toEqual([{ box, rotation: 180 }])
  })
})
