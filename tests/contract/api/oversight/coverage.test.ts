import { afterEach, beforeEach, expect, test } from 'vitest'
import { codeOf, startApi, type TestApi } from '../../../fixtures/api/server.ts'

let api: TestApi
beforeEach(async () => {
  api = await startApi({ manage: 'directoryRole' })
})
afterEach(() => api.stop())

test('coverage is answered for the usual period, or as many days as are asked for', async () => {
  const answer = await api.request('/api/coverage')
  expect(answer.status).toBe(200)
  expect(await answer.json()).toMatchObject({
    today: '2026-11-29',
    everybody: { total: 3, has: 1, none: 1, unknown: 1 },
    departments: [{ name: 'Sales', before: { total: 2, has: 0 } }],
    offices: [{ name: null, before: null }],
    nights: [{ night: '2026-11-28', quality: { fine: 1, low: 0, notLookedAt: 0 } }],
  })
  await api.request('/api/coverage?days=365')
  expect(api.state.calls).toEqual([{ days: 90 }, { days: 365 }])
})

test('a chart is downloaded as a CSV file', async () => {
  const answer = await api.request('/api/coverage/list?of=offices&days=30')
  expect(answer.status).toBe(200)
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': 'attachment; filename="coverage-offices.csv"',
  })
  expect(await answer.text()).toBe('a,b')
  expect(api.state.calls).toEqual([{ of: 'offices', days: 30 }])
})

test.each(['?days=0', '?days=9999', '?days=soon', '/list', '/list?of=countries'])(
  'a request for coverage%s is refused',
  async (query) => {
    const answer = await api.request(`/api/coverage${query}`)
    expect([answer.status, await codeOf(answer)]).toEqual([400, 'invalid_request'])
  },
)
