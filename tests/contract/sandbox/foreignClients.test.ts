import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { identity } from '../../../src/sandbox/tenant/identity.ts'
import { startTestSandbox, type TestSandbox } from '../../fixtures/sandbox.ts'

const preload = new URL('../../../src/sandbox/reroute.ts', import.meta.url).href
const program = fileURLToPath(new URL('../../fixtures/foreignClient.ts', import.meta.url))
let sandbox: TestSandbox
beforeAll(async () => {
  sandbox = await startTestSandbox()
})
afterAll(() => sandbox.close())

test('MSAL and Microsoft’s Graph client work as they are, behind the preload', async () => {
  const { NODE_ENV: _, ...inherited } = process.env
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', preload, program], {
    env: {
      ...inherited,
      SANDBOX_URL: sandbox.url,
      TENANT_ID: identity.tenantId,
      CLIENT_ID: identity.clientId,
      CLIENT_SECRET: identity.clientSecret,
      SSO_TOKEN: await sandbox.sso('member'),
    },
  })
  const found = JSON.parse(stdout) as Record<string, unknown> & { batched: unknown[] }
  expect(found).toMatchObject({ certificate: true, people: 100, distinct: 100, ownPhoto: 648 })
  const answered = [
    [0, 200],
    [1, 200],
    [2, 200],
  ]
  expect(found.batched).toHaveLength(answered.length)
  expect(found.batched).toEqual(expect.arrayContaining(answered))
})
