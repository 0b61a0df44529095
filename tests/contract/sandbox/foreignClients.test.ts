import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { identity } from '../../../src/sandbox/tenant/identity.ts'
import { startTestSandbox, type TestSandbox } from '../../fixtures/sandbox.ts'

const fromHere = (path: string): string => new URL(path, import.meta.url).href
let sandbox: TestSandbox
beforeAll(async () => {
  sandbox = await startTestSandbox()
})
afterAll(() => sandbox.close())

test('MSAL and Microsoft’s Graph client work as they are, behind the preload', async () => {
  const { NODE_ENV: _, ...inherited } = process.env
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      '--import',
      fromHere('../../../src/sandbox/reroute.ts'),
      fileURLToPath(fromHere('../../fixtures/foreignClient.ts')),
    ],
    {
      env: {
        ...inherited,
        SANDBOX_URL: sandbox.url,
        TENANT_ID: identity.tenantId,
        CLIENT_ID: identity.clientId,
        CLIENT_SECRET: identity.clientSecret,
        SSO_TOKEN: await sandbox.sso('member'),
      },
    },
  )
  const found = JSON.parse(stdout) as Record<string, unknown> & { batched: unknown[] }
  expect(found).toMatchObject({ certificate: true, people: 100, distinct: 100, ownPhoto: 648 })
  expect(found.batched.toSorted()).toEqual([
    [0, 200],
    [1, 200],
    [2, 200],
  ])
})
