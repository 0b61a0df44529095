import { afterEach, beforeEach, expect, test } from 'vitest'
import type { DownloadTicketView } from '../../../../src/api/contract.ts'
import { codeOf, postJson, startApi, type TestApi } from '../../../fixtures/api/server.ts'

let api: TestApi
beforeEach(async () => {
  api = await startApi({ manage: 'directoryRole' })
})
afterEach(() => api.stop())

const person = '00000000-0000-4000-8000-00000000000A'
const everything = {
  search: '',
  person: null,
  actor: null,
  change: null,
  way: null,
  since: null,
  until: null,
}

test('the history is answered with whom each change was of, and takes every filter', async () => {
  const query = `search=ana&person=${person}&change=undo&way=bot&since=2026-11-01T00:00:00%2B01:00&limit=5`
  const answer = await api.request(`/api/history?${query}`)
  expect(answer.status).toBe(200)
  expect(await answer.json()).toMatchObject({
    changes: [{ person: { name: 'Ana Müller' }, actor: { name: 'Ben Kraus' }, way: 'tab' }],
    next: '7',
  })
  expect(api.state.calls).toEqual([
    {
      ...everything,
      search: 'ana',
      person: person.toLowerCase(),
      change: 'undo',
      way: 'bot',
      since: new Date('2026-10-31T23:00:00Z'),
      cursor: null,
      limit: 5,
    },
  ])
})

test('a list of the history is downloaded with a ticket, once', async () => {
  const filters = { actor: person, since: '2026-11-01T00:00:00Z' }
  const answer = await api.request('/api/history/exports', postJson({ filters, format: 'xlsx' }))
  expect(answer.status).toBe(201)
  const { url, fileName } = (await answer.json()) as DownloadTicketView
  expect(fileName).toBe('history.xlsx')
  expect(api.state.calls).toMatchObject([
    { content: 'changes', filters: { actor: person.toLowerCase() }, format: 'xlsx' },
  ])
  expect((await fetch(api.url + url)).status).toBe(200)
  expect((await fetch(api.url + url)).status).toBe(410)
})

test.each(['person=ana', 'change=create2', 'way=fax', 'since=yesterday', 'limit=0'])(
  'a request for the history with %s is refused',
  async (query) => {
    const answer = await api.request(`/api/history?${query}`)
    expect([answer.status, await codeOf(answer)]).toEqual([400, 'invalid_request'])
  },
)
