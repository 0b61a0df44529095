import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createBot } from '../../../src/bot/index.ts'
import type { Outcome } from '../../../src/core/model.ts'
import type { LeftActivity } from '../../../src/core/contracts/activities.ts'
import { createChatCore } from '../../fixtures/bot/core.ts'
import {
  activityFrom,
  config,
  keptLog,
  pressFrom,
  startConnector,
} from '../../fixtures/bot/teamsConnector.ts'

const ana = '33333333-3333-4333-8333-333333333333'

let connector: Awaited<ReturnType<typeof startConnector>>
beforeAll(async () => {
  connector = await startConnector({
    'contoso-my.sharepoint.com': () => new Response('the bytes of a picture'),
  })
})
afterAll(() => connector.close())
beforeEach(() => {
  connector.sent.length = 0
})

interface Answer {
  status: number
  body: { type?: string; value?: unknown } | undefined
}

/** A bot whose `receive` also says what Teams was answered, as soon as it was. */
function startBot(given: Parameters<typeof createChatCore>[0] = {}) {
  const chat = createChatCore(given)
  const bot = createBot({ config, core: chat.core, log: keptLog().log })
  const receive = async (body: unknown) => {
    const headers = { authorization: `Bearer ${await connector.sign()}` }
    const { promise: answered, resolve } = Promise.withResolvers<Answer>()
    const done = bot.receive(
      { headers, body },
      { send: (status, answer) => resolve({ status, body: answer as Answer['body'] }) },
    )
    return { answer: await answered, done }
  }
  return { ...chat, bot, receive }
}

const picture = () =>
  activityFrom(ana, {
    attachments: [
      {
        contentType: 'application/vnd.microsoft.teams.file.download.info',
        name: 'me.jpg',
        contentUrl: 'https://contoso-my.sharepoint.com/personal/ana/me.jpg',
        content: { downloadUrl: 'https://contoso-my.sharepoint.com/download', fileType: 'jpg' },
      },
    ],
  })

/** The card with "Set photo" in Ana's chat. */
async function draftIn(bot: ReturnType<typeof startBot>): Promise<string> {
  const { done } = await bot.receive(picture())
  await done
  return [...bot.drafts.keys()].at(-1) ?? ''
}

/** A write that goes on until it is let go. */
function slowGraph() {
  const { promise, resolve } = Promise.withResolvers<void>()
  return { graph: () => promise, letGo: resolve }
}

const pressed = (verb: string, data: Record<string, unknown>) => ({
  ...pressFrom(ana, verb, data),
  replyToId: 'the-card',
})

describe('an answer to Teams', () => {
  test('to a message does not wait for what it asks for', async () => {
    const bot = startBot()
    const { promise, resolve } = Promise.withResolvers<void>()
    const access = bot.core.access.bind(bot.core)
    bot.core.access = async (principal) => {
      await promise
      return access(principal)
    }
    const { answer, done } = await bot.receive(activityFrom(ana, { text: 'help' }))
    expect(answer).toEqual({ status: 200, body: undefined })
    expect(connector.said()).toEqual([])
    resolve()
    await done
    expect(JSON.stringify(connector.said())).toContain('What I can do')
  })

  test('to a button whose work takes longer is a card that says so, and is replaced by its outcome', async () => {
    const { graph, letGo } = slowGraph()
    const bot = startBot({ graph })
    const draftId = await draftIn(bot)
    connector.sent.length = 0
    const began = performance.now()
    const { answer, done } = await bot.receive(pressed('photo.confirm', { draftId }))
    expect(performance.now() - began).toBeLessThan(5000)
    expect(JSON.stringify(answer.body)).toContain('Working on it')
    expect(bot.writes).toEqual([])
    letGo()
    await done
    expect(bot.writes).toEqual([ana])
    expect(connector.sent.map(({ method }) => method)).toEqual(['PUT'])
    expect(connector.sent[0]?.url.pathname).toContain('the-card')
    expect(JSON.stringify(connector.said())).toContain('Your photo is set')
  })

  test('that is late and bad says why in the card, with the button once more', async () => {
    const outcome = {
      kind: 'failed',
      code: 'graph_unreachable',
      detail: '',
      requestId: null,
    } satisfies Outcome
    const bot = startBot({ graph: () => sleep(3500), outcome })
    const draftId = await draftIn(bot)
    connector.sent.length = 0
    const { done } = await bot.receive(pressed('photo.confirm', { draftId }))
    await done
    const card = JSON.stringify(connector.said())
    expect(card).toContain("Couldn't set your photo")
    expect(card).toContain('Try again')
    expect(card).toContain(`"verb":"photo.confirm","draftId":"${draftId}"`)
  })
})

describe('what is delivered twice', () => {
  test('is answered once, be it a message', async () => {
    const bot = startBot()
    const hello = activityFrom(ana, { text: 'hello' })
    const both = await Promise.all([bot.receive(hello), bot.receive(hello)])
    for (const { answer, done } of both) {
      expect(answer.status).toBe(200)
      await done
    }
    const third = await bot.receive(hello)
    expect(third.answer.status).toBe(200)
    await third.done
    expect(connector.said()).toHaveLength(1)
  })

  test('is done once, be it a button; while it is worked on, the card says so', async () => {
    const { graph, letGo } = slowGraph()
    const bot = startBot({ graph })
    const draftId = await draftIn(bot)
    const press = pressed('photo.confirm', { draftId })
    const first = await bot.receive(press)
    const second = await bot.receive(press)
    expect(JSON.stringify(second.answer.body)).toContain('Working on it')
    letGo()
    await Promise.all([first.done, second.done])
    const third = await bot.receive(press)
    expect(JSON.stringify(third.answer.body)).toContain('Done already')
    expect(bot.writes).toEqual([ana])
  })

  test.each([
    ['set', 'photo.confirm', {}, 'Your photo is set'],
    ['sent for approval', 'photo.confirm', { asks: true }, 'Sent for approval'],
    ['cancelled', 'photo.cancel', {}, 'Cancelled'],
  ])('on two devices shows what became of it: %s', async (_, verb, given, title) => {
    const bot = startBot(given)
    const draftId = await draftIn(bot)
    await (
      await bot.receive(pressed(verb, { draftId }))
    ).done
    const again = await bot.receive(pressed('photo.confirm', { draftId }))
    expect(again.answer.body?.type).toBe('application/vnd.microsoft.card.adaptive')
    expect(JSON.stringify(again.answer.body)).toContain(title)
    const cancelled = await bot.receive(pressed('photo.cancel', { draftId }))
    expect(JSON.stringify(cancelled.answer.body)).toContain(title)
    expect(bot.writes).toHaveLength(title === 'Your photo is set' ? 1 : 0)
  })
})

/** A bot that finds `activity`, with the draft's id in it, left by another process. */
async function left(activity: object, isLastAttempt = false) {
  const bot = startBot()
  const draftId = await draftIn(bot)
  connector.sent.length = 0
  const content = JSON.parse(JSON.stringify(activity).replace('DRAFT', draftId)) as object
  const lefts: LeftActivity[] = [{ key: 'left', personId: ana, content, isLastAttempt }]
  const ended: string[] = []
  bot.core.activities.takeLeft = async () => lefts.splice(0)
  bot.core.activities.end = async (key) => void ended.push(key)
  await bot.bot.answerLeft()
  return { ...bot, ended }
}

describe('what a process left when it ended', () => {
  test('is answered by another: a message', async () => {
    const { ended } = await left(activityFrom(ana, { text: 'help', id: '17' }))
    expect(JSON.stringify(connector.said())).toContain('What I can do')
    expect(ended).toEqual([`a:${ana} 17`])
  })

  test('is answered by another: a button, whose card is replaced', async () => {
    const { writes } = await left(pressed('photo.confirm', { draftId: 'DRAFT' }))
    expect(writes).toEqual([ana])
    expect(connector.sent[0]?.method).toBe('PUT')
    expect(JSON.stringify(connector.said())).toContain('Your photo is set')
  })

  test('is given up with an apology after the last attempt', async () => {
    const { writes } = await left(pressed('photo.confirm', { draftId: 'DRAFT' }), true)
    expect(writes).toEqual([])
    expect(JSON.stringify(connector.said())).toContain('Sorry, something went wrong')
  })
})

test('a stop waits until what was received is answered', async () => {
  const { graph, letGo } = slowGraph()
  const bot = startBot({ graph })
  const draftId = await draftIn(bot)
  await bot.receive(pressed('photo.confirm', { draftId }))
  const idle = bot.bot.idle().then(() => bot.writes.length)
  letGo()
  expect(await idle).toBe(1)
})
