import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { postJson, codeOf, startApi, type TestApi } from '../../fixtures/api/server.ts'
import { jpegBytes } from '../../fixtures/api/core.ts'

const itemId = '00000000-0000-4000-8000-00000000000a'

describe('a finished run', () => {
  let api: TestApi
  let path: string
  let id: string
  beforeAll(async () => {
    api = await startApi({ manage: 'appRole' })
    const created = await api.request('/api/runs', { method: 'POST' })
    id = ((await created.json()) as { id: string }).id
    path = `/api/runs/${id}`
  })
  beforeEach(() => void api.state.calls.splice(0))
  afterAll(() => api.stop())

  test('can be undone, completely or for some items, by another run', async () => {
    const all = await api.request(`${path}/undo`, { method: 'POST' })
    expect(all.status).toBe(201)
    expect(await all.json()).toMatchObject({ kind: 'undo', undoes: id })
    await api.request(`${path}/undo`, postJson({ itemIds: [itemId] }))
    expect(api.state.calls).toEqual([{ itemIds: null }, { itemIds: [itemId] }])
  })

  test.each([
    ['no items', []],
    ['an invalid ID', ['x']],
    ['more than 500 items', Array.from({ length: 501 }, () => itemId)],
  ])('cannot be undone for %s', async (_words, itemIds) => {
    const answer = await api.request(`${path}/undo`, postJson({ itemIds }))
    expect([answer.status, await codeOf(answer)]).toEqual([400, 'invalid_request'])
    expect(api.state.calls).toEqual([])
  })

  test('still has the previous photos', async () => {
    const before = await api.request(`${path}/items/${itemId}/before`)
    expect(before.headers.get('content-type')).toBe('image/jpeg')
    expect(Buffer.from(await before.arrayBuffer()).equals(jpegBytes)).toBe(true)
    expect(api.state.calls).toEqual([{ side: 240 }])
  })

  test.each([
    ['', 'csv', 'text/csv; charset=utf-8'],
    ['?format=csv', 'csv', 'text/csv; charset=utf-8'],
    ['?format=xlsx', 'xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ])('is reported as a file for %j', async (query, ending, type) => {
    const report = await api.request(`${path}/report${query}`)
    expect(report.status).toBe(200)
    expect(report.headers.get('content-type')).toBe(type)
    expect(report.headers.get('content-disposition')).toBe(
      `attachment; filename="report.${ending}"`,
    )
    expect(await report.text()).toBe('a,b')
  })

  test('is not reported in other formats, or to other people', async () => {
    const odd = await api.request(`${path}/report?format=pdf`)
    expect([odd.status, await codeOf(odd)]).toEqual([400, 'invalid_request'])
    const other = await api.request(`/api/runs/${itemId}/report`)
    expect([other.status, await codeOf(other)]).toEqual([404, 'not_found'])
    const undo = await api.request(`/api/runs/${itemId}/undo`, { method: 'POST' })
    expect(undo.status).toBe(404)
  })
})

test('people who cannot manage photos can neither undo runs nor see their reports', async () => {
  const api = await startApi()
  for (const [method, rest] of [
    ['POST', 'undo'],
    ['GET', 'report'],
    ['GET', `items/${itemId}/before`],
  ] as const) {
    const answer = await api.request(`/api/runs/${itemId}/${rest}`, { method })
    expect([answer.status, await codeOf(answer)]).toEqual([403, 'admins_only'])
  }
  await api.stop()
})
