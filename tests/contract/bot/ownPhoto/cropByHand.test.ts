import * as z from 'zod'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { looksAlike } from '../../../../src/core/imaging/duplicates/looksAlike.ts'
import { buttonOf, startChats, type Said } from '../../../fixtures/bot/inChat.ts'

let chats: Awaited<ReturnType<typeof startChats>>
beforeAll(async () => {
  chats = await startChats()
}, 60_000)
afterAll(() => chats.close())

const draft = z.object({
  crop: z.object({ left: z.number(), top: z.number(), width: z.number(), height: z.number() }),
  rotation: z.number(),
  picture: z.string().startsWith('data:image/jpeg;base64,'),
})

/** What the button that opens the cropper asks the tab to show. */
function opened(said: Said, title: string): URLSearchParams {
  const { url = '' } = buttonOf(said, title)
  const context = new URL(url).searchParams.get('context') ?? ''
  return new URLSearchParams((JSON.parse(context) as { subEntityId: string }).subEntityId)
}

const pictureOn = ({ pictures: [first = Buffer.alloc(0)] }: Said) => first
const jpegOf = ({ picture }: z.infer<typeof draft>) =>
  Buffer.from(picture.slice(picture.indexOf(',') + 1), 'base64')
const { api, json } = {
  api: (...asked: Parameters<typeof chats.product.api>) => chats.product.api(...asked),
  json: async (...asked: Parameters<typeof chats.product.api>) =>
    draft.parse(await chats.product.json(...asked)),
}

describe('a picture that was sent to the bot, opened in the tab', () => {
  test('is exactly the one on the card, and nobody else may see it', async () => {
    const sent = await chats.say('member', '', [await chats.portrait(11)])
    const link = opened(sent, 'By hand…')
    expect(link.get('page')).toBe('mine')
    const path = `/api/me/drafts/${link.get('draft')}`
    const kept = await json('member', 'GET', path)
    expect(await looksAlike(jpegOf(kept), pictureOn(sent))).toBe(true)
    const original = await api('member', 'GET', `${path}/original`)
    expect(original.headers.get('content-type')).toBe('image/jpeg')
    for (const other of ['hr', 'admin']) expect((await api(other, 'GET', path)).status).toBe(404)
    expect((await api('admin', 'GET', `${path}/original`)).status).toBe(404)
  })

  test('is set there, and the card then says so, whichever button is pressed', async () => {
    const sent = await chats.say('member', '', [await chats.portrait(12)])
    const path = `/api/me/drafts/${opened(sent, 'By hand…').get('draft')}`
    const { crop } = await json('member', 'GET', path)
    const side = Math.floor(crop.width * 0.6)
    const box = { ...crop, width: side, height: side }
    const cropped = await json('member', 'PUT', `${path}/crop`, { box, rotation: 0 })
    expect((await api('member', 'POST', `${path}/confirm`)).status).toBe(200)
    expect(await looksAlike(await chats.shown(chats.person('member').id), jpegOf(cropped))).toBe(
      true,
    )
    expect((await api('member', 'GET', path)).status).toBe(409)
    for (const title of ['Set photo', 'Closer', 'Cancel'])
      expect((await chats.press('member', buttonOf(sent, title))).words).toContain(
        'Your photo is set',
      )
  })

  test('is not set from the card in a crop that the card does not show', async () => {
    const sent = await chats.say('member', '', [await chats.portrait(13)])
    const before = await chats.shown(chats.person('member').id)
    const path = `/api/me/drafts/${opened(sent, 'By hand…').get('draft')}`
    const { crop, rotation } = await json('member', 'GET', path)
    const side = Math.floor(crop.width * 0.5)
    await json('member', 'PUT', `${path}/crop`, {
      box: { ...crop, width: side, height: side },
      rotation,
    })
    const asked = await chats.press('member', buttonOf(sent, 'Set photo'))
    expect(asked.words).toContain('The crop was changed in the tab.')
    expect(await looksAlike(pictureOn(asked), pictureOn(sent))).toBe(false)
    expect(await looksAlike(await chats.shown(chats.person('member').id), before)).toBe(true)
    const set = await chats.press('member', buttonOf(asked, 'Set photo'))
    expect(set.words).toContain('Your photo is set')
    expect(await looksAlike(await chats.shown(chats.person('member').id), pictureOn(asked))).toBe(
      true,
    )
  })

  test('can be set from the card after its crop was put back', async () => {
    const sent = await chats.say('member', '', [await chats.portrait(14)])
    const path = `/api/me/drafts/${opened(sent, 'By hand…').get('draft')}`
    const { crop, rotation } = await json('member', 'GET', path)
    const side = Math.floor(crop.width * 0.5)
    const other = { box: { ...crop, width: side, height: side }, rotation }
    await json('member', 'PUT', `${path}/crop`, other)
    await json('member', 'PUT', `${path}/crop`, { box: crop, rotation })
    const set = await chats.press('member', buttonOf(sent, 'Set photo'))
    expect(set.words).toContain('Your photo is set')
    expect(await looksAlike(await chats.shown(chats.person('member').id), pictureOn(sent))).toBe(
      true,
    )
  })

  test('is not there any more once the card is answered', async () => {
    const sent = await chats.say('member', '', [await chats.portrait(15)])
    const path = `/api/me/drafts/${opened(sent, 'By hand…').get('draft')}`
    await chats.press('member', buttonOf(sent, 'Cancel'))
    expect((await api('member', 'GET', path)).status).toBe(409)
  })
})

test('a picture for somebody else is cropped at that person, by whoever sent it', async () => {
  const { id, userPrincipalName } = chats.person('member')
  const picture = await chats.portrait(16)
  const sent = await chats.say('admin', `set photo for ${userPrincipalName}`, [picture])
  const link = opened(sent, 'Crop…')
  expect(link.get('person')).toBe(id)
  const path = `/api/people/${id}/photo-drafts/${link.get('draft')}`
  const { crop, rotation } = await json('admin', 'GET', path)
  expect((await api('hr', 'GET', path)).status).toBe(404)
  expect((await api('member', 'GET', path)).status).toBe(403)
  const side = Math.floor(crop.width * 0.5)
  await json('admin', 'PUT', `${path}/crop`, {
    box: { ...crop, width: side, height: side },
    rotation,
  })
  const asked = await chats.press('admin', buttonOf(sent, 'Set photo'))
  expect(asked.words).toContain('The crop was changed in the tab.')
  const set = await chats.press('admin', buttonOf(asked, 'Set photo'))
  expect(set.words).toContain('The photo is set')
  const late = await chats.press('admin', buttonOf(asked, 'Set photo'))
  expect(late.words).toContain('The photo is set')
})
