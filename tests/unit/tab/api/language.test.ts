import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test, vi } from 'vitest'
import { createClient } from '../../../../src/tab/api/client.ts'
import { setLanguage } from '../../../../src/tab/words/words.ts'

const getToken = async () => 'token'

afterEach(async () => {
  await setLanguage('en')
  vi.unstubAllGlobals()
})

test('the API is asked to answer in the language of the tab', async () => {
  vi.stubGlobal('document', { documentElement: {} })
  const languages: unknown[] = []
  const server = createServer((request, response) => {
    languages.push(request.headers['accept-language'])
    response.end('{"departments":[]}')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const client = createClient({ getToken, origin: `http://127.0.0.1:${port}` })

  await setLanguage('en-GB')
  await client.departments()
  await setLanguage('qps-ploc')
  await client.departments()

  expect(languages).toEqual(['en-GB', 'qps-ploc'])
  await new Promise((resolve) => server.close(resolve))
})
