import { generateKeyPair } from 'jose'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { createBot } from '../../../src/bot/index.ts'
import { createChatCore } from '../../fixtures/bot/core.ts'
import {
  activityFrom,
  config,
  keptLog,
  pressFrom,
  startConnector,
  unsigned,
} from '../../fixtures/bot/teamsConnector.ts'

const ana = '33333333-3333-4333-8333-333333333333'
let connector: Awaited<ReturnType<typeof startConnector>>

beforeAll(async () => {
  connector = await startConnector()
})
afterAll(() => connector.close())
beforeEach(() => {
  connector.sent.length = 0
})

/** Posts an activity to a new bot. */
async function deliver(body: unknown, authorization: string | undefined) {
  const { core, asked } = createChatCore()
  const { log, lines } = keptLog()
  const statuses: number[] = []
  const bot = createBot({ config, core, log })
  const refusal = await bot
    .receive({ headers: { authorization }, body }, { send: (status) => statuses.push(status) })
    .then(() => null)
    .catch((err: unknown) => err as { code: string })
  return { code: refusal?.code, statuses, asked, lines }
}

const bearer = async (claims: Record<string, unknown> = {}) =>
  `Bearer ${await connector.sign(claims)}`
const HOUR_S = 3600
const now = Math.floor(Date.now() / 1000)

describe('the bot admits', () => {
  test('activities that the connector signed', async () => {
    const { code, statuses, asked } = await deliver(
      activityFrom(ana, { text: 'help' }),
      await bearer(),
    )
    expect({ code, statuses }).toEqual({ code: undefined, statuses: [200] })
    expect(asked).toEqual([
      { tenantId: config.tenantId, id: ana, name: 'Ana Müller', roles: [], assertion: null },
    ])
    expect(connector.said()).toHaveLength(1)
  })

  test('events that need no reply, silently', async () => {
    const { statuses } = await deliver(
      activityFrom(ana, { type: 'messageReaction', from: { id: '29:x' } }),
      await bearer(),
    )
    expect(statuses).toEqual([200])
    expect(connector.sent).toEqual([])
  })
})

describe('the bot refuses, without any effect or console output,', () => {
  const cases: [string, string, () => Promise<{ body: unknown; authorization?: string }>][] = [
    ['no token', 'token_missing', async () => ({ body: activityFrom(ana) })],
    [
      'a malformed token',
      'token_invalid',
      async () => ({ body: activityFrom(ana), authorization: 'Bearer nonsense' }),
    ],
    [
      'alg none',
      'token_invalid',
      async () => ({ body: activityFrom(ana), authorization: `Bearer ${unsigned()}` }),
    ],
    [
      'a forged signature',
      'token_invalid',
      async () => ({
        body: activityFrom(ana),
        authorization: `Bearer ${await connector.sign({}, (await generateKeyPair('RS256')).privateKey)}`,
      }),
    ],
    [
      'a valid token with one character changed',
      'token_invalid',
      async () => {
        const token = await bearer()
        const at = token.length - 20
        const other = token[at] === 'A' ? 'B' : 'A'
        return {
          body: activityFrom(ana),
          authorization: token.slice(0, at) + other + token.slice(at + 1),
        }
      },
    ],
    [
      'an expired token',
      'token_expired',
      async () => ({
        body: activityFrom(ana),
        authorization: await bearer({ exp: now - HOUR_S }),
      }),
    ],
    [
      "another bot's token",
      'token_wrong_audience',
      async () => ({
        body: activityFrom(ana),
        authorization: await bearer({ aud: '99999999-9999-4999-8999-999999999999' }),
      }),
    ],
    [
      'another issuer',
      'token_invalid',
      async () => ({
        body: activityFrom(ana),
        authorization: await bearer({
          iss: `https://login.microsoftonline.com/${config.tenantId}/v2.0`,
        }),
      }),
    ],
    [
      'another tenant',
      'token_wrong_tenant',
      async () => ({
        body: activityFrom(ana, {
          channelData: { tenant: { id: '88888888-8888-4888-8888-888888888888' } },
        }),
        authorization: await bearer(),
      }),
    ],
    [
      'no tenant',
      'token_wrong_tenant',
      async () => ({
        body: activityFrom(ana, { channelData: undefined, conversation: { id: 'a:1' } }),
        authorization: await bearer(),
      }),
    ],
    [
      'no service URL',
      'token_wrong_client',
      async () => ({
        body: activityFrom(ana, { serviceUrl: undefined }),
        authorization: await bearer(),
      }),
    ],
    ...['https://evil.example/', 'http://smba.trafficmanager.net/emea/', 'not an address'].map(
      (serviceUrl): (typeof cases)[number] => [
        `the service URL ${serviceUrl}, even signed`,
        'token_wrong_client',
        async () => ({
          body: activityFrom(ana, { serviceUrl }),
          authorization: await bearer({ serviceurl: serviceUrl }),
        }),
      ],
    ),
    [
      'a service URL other than the signed one',
      'token_invalid',
      async () => ({
        body: activityFrom(ana),
        authorization: await bearer({ serviceurl: 'https://smba.trafficmanager.net/amer/' }),
      }),
    ],
    [
      'another channel',
      'token_wrong_client',
      async () => ({
        body: activityFrom(ana, { channelId: 'directline' }),
        authorization: await bearer(),
      }),
    ],
    [
      'a body that is not an activity',
      'invalid_request',
      async () => ({ body: { type: 'message', text: 7 }, authorization: await bearer() }),
    ],
    [
      'a message without a sender',
      'invalid_request',
      async () => ({
        body: activityFrom(ana, { from: { id: '29:x' } }),
        authorization: await bearer(),
      }),
    ],
  ]

  test.each(cases)('%s: %s', async (_what, expected, make) => {
    const printed = (['log', 'warn', 'error'] as const).map((name) =>
      vi.spyOn(console, name).mockImplementation(() => undefined),
    )
    const { body, authorization } = await make()
    const { code, statuses, asked } = await deliver(body, authorization)
    expect(code).toBe(expected)
    expect({ statuses, asked, sent: connector.sent }).toEqual({ statuses: [], asked: [], sent: [] })
    for (const spy of printed) {
      expect(spy).not.toHaveBeenCalled()
      spy.mockRestore()
    }
  })

  test("everything while the connector's keys cannot be read, with a log line, and recovers", async () => {
    const { core, asked } = createChatCore()
    const { log, lines } = keptLog()
    const bot = createBot({ config, core, log })
    const request = {
      headers: { authorization: await bearer() },
      body: activityFrom(ana, { text: 'help' }),
    }
    connector.state.keysDown = true
    await expect(bot.receive(request, { send: () => undefined })).rejects.toMatchObject({
      code: 'token_invalid',
    })
    expect({ asked, sent: connector.sent }).toEqual({ asked: [], sent: [] })
    expect(lines.join()).toContain('signing keys cannot be read')
    connector.state.keysDown = false
    await bot.receive(request, { send: () => undefined })
    expect(asked).toHaveLength(1)
  })

  test('a pressed button with an unsigned token', async () => {
    const { core, writes } = createChatCore()
    const bot = createBot({ config, core, log: keptLog().log })
    const request = {
      headers: { authorization: `Bearer ${unsigned()}` },
      body: pressFrom(ana, 'photo.confirm', { draftId: ana }),
    }
    await expect(bot.receive(request, { send: () => undefined })).rejects.toMatchObject({
      code: 'token_invalid',
    })
    expect(writes).toEqual([])
  })
})
