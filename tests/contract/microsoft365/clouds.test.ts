import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AppCredentials } from 'botframework-connector'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { createAuthenticator } from '../../../src/api/auth.ts'
import { createApi } from '../../../src/api/server.ts'
import { createBot } from '../../../src/bot/index.ts'
import { readConfig, type Config } from '../../../src/core/config.ts'
import { createGraph } from '../../../src/core/graph/index.ts'
import { photosAs } from '../../../src/core/graph/photos.ts'
import type { CloudName } from '../../../src/sandbox/clouds.ts'
import { identity } from '../../../src/sandbox/tenant/identity.ts'
import { reroute } from '../../../src/sandbox/reroute.ts'
import { startSandbox, type Sandbox } from '../../../src/sandbox/main.ts'
import { createChatCore } from '../../fixtures/bot/core.ts'
import { keptLog } from '../../fixtures/bot/teamsConnector.ts'
import { createCertificate } from '../../fixtures/certificate.ts'

/** The row of the organisation's cloud: `CLOUD`, and the only hosts that may be asked. */
const cases: { cloud: CloudName; setting: string; hosts: string[] }[] = [
  {
    cloud: 'global',
    setting: 'global',
    hosts: [
      'graph.microsoft.com',
      'login.botframework.com',
      'login.microsoftonline.com',
      'smba.trafficmanager.net',
    ],
  },
  {
    cloud: 'gcc',
    setting: 'global',
    hosts: [
      'graph.microsoft.com',
      'login.botframework.com',
      'login.microsoftonline.com',
      'smba.infra.gcc.teams.microsoft.com',
    ],
  },
  ...['gcchigh', 'usgov'].map((setting) => ({
    cloud: 'gcchigh' as const,
    setting,
    hosts: [
      'graph.microsoft.us',
      'login.botframework.azure.us',
      'login.microsoftonline.us',
      'smba.infra.gov.teams.microsoft.us',
    ],
  })),
  {
    cloud: 'dod',
    setting: 'dod',
    hosts: [
      'dod-graph.microsoft.us',
      'login.botframework.azure.us',
      'login.microsoftonline.us',
      'smba.infra.dod.teams.microsoft.us',
    ],
  },
  {
    cloud: 'china',
    setting: 'china',
    hosts: [
      'frontend.botapi.msg.infra.teams.microsoftonline.cn',
      'login.botframework.azure.cn',
      'login.partner.microsoftonline.cn',
      'microsoftgraph.chinacloudapi.cn',
    ],
  },
]
const credentials = [
  { kind: 'secret', settings: { CLIENT_SECRET: identity.clientSecret } },
  { kind: 'certificate', settings: { CLIENT_CERTIFICATE: createCertificate() } },
]

// One folder for all sandboxes, and so the same signing keys: botbuilder keeps a host's keys for a day.
const dataDir = await mkdtemp(join(tmpdir(), 'likeness-clouds-'))
afterAll(() => rm(dataDir, { recursive: true }))

// botframework-connector keeps the bot's tokens for the whole process, by audience.
beforeEach(() => (Reflect.get(AppCredentials, 'cache') as Map<string, unknown>).clear())

describe.each(cases)('in the cloud $cloud, with CLOUD=$setting', ({ cloud, setting, hosts }) => {
  test.each(credentials)(
    'with a $kind, the app, a person and the bot are served, at its hosts only',
    async ({ settings }) => {
      const sandbox = await startSandbox({ dataDir, people: 20, cloud })
      const stopRerouting = reroute(sandbox.url)
      const config = readConfig({
        PORT: '0',
        TENANT_ID: identity.tenantId,
        CLIENT_ID: identity.clientId,
        BOT_ID: identity.clientId,
        PUBLIC_URL: 'http://localhost:3978',
        CLOUD: setting,
        ...settings,
      })
      const product = await startProduct(config, sandbox)
      try {
        expect(await product.photoStates()).toEqual(['answered', 'answered'])
        expect(await say(sandbox, 'my photo')).toMatchObject({
          status: 200,
          activities: [{ type: 'message' }],
        })
        expect(await requestedHosts(sandbox)).toEqual(hosts)
      } finally {
        await product.close()
        stopRerouting()
        await sandbox.stop()
      }
    },
  )
})

async function startProduct(config: Config, sandbox: Sandbox) {
  const { log } = keptLog()
  const graph = createGraph(config, log)
  const authenticate = createAuthenticator(config)
  const parts = { config, core: createChatCore().core, log }
  const api = await createApi({ ...parts, bot: createBot(parts) })
  sandbox.productAt(`http://localhost:${api.port}`)
  return {
    /** whether Graph answered the app, and a person who is signed in and on whose behalf it was asked */
    photoStates: async () => {
      const principal = await authenticate(`Bearer ${await ssoToken(sandbox)}`)
      const asked = [{ as: 'app' } as const, { as: 'person', principal } as const]
      const states = await Promise.all(
        asked.map((by) => photosAs(graph, by).metadata(principal.id)),
      )
      return states.map(({ kind }) => (['found', 'none'].includes(kind) ? 'answered' : kind))
    },
    close: async () => {
      graph.close()
      await api.close()
    },
  }
}

async function ssoToken(sandbox: Sandbox): Promise<string> {
  const response = await post(sandbox, 'token', { persona: 'member' })
  return ((await response.json()) as { token: string }).token
}

async function say(sandbox: Sandbox, text: string): Promise<unknown> {
  return (await post(sandbox, 'chat', { persona: 'member', text })).json()
}

const post = (sandbox: Sandbox, path: string, body: object): Promise<Response> =>
  fetch(`${sandbox.url}/sandbox/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })

async function requestedHosts(sandbox: Sandbox): Promise<string[]> {
  const response = await fetch(`${sandbox.url}/sandbox/requests`)
  const { counts } = (await response.json()) as { counts: Record<string, number> }
  return Object.keys(counts).toSorted()
}
