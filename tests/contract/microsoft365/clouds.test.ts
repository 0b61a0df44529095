import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AppCredentials } from 'botframework-connector'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { createAuthenticator } from '../../../src/api/auth.ts'
import { createGraph } from '../../../src/core/graph/index.ts'
import { photosAs } from '../../../src/core/graph/photos.ts'
import type { CloudName } from '../../../src/sandbox/clouds.ts'
import { identity } from '../../../src/sandbox/tenant/identity.ts'
import { createChatCore } from '../../fixtures/bot/core.ts'
import { keptLog } from '../../fixtures/bot/teamsConnector.ts'
import { createCertificate } from '../../fixtures/certificate.ts'
import { startProductInCloud } from '../../fixtures/productInCloud.ts'

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
      const environment = { CLOUD: setting, ...settings }
      const product = await startProductInCloud({
        cloud,
        dataDir,
        chat: createChatCore(),
        environment,
      })
      try {
        expect(await graphAnswers(product)).toEqual(['answered', 'answered'])
        const { status, activities } = await product.say({ text: 'my photo' })
        expect([status, activities.length]).toEqual([200, 1])
        const { counts } = await product.ask<{ counts: Record<string, number> }>('requests')
        expect(Object.keys(counts).toSorted()).toEqual(hosts)
      } finally {
        await product.close()
      }
    },
  )
})

/** Whether Graph answers the app, and a person who is signed in and on whose behalf it is asked. */
async function graphAnswers({
  config,
  ask,
}: Awaited<ReturnType<typeof startProductInCloud>>): Promise<string[]> {
  const graph = createGraph(config, keptLog().log)
  const { token } = await ask<{ token: string }>('token', { persona: 'member' })
  const principal = await createAuthenticator(config)(`Bearer ${token}`)
  const identities = [{ as: 'app' } as const, { as: 'person', principal } as const]
  const states = await Promise.all(
    identities.map((identity) => photosAs(graph, identity).metadata(principal.id)),
  )
  graph.close()
  return states.map(({ kind }) => (['found', 'none'].includes(kind) ? 'answered' : kind))
}

test.each([
  ['gcchigh', 'global'],
  ['global', 'dod'],
  ['china', 'gcchigh'],
] as const)(
  'an organisation in %s with CLOUD=%s gets no token: the app is misconfigured',
  async (cloud, setting) => {
    const environment = { CLOUD: setting, CLIENT_SECRET: identity.clientSecret }
    const chat = createChatCore()
    const product = await startProductInCloud({ cloud, dataDir, chat, environment })
    const graph = createGraph(product.config, keptLog().log)
    try {
      const asking = photosAs(graph, { as: 'app' }).metadata(product.memberId)
      await expect(asking).rejects.toMatchObject({ code: 'app_misconfigured' })
    } finally {
      graph.close()
      await product.close()
    }
  },
)
