import { afterEach, beforeEach, expect, test } from 'vitest'
import type { RunCounts, RunView } from '../../../../src/api/contract.ts'
import { codeOf, postJson, startApi, type TestApi } from '../../../fixtures/api/server.ts'

let api: TestApi
beforeEach(async () => {
  api = await startApi({ manage: 'directoryRole' })
})
afterEach(() => api.stop())

const create = async (body: object): Promise<RunView> =>
  (await (await api.request('/api/runs', postJson(body))).json()) as RunView
const rename = (id: string, name: unknown): Promise<Response> =>
  api.request(`/api/runs/${id}/name`, { ...postJson({ name }), method: 'PUT' })

test('an import has the name that it is given, and one without is called after what it does', async () => {
  expect(await create({ name: ' Year 7,\n September  2026 ' })).toMatchObject({
    name: 'Year 7, September 2026',
    isNamed: true,
    standing: 'held',
  })
  expect(await create({})).toMatchObject({ name: 'Import of 0 photos', isNamed: false })
})

test('a run is renamed by its owner', async () => {
  const { id } = await create({})
  const answer = await rename(id, 'x'.repeat(100))
  expect(answer.status).toBe(200)
  expect(await answer.json()).toMatchObject({ name: 'x'.repeat(100), isNamed: true })
})

test.each(['', ' \n\t', 'x'.repeat(101), null, 7])('a run is not called %j', async (name) => {
  const { id } = await create({})
  const answer = await rename(id, name)
  expect([answer.status, await codeOf(answer)]).toEqual([400, 'invalid_request'])
})

test('the list takes a search and a standing, and its counts follow the search', async () => {
  expect((await api.request('/api/runs?search=year&standing=attention&limit=5')).status).toBe(200)
  const counts = (await (await api.request('/api/runs/counts?search=year')).json()) as RunCounts
  expect(counts).toEqual({ total: 3, standings: { held: 2, running: 1 } })
  expect(api.state.calls).toEqual([
    { open: false, search: 'year', standing: 'attention', cursor: null, limit: 5 },
    { search: 'year' },
  ])
  expect((await api.request('/api/runs?standing=lost')).status).toBe(400)
})
