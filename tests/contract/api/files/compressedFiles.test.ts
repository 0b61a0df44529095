import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { compressBuilt } from '../../../../src/tab/compressBuilt.ts'
import { startApi, type TestApi } from '../../../fixtures/api/server.ts'

const script = Buffer.from(`export const text = '${'Grüße an alle '.repeat(500)}'`)
const page = Buffer.from(`<!doctype html><title>tab</title>${'<p>words</p>'.repeat(500)}`)
const noise = Buffer.from(Array.from({ length: 3000 }, (_, n) => (n * n * 7919 + 13 * n) % 251))

let api: TestApi
const tabFolder = mkdtempSync(join(tmpdir(), 'likeness-compressed-'))
beforeAll(async () => {
  mkdirSync(join(tabFolder, 'assets'))
  writeFileSync(join(tabFolder, 'index.html'), page)
  writeFileSync(join(tabFolder, 'assets', 'index-abc.js'), script)
  writeFileSync(join(tabFolder, 'assets', 'face-abc.png'), noise)
  writeFileSync(join(tabFolder, 'assets', 'tiny-abc.js'), 'export {}')
  await compressBuilt(tabFolder)
  api = await startApi({ tabFolder })
})
afterAll(() => api.stop())

/** The bytes and headers as they are sent: `fetch` would decompress them. */
async function ask(path: string, headers: Record<string, string>, method = 'GET') {
  return new Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }>(
    (resolve, reject) => {
      const asking = request(`${api.url}${path}`, { method, headers, agent: false }, (answer) => {
        buffer(answer).then(
          (body) => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body }),
          reject,
        )
      })
      asking.once('error', reject)
      asking.end()
    },
  )
}

const decompressors: Record<string, (bytes: Buffer) => Buffer> = {
  br: brotliDecompressSync,
  gzip: gunzipSync,
  identity: (bytes) => bytes,
}

test('the build writes compressed files beside those that become smaller by it', () => {
  expect(readdirSync(tabFolder).toSorted()).toEqual([
    'assets',
    'index.html',
    'index.html.br',
    'index.html.gz',
  ])
  expect(readdirSync(join(tabFolder, 'assets')).toSorted()).toEqual([
    'face-abc.png',
    'index-abc.js',
    'index-abc.js.br',
    'index-abc.js.gz',
    'tiny-abc.js',
  ])
})

test.each([
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip, deflate', 'gzip'],
  ['x-gzip', 'gzip'],
  ['BR;Q=1.0', 'br'],
  ['br;q=0.4, gzip;q=0.8', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['br;q=0, gzip;q=0.000', 'identity'],
  ['*', 'br'],
  ['*;q=0.1, br;q=0', 'gzip'],
  ['*;q=0', 'identity'],
  ['identity', 'identity'],
  ['identity;q=0, br', 'br'],
  ['identity, br;q=0.5', 'identity'],
  ['br;q=much', 'identity'],
  ['zstd, deflate', 'identity'],
  ['', 'identity'],
])('to a client that accepts "%s" a script is sent as %s', async (accepted, encoding) => {
  const headers = { 'Accept-Encoding': accepted }
  const answer = await ask('/assets/index-abc.js', headers)
  expect(answer.status).toBe(200)
  expect(answer.headers['content-encoding'] ?? 'identity').toBe(encoding)
  expect(decompressors[encoding]?.(answer.body)).toEqual(script)
  expect(answer.headers).toMatchObject({
    vary: 'Accept-Encoding',
    'content-length': String(answer.body.length),
    'content-type': expect.stringMatching(/^(text|application)\/javascript; charset=utf-8$/i),
    'cache-control': 'public, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
  })
  const head = await ask('/assets/index-abc.js', headers, 'HEAD')
  expect(head.body).toHaveLength(0)
  for (const name of ['content-encoding', 'content-length', 'content-type', 'etag', 'vary'])
    expect(head.headers[name]).toEqual(answer.headers[name])
})

test('the page is asked for again each time, and sent again only if it has changed', async () => {
  const headers = { 'Accept-Encoding': 'br' }
  const first = await ask('/', headers)
  expect(brotliDecompressSync(first.body)).toEqual(page)
  expect(first.headers).toMatchObject({
    'cache-control': 'no-cache',
    'content-type': 'text/html; charset=utf-8',
  })
  const again = await ask('/', { ...headers, 'If-None-Match': String(first.headers['etag']) })
  expect([again.status, again.body.length]).toEqual([304, 0])
  const asItIs = await ask('/', { 'If-None-Match': String(first.headers['etag']) })
  expect([asItIs.status, asItIs.body]).toEqual([200, page])
})

test('a range is one of the file as it is', async () => {
  const headers = { 'Accept-Encoding': 'br, gzip', Range: 'bytes=7-12' }
  const answer = await ask('/assets/index-abc.js', headers)
  expect(answer.status).toBe(206)
  expect(answer.headers['content-encoding']).toBeUndefined()
  expect(answer.headers['vary']).toBe('Accept-Encoding')
  expect(answer.body).toEqual(script.subarray(7, 13))
})

test.each([
  ['/assets/face-abc.png', 200],
  ['/assets/tiny-abc.js', 200],
  ['/assets/missing.js', 404],
  ['/assets', 404],
  ['/nothing.html', 404],
])('what is not compressed is sent as it is: %s', async (path, status) => {
  const answer = await ask(path, { 'Accept-Encoding': 'br, gzip' })
  expect([answer.status, answer.headers['content-encoding']]).toEqual([status, undefined])
})
