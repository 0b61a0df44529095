import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { drawPortrait } from '../../../src/sandbox/portraits/portrait.ts'
import { until } from '../../fixtures/likeness.ts'
import { startWholeProduct } from '../../fixtures/wholeProduct.ts'

interface Message {
  id: string
  from: 'user' | 'bot'
  activity: object
}

let product: Awaited<ReturnType<typeof startWholeProduct>>
beforeAll(async () => {
  product = await startWholeProduct()
  const { version } = await product.json<{ version: number }>('admin', 'GET', '/api/settings')
  const settings = { ownPhoto: 'withApproval' }
  await product.json('admin', 'PUT', '/api/settings', { version, settings })
  for (const persona of ['admin', 'hr', 'member']) await say(persona, { text: 'hello' })
}, 60_000)
afterAll(() => product.close())

const messagesOf = async (persona: string): Promise<Message[]> => {
  const { messages } = await product.ask<{ messages: Message[] }>('GET', `chat?persona=${persona}`)
  return messages.filter(({ from }) => from === 'bot')
}
const say = (persona: string, message: object) =>
  product.ask<{ activities: object[] }>('POST', 'chat', { persona, awaitReply: true, ...message })
const textOf = (some: unknown) => JSON.stringify(some)

/** The message of somebody's chat that says this: cards of others are replaced by a job, a moment later. */
async function saidTo(persona: string, what: string): Promise<Message> {
  const found = async () =>
    (await messagesOf(persona)).findLast((message) => textOf(message).includes(what))
  await until(async () => (await found()) !== undefined)
  const message = await found()
  if (!message) throw new Error(`nothing says ${what}`)
  return message
}

const press = (persona: string, message: Message, data: Record<string, unknown>) =>
  say(persona, { action: { verb: data['verb'], data, messageId: message.id } })

/** A member sends a photo in the chat, and has it wait for approval. */
async function ask(n: number): Promise<void> {
  const base64 = (await drawPortrait(`portrait ${n}`)).toString('base64')
  const files = [{ name: 'me.jpg', contentType: 'image/jpeg', base64 }]
  await say('member', { files })
  const offered = await saidTo('member', 'photo.confirm')
  const draftId = /"draftId":"([^"]+)"/.exec(textOf(offered))?.[1]
  await press('member', offered, { verb: 'photo.confirm', draftId })
  await saidTo('member', 'Sent for approval')
}

const approvalIn = (message: Message): string =>
  /"approvalId":"([^"]+)"/.exec(textOf(message))?.[1] ?? ''

describe('a photo that a member sends for approval', () => {
  test('is a card for all who decide; what one of them decides is on the cards of the others, and told to the member', async () => {
    await ask(1)
    const ofAdmin = await saidTo('admin', 'New photo to approve')
    const ofHr = await saidTo('hr', 'New photo to approve')
    const approvalId = approvalIn(ofHr)
    expect([approvalIn(ofAdmin), textOf(ofHr).match(/data:image/g)?.length]).toEqual([
      approvalId,
      expect.any(Number),
    ])
    await press('hr', ofHr, {
      verb: 'approval.decline',
      approvalId,
      reason: 'quality',
      text: 'In daylight, please',
    })
    for (const [persona, { id }] of [
      ['hr', ofHr],
      ['admin', ofAdmin],
    ] as const) {
      const decided = await saidTo(persona, 'Photo declined')
      expect([decided.id, textOf(decided)]).toEqual([
        id,
        expect.stringContaining('In daylight, please'),
      ])
    }
    const told = textOf(await saidTo('member', 'Your photo was declined'))
    expect(told).toContain('The picture is blurry, dark, or too small.')
    // A press on a card that another client still shows
    await press('admin', ofAdmin, { verb: 'approval.approve', approvalId })
    expect(textOf(await saidTo('admin', 'Photo declined'))).not.toContain('approval.approve')
  }, 90_000)

  test('is set as the app when it is approved in the chat, and nobody is told of the next one at once', async () => {
    await product.clearRequests()
    await ask(2)
    expect(textOf((await messagesOf('admin')).at(-1))).not.toContain('New photo to approve')
    await say('admin', { text: 'what is waiting for approval?' })
    const card = await saidTo('admin', 'approval.approve')
    await press('admin', card, { verb: 'approval.approve', approvalId: approvalIn(card) })
    await saidTo('admin', 'Photo approved')
    await saidTo('member', 'Your photo was approved')
    expect(await product.writes()).toEqual([expect.objectContaining({ method: 'PUT', as: 'app' })])
  }, 90_000)
})
