import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createBot } from '../../../src/bot/index.ts'
import { createChatCore } from '../../fixtures/chatCore.ts'
import { someFinished } from '../../fixtures/finished.ts'
import {
  activityFrom,
  botToken,
  config,
  keptLog,
  startConnector,
} from '../../fixtures/teamsConnector.ts'

const ana = '33333333-3333-4333-8333-333333333333'
let connector: Awaited<ReturnType<typeof startConnector>>

beforeAll(async () => {
  connector = await startConnector()
})
afterAll(() => connector.close())
beforeEach(() => {
  connector.sent.length = 0
  connector.state.down = false
  connector.state.refusal = null
})

function startBot() {
  const chat = createChatCore()
  const { log, lines } = keptLog()
  const bot = createBot({ config, core: chat.core, log })
  const receive = async (body: unknown) => {
    const headers = { authorization: `Bearer ${await connector.sign()}` }
    await bot.receive({ headers, body }, { send: () => {} })
    connector.sent.length = 0
  }
  return { ...chat, bot, lines, receive }
}

const installed = activityFrom(ana, {
  type: 'conversationUpdate',
  membersAdded: [{ id: `28:${config.botId}` }],
})
const installation = (action: string) => activityFrom(ana, { type: 'installationUpdate', action })

describe('an import that has ended', () => {
  test.each([
    ['has said something', activityFrom(ana, { text: 'help' })],
    ['has installed the bot', installed],
    ['has installed it, as newer clients say it', installation('add')],
    ['has another version of it', installation('add-upgrade')],
  ])('is told in the chat of whoever began it and %s', async (_words, activity) => {
    const { bot, receive } = startBot()
    await receive(activity)
    await bot.tell(someFinished(ana))
    expect(connector.sent).toHaveLength(1)
    const [{ url, authorization, body } = { url: null, authorization: null, body: {} }] =
      connector.sent
    // botbuilder answers to an activity of its own making, which Teams takes
    const chat = `https://smba.trafficmanager.net/emea/v3/conversations/a%3A${ana}/activities`
    expect(url?.href.startsWith(chat)).toBe(true)
    expect(authorization).toBe(`Bearer ${botToken}`)
    expect(body).toMatchObject({
      type: 'message',
      summary: 'Import finished: 990 photos set, 6 not possible, 4 left as they were',
      attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive' }],
    })
  })

  test('is not told to those whom the bot does not know, or in a chat of several', async () => {
    const { bot, receive, conversations } = startBot()
    await bot.tell(someFinished(ana))
    const group = { id: '19:group', conversationType: 'groupChat', tenantId: config.tenantId }
    await receive(activityFrom(ana, { text: 'help', conversation: group }))
    expect(conversations.size).toBe(0)
    await bot.tell(someFinished(ana))
    expect(connector.sent).toEqual([])
  })

  test('is not told to those who have uninstalled the bot', async () => {
    const { bot, receive, conversations } = startBot()
    await receive(installed)
    expect(conversations.size).toBe(1)
    await receive(installation('remove'))
    await bot.tell(someFinished(ana))
    expect([connector.sent, conversations.size]).toEqual([[], 0])
  })

  test.each([403, 404])(
    'is given up, and the chat forgotten, when Teams answers %i',
    async (status) => {
      const { bot, receive, conversations } = startBot()
      await receive(installed)
      connector.state.refusal = status
      await bot.tell(someFinished(ana))
      expect(conversations.size).toBe(0)
    },
  )

  test('is tried again, without an apology, when Teams cannot be reached', async () => {
    const { bot, receive, conversations } = startBot()
    await receive(installed)
    connector.state.down = true
    await expect(bot.tell(someFinished(ana))).rejects.toMatchObject({ statusCode: 400 })
    expect(conversations.size).toBe(1)
    connector.state.down = false
    await bot.tell(someFinished(ana))
    expect(connector.sent).toHaveLength(1)
  })

  test.each([
    'https://smba.attacker.example/emea/',
    'http://smba.trafficmanager.net/emea/',
    'https://smba.trafficmanager.net:8443/emea/',
  ])('never sends the bot’s token to %s, whatever was kept', async (serviceUrl) => {
    const { bot, receive, conversations } = startBot()
    await receive(installed)
    conversations.set(ana, { ...(conversations.get(ana) as object), serviceUrl })
    await bot.tell(someFinished(ana))
    expect([connector.sent, conversations.size]).toEqual([[], 0])
  })

  test('is remembered for the chat of the person, not of what names them', async () => {
    const { receive, conversations } = startBot()
    await receive(activityFrom(ana.toUpperCase(), { text: 'help' }))
    expect([...conversations.keys()]).toEqual([ana])
  })
})
