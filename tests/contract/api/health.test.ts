import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Readiness } from '../../../src/core/model.ts'
import { codeOf, postJson, startApi, type TestApi } from '../../fixtures/api/server.ts'

let api: TestApi
beforeAll(async () => void (api = await startApi({ manage: 'directoryRole' })))
beforeEach(() => {
  api.state.problems = []
  api.state.readiness = []
  api.state.notReady = []
})
afterAll(() => api.stop())

const read = async (path: string, language = 'en') => {
  const response = await api.request(path, { headers: { 'accept-language': language } })
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}
const failing = {
  work: 'directory-sync',
  code: 'graph_unreachable',
  since: new Date('2026-11-26T14:05:00Z'),
  lastSuccessAt: null,
} as const
const shown = { ...failing, since: '2026-11-26T14:05:00.000Z' }

test('the health is ok while nothing fails', async () => {
  expect((await read('/health')).body).toMatchObject({ status: 'ok', problems: [] })
  expect((await read('/api/background')).body).toEqual({ problems: [] })
})

test('the health is degraded, but still answers 200, while background work fails', async () => {
  api.state.problems = [failing]
  const { status, body } = await read('/health')
  expect([status, body['status'], body['problems']]).toEqual([200, 'degraded', [shown]])
})

test('the health tells how much the process has to do', async () => {
  const load = { streams: 0, eventLoopDelayMs: { p99: 2, max: 30 } }
  expect((await read('/health')).body).toMatchObject({ load })
})

test('a worker tells of itself, and answers nothing else', async () => {
  const settings = { ROLE: 'worker', DATABASE_URL: 'postgres://db.contoso.example/likeness' }
  const worker = await startApi({ settings })
  const status = async (path: string, method = 'GET') =>
    (await fetch(worker.url + path, { method })).status
  expect([await status('/health'), await status('/ready')]).toEqual([200, 200])
  const others = ['/api/me', '/api/openapi.json', '/', '/tab-config.json', '/consent-done']
  expect(await Promise.all(others.map((path) => status(path)))).toEqual(others.map(() => 404))
  expect([await status('/api/messages', 'POST'), worker.botMessages]).toEqual([404, []])
  await worker.stop()
})

test('the service is ready, or says with codes why not, and needs no token for that', async () => {
  expect(await read('/ready')).toEqual({ status: 200, body: { status: 'ready', codes: [] } })
  api.state.notReady = ['database_unavailable', 'disk_full']
  const response = await fetch(`${api.url}/ready`)
  expect([response.status, await response.json()]).toEqual([
    503,
    { status: 'not_ready', codes: ['database_unavailable', 'disk_full'] },
  ])
})

test('the service is not ready while it closes', async () => {
  const closing = await startApi({ manage: 'directoryRole' })
  const { promise, resolve } = Promise.withResolvers<[]>()
  closing.state.notReady = promise
  const asking = fetch(`${closing.url}/ready`)
  await expect.poll(() => closing.state.calls).toContain('notReady')
  const closed = closing.stop()
  resolve([])
  const response = await asking
  expect([response.status, await response.json()]).toEqual([
    503,
    { status: 'not_ready', codes: ['closing'] },
  ])
  await closed
})

test('admins read the same with its sentences, in their language', async () => {
  api.state.problems = [failing]
  const sentences = {
    sentence: "Microsoft 365 can't be reached right now.",
    next: 'Try again in a few minutes.',
  }
  expect((await read('/api/background')).body).toEqual({ problems: [{ ...shown, ...sentences }] })
  const { problems } = (await read('/api/background', 'qps-ploc')).body as {
    problems: { sentence: string }[]
  }
  expect(problems[0]?.sentence).toMatch(/^⟦.+⟧$/)
})

test('the checks before a run have dates as text and codes with their sentences', async () => {
  const { id } = (await (await api.request('/api/runs', postJson({}))).json()) as { id: string }
  const given: Readiness[] = [
    {
      check: 'photo_settings',
      state: 'blocked',
      values: { source: 'onPremises', roles: [], permission: null },
    },
    {
      check: 'app_permissions',
      state: 'blocked',
      values: { missing: [], code: 'app_misconfigured' },
    },
    { check: 'directory', state: 'warning', values: { syncedAt: failing.since } },
    { check: 'background', state: 'warning', values: { problems: [failing] } },
  ]
  api.state.readiness = given
  const { status, body } = await read(`/api/runs/${id}/readiness`)
  expect(status).toBe(200)
  expect(body).toMatchObject({
    checks: [
      given[0],
      { values: { sentence: "The app can't sign in to Microsoft 365." } },
      { values: { syncedAt: shown.since } },
      { values: { problems: [shown] } },
    ],
  })
  const other = await api.request(`/api/runs/${randomUUID()}/readiness`)
  expect([other.status, await codeOf(other)]).toEqual([404, 'not_found'])
})
