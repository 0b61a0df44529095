import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { codeOf, startApi, type TestApi } from '../../fixtures/api/server.ts'

const itemId = '00000000-0000-4000-8000-00000000000a'
let api: TestApi
let path: string
beforeAll(async () => {
  api = await startApi({ manage: 'appRole' })
  const created = await api.request('/api/runs', { method: 'POST' })
  path = `/api/runs/${((await created.json()) as { id: string }).id}`
})
beforeEach(() => void api.state.calls.splice(0))
afterAll(() => api.stop())

const post = (rest: string, body?: unknown) =>
  api.request(`${path}${rest}`, {
    method: 'POST',
    ...(body !== undefined && {
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    }),
  })

test('a run can be paused, resumed and cancelled, and the answer shows its new state', async () => {
  expect(await (await post('/pause')).json()).toMatchObject({
    pausedAt: '2026-01-02T05:00:00.000Z',
  })
  expect(await (await post('/resume')).json()).toMatchObject({ pausedAt: null })
  expect(await (await post('/cancel')).json()).toMatchObject({
    cancelledAt: '2026-01-02T05:00:00.000Z',
  })
  expect(api.state.calls).toEqual(['pause', 'resume', 'cancel'])
})

test('all failed items are retried, or those named', async () => {
  expect((await post('/retry')).status).toBe(200)
  expect((await post('/retry', { itemIds: [itemId], overwrite: true })).status).toBe(200)
  expect(api.state.calls).toEqual([
    { itemIds: null, overwrite: false },
    { itemIds: [itemId], overwrite: true },
  ])
  for (const body of [{ itemIds: [] }, { itemIds: ['x'] }, { overwrite: 'yes' }]) {
    const odd = await post('/retry', body)
    expect([odd.status, await codeOf(odd)]).toEqual([400, 'invalid_request'])
  }
})

test('a run that is someone else’s or does not exist cannot be controlled', async () => {
  for (const verb of ['pause', 'resume', 'cancel', 'retry']) {
    const other = await api.request(`/api/runs/${itemId}/${verb}`, { method: 'POST' })
    expect([other.status, await codeOf(other)]).toEqual([404, 'not_found'])
  }
})
