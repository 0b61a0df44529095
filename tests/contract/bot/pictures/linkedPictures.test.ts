import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { looksAlike } from '../../../../src/core/imaging/duplicates/looksAlike.ts'
import { buttonOf, startChats, type Said } from '../../../fixtures/bot/inChat.ts'

const publicUrl = 'https://photos.contoso.example'
let chats: Awaited<ReturnType<typeof startChats>>
beforeAll(async () => {
  chats = await startChats({ CARD_PICTURES: 'linked', PUBLIC_URL: publicUrl })
}, 60_000)
afterAll(() => chats.close())

/** As Teams does it: without a token, through a proxy of its own. */
const fetched = (link: string): Promise<Response> =>
  fetch(chats.product.url + link.slice(publicUrl.length))
const statuses = ({ links }: Said) =>
  Promise.all(links.map(async (link) => (await fetched(link)).status))
const refusal = async (response: Response) => {
  const { error } = (await response.json()) as { error: { code: string } }
  return [response.status, error.code]
}
const pictureAt = async (link = ''): Promise<Buffer> =>
  Buffer.from(await (await fetched(link)).arrayBuffer())

describe('pictures of cards, where Teams fetches them', () => {
  test('are addresses of the service that need no token and that nobody else keeps', async () => {
    const sent = await chats.say('member', '', [await chats.portrait(1)])
    expect(sent.pictures).toEqual([])
    expect(sent.links).toHaveLength(1)
    const [link = ''] = sent.links
    expect(link).toMatch(
      /^https:\/\/photos\.contoso\.example\/api\/card-pictures\/[\w-]+\/photo\.jpg$/,
    )
    const response = await fetched(link)
    expect(response.status).toBe(200)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'cache-control': 'private, max-age=300',
      'x-content-type-options': 'nosniff',
    })
    const { jpeg } = await chats.portrait(1)
    expect(await looksAlike(await pictureAt(link), jpeg)).toBe(true)
  })

  test('are those of each step, and end with the draft: what comes after shows a picture of its own', async () => {
    const sent = await chats.say('member', '', [await chats.portrait(2)])
    const closer = await chats.press('member', buttonOf(sent, 'Closer'))
    expect(await statuses(closer)).toEqual([200])
    const set = await chats.press('member', buttonOf(closer, 'Set photo'))
    expect(await refusal(await fetched(closer.links[0] ?? ''))).toEqual([404, 'not_found'])
    expect(await refusal(await fetched(sent.links[0] ?? ''))).toEqual([404, 'not_found'])
    expect(await statuses(set)).toEqual([200])
    const { id } = chats.person('member')
    expect(await looksAlike(await chats.shown(id), await pictureAt(set.links[0]))).toBe(true)
  })

  test('are gone once the picture is discarded', async () => {
    const sent = await chats.say('member', '', [await chats.portrait(3)])
    expect(await statuses(sent)).toEqual([200])
    await chats.press('member', buttonOf(sent, 'Cancel'))
    expect(await statuses(sent)).toEqual([404])
  })

  test('of somebody else are gone when all about them is deleted, although an admin was shown them', async () => {
    const { id, userPrincipalName: address } = chats.person('member')
    const asked = await chats.say('admin', `set the photo of ${address}`, [await chats.portrait(4)])
    expect(await statuses(asked)).toEqual([200, 200])
    const deleted = await chats.product.api('admin', 'DELETE', `/api/people/${id}/data`)
    expect(deleted.ok).toBe(true)
    expect(await statuses(asked)).toEqual([404, 404])
  })

  test('that were forged or cut off are not found, like those that are not there', async () => {
    const { links } = await chats.say('member', 'my photo')
    const [link = ''] = links
    expect((await fetched(link)).status).toBe(200)
    for (const other of [
      link.replace(/.(?=\/photo\.jpg)/, (last) => (last === 'A' ? 'B' : 'A')),
      link.replace(/....(?=\/photo\.jpg)/, ''),
      `${publicUrl}/api/card-pictures/${chats.person('member').id}/photo.jpg`,
      `${publicUrl}/api/card-pictures//photo.jpg`,
    ])
      expect(await refusal(await fetched(other))).toEqual([404, 'not_found'])
  })

  test('also make up bars, which are files of the tab', async () => {
    const { links } = await chats.say('admin', 'who is missing a photo?')
    expect(links.length).toBeGreaterThan(2)
    for (const link of links) expect(link).toMatch(/\/bars\/(attention|good|neutral)\.gif$/)
  })
})

describe('what will be set', () => {
  test('is named on the card and in words, also to those who see no picture', async () => {
    const sent = await chats.say('member', '', [await chats.portrait(5, 'me at work.jpg')])
    expect(sent.words).toContain('“me at work.jpg”, cropped around the face')
    const closer = await chats.press('member', buttonOf(sent, 'Closer'))
    expect(closer.words).toContain('“me at work.jpg”, cropped as you chose')
    const { jpeg } = await chats.portrait(6)
    const pasted = await chats.paste('member', '', jpeg)
    expect(pasted.words).toContain('The picture that you sent, cropped around the face')
  })

  test('for somebody else is named with them', async () => {
    const { userPrincipalName: address, displayName } = chats.person('hr')
    const asked = await chats.say('admin', `set the photo of ${address}`, [
      await chats.portrait(7, 'portrait 7.jpg'),
    ])
    expect(asked.words).toContain(displayName)
    expect(asked.words).toContain('“portrait 7.jpg”, cropped around the face')
  })
})
