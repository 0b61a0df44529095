import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { codeOf, startApi, type TestApi } from '../../../fixtures/api/server.ts'

let api: TestApi
beforeAll(async () => {
  api = await startApi({ manage: 'directoryRole' })
})
afterAll(() => api.stop())

test('hundreds of requests of one person at once do not keep others waiting: some are told to come again', async () => {
  const other = await api.authority.sign(
    api.claims({ oid: '99999999-2222-4333-8444-555555555555' }),
  )
  const { promise, resolve } = Promise.withResolvers<void>()
  api.state.waitsFor = promise
  const refused: Response[] = []
  const many = Array.from({ length: 200 }, async () => {
    const response = await api.request('/api/people/counts')
    if (!response.ok) refused.push(response)
    return response.status
  })
  await vi.waitFor(() => expect(refused).toHaveLength(72), { timeout: 10_000 })
  for (const response of refused)
    expect([response.status, await codeOf(response), response.headers.get('retry-after')]).toEqual([
      429,
      'too_many_requests',
      '1',
    ])
  resolve()
  expect((await Promise.all(many)).filter((status) => status === 200)).toHaveLength(128)
  const headers = { authorization: `Bearer ${other}` }
  expect((await api.request('/api/people/counts', { headers })).status).toBe(200)
  expect((await api.request('/api/people/counts')).status).toBe(200)
})
