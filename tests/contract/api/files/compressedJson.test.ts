import { request } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApi, type TestApi } from '../../../fixtures/api/server.ts'

describe('JSON', () => {
  let api: TestApi
  beforeAll(async () => {
    api = await startApi({ manage: 'directoryRole' })
  })
  afterAll(() => api.stop())

  /** The bytes as they are sent: `fetch` would decompress them. */
  const ask = (path: string, encoding: string | null, json?: unknown) =>
    new Promise<{ encoding: unknown; vary: unknown; body: Buffer }>((resolve, reject) => {
      const headers = {
        authorization: `Bearer ${api.token}`,
        ...(encoding !== null && { 'accept-encoding': encoding }),
        ...(json !== undefined && { 'content-type': 'application/json' }),
      }
      const method = json === undefined ? 'GET' : 'POST'
      const asking = request(`${api.url}${path}`, { method, headers, agent: false }, (answer) => {
        const { 'content-encoding': encoded, vary } = answer.headers
        buffer(answer).then((body) => resolve({ encoding: encoded, vary, body }), reject)
      })
      asking.once('error', reject)
      asking.end(json === undefined ? undefined : JSON.stringify(json))
    })
  const ids = Array.from(
    { length: 100 },
    (_, n) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
  )
  const thumbnails = (encoding: string | null) => ask('/api/people/thumbnails', encoding, { ids })

  test('of a long list is compressed as the client wants it, and the same in every way', async () => {
    const plain = await thumbnails(null)
    expect(plain.encoding).toBeUndefined()
    const brotli = await thumbnails('gzip, deflate, br')
    const gzip = await thumbnails('gzip')
    expect([brotli.encoding, gzip.encoding]).toEqual(['br', 'gzip'])
    expect(brotliDecompressSync(brotli.body)).toEqual(plain.body)
    expect(gunzipSync(gzip.body)).toEqual(plain.body)
    expect(Math.max(brotli.body.length, gzip.body.length)).toBeLessThan(plain.body.length / 4)
    for (const { vary } of [plain, brotli, gzip]) expect(vary).toBe('Accept-Encoding')
  })

  test('that fits into a packet, or is about the caller, is sent as it is', async () => {
    expect((await ask('/api/people?limit=20', 'br')).encoding).toBeUndefined()
    expect((await ask('/api/me', 'br')).encoding).toBeUndefined()
  })
})
