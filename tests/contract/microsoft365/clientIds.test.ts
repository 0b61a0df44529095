import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createAuthenticator } from '../../../src/api/auth.ts'
import { readConfig } from '../../../src/core/config.ts'
import { startSandbox } from '../../../src/sandbox/main.ts'
import { reroute } from '../../../src/sandbox/reroute.ts'
import { deviceNames, hostNames } from '../../../src/sandbox/tenant/hostClients.ts'
import { identity } from '../../../src/sandbox/tenant/identity.ts'

/** The applications and devices that show a personal tab. */
const places = hostNames.flatMap((host) => deviceNames.map((device) => ({ host, device })))

test.each([
  {
    cloud: 'global' as const,
    setting: 'global',
    accepted: ['teams', 'outlook', 'microsoft365'],
    who: 'Teams, Outlook and Microsoft 365',
  },
  {
    cloud: 'gcc' as const,
    setting: 'global',
    accepted: ['teams', 'outlook', 'microsoft365'],
    who: 'Teams, Outlook and Microsoft 365',
  },
  { cloud: 'gcchigh' as const, setting: 'gcchigh', accepted: ['teams'], who: 'Teams' },
  { cloud: 'dod' as const, setting: 'dod', accepted: ['teams'], who: 'Teams' },
  { cloud: 'china' as const, setting: 'china', accepted: ['teams'], who: 'Teams' },
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
  const answerTo = async (asking: object): Promise<string> => {
    const response = await fetch(`${sandbox.url}/sandbox/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ persona: 'member', ...asking }),
    })
    const { token } = (await response.json()) as { token: string }
    return authenticate(`Bearer ${token}`).then(
      () => 'signed in',
      (error: { code: string }) => error.code,
    )
  }
  try {
    for (const place of places) {
      const expected = accepted.includes(place.host) ? 'signed in' : 'token_wrong_client'
      expect([place, await answerTo(place)]).toEqual([place, expected])
    }
    expect(await answerTo({ twist: 'otherClient' })).toBe('token_wrong_client')
  } finally {
    stopRerouting()
    await sandbox.stop()
    await rm(dataDir, { recursive: true })
  }
})
