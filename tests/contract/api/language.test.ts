import { once } from 'node:events'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { errorWords } from '../../../src/core/errors.ts'
import { postJson, startApi, type TestApi } from '../../fixtures/api/server.ts'
import { jpegBytes } from '../../fixtures/api/core.ts'

const translated = /^⟦.+⟧$/u
const pseudo = { 'accept-language': 'qps-ploc' }

describe('the language of an answer', () => {
  let api: TestApi
  beforeAll(async () => {
    api = await startApi({ manage: 'directoryRole' })
  })
  afterAll(() => api.stop())

  const page = async (path: string) => {
    const response = await fetch(api.url + path, { headers: pseudo })
    return response.text()
  }
  const errorIn = async (headers: Record<string, string>) => {
    const response = await api.request('/api/nothing', { headers })
    return ((await response.json()) as { error: { sentence: string; next: string } }).error
  }

  test.each([
    'qps-ploc',
    'QPS-PLOC, en;q=0.8',
    'qqq-QQ, qps-ploc;q=0.5',
    'en;q=0.5, qps-ploc; q=0.9',
    'en;q=0, qps-ploc;q=0.1',
  ])('is the one asked for (%s)', async (language) => {
    const { sentence, next } = await errorIn({ 'accept-language': language })
    expect([sentence, next]).toEqual([
      expect.stringMatching(translated),
      expect.stringMatching(translated),
    ])
  })

  test.each(['en', 'en-GB, qps-ploc;q=0.9', 'qqq-QQ', '', '*', ';;q=x,', 'qps-ploc;q=0'])(
    'is English for %j',
    async (language) => {
      expect(await errorIn({ 'accept-language': language })).toMatchObject(errorWords('not_found'))
    },
  )

  test.each([
    ['de-AT, en;q=0.5', 'Dies wurde nicht gefunden.'],
    ['it-IT, fr-CA;q=0.9, en;q=0.8', 'Cet élément est introuvable.'],
    ['es-419', 'No se ha encontrado.'],
  ])('is that of the reader (%s)', async (language, sentence) => {
    expect(await errorIn({ 'accept-language': language })).toMatchObject({ sentence })
  })

  test('is rather the one that a link names, since a browser that follows it sends its own', async () => {
    const link = await api.request('/api/nothing?language=de-CH', {
      headers: { 'accept-language': 'fr' },
    })
    expect(await link.json()).toMatchObject({ error: { sentence: 'Dies wurde nicht gefunden.' } })
    const unknown = await api.request('/api/nothing?language=../../etc', {
      headers: { 'accept-language': 'fr' },
    })
    expect(await unknown.json()).toMatchObject({
      error: { sentence: 'Cet élément est introuvable.' },
    })
  })

  test('is English when none is asked for', async () => {
    expect(await errorIn({})).toMatchObject(errorWords('not_found'))
  })

  test('holds for items and for the outcome of a change', async () => {
    const created = await api.request('/api/runs', postJson({}))
    const { id } = (await created.json()) as { id: string }
    const items = await api.request(`/api/runs/${id}/items`, { headers: pseudo })
    const spoken = { sentence: expect.stringMatching(translated) as string }
    expect(await items.json()).toMatchObject({
      items: [{ ...spoken, next: expect.stringMatching(translated) as string }],
    })
    const outcomes = []
    for (const photo of [null, jpegBytes]) {
      api.state.photo = photo
      const removed = await api.request('/api/me/photo', { method: 'DELETE', headers: pseudo })
      outcomes.push(await removed.json())
    }
    expect(outcomes).toMatchObject([
      { kind: 'unchanged', ...spoken },
      { kind: 'done', ...spoken },
    ])
  })

  test('holds for the notes about a picture', async () => {
    const post = { method: 'POST', headers: pseudo, body: jpegBytes }
    const drafted = await api.request('/api/me/drafts', post)
    const said = { code: 'no_face', sentence: expect.stringMatching(translated) as string }
    expect(await drafted.json()).toMatchObject({ notes: [said] })
  })

  test('holds for the pages outside of Teams', async () => {
    for (const path of ['/consent-done', '/consent-done?error=access_denied']) {
      const html = await page(path)
      expect(html).toContain('<html lang="qps-ploc">')
      expect(html).toMatch(/<p>⟦.+⟧<\/p>/u)
    }
    expect(await page('/')).toMatch(/^⟦.+⟧\n$/u)
  })

  test('holds for a request that restify cannot parse', async () => {
    const { sentence } = await errorOfBadHost(api.port)
    expect(sentence).toMatch(translated)
  })
})

async function errorOfBadHost(port: number): Promise<{ sentence: string }> {
  const socket = connect(port, '127.0.0.1')
  await once(socket, 'connect')
  socket.write(
    'GET /health HTTP/1.1\r\nHost: [\r\nAccept-Language: qps-ploc\r\nConnection: close\r\n\r\n',
  )
  const body = /\{.*\}/s.exec(await text(socket))?.[0] ?? ''
  return (JSON.parse(body) as { error: { sentence: string } }).error
}
