import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createAdapter } from '../../../src/bot/adapter.ts'
import type { Reference } from '../../../src/bot/reference.ts'
import { config, keptLog, startConnector } from '../../fixtures/bot/teamsConnector.ts'

const ana = '33333333-3333-4333-8333-333333333333'
let connector: Awaited<ReturnType<typeof startConnector>>
const attempts: string[] = []
const state = { status: 200, headers: {} as Record<string, string> }
beforeAll(async () => {
  connector = await startConnector({
    'smba.trafficmanager.net': ({ method }) => {
      attempts.push(method)
      return Response.json({ id: '1' }, { status: state.status, headers: state.headers })
    },
  })
})
afterAll(() => connector.close())
beforeEach(() => {
  attempts.length = 0
  state.headers = {}
})

const reference: Reference = {
  channelId: 'msteams',
  serviceUrl: 'https://smba.trafficmanager.net/emea/',
  bot: { id: `28:${config.botId}` },
  user: { id: `29:${ana}`, aadObjectId: ana },
  conversation: { id: `a:${ana}`, conversationType: 'personal' },
}

const send = async () => {
  const { log, lines } = keptLog()
  const delivery = await createAdapter(config, log, async (reply) => reply).sendOnce(reference, {
    text: 'Hello',
  })
  return { delivery, lines }
}

test.each([
  [201, {}, { kind: 'sent' }],
  [429, { 'retry-after': '7' }, { kind: 'later', seconds: 7 }],
  [412, {}, { kind: 'later', seconds: null }],
  [502, {}, { kind: 'later', seconds: null }],
  [504, {}, { kind: 'later', seconds: null }],
  [403, {}, { kind: 'unreached', reason: 'blocked' }],
  [404, {}, { kind: 'unreached', reason: 'blocked' }],
  [400, {}, { kind: 'unreached', reason: 'failed' }],
  [500, {}, { kind: 'unreached', reason: 'failed' }],
] as const)(
  'a message that Teams answers with %i is sent with one request',
  async (status, headers, delivery) => {
    Object.assign(state, { status, headers })
    const sent = await send()
    expect([sent.delivery, sent.lines.filter((line) => line.includes('TypeError'))]).toEqual([
      delivery,
      [],
    ])
    expect(attempts).toEqual(['POST'])
  },
)
