import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runProduct, startWorld } from '../fixtures/product.ts'

test('without its configuration the product names everything that is missing, and ends', async () => {
  const { code, stdout, stderr } = await runProduct({ PORT: 'x' }).ended()
  expect([code, stdout]).toEqual([1, ''])
  expect(stderr.split('\n')).toEqual([
    'The configuration is not complete.',
    '  PORT must be a port',
    '  TENANT_ID is missing',
    '  CLIENT_ID is missing',
    '  BOT_ID is missing',
    '  PUBLIC_URL is missing',
    '  CLIENT_SECRET or CLIENT_CERTIFICATE is missing',
    'Set the variables named above.',
    '',
  ])
})

describe('the product beside its sandbox', () => {
  let world: Awaited<ReturnType<typeof startWorld>>
  let product: Awaited<ReturnType<typeof world.start>>
  beforeAll(async () => {
    world = await startWorld()
    product = await world.start()
  })
  afterAll(() => world.stop())

  const me = async (persona: string) => {
    const authorization = `Bearer ${await world.token(persona)}`
    const response = await fetch(`${product.url}/api/me`, { headers: { authorization } })
    return { status: response.status, body: await response.json() }
  }

  test('signs people in with tokens of their own and tells what they may do', async () => {
    expect(await me('admin')).toMatchObject({ body: { manage: 'directoryRole' } })
    expect(await me('hr')).toMatchObject({ body: { manage: 'appRole' } })
    expect(await me('member')).toMatchObject({ body: { manage: null, hasPhoto: true } })
  })

  test.each([
    ['consentRequired', 'consent_required'],
    ['mfaRequired', 'mfa_required'],
  ])(
    'tells %s apart, names the page that mends it, and goes on once it is mended',
    async (kind, code) => {
      await world.fault({ match: { url: 'oauth2/v2.0/token' }, kind })
      const refused = await me('member')
      expect(refused).toMatchObject({ status: 403, body: { error: { code } } })
      const { url } = (refused.body as { error: { url: string } }).error
      expect(url).toMatch(
        /^https:\/\/login\.microsoftonline\.com\/[^/]+\/oauth2\/v2\.0\/authorize\?/,
      )
      await world.heal()
      expect(await me('member')).toMatchObject({ status: 200 })
    },
  )

  test('refuses a second process on its folder, and a second one on its port', async () => {
    const onFolder = await world.run({ PORT: '0' }).ended()
    expect(onFolder.code).toBe(1)
    expect(onFolder.stderr).toContain('Another process is using this data folder.')
    expect(onFolder.stderr).toContain(String(product.child.pid))
    const elsewhere = join(world.dataDir, 'elsewhere')
    const onPort = await world.run({ PORT: String(product.port), DATA_DIR: elsewhere }).ended()
    expect([onPort.code, onPort.stderr]).toEqual([
      1,
      `Another program is using this port.\n  ${product.port}\nStop it first, or set PORT to a free one.\n`,
    ])
  })

  test('ends on SIGTERM in good order, prints nothing, and may be started again', async () => {
    product.child.kill('SIGTERM')
    expect(await product.ended()).toEqual({ code: 0, stdout: '', stderr: '' })
    product = await world.start()
    expect(await me('admin')).toMatchObject({ status: 200 })
  })
})
