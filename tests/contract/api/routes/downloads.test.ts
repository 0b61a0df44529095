import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { DownloadTicketView } from '../../../../src/api/contract.ts'
import { codeOf, postJson, startApi, type TestApi } from '../../../fixtures/api/server.ts'

let api: TestApi
beforeEach(async () => {
  api = await startApi({ manage: 'directoryRole' })
})
afterEach(() => api.stop())

const selection = { ids: ['00000000-0000-4000-8000-00000000000A'] }
const photos = { content: 'photos', selection, expected: 1 }

async function ticketFor(body: object = photos): Promise<string> {
  const answer = await api.request('/api/exports', postJson(body))
  expect(answer.status).toBe(201)
  return ((await answer.json()) as DownloadTicketView).url
}

/** As a browser does that follows a link. */
const open = (url: string, headers: Record<string, string> = {}, method = 'GET') =>
  fetch(api.url + url, { method, headers: { accept: 'text/html', ...headers } })

async function pageOf(answer: Response): Promise<[number, string]> {
  expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(answer.headers.get('content-disposition')).toBeNull()
  return [answer.status, (await answer.text()).replaceAll(/<[^>]*>|\s+/g, ' ')]
}

describe('a download', () => {
  test('is a file to save, for whoever opens the link of its ticket', async () => {
    const answer = await open(await ticketFor())
    expect(answer.status).toBe(200)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/zip',
      'content-disposition': 'attachment; filename="photos.zip"',
      'accept-ranges': 'none',
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
    })
    expect(await answer.text()).toBe('PK..')
  })

  test('names what is in it, and ignores what isn’t there to ask for', async () => {
    const list = { content: 'list', selection, expected: 1, format: 'xlsx' }
    expect((await open(await ticketFor(list))).headers.get('content-disposition')).toContain(
      'people.xlsx',
    )
    const ranged = await open(await ticketFor(), { range: 'bytes=2-3' })
    expect([ranged.status, await ranged.text()]).toEqual([200, 'PK..'])
  })

  test('happens once', async () => {
    const url = await ticketFor()
    await (await open(url)).text()
    const [status, text] = await pageOf(await open(url))
    expect(status).toBe(410)
    expect(text).toContain('This download link has been used')
    expect(text).toContain('start the download again')
  })

  test('is not used up by a look at its headers', async () => {
    const url = await ticketFor()
    expect((await open(url, {}, 'HEAD')).status).toBe(404)
    expect((await open(url)).status).toBe(200)
  })

  test('is in the language of whoever asked for it, whatever the browser speaks', async () => {
    const asked = await api.request('/api/exports', {
      ...postJson(photos),
      headers: { 'content-type': 'application/json', 'accept-language': 'de-AT' },
    })
    const { url } = (await asked.json()) as { url: string }
    expect(url).toMatch(/\?language=de-AT$/u)
    await open(url, { 'accept-language': 'fr' })
    const [, text] = await pageOf(await open(url, { 'accept-language': 'fr' }))
    expect(text).toContain('Dieser Downloadlink wurde bereits verwendet')
  })

  test('is refused when whoever asked for it no longer manages photos', async () => {
    const url = await ticketFor()
    api.state.access = { manage: null }
    const [status, text] = await pageOf(await open(url))
    expect(status).toBe(403)
    expect(text).toContain('administrator')
    api.state.access = {}
    expect((await open(url)).status).toBe(410)
  })

  test('that can’t begin is a page, and one that fails midway is visibly broken', async () => {
    const url = await ticketFor()
    api.state.fault = new Error('nothing that anybody should read')
    const [status, text] = await pageOf(await open(url))
    expect([status, text.includes('nothing that')]).toEqual([500, false])
    api.state.fault = null
    api.state.steps = null
    const broken = await open(await ticketFor())
    expect(broken.status).toBe(200)
    await expect(broken.text()).rejects.toThrow('terminated')
  })

  test('is made no longer once whoever took it has left', async () => {
    api.state.steps = 0
    const leaving = new AbortController()
    const answer = await fetch(api.url + (await ticketFor()), { signal: leaving.signal })
    await answer.body?.getReader().read()
    expect(api.state.following).toBe(1)
    leaving.abort()
    await expect.poll(() => api.state.following).toBe(0)
  })

  test('leaves no ticket in the log', async () => {
    const url = await ticketFor()
    await (await open(url)).text()
    await (await open(url)).text()
    expect(JSON.stringify(api.logged)).toContain('/api/downloads/:ticket')
    expect(JSON.stringify(api.logged)).not.toContain(url.split('/').at(-1))
  })

  test('cannot be guessed fast: after a hundred refusals they come late', async () => {
    const guesses = Array.from({ length: 130 }, (_each, n) => n)
    let answered = 0
    const tries = guesses.map(async (n) => {
      await (await open(`/api/downloads/guess-${n}`)).text()
      answered += 1
    })
    // A good ticket asked for after all of them is served while some of them still wait.
    expect((await open(await ticketFor())).status).toBe(200)
    await Promise.race(tries)
    expect(answered).toBeLessThan(guesses.length)
    await Promise.all(tries)
  })
})

describe('a ticket', () => {
  test('is issued for exactly what was shown', async () => {
    const other = await api.request('/api/exports', postJson({ ...photos, expected: 2 }))
    expect([other.status, await codeOf(other)]).toEqual([409, 'selection_changed'])
  })

  test.each([
    [{ ...photos, format: 'csv' }],
    [{ ...photos, pattern: '' }],
    [{ ...photos, part: 0 }],
    [{ ...photos, selection: {} }],
    [{ content: 'everything', selection, expected: 1 }],
    [{ content: 'list', selection, expected: 1, format: 'pdf' }],
  ])('is not issued for %j', async (body) => {
    const answer = await api.request('/api/exports', postJson(body))
    expect([answer.status, await codeOf(answer)]).toEqual([400, 'invalid_request'])
  })

  test('needs a person who manages photos, as the check of names does', async () => {
    api.state.access = { manage: null }
    for (const path of ['/api/exports', '/api/exports/names'])
      expect((await api.request(path, postJson(photos))).status).toBe(403)
  })

  test('can be thought over: names are checked before', async () => {
    const answer = await api.request(
      '/api/exports/names',
      postJson({ selection, pattern: '{employeeId}' }),
    )
    expect(await answer.json()).toMatchObject({ all: { people: 1 }, alike: { people: 0 } })
    expect(api.state.calls).toEqual([
      { selection: { ids: ['00000000-0000-4000-8000-00000000000a'] }, pattern: '{employeeId}' },
    ])
  })
})
