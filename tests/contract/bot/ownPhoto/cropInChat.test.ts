import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { looksAlike } from '../../../../src/core/imaging/duplicates/looksAlike.ts'
import { renderSample } from '../../../../src/sandbox/samples/samplePicture.ts'
import { buttonOf, startChats, type Said } from '../../../fixtures/bot/inChat.ts'

let chats: Awaited<ReturnType<typeof startChats>>
beforeAll(async () => {
  chats = await startChats()
}, 60_000)
afterAll(() => chats.close())

const titles = ({ buttons }: Said) => buttons.map(({ title }) => title)
const pictureOn = ({ pictures: [first = Buffer.alloc(0)] }: Said) => first
const look = async (one: Said, other: Said) => looksAlike(pictureOn(one), pictureOn(other))

describe('the crop of a picture that was sent', () => {
  test('is changed on its card, and is set as it is shown', async () => {
    const sent = await chats.say('member', '', [await chats.portrait(1)])
    const closer = await chats.press('member', buttonOf(sent, 'Closer'))
    expect(await look(sent, closer)).toBe(false)
    expect(titles(closer)).toEqual(expect.arrayContaining(['Closer', 'Whole picture', 'Set photo']))
    // on another device, the same button comes to the same
    const same = await chats.press('member', buttonOf(sent, 'Closer'))
    expect(await look(closer, same)).toBe(true)

    const whole = await chats.press('member', buttonOf(closer, 'Whole picture'))
    expect(titles(whole)).toEqual(['Closer', 'By hand…', 'Set photo', 'Cancel'])
    const set = await chats.press('member', buttonOf(whole, 'Set photo'))
    expect(set.words).toContain('Your photo is set')
    const { id } = chats.person('member')
    expect(await looksAlike(await chats.shown(id), pictureOn(whole))).toBe(true)

    const late = await chats.press('member', buttonOf(whole, 'Closer'))
    expect(late.words).toContain('Your photo is set')
    expect(await looksAlike(await chats.shown(id), pictureOn(whole))).toBe(true)
  })

  test('of somebody else is theirs to change', async () => {
    const sent = await chats.say('member', '', [await chats.portrait(2)])
    const answer = await chats.press('hr', buttonOf(sent, 'Closer'))
    expect(answer.words).toContain('belongs to someone else')
  })
})

test('each of several people in a picture can be tapped, and is the photo then', async () => {
  const picture = { width: 1200, height: 900, format: 'jpeg', flaw: 'group' } as const
  const jpeg = await renderSample({ ...picture, seed: 'group', presentation: null })
  const sent = await chats.say('member', '', [{ name: 'team.jpg', jpeg }])
  expect(sent.words).toContain('Select the one whose photo it is')
  const [, ...faces] = sent.pictures
  expect(faces).toHaveLength(3)
  const [, , third] = sent.taps
  const chosen = await chats.press('member', third ?? { title: '', type: '' })
  expect(await looksAlike(pictureOn(chosen), faces[2] ?? Buffer.alloc(0))).toBe(true)
  expect(await look(chosen, sent)).toBe(false)
})
