import { afterEach, expect, test, vi } from 'vitest'
import { AppError } from '../../../../src/core/errors.ts'
import type { Core } from '../../../../src/core/index.ts'
import type { Match, SourceFile } from '../../../../src/core/model.ts'
import { memberId, postJson, startApi, type TestApi } from '../../../fixtures/api/server.ts'

let api: TestApi | null = null
afterEach(() => api?.stop())

const start = async (match: Core['match']): Promise<TestApi> => {
  api = await startApi({ manage: 'appRole', match })
  return api
}
const file: SourceFile = { name: 'ana.jpg', size: 1 }
const nobody = (of: SourceFile): Match => ({
  file: of,
  confidence: 'none',
  rule: null,
  candidates: [],
  unexplained: null,
  read: null,
})

/** Matches nobody until the work is given up, and says then why. */
function endless() {
  const { promise: started, resolve: hasStarted } = Promise.withResolvers<AbortSignal>()
  const match: Core['match'] = (_by, _files, { signal } = {}) =>
    new Promise<Match[]>((_resolve, reject) => {
      if (!signal) throw new Error('there is no signal')
      signal.addEventListener('abort', () => reject(signal.reason as Error))
      hasStarted(signal)
    })
  return { match, started }
}

test('the answer names every file in order, and the work is done for who asks', async () => {
  const asked: unknown[] = []
  const { request } = await start(async (by, files, options) => {
    asked.push(by, options?.pattern)
    return files.map(nobody)
  })
  const files = Array.from({ length: 500 }, (_, n) => ({ name: `Ü${n} "\u2028.jpg`, size: n }))
  const response = await request('/api/matches', postJson({ files, pattern: '{user}' }))
  expect(response.headers.get('content-type')).toBe('application/json')
  expect(await response.json()).toEqual({ matches: files.map(nobody) })
  expect(asked).toEqual([memberId, '{user}'])
})

test('too many at once get 429 and are told when to try again', async () => {
  const { request } = await start(async () => {
    throw new AppError('too_many_requests', { retryAfterSeconds: 2 })
  })
  const response = await request('/api/matches', postJson({ files: [file] }))
  expect([response.status, response.headers.get('retry-after')]).toEqual([429, '2'])
})

test('work for a client that has gone is given up', async () => {
  const { match, started } = endless()
  const { request, logged } = await start(match)
  const client = new AbortController()
  const answer = request('/api/matches', { ...postJson({ files: [file] }), signal: client.signal })
  const signal = await started
  client.abort()
  await expect(answer).rejects.toThrow('aborted')
  await vi.waitFor(() => expect(signal.aborted).toBe(true))
  expect(logged.filter(({ level }) => level === 'error')).toEqual([])
})

test('a server that closes ends the connection, so that the client asks again', async () => {
  const { match, started } = endless()
  const server = await start(match)
  const answer = server.request('/api/matches', postJson({ files: [file] }))
  await started
  await Promise.all([expect(answer).rejects.toThrow('fetch failed'), server.close()])
  expect(server.logged.filter(({ level }) => level === 'error')).toEqual([])
})
