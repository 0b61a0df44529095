import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createAuthenticator } from '../../../src/api/auth.ts'
import { readConfig } from '../../../src/core/config.ts'
import { startSandbox } from '../../../src/sandbox/main.ts'
import { reroute } from '../../../src/sandbox/reroute.ts'
import { identity } from '../../../src/sandbox/tenant/identity.ts'

/** As Microsoft's page tab-sso-register-aad lists them. */
const clients = {
  'Teams on the desktop and on phones': '1fec8e78-bce4-4aaf-ab1b-5451cc387264',
  'Teams on the web': '5e3ce6c0-2b1f-4285-8d4b-75ee78787346',
  'Microsoft 365 on the web': '4765445b-32c6-49b0-83e6-1d93765276ca',
  'Microsoft 365 on the desktop': '0ec893e0-5785-4de6-99da-4ed124e5296c',
  'Microsoft 365 on phones and Outlook on the desktop': 'd3590ed6-52b3-4102-aeff-aad2292ab01c',
  'Outlook on the web': 'bc59ab01-8403-45c6-8796-ac3ef710b3e3',
  'Outlook on phones': '27922004-5251-4030-b22d-91ecd9a37ea4',
}
const ofTeams = Object.keys(clients).slice(0, 2)

test.each([
  {
    cloud: 'global' as const,
    setting: 'global',
    accepted: Object.keys(clients),
    who: 'all seven applications',
  },
  {
    cloud: 'gcc' as const,
    setting: 'global',
    accepted: Object.keys(clients),
    who: 'all seven applications',
  },
  { cloud: 'gcchigh' as const, setting: 'gcchigh', accepted: ofTeams, who: 'Teams' },
  { cloud: 'dod' as const, setting: 'dod', accepted: ofTeams, who: 'Teams' },
  { cloud: 'china' as const, setting: 'china', accepted: ofTeams, who: 'Teams' },
])('in the cloud $cloud, people are signed in from $who', async ({ cloud, setting, accepted }) => {
  const dataDir = await mkdtemp(join(tmpdir(), 'likeness-clients-'))
  const sandbox = await startSandbox({ dataDir, people: 20, cloud })
  const stopRerouting = reroute(sandbox.url)
  const authenticate = createAuthenticator(
    readConfig({
      TENANT_ID: identity.tenantId,
      CLIENT_ID: identity.clientId,
      CLIENT_SECRET: identity.clientSecret,
      BOT_ID: identity.clientId,
      PUBLIC_URL: 'http://localhost:3978',
      CLOUD: setting,
    }),
  )
  const answerTo = async (client: string): Promise<string> => {
    const response = await fetch(`${sandbox.url}/sandbox/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ persona: 'member', client }),
    })
    const { token } = (await response.json()) as { token: string }
    return authenticate(`Bearer ${token}`).then(
      () => 'signed in',
      (error: { code: string }) => error.code,
    )
  }
  try {
    for (const [name, id] of Object.entries(clients)) {
      const expected = accepted.includes(name) ? 'signed in' : 'token_wrong_client'
      expect([name, await answerTo(id)]).toEqual([name, expected])
    }
    expect(await answerTo('04b07795-8ddb-461a-bbee-02f9e1bf7b46')).toBe('token_wrong_client')
  } finally {
    stopRerouting()
    await sandbox.stop()
    await rm(dataDir, { recursive: true })
  }
})
