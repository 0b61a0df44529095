import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { decodeJwt } from 'jose'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clouds, type CloudName } from '../../../src/sandbox/clouds.ts'
import { identity } from '../../../src/sandbox/tenant/identity.ts'
import { startTestSandbox, type TestSandbox } from '../../fixtures/sandbox.ts'

/** What a cloud's documents, tokens and activities must name; written out, not read from the sandbox's table. */
const expected: Record<
  CloudName,
  { login: string; graph: string; botLogin: string; botApi: string; serviceUrl: string }
> = {
  global: {
    login: 'login.microsoftonline.com',
    graph: 'graph.microsoft.com',
    botLogin: 'login.botframework.com',
    botApi: 'https://api.botframework.com',
    serviceUrl: 'https://smba.trafficmanager.net/emea/',
  },
  gcc: {
    login: 'login.microsoftonline.com',
    graph: 'graph.microsoft.com',
    botLogin: 'login.botframework.com',
    botApi: 'https://api.botframework.com',
    serviceUrl: 'https://smba.infra.gcc.teams.microsoft.com/gcc/',
  },
  gcchigh: {
    login: 'login.microsoftonline.us',
    graph: 'graph.microsoft.us',
    botLogin: 'login.botframework.azure.us',
    botApi: 'https://api.botframework.us',
    serviceUrl: 'https://smba.infra.gov.teams.microsoft.us/gcch/',
  },
  dod: {
    login: 'login.microsoftonline.us',
    graph: 'dod-graph.microsoft.us',
    botLogin: 'login.botframework.azure.us',
    botApi: 'https://api.botframework.us',
    serviceUrl: 'https://smba.infra.dod.teams.microsoft.us/dod/',
  },
  china: {
    login: 'login.partner.microsoftonline.cn',
    graph: 'microsoftgraph.chinacloudapi.cn',
    botLogin: 'login.botframework.azure.cn',
    botApi: 'https://api.botframework.azure.cn',
    serviceUrl: 'https://frontend.botapi.msg.infra.teams.microsoftonline.cn/teams/',
  },
}

const othersThan = (own: string, kind: 'login' | 'graph' | 'connector'): string[] =>
  Object.values(clouds)
    .map((cloud) => cloud[kind])
    .filter((host) => host !== own)

describe.each(Object.keys(expected) as CloudName[])('a tenant in the cloud %s', (name) => {
  const cloud = expected[name]
  let sandbox: TestSandbox
  let bot: Server
  let activities: {
    serviceUrl: string
    conversation: { id: string }
    attachments: { contentType: string }[]
  }[] = []
  let authorization = ''

  beforeAll(async () => {
    sandbox = await startTestSandbox({ cloud: name })
    bot = createServer((request, response) => {
      authorization = request.headers.authorization ?? ''
      const pieces: Buffer[] = []
      request.on('data', (piece: Buffer) => pieces.push(piece))
      request.on('end', () => {
        activities.push(JSON.parse(Buffer.concat(pieces).toString()) as (typeof activities)[0])
        response.end()
      })
    })
    await new Promise<void>((done) => bot.listen(0, '127.0.0.1', done))
    sandbox.productAt(`http://127.0.0.1:${(bot.address() as AddressInfo).port}`)
  })
  afterAll(async () => {
    bot.close()
    await sandbox.close()
  })

  const tokenFor = (login: string, scope: string) =>
    sandbox.ask('POST', `${login}/${identity.tenantId}/oauth2/v2.0/token`, {
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: identity.clientId,
        client_secret: identity.clientSecret,
        scope,
      }).toString(),
    })
  const bearer = async (scope: string) => ({
    authorization: `Bearer ${String((await tokenFor(cloud.login, scope)).json['access_token'])}`,
  })

  test('has discovery documents and single sign-on tokens of its own issuer', async () => {
    const path = `${cloud.login}/${identity.tenantId}/v2.0/.well-known/openid-configuration`
    const issuer = `https://${cloud.login}/${identity.tenantId}/v2.0`
    expect((await sandbox.ask('GET', path)).json).toMatchObject({
      issuer,
      token_endpoint: `https://${cloud.login}/${identity.tenantId}/oauth2/v2.0/token`,
      msgraph_host: cloud.graph,
    })
    expect(decodeJwt(await sandbox.sso('member')).iss).toBe(issuer)
  })

  test('has a Graph that takes its tokens, and links to itself', async () => {
    const headers = await bearer(`https://${cloud.graph}/.default`)
    const { status, json } = await sandbox.ask('GET', `${cloud.graph}/v1.0/users?$top=2`, {
      headers,
    })
    expect(status).toBe(200)
    expect(json['@odata.context']).toContain(`https://${cloud.graph}/v1.0/`)
    expect(json['@odata.nextLink']).toContain(`https://${cloud.graph}/v1.0/users`)
  })

  test('has activities with its own service URL and issuer, and takes answers with and without the tenant in the path', async () => {
    activities = []
    await sandbox.ask('POST', 'sandbox/chat', { body: { persona: 'member', text: 'hello' } })
    const [activity] = activities
    expect(activity?.serviceUrl).toBe(`${cloud.serviceUrl}${identity.tenantId}/`)
    const claims = decodeJwt(authorization.replace('Bearer ', ''))
    expect(claims).toMatchObject({ iss: cloud.botApi, serviceurl: activity?.serviceUrl })
    const headers = await bearer(`${cloud.botApi}/.default`)
    const statuses = []
    for (const base of [activity?.serviceUrl ?? '', cloud.serviceUrl]) {
      const path = `v3/conversations/${activity?.conversation.id}/activities`
      const address = `${base}${path}`.replace('https://', '')
      const body = { type: 'message', text: 'hi' }
      statuses.push((await sandbox.ask('POST', address, { headers, body })).status)
    }
    expect(statuses).toEqual([201, 201])
  })

  test('passes pasted pictures to the bot, and attached files where Teams does', async () => {
    const kinds = []
    for (const inline of [true, false]) {
      activities = []
      const files = [{ name: 'me.jpg', contentType: 'image/jpeg', base64: 'AAAA' }]
      await sandbox.ask('POST', 'sandbox/chat', { body: { persona: 'member', files, inline } })
      kinds.push(activities[0]?.attachments[0]?.contentType)
    }
    const file = 'application/vnd.microsoft.teams.file.download.info'
    const hasFiles = name === 'global' || name === 'gcc'
    expect(kinds).toEqual(['image/*', hasFiles ? file : 'text/html'])
  })

  test('publishes the keys of activities at its own Bot Framework', async () => {
    const path = `${cloud.botLogin}/v1/.well-known/openidconfiguration`
    expect((await sandbox.ask('GET', path)).json).toMatchObject({
      issuer: cloud.botApi,
      jwks_uri: `https://${cloud.botLogin}/v1/.well-known/keys`,
    })
  })

  test('is not known to the Entra of another cloud', async () => {
    for (const login of othersThan(cloud.login, 'login')) {
      const { status, json } = await tokenFor(login, `https://${cloud.graph}/.default`)
      expect([login, status, json['error_codes']]).toEqual([login, 400, [900382]])
      const path = `${login}/${identity.tenantId}/v2.0/.well-known/openid-configuration`
      expect((await sandbox.ask('GET', path)).json['error_codes']).toEqual([90002])
    }
  })

  test('has tokens that the Graph and the connector of another cloud refuse', async () => {
    const headers = await bearer(`https://${cloud.graph}/.default`)
    for (const graph of othersThan(cloud.graph, 'graph')) {
      const { status } = await sandbox.ask('GET', `${graph}/v1.0/users`, { headers })
      expect([graph, status]).toEqual([graph, 401])
    }
    const botHeaders = await bearer(`${cloud.botApi}/.default`)
    for (const connector of othersThan(new URL(cloud.serviceUrl).hostname, 'connector')) {
      const path = `${connector}/teams/v3/conversations/a:1/activities`
      const body = { type: 'message', text: 'hi' }
      const { status } = await sandbox.ask('POST', path, { headers: botHeaders, body })
      expect([connector, status]).toEqual([connector, 401])
    }
  })

  test('gives no token for the resources of another cloud', async () => {
    for (const other of Object.values(clouds).filter(({ graph }) => graph !== cloud.graph)) {
      const { status } = await tokenFor(cloud.login, `https://${other.graph}/.default`)
      expect(status).toBe(400)
    }
  })

  test('another tenant in the path of the connector is not answered', async () => {
    const headers = await bearer(`${cloud.botApi}/.default`)
    const base = cloud.serviceUrl.replace('https://', '')
    const path = `${base}11111111-2222-4333-8444-555555555555/v3/conversations/a:1/activities`
    const body = { type: 'message', text: 'hi' }
    expect((await sandbox.ask('POST', path, { headers, body })).status).toBe(501)
  })
})
