import { expect, test } from 'vitest'
import { listenError } from '../../../../src/api/connections/listen.ts'
import { startApi } from '../../../fixtures/api/server.ts'

test('HOST limits the API to one address', async () => {
  const api = await startApi({ settings: { HOST: '127.0.0.1' } })
  expect((await fetch(`${api.url}/health`)).status).toBe(200)
  await expect(fetch(`http://127.0.0.2:${api.port}/health`)).rejects.toThrow('fetch failed')
  await api.stop()
})

// 192.0.2.0/24 belongs to nobody (RFC 5737), and no name ends in .invalid (RFC 2606).
test.each(['192.0.2.1', 'photos.invalid'])('HOST cannot be %s', async (host) => {
  const starting = startApi({ settings: { HOST: host } })
  await expect(starting).rejects.toMatchObject({ code: 'address_unavailable', detail: host })
})

test.each([
  ['EADDRINUSE', 'port_taken', '80'],
  ['EACCES', 'port_not_allowed', '80'],
  ['EADDRNOTAVAIL', 'address_unavailable', '::1'],
  ['EMFILE', 'EMFILE', undefined],
])('%s of the system is said as %s', (code, said, detail) => {
  const error = Object.assign(new Error(code), { code })
  expect(listenError(error, { port: 80, host: '::1' })).toMatchObject({
    code: said,
    ...(detail && { detail }),
  })
})

test('over http, browsers are not told to use https', async () => {
  const api = await startApi({ settings: { PUBLIC_URL: 'http://localhost:3978' } })
  const { headers } = await fetch(`${api.url}/health`)
  expect(headers.get('strict-transport-security')).toBeNull()
  await api.stop()
})
