import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { asJson, codeOf, startApi, type TestApi } from '../../fixtures/api.ts'
import { jpegBytes } from '../../fixtures/apiCore.ts'

const itemId = '00000000-0000-4000-8000-00000000000a'

describe('what an import has written', () => {
  let api: TestApi
  let path: string
  let id: string
  beforeAll(async () => {
    api = await startApi({ manage: 'appRole' })
    const created = await api.ask('/api/runs', { method: 'POST' })
    id = ((await created.json()) as { id: string }).id
    path = `/api/runs/${id}`
  })
  beforeEach(() => void api.state.asked.splice(0))
  afterAll(() => api.stop())

  test('is taken back as a whole or for some, by an import of its own', async () => {
    const all = await api.ask(`${path}/undo`, { method: 'POST' })
    expect(all.status).toBe(201)
    expect(await all.json()).toMatchObject({ kind: 'undo', undoes: id })
    await api.ask(`${path}/undo`, asJson({ itemIds: [itemId] }))
    expect(api.state.asked).toEqual([{ itemIds: null }, { itemIds: [itemId] }])
  })

  test.each([
    ['none', []],
    ['what is no id', ['x']],
    ['more than a page', Array.from({ length: 501 }, () => itemId)],
  ])('is not taken back for %s', async (_words, itemIds) => {
    const answer = await api.ask(`${path}/undo`, asJson({ itemIds }))
    expect([answer.status, await codeOf(answer)]).toEqual([400, 'invalid_request'])
    expect(api.state.asked).toEqual([])
  })

  test('is shown with what was there before', async () => {
    const before = await api.ask(`${path}/items/${itemId}/before`)
    expect(before.headers.get('content-type')).toBe('image/jpeg')
    expect(Buffer.from(await before.arrayBuffer()).equals(jpegBytes)).toBe(true)
    expect(api.state.asked).toEqual([{ side: 240 }])
  })

  test.each([
    ['', 'csv', 'text/csv; charset=utf-8'],
    ['?format=csv', 'csv', 'text/csv; charset=utf-8'],
    ['?format=xlsx', 'xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ])('is reported as a file with %j', async (query, ending, type) => {
    const report = await api.ask(`${path}/report${query}`)
    expect(report.status).toBe(200)
    expect(report.headers.get('content-type')).toBe(type)
    expect(report.headers.get('content-disposition')).toBe(
      `attachment; filename="report.${ending}"`,
    )
    expect(await report.text()).toBe('a,b')
  })

  test('is not reported in other formats, or to somebody else', async () => {
    const odd = await api.ask(`${path}/report?format=pdf`)
    expect([odd.status, await codeOf(odd)]).toEqual([400, 'invalid_request'])
    const other = await api.ask(`/api/runs/${itemId}/report`)
    expect([other.status, await codeOf(other)]).toEqual([404, 'not_found'])
    const undo = await api.ask(`/api/runs/${itemId}/undo`, { method: 'POST' })
    expect(undo.status).toBe(404)
  })
})

test('those who may not manage photos may neither undo nor see reports', async () => {
  const api = await startApi()
  for (const [method, rest] of [
    ['POST', 'undo'],
    ['GET', 'report'],
    ['GET', `items/${itemId}/before`],
  ] as const) {
    const answer = await api.ask(`/api/runs/${itemId}/${rest}`, { method })
    expect([answer.status, await codeOf(answer)]).toEqual([403, 'admins_only'])
  }
  await api.stop()
})
