import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createBot } from '../../../src/bot/index.ts'
import type { RunSummary } from '../../../src/core/model.ts'
import { createChatCore } from '../../fixtures/bot/core.ts'
import { finishedRun } from '../../fixtures/bot/finishedRun.ts'
import {
  activityFrom,
  botToken,
  config,
  keptLog,
  startConnector,
} from '../../fixtures/bot/teamsConnector.ts'

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

describe('a finished run', () => {
  test.each([
    ['wrote to the bot', activityFrom(ana, { text: 'help' })],
    ['installed it', installed],
    ['installed it, as newer clients report it', installation('add')],
    ['updated it', installation('add-upgrade')],
  ])('is reported in the chat of the person who started it if they %s', async (_how, activity) => {
    const { bot, receive } = startBot()
    await receive(activity)
    await bot.notify(finishedRun(ana))
    expect(connector.sent).toHaveLength(1)
    const [{ url, authorization, body } = { url: null, authorization: null, body: {} }] =
      connector.sent
    // botbuilder replies to an activity that it generated itself, which Teams accepts
    const chat = `https://smba.trafficmanager.net/emea/v3/conversations/a%3A${ana}/activities`
    expect(url?.href.startsWith(chat)).toBe(true)
    expect(authorization).toBe(`Bearer ${botToken}`)
    expect(body).toMatchObject({
      type: 'message',
      summary: "Import finished: 990 photos set, 6 couldn't be set, 4 unchanged",
      attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive' }],
    })
  })

  test('is not reported to people without a chat with the bot, nor in a group chat', async () => {
    const { bot, receive, conversations } = startBot()
    await bot.notify(finishedRun(ana))
    const group = { id: '19:group', conversationType: 'groupChat', tenantId: config.tenantId }
    await receive(activityFrom(ana, { text: 'help', conversation: group }))
    expect(conversations.size).toBe(0)
    await bot.notify(finishedRun(ana))
    expect(connector.sent).toEqual([])
  })

  test('is not reported to people who uninstalled the bot', async () => {
    const { bot, receive, conversations } = startBot()
    await receive(installed)
    expect(conversations.size).toBe(1)
    await receive(installation('remove'))
    await bot.notify(finishedRun(ana))
    expect([connector.sent, conversations.size]).toEqual([[], 0])
  })

  test.each([403, 404])(
    'is not retried, and the chat is forgotten, if Teams answers %i',
    async (status) => {
      const { bot, receive, conversations } = startBot()
      await receive(installed)
      connector.state.refusal = status
      await bot.notify(finishedRun(ana))
      expect(conversations.size).toBe(0)
    },
  )

  test('can be reported later, without an apology, if Teams was unreachable', async () => {
    const { bot, receive, conversations } = startBot()
    await receive(installed)
    connector.state.down = true
    await expect(bot.notify(finishedRun(ana))).rejects.toMatchObject({ statusCode: 400 })
    expect(conversations.size).toBe(1)
    connector.state.down = false
    await bot.notify(finishedRun(ana))
    expect(connector.sent).toHaveLength(1)
  })

  test.each([
    'https://smba.attacker.example/emea/',
    'http://smba.trafficmanager.net/emea/',
    'https://smba.trafficmanager.net:8443/emea/',
  ])('never sends the bot’s token to %s, whatever is stored', async (serviceUrl) => {
    const { bot, receive, conversations } = startBot()
    await receive(installed)
    conversations.set(ana, { ...(conversations.get(ana) as object), serviceUrl })
    await bot.notify(finishedRun(ana))
    expect([connector.sent, conversations.size]).toEqual([[], 0])
  })

  test('is reported in the language of the last message', async () => {
    const { bot, receive } = startBot()
    await receive(activityFrom(ana, { text: 'help', locale: 'qps-ploc' }))
    await bot.notify(finishedRun(ana))
    expect(connector.sent).toMatchObject([{ body: { summary: expect.stringMatching(/^⟦.+⟧$/u) } }])
  })

  test('finds the chat whatever the case of the person’s id', async () => {
    const { receive, conversations } = startBot()
    await receive(activityFrom(ana.toUpperCase(), { text: 'help' }))
    expect([...conversations.keys()]).toEqual([ana])
  })
})

const paused = (): RunSummary => ({
  ...finishedRun(ana, { done: 12, prepared: 28 }).summary,
  finishedAt: null,
  pausedAt: new Date('2026-01-02T03:05:00Z'),
  pausedBecause: {
    code: 'secret_expired',
    detail: 'invalid_client AADSTS7000222',
    probeAt: new Date('2026-01-02T03:06:00Z'),
  },
})

describe('a run that paused by itself', () => {
  test('is reported with its reason, what to do, and a link to its page', async () => {
    const { bot, receive } = startBot()
    await receive(activityFrom(ana, { text: 'help' }))
    await bot.notifyPaused(paused())
    const sent = JSON.stringify(connector.sent[0]?.body)
    expect(sent).toContain('"summary":"Import paused"')
    expect(sent).toContain("The app's client secret has expired. Ask the person who runs the app")
    expect(sent).toContain('12 of 40 processed')
    expect(sent).toContain(encodeURIComponent(`run=${paused().id}`))
  })

  test('is not reported once it goes on', async () => {
    const { bot, receive } = startBot()
    await receive(activityFrom(ana, { text: 'help' }))
    await bot.notifyPaused({ ...paused(), pausedAt: null, pausedBecause: null })
    expect(connector.sent).toEqual([])
  })
})
