import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { explain } from '../../../src/core/errors.ts'
import { permissions } from '../../../src/core/graph/permissions.ts'
import { until } from '../../fixtures/likeness.ts'
import { startWholeProduct } from '../../fixtures/wholeProduct.ts'

interface Activity {
  id?: string
  text?: string
  summary?: string
}
interface Message {
  id: string
  from: 'user' | 'bot'
  activity: Activity
}
interface Asked {
  host: string
  path: string
  method: string
  status: number
}

let product: Awaited<ReturnType<typeof startWholeProduct>>
beforeAll(async () => {
  product = await startWholeProduct()
  await until(async () => (await counts()).unknown === 0)
}, 60_000)
afterAll(() => product.close())

const counts = () =>
  product.json<{ none: number; unknown: number }>('admin', 'GET', '/api/people/counts')
/** What the bot answers, which may come after Teams has its response. */
async function say(persona: string, message: object): Promise<Activity[]> {
  const ofBot = async () => (await chatOf(persona)).filter(({ from }) => from === 'bot')
  const before = new Set((await ofBot()).map(textOf))
  await product.ask('POST', 'chat', { persona, ...message })
  const fresh = async () => (await ofBot()).filter((each) => !before.has(textOf(each)))
  await until(async () => (await fresh()).length > 0)
  return (await fresh()).map(({ activity }) => activity).toReversed()
}
const press = (persona: string, data: Record<string, unknown>) =>
  say(persona, { action: { verb: data['verb'], data } })
const chatOf = async (persona: string) =>
  (await product.ask<{ messages: Message[] }>('GET', `chat?persona=${persona}`)).messages
const textOf = (some: unknown) => JSON.stringify(some)

/** The data of a card's button. */
function buttonIn(some: unknown, verb: string): Record<string, unknown> {
  const found = textOf(some).match(new RegExp(`"data":(\\{"verb":"${verb}"[^}]*\\})`))?.[1]
  if (!found) throw new Error(`no button ${verb} in ${textOf(some)}`)
  return JSON.parse(found) as Record<string, unknown>
}

/** Everybody who was sent a reminder, with how many. */
async function remindersIn(): Promise<Map<string, number>> {
  const { requests } = await product.ask<{ requests: Asked[] }>('GET', 'requests')
  const sent = requests.flatMap(({ method, path, status }) => {
    const person = /\/v3\/conversations\/a:([^/]+)\/activities/.exec(decodeURIComponent(path))?.[1]
    return method === 'POST' && status === 201 && person ? [person] : []
  })
  const all = new Map<string, number>()
  for (const person of sent) all.set(person, (all.get(person) ?? 0) + 1)
  return all
}

/** With what the connector refused messages. */
async function refusals(): Promise<number[]> {
  const { requests } = await product.ask<{ requests: Asked[] }>('GET', 'requests')
  const refused = requests.filter(({ host, status }) => host.startsWith('smba.') && status >= 400)
  return refused.map(({ status }) => status)
}

const lastCard = async () =>
  textOf((await chatOf('admin')).findLast((each) => textOf(each).includes('remind.show')))
const isOver = async () => /(was|were) reminded"/.test(await lastCard())
const grant = () =>
  product.ask('PUT', 'permissions', {
    application: permissions
      .filter(({ kind }) => kind === 'application')
      .map((row) => row.permission),
  })

describe('an admin', () => {
  test('is told how many have no chat with the bot, and whom it could not reach, by name', async () => {
    const [asked] = await say('admin', { text: 'who is missing a photo?' })
    const [offer] = await press('admin', buttonIn(asked, 'remind.ask'))
    expect(textOf(offer)).toMatch(/Remind \d+ people\?/)
    expect(textOf(offer)).toContain("I can't reach them")
    const [begun] = await press('admin', buttonIn(offer, 'remind.send'))
    expect(textOf(begun)).toContain('remind.show')
    await until(isOver)
    expect(await lastCard()).toMatch(/\d+ have never opened Likeness/)
    const { none } = await counts()
    expect(await lastCard()).toContain(`${none} not reached`)
  })

  test('“remind them” means those who were asked about last; who is not the admin is told kindly', async () => {
    await say('admin', { text: 'which guests have no photo?' })
    const [offer] = await say('admin', { text: 'remind them!' })
    expect(textOf(offer)).toContain('"Guests"')
    expect(textOf(offer)).toMatch(/Left out: \d+ guest/)
    const [refused] = await say('member', { text: 'remind everybody without a photo' })
    expect(refused?.text).toBe(explain('admins_only'))
    const [pressed] = await press('member', { verb: 'remind.ask' })
    expect(pressed?.text).toBe(explain('admins_only'))
  })

  test('of a place that is not known nobody is reminded, but choices are offered', async () => {
    const [which] = await say('admin', { text: 'remind everybody without a photo in Salles' })
    expect(textOf(which)).toContain('“salles”')
    expect(buttonIn(which, 'remind.ask')).toEqual({ verb: 'remind.ask' })
  })

  test('may think better of it', async () => {
    const [offer] = await say('admin', { text: 'send reminders to everybody' })
    const [cancelled] = await press('admin', buttonIn(offer, 'remind.cancel'))
    expect(textOf(cancelled)).toContain('Nobody was reminded')
    buttonIn(cancelled, 'missing.show')
  })
})

describe('where the app may install itself', () => {
  test('everybody without a photo gets exactly one, though Teams throttles, and a second press sends none', async () => {
    await grant()
    const [offer] = await say('admin', { text: 'remind everybody without a photo' })
    await product.clearRequests()
    const match = { method: 'POST', url: '/smba.*\\/activities/' }
    for (const status of [429, 502, 412])
      await product.ask('POST', 'faults', {
        kind: 'status',
        status,
        times: 3,
        match,
        ...(status === 429 && { retryAfter: 1 }),
        afterSeconds: 1,
      })
    await press('admin', buttonIn(offer, 'remind.send'))
    await until(isOver)
    await press('admin', buttonIn(offer, 'remind.send'))
    expect(await refusals()).toEqual(expect.arrayContaining([412, 429, 502]))
    const sent = await remindersIn()
    sent.delete(product.idOf('admin'))
    const { none } = await counts()
    expect([sent.size, new Set(sent.values())]).toEqual([none, new Set([1])])
    expect(await lastCard()).toContain('people were reminded')
  })

  test('who is reminded sets a photo in the chat, or wants no more, and the tally says so', async () => {
    const { items } = await product.json<{ items: { id: string }[] }>(
      'admin',
      'GET',
      '/api/people?photo=none&limit=2',
    )
    const [stopping] = items
    const id = stopping?.id ?? ''
    const reminder = (await chatOf(id)).at(-1)
    expect(textOf(reminder)).toContain("You don't have a profile photo yet")
    const [stopped] = await press(id, buttonIn(reminder, 'remind.stop'))
    expect(textOf(stopped)).toContain('You get no more reminders')
    const card = (await chatOf('admin')).findLast((each) => textOf(each).includes('remind.show'))
    const [shown] = await press('admin', buttonIn(card, 'remind.show'))
    expect(textOf(shown)).toContain('1 person wants no more reminders')
    const [resumed] = await say(id, { text: 'Remind me again, please' })
    expect(textOf(resumed)).toContain('You may be reminded again')
  })
})
