import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startChats, type Shown } from '../../fixtures/bot/inChat.ts'
import { until } from '../../fixtures/likeness.ts'

type Chats = Awaited<ReturnType<typeof startChats>>
let chats: Chats
beforeAll(async () => {
  chats = await startChats()
  const counts = () => chats.product.json<{ unknown: number }>('admin', 'GET', '/api/people/counts')
  await until(async () => (await counts()).unknown === 0)
}, 60_000)
beforeEach(() => chats.product.ask('DELETE', 'faults'))
afterAll(() => chats.close())

/** A message of the bot with buttons that asks something. */
async function askedBy(persona: string, ask: () => Promise<unknown>): Promise<Shown> {
  await ask()
  const last = (await chats.messages(persona)).at(-1)
  expect(last?.buttons.length).toBeGreaterThan(0)
  if (!last) throw new Error('the bot has asked')
  return last
}

/** Writes something, and waits for the line with which the bot answers below it. */
async function write(persona: string, text: string): Promise<Shown> {
  const before = (await chats.messages(persona)).length
  await chats.say(persona, text)
  await until(async () => (await chats.messages(persona)).length > before)
  const all = await chats.messages(persona)
  expect(all).toHaveLength(before + 1)
  return all.at(-1) ?? Promise.reject(new Error('the bot has answered'))
}

const cardNow = async (persona: string, { id }: Shown): Promise<Shown> => {
  const found = (await chats.messages(persona)).find((each) => each.id === id)
  if (!found) throw new Error('the card is still there')
  return found
}
const titles = ({ buttons }: Shown) => buttons.map(({ title }) => title)
const address = () => chats.person('member').userPrincipalName
const sendTo = async (persona: string, text: string, n: number) =>
  chats.say(persona, text, [await chats.portrait(n)])

interface Case {
  persona: string
  ask: () => Promise<unknown>
  answer: 'yes' | 'no'
  /** what the card says instead, and its buttons */
  outcome: string
  buttons?: string[]
}

const cases: Record<string, Case> = {
  'a picture that is set': {
    persona: 'member',
    ask: () => sendTo('member', '', 61),
    answer: 'yes',
    outcome: 'Your photo is set',
  },
  'a picture that is not wanted': {
    persona: 'member',
    ask: () => sendTo('member', '', 62),
    answer: 'no',
    outcome: 'Cancelled',
  },
  'several pictures of which none is wanted': {
    persona: 'member',
    ask: async () =>
      chats.say('member', '', await Promise.all([63, 64].map((n) => chats.portrait(n)))),
    answer: 'no',
    outcome: 'Cancelled',
  },
  'a photo that is kept': {
    persona: 'member',
    ask: () => chats.say('member', 'remove my photo'),
    answer: 'no',
    outcome: "Your photo wasn't changed.",
  },
  'a photo that is removed': {
    persona: 'member',
    ask: () => chats.say('member', 'remove my photo'),
    answer: 'yes',
    outcome: 'Your photo was removed',
  },
  'a picture of somebody else that is set': {
    persona: 'hr',
    ask: () => sendTo('hr', `photo for ${address()}`, 65),
    answer: 'yes',
    outcome: 'The photo is set',
    buttons: ['Undo', 'Open in Likeness'],
  },
  'a picture of somebody else that is not wanted': {
    persona: 'hr',
    ask: () => sendTo('hr', `photo for ${address()}`, 66),
    answer: 'no',
    outcome: 'Nothing was changed.',
    buttons: ['Open in Likeness'],
  },
  'a picture of somebody else that is not sent': {
    persona: 'hr',
    ask: () => chats.say('hr', `set the photo of ${address()}`),
    answer: 'no',
    outcome: 'Nothing was changed.',
    buttons: ['Open in Likeness'],
  },
  'a photo of somebody else that is removed': {
    persona: 'hr',
    ask: () => chats.say('hr', `remove the photo of ${address()}`),
    answer: 'yes',
    outcome: 'The photo was removed',
    buttons: ['Undo', 'Open in Likeness'],
  },
  'reminders that nobody is sent': {
    persona: 'admin',
    ask: () => chats.say('admin', 'remind everybody without a photo'),
    answer: 'no',
    outcome: 'Nobody was reminded',
    buttons: ['Show who is missing'],
  },
}

describe('a typed answer replaces the card that asked by what came of it, and says it in a line', () => {
  test.each(Object.entries(cases))('%s', async (_, given) => {
    const { persona, ask, answer, outcome, buttons = [] } = given
    const card = await askedBy(persona, ask)
    const line = await write(persona, answer)
    const now = await cardNow(persona, card)
    expect(now.words).toContain(outcome)
    expect(titles(now)).toEqual(buttons)
    expect(line.buttons).toEqual([])
    expect(line.words.trim()).not.toBe('')
    expect((await write(persona, answer)).words).toContain("There's nothing to answer")
  })
})

test('reminders begun by "yes" are counted on the card that asked, which stays up to date', async () => {
  const card = await askedBy('admin', () => chats.say('admin', 'remind everybody without a photo'))
  await write('admin', 'yes')
  await expect
    .poll(async () => (await cardNow('admin', card)).words, { timeout: 30_000 })
    .toMatch(/(was|were) reminded/)
}, 60_000)

test('an import cancelled by "yes" is shown by the card that asked, also once it has ended', async () => {
  const { product } = chats
  const match = { method: 'DELETE', url: '/photo/' }
  await product.ask('POST', 'faults', { kind: 'latency', ms: 1500, match })
  const { items } = await product.json<{ items: { id: string }[] }>(
    'admin',
    'GET',
    '/api/people?photo=has&limit=24',
  )
  const selection = { ids: items.map(({ id }) => id) }
  await product.json('admin', 'POST', '/api/runs/removals', { selection, expected: items.length })
  const card = await askedBy('admin', () => chats.say('admin', 'cancel the import'))
  await write('admin', 'yes')
  await expect
    .poll(async () => (await cardNow('admin', card)).words, { timeout: 30_000 })
    .toMatch(/cancelled/i)
  await expect
    .poll(async () => titles(await cardNow('admin', card)), { timeout: 30_000 })
    .not.toContain('Pause')
}, 60_000)

test('where the answer is another question, that comes below, and is answered in words again', async () => {
  const pictures = await Promise.all([67, 68].map((n) => chats.portrait(n)))
  await chats.say('member', '', pictures)
  const again = await askedBy('member', () => write('member', 'yes'))
  expect((await cardNow('member', again)).taps).toHaveLength(2)
  await write('member', 'no')
  expect((await cardNow('member', again)).words).toContain('Cancelled')
})

test('the card keeps its buttons where nothing came of the answer, but may come', async () => {
  const card = await askedBy('member', () => sendTo('member', '', 69))
  const match = { method: 'PUT', url: '/photo/' }
  await chats.product.ask('POST', 'faults', { kind: 'throttle', retryAfter: 300, match })
  expect((await write('member', 'yes')).words).toContain("Couldn't set your photo")
  expect(titles(await cardNow('member', card))).toContain('Set photo')
})

test('a card that Teams does not replace leaves its outcome to a new message', async () => {
  const card = await askedBy('member', () => sendTo('member', '', 70))
  const match = { method: 'PUT', url: '/smba.*\\/activities\\//' }
  await chats.product.ask('POST', 'faults', { kind: 'status', status: 404, match })
  expect((await write('member', 'yes')).words).toContain('Your photo is set')
  expect(titles(await cardNow('member', card))).toContain('Set photo')
})
