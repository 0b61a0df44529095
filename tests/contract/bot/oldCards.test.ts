import { afterAll, beforeAll, expect, test } from 'vitest'
import { createBot } from '../../../src/bot/index.ts'
import { createChatCore } from '../../fixtures/bot/core.ts'
import {
  activityFrom,
  config,
  keptLog,
  pressFrom,
  startConnector,
} from '../../fixtures/bot/teamsConnector.ts'

const ana = '33333333-3333-4333-8333-333333333333'
const draftId = '2b0253c4-a8a8-4f30-8aef-7457e2fbda39'

interface Pressed {
  chat: ReturnType<typeof createChatCore>
  said: string
}

/** The buttons of cards sent by the first release: cards stay in chats, and people press them long after an update. */
const buttons = [
  {
    verb: 'photo.confirm',
    data: { draftId },
    isDone: ({ chat }: Pressed) => chat.writes.includes(ana),
  },
  {
    verb: 'photo.cancel',
    data: { draftId },
    isDone: ({ chat }: Pressed) => chat.drafts.get(draftId)?.used === 'discarded',
  },
  {
    verb: 'photo.askRemove',
    data: {},
    isDone: ({ said }: Pressed) => said.includes('photo.remove'),
  },
  {
    verb: 'photo.remove',
    data: { personId: ana },
    isDone: ({ chat }: Pressed) => !chat.photos.has(ana),
  },
  {
    verb: 'photo.keep',
    data: {},
    isDone: ({ chat, said }: Pressed) => chat.photos.has(ana) && !said.includes('out of date'),
  },
]

let connector: Awaited<ReturnType<typeof startConnector>>
beforeAll(async () => void (connector = await startConnector()))
afterAll(() => connector.close())

async function press(activity: unknown): Promise<Pressed> {
  const chat = createChatCore()
  chat.drafts.set(draftId, { owner: ana, picture: Buffer.from('new'), used: false })
  chat.photos.set(ana, Buffer.from('old'))
  const bot = createBot({ config, core: chat.core, log: keptLog().log })
  const answers: unknown[] = []
  const headers = { authorization: `Bearer ${await connector.sign()}` }
  connector.sent.length = 0
  await bot.receive({ headers, body: activity }, { send: (_status, body) => answers.push(body) })
  return { chat, said: JSON.stringify([answers, connector.sent]) }
}

test.each(buttons)('the button $verb of an old card still works', async (button) => {
  const { verb, data, isDone } = button
  expect(isDone(await press(pressFrom(ana, verb, { ...data, verb })))).toBe(true)
})

test.each(buttons)('$verb works as the message that older clients send', async (button) => {
  const { verb, data, isDone } = button
  expect(isDone(await press(activityFrom(ana, { value: { ...data, verb } })))).toBe(true)
})
