import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { until } from '../../../fixtures/likeness.ts'
import { startWholeProduct } from '../../../fixtures/wholeProduct.ts'

interface Message {
  id: string
  from: 'user' | 'bot'
  activity: object
}
interface Asked {
  host: string
  method: string
  path: string
  status: number
}

const COUNT = 24
/** A removal takes this long, four at a time. */
const LATENCY_MS = 1500

let product: Awaited<ReturnType<typeof startWholeProduct>>
beforeAll(async () => {
  product = await startWholeProduct()
  const counts = () => product.json<{ unknown: number }>('admin', 'GET', '/api/people/counts')
  await until(async () => (await counts()).unknown === 0)
}, 60_000)
afterAll(() => product.close())

const textOf = (some: unknown) => JSON.stringify(some)
const ofBot = async () =>
  (await product.ask<{ messages: Message[] }>('GET', 'chat?persona=admin')).messages.filter(
    ({ from }) => from === 'bot',
  )
const shownIn = async (id: string) => textOf((await ofBot()).find((each) => each.id === id))

/** The message with which the bot answers. */
async function say(text: string): Promise<Message> {
  const before = (await ofBot()).length
  await product.ask('POST', 'chat', { persona: 'admin', text })
  await until(async () => (await ofBot()).length > before)
  const answer = (await ofBot()).at(-1)
  if (!answer) throw new Error('the bot has answered')
  return answer
}

const press = (messageId: string, verb: string, runId: string) =>
  product.ask('POST', 'chat', {
    persona: 'admin',
    action: { verb, data: { verb, runId }, messageId },
  })

/** Begins to remove the photos of some people, slowly. */
async function removal(): Promise<string> {
  await product.ask('POST', 'faults', {
    kind: 'latency',
    ms: LATENCY_MS,
    match: { method: 'DELETE', url: '/photo/' },
  })
  const { items } = await product.json<{ items: { id: string }[] }>(
    'admin',
    'GET',
    `/api/people?photo=has&limit=${COUNT}`,
  )
  const ids = items.map(({ id }) => id)
  const run = await product.json<{ id: string }>('admin', 'POST', '/api/runs/removals', {
    selection: { ids },
    expected: ids.length,
  })
  return run.id
}

/** With what the connector answered each time that a message was to be replaced. */
async function replacements(id: string): Promise<number[]> {
  const { requests } = await product.ask<{ requests: Asked[] }>('GET', 'requests')
  return requests
    .filter(({ method, path }) => method === 'PUT' && path.endsWith(id))
    .map(({ status }) => status)
}

test('a card follows a run through pause and resume to its end, without a second message', async () => {
  await say('hello')
  const runId = await removal()
  const { id } = await say('how is the import going?')
  expect(await shownIn(id)).toContain('run.pause')
  await press(id, 'run.pause', runId)
  await until(async () => (await shownIn(id)).includes('You paused it.'))
  const replaced = async (least: number) =>
    (await replacements(id)).filter((status) => status < 300).length >= least
  await until(() => replaced(1))
  await product.ask('POST', 'faults', {
    kind: 'status',
    status: 429,
    retryAfter: 1,
    times: 1,
    match: { method: 'PUT', url: '/smba.*\\/activities/' },
  })
  await press(id, 'run.resume', runId)
  await until(async () => (await shownIn(id)).includes('Removal: running'))
  await until(async () => (await shownIn(id)).includes(`Removal finished: ${COUNT} photos removed`))
  const messages = (await ofBot()).length
  await sleep(5000)
  expect((await ofBot()).length).toBe(messages)
  expect(await replacements(id)).toContain(429)
  expect(await replaced(2)).toBe(true)
}, 120_000)

test('who has not asked is told once', async () => {
  const before = (await ofBot()).length
  await removal()
  await until(async () => (await ofBot()).length > before)
  expect(textOf((await ofBot()).at(-1))).toContain(`Removal finished: ${COUNT} photos removed`)
  await sleep(5000)
  expect((await ofBot()).length).toBe(before + 1)
}, 120_000)
