import { afterEach, expect, test, vi } from 'vitest'
import { fetchFaults, say } from '../../../../src/sandbox/teams/sandboxClient.ts'

afterEach(() => vi.unstubAllGlobals())

test('an error response of the sandbox is shown by its own message', async () => {
  const body = { error: { code: 'bot_unreachable', message: 'The bot cannot be reached.' } }
  vi.stubGlobal('fetch', async () => Response.json(body, { status: 502 }))
  await expect(say('member', null, { text: 'hi' })).rejects.toThrow('The bot cannot be reached.')
})

test('any other error response is shown by its status', async () => {
  vi.stubGlobal('fetch', async () => new Response('<html>', { status: 500 }))
  await expect(fetchFaults()).rejects.toThrow('The sandbox responded with status 500.')
})
