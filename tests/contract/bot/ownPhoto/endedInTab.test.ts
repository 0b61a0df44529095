import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { looksAlike } from '../../../../src/core/imaging/duplicates/looksAlike.ts'
import { buttonOf, startChats, type Said, type Shown } from '../../../fixtures/bot/inChat.ts'

let chats: Awaited<ReturnType<typeof startChats>>
beforeAll(async () => {
  chats = await startChats()
}, 60_000)
beforeEach(() => chats.product.ask('DELETE', 'faults'))
afterAll(() => chats.close())

/** The last message of the bot, which asks about a draft. */
async function asked(persona: string): Promise<Shown> {
  const last = (await chats.messages(persona)).at(-1)
  if (!last) throw new Error('the bot has asked')
  return last
}

const now = async (persona: string, { id }: Shown): Promise<Shown> => {
  const found = (await chats.messages(persona)).find((each) => each.id === id)
  if (!found) throw new Error('the card is still there')
  return found
}

const draftOf = (said: Said) => String(buttonOf(said, 'Set photo').data?.['draftId'])
const mine = (said: Said) => `/api/me/drafts/${draftOf(said)}`

async function sentBy(persona: string, n: number, text = ''): Promise<Shown> {
  await chats.say(persona, text, [await chats.portrait(n)])
  return asked(persona)
}

async function done(persona: string, method: string, path: string, body?: object): Promise<void> {
  const { status } = await chats.product.api(persona, method, path, body)
  expect(status).toBeLessThan(300)
}

/** Waits until the card asks nothing any more. */
async function answered(persona: string, card: Shown): Promise<Shown> {
  const verbs = async () =>
    (await now(persona, card)).buttons.flatMap(({ verb, data }) =>
      data?.['draftId'] === undefined ? [] : verb,
    )
  await expect.poll(verbs, { timeout: 10_000 }).toEqual([])
  return now(persona, card)
}

/** Replacements of messages that the bot has asked of Teams. */
async function replacements(): Promise<number> {
  const { requests } = await chats.product.ask<{ requests: { method: string; path: string }[] }>(
    'GET',
    'requests',
  )
  return requests.filter(({ method, path }) => method === 'PUT' && path.includes('/activities/'))
    .length
}

describe('the card of a picture in the chat', () => {
  test('says by itself that it was set in the tab, and shows it', async () => {
    const card = await sentBy('member', 71)
    await done('member', 'POST', `${mine(card)}/confirm`)
    const after = await answered('member', card)
    expect(after.words).toContain('Your photo is set')
    const [shown = Buffer.alloc(0)] = after.pictures
    expect(await looksAlike(shown, card.pictures[0] ?? Buffer.alloc(1))).toBe(true)
  })

  test('says by itself that it was discarded in the tab', async () => {
    const card = await sentBy('member', 72)
    await done('member', 'DELETE', mine(card))
    expect((await answered('member', card)).words).toContain('Cancelled')
  })

  test('says so after it was cropped on the card, too', async () => {
    const card = await sentBy('member', 73)
    await chats.press('member', buttonOf(card, 'Closer'))
    await done('member', 'POST', `${mine(card)}/confirm`)
    expect((await answered('member', card)).words).toContain('Your photo is set')
  })

  test('says so where it is one of several, whichever the card shows', async () => {
    const pictures = await Promise.all([74, 75].map((n) => chats.portrait(n)))
    await chats.say('member', '', pictures)
    const card = await asked('member')
    const [, second] = card.taps
    if (!second) throw new Error('two can be tapped')
    await done('member', 'POST', `/api/me/drafts/${String(second.data?.['draftId'])}/confirm`)
    const after = await answered('member', card)
    expect(after.words).toContain('Your photo is set')
    expect(after.taps).toEqual([])
  })

  test('of somebody else says by itself what was done in the tab', async () => {
    const { id, userPrincipalName } = chats.person('member')
    const path = (said: Said) => `/api/people/${id}/photo-drafts/${draftOf(said)}`
    const first = await sentBy('admin', 76, `photo for ${userPrincipalName}`)
    await done('admin', 'POST', `${path(first)}/confirm`, { overwrite: true })
    expect((await answered('admin', first)).words).toContain('The photo is set')
    const second = await sentBy('admin', 77, `photo for ${userPrincipalName}`)
    await done('admin', 'DELETE', path(second))
    expect((await answered('admin', second)).words).toContain('Nothing was changed.')
  })

  test('keeps its buttons while the picture could not be set, and changes once it was', async () => {
    const card = await sentBy('member', 78)
    const match = { method: 'PUT', url: '/photo/' }
    await chats.product.ask('POST', 'faults', { kind: 'throttle', retryAfter: 300, match })
    await chats.product.api('member', 'POST', `${mine(card)}/confirm`)
    await chats.product.ask('DELETE', 'faults')
    expect(draftOf(await now('member', card))).toBe(draftOf(card))
    await done('member', 'DELETE', mine(card))
    expect((await answered('member', card)).words).toContain('Cancelled')
  })

  test('is left as it is where Teams cannot be reached, and says so once it is pressed', async () => {
    const card = await sentBy('member', 79)
    const match = { method: 'PUT', url: '/smba.*\\/activities/' }
    await chats.product.ask('POST', 'faults', { kind: 'status', status: 503, match })
    await chats.product.clearRequests()
    await done('member', 'POST', `${mine(card)}/confirm`)
    await expect.poll(replacements).toBe(1)
    expect(draftOf(await now('member', card))).toBe(draftOf(card))
    await chats.product.ask('DELETE', 'faults')
    const late = await chats.press('member', buttonOf(card, 'Cancel'))
    expect(late.words).toContain('Your photo is set')
  })

  test('that is pressed is replaced by the answer alone', async () => {
    const card = await sentBy('member', 80)
    await chats.product.clearRequests()
    expect((await chats.press('member', buttonOf(card, 'Set photo'))).words).toContain('is set')
    const other = await sentBy('member', 81)
    await chats.press('member', buttonOf(other, 'Cancel'))
    expect(await replacements()).toBe(0)
  })
})
