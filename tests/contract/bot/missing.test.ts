import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createBot } from '../../../src/bot/index.ts'
import { explain } from '../../../src/core/errors.ts'
import type { MissingReport } from '../../../src/core/model.ts'
import { createChatCore } from '../../fixtures/bot/core.ts'
import {
  activityFrom,
  config,
  keptLog,
  pressFrom,
  startConnector,
} from '../../fixtures/bot/teamsConnector.ts'

const ana = '33333333-3333-4333-8333-333333333333'
const missing: MissingReport = {
  counts: { total: 3, has: 2, none: 1, unknown: 0 },
  departments: [{ department: 'Sales', none: 1, total: 2 }],
  people: [],
  previous: null,
  next: null,
}

let connector: Awaited<ReturnType<typeof startConnector>>
beforeAll(async () => void (connector = await startConnector({})))
afterAll(() => connector.close())
beforeEach(() => void (connector.sent.length = 0))

function startBot(manage: 'appRole' | null = 'appRole', report = missing) {
  const chat = createChatCore({ manage, missing: report })
  const bot = createBot({ config, core: chat.core, log: keptLog().log })
  const send = async (body: unknown) => {
    const headers = { authorization: `Bearer ${await connector.sign()}` }
    const answers: unknown[] = []
    await bot.receive({ headers, body }, { send: (_status, answer) => answers.push(answer) })
    return answers.at(-1)
  }
  return {
    scopes: chat.scopes,
    places: chat.places,
    press: (data: Record<string, unknown>, verb = 'missing.show') =>
      send(pressFrom(ana, verb, data)),
    async say(text: string) {
      await send(activityFrom(ana, { text }))
      return connector.said().at(-1)
    },
  }
}

test('a question about a department and its guests is answered about those, with the gallery filtered alike', async () => {
  const bot = startBot()
  const reply = await bot.say('which guests in Sales have no photo?')
  expect(reply).toMatchObject({ summary: 'Sales, Guests: 1 of 3 people has no photo' })
  expect(bot.scopes).toEqual([{ department: 'Sales', kind: 'guest' }])
  const link = decodeURIComponent(/"url":"(https[^"]+)"/.exec(JSON.stringify(reply))?.[1] ?? '')
  expect(link).toContain('photo=none&department=Sales&kind=guest')
})

test('of one that is only half understood nothing is answered but what it may mean, to be pressed', async () => {
  const bot = startBot()
  const reply = JSON.stringify(await bot.say('who is missing a photo in Sals?'))
  expect(bot.scopes).toEqual([])
  expect(reply).toContain("I didn't understand “sals”.")
  expect(reply).toContain('"title":"Everyone"')
  const marked = JSON.stringify(await bot.say('who is missing in the sale team?'))
  expect(marked).toContain('"title":"Sales"')
  await bot.press({ department: 'Sales' })
  expect(bot.scopes).toEqual([{ department: 'Sales' }])
})

test('whoever has lost the right since is refused at the button', async () => {
  const bot = startBot(null)
  expect(await bot.press({ department: 'Sales' })).toMatchObject({ value: explain('admins_only') })
  expect(bot.scopes).toEqual([])
})

test('a button that was changed is out of date', async () => {
  const bot = startBot()
  const answer = JSON.stringify(await bot.press({ kind: 'everyone', addedDays: -1 }))
  expect(answer).toContain('out of date')
  expect(bot.scopes).toEqual([])
})

const between: MissingReport = {
  ...missing,
  previous: { cursor: 'before', goes: 'back' },
  next: { cursor: 'after', goes: 'on' },
}

/** The data of the buttons that show another page. */
const pagesIn = (reply: unknown) =>
  [
    ...JSON.stringify(reply).matchAll(
      /"title":"([^"]+)","verb":"missing.page","data":(\{[^}]*\})/g,
    ),
  ].map(([, title, data]) => ({ title, data: JSON.parse(data ?? '') as Record<string, unknown> }))

test('the next twenty and the previous replace the card, of the same people, by whoever still may', async () => {
  const bot = startBot('appRole', between)
  const reply = await bot.say('which guests in Sales have no photo?')
  const scope = { department: 'Sales', kind: 'guest' }
  expect(pagesIn(reply)).toEqual([
    { title: 'Previous 20', data: { verb: 'missing.page', ...scope, ...between.previous } },
    { title: 'Next 20', data: { verb: 'missing.page', ...scope, ...between.next } },
  ])
  const [, next] = pagesIn(reply)
  const answer = await bot.press(next?.data ?? {}, 'missing.page')
  expect(answer).toMatchObject({ type: 'application/vnd.microsoft.card.adaptive' })
  expect(bot.places).toEqual([undefined, between.next])
  expect(bot.scopes).toEqual([scope, scope])
  const refused = await startBot(null, between).press(next?.data ?? {}, 'missing.page')
  expect(refused).toMatchObject({ value: explain('admins_only') })
})

test('the list as a file is in the tab, with exactly the people who were asked about', async () => {
  const bot = startBot()
  const reply = JSON.stringify(await bot.say('which guests in Sales have no photo?'))
  const urls = [...reply.matchAll(/"title":"Download the list","url":"([^"]+)"/g)].map(([, url]) =>
    decodeURIComponent(url ?? ''),
  )
  expect(urls).toEqual([
    expect.stringContaining('photo=none&department=Sales&kind=guest&download=list'),
  ])
})
