import { afterAll, beforeAll, expect, test } from 'vitest'
import { postJson, startApi, type TestApi } from '../../fixtures/api/server.ts'

let api: TestApi
beforeAll(async () => void (api = await startApi({ manage: 'directoryRole' })))
afterAll(() => api.stop())

const id = '2b0253c4-a8a8-4f30-8aef-7457e2fbda39'

// Requests of an older tab, which can still be open after the service was updated.
test.each([
  ['/api/imports', postJson({ existing: 'replace' })],
  ['/api/imports?open=true&limit=5', {}],
  [`/api/imports/${id}`, {}],
  [`/api/imports/${id}/events`, {}],
  [`/api/imports/${id}/report?format=csv`, {}],
  [`/api/imports/${id}/items/${id}/file?`, { method: 'PUT', body: 'a picture' }],
])('%s tells a page from before an update to reload', async (path, init) => {
  const response = await api.request(path, init)
  const { error } = (await response.json()) as { error: Record<string, unknown> }
  expect([response.status, error['code']]).toEqual([410, 'page_outdated'])
  expect(error['sentence']).toContain('earlier version')
  expect(error['next']).toContain('Reload')
})
