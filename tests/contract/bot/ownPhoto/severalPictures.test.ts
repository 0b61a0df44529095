import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { looksAlike } from '../../../../src/core/imaging/duplicates/looksAlike.ts'
import { buttonOf, startChats, type Said } from '../../../fixtures/bot/inChat.ts'

let chats: Awaited<ReturnType<typeof startChats>>
beforeAll(async () => {
  chats = await startChats()
}, 60_000)
afterAll(() => chats.close())

const portraits = (...numbers: number[]) => Promise.all(numbers.map((n) => chats.portrait(n)))
const tap = ({ taps, words }: Said, index: number) => {
  const found = taps[index]
  if (!found) throw new Error(`There is no picture ${index} on: ${words}`)
  return found
}
const pictureOn = ({ pictures }: Said, index = 0) => pictures[index] ?? Buffer.alloc(0)
const mine = () => chats.shown(chats.person('member').id)
const notAPicture = { name: '*a* [b](https://evil.example).jpg', jpeg: Buffer.from('nothing') }

describe('several pictures in one message', () => {
  test('are all shown, and the one that is tapped is cropped and set', async () => {
    const sent = await chats.say('member', '', await portraits(31, 32, 33))
    expect(sent.words).toContain('Which picture?')
    expect(sent.taps.map(({ title }) => title)).toEqual(['Picture 1', 'Picture 2', 'Picture 3'])
    expect(sent.pictures).toHaveLength(3)
    const chosen = await chats.press('member', tap(sent, 1))
    expect(await looksAlike(pictureOn(chosen), pictureOn(sent, 1))).toBe(true)
    const closer = await chats.press('member', buttonOf(chosen, 'Closer'))
    await chats.press('member', buttonOf(closer, 'Set photo'))
    expect(await looksAlike(await mine(), pictureOn(closer))).toBe(true)
  })

  test('can be looked at again, in their order, after one was chosen and cropped', async () => {
    const sent = await chats.say('member', '', await portraits(34, 35))
    const chosen = await chats.press('member', tap(sent, 0))
    const closer = await chats.press('member', buttonOf(chosen, 'Closer'))
    const again = await chats.press('member', buttonOf(closer, 'Another picture'))
    expect(again.taps.map(({ title }) => title)).toEqual(['Picture 1', 'Picture 2'])
    expect(await looksAlike(pictureOn(again, 0), pictureOn(closer))).toBe(true)
    expect(await looksAlike(pictureOn(again, 1), pictureOn(sent, 1))).toBe(true)
  })

  test('are answered once: an old card then says that the photo is set, whichever is tapped', async () => {
    const sent = await chats.say('member', '', await portraits(36, 37))
    const chosen = await chats.press('member', tap(sent, 1))
    await chats.press('member', buttonOf(chosen, 'Set photo'))
    const writes = await chats.product.writes()
    for (const button of [tap(sent, 0), tap(sent, 1), buttonOf(sent, 'Cancel')])
      expect((await chats.press('member', button)).words).toContain('Your photo is set')
    const again = await chats.press('member', buttonOf(chosen, 'Another picture'))
    expect(again.words).toContain('Your photo is set')
    expect(await chats.product.writes()).toEqual(writes)
    expect(await looksAlike(await mine(), pictureOn(chosen))).toBe(true)
  })

  test('are all gone after Cancel, and nothing was changed', async () => {
    const before = await mine()
    const sent = await chats.say('member', '', await portraits(38, 39))
    const chosen = await chats.press('member', tap(sent, 0))
    const cancelled = await chats.press('member', buttonOf(chosen, 'Cancel'))
    expect(cancelled.words).toContain('Cancelled')
    expect((await chats.press('member', tap(sent, 1))).words).toContain('Cancelled')
    expect(await looksAlike(await mine(), before)).toBe(true)
  })

  test('are answered by "no", and "yes" asks again which one', async () => {
    await chats.say('member', '', await portraits(40, 41))
    expect((await chats.say('member', 'yes')).taps).toHaveLength(2)
    expect((await chats.say('member', 'no')).words).toContain('Cancelled')
  })

  test('are chosen from once, also where two devices set two of them at the same time', async () => {
    const sent = await chats.say('member', '', await portraits(60, 61))
    const [first, second] = [
      await chats.press('member', tap(sent, 0)),
      await chats.press('member', tap(sent, 1)),
    ]
    const { product } = chats
    await product.clearRequests()
    const slowly = { kind: 'latency', ms: 1500, match: { method: 'PUT', url: '/photo/' } }
    await product.ask('POST', 'faults', slowly)
    // The other device does not wait for the answer to the first.
    const unanswered = { kind: 'connectorTimeout', seconds: 0, match: {}, times: 1 }
    await product.ask('POST', 'faults', unanswered)
    await expect(chats.press('member', buttonOf(first, 'Set photo'))).rejects.toThrow('bot_timeout')
    await expect.poll(() => product.ask('GET', 'faults')).toMatchObject({ faults: [{ hits: 1 }] })
    const late = await chats.press('member', buttonOf(second, 'Set photo'))
    await product.ask('DELETE', 'faults')
    expect(late.words).toContain('Your photo is set')
    expect(late.buttons).toEqual([])
    expect(await looksAlike(pictureOn(late), pictureOn(first))).toBe(true)
    expect(await looksAlike(await mine(), pictureOn(first))).toBe(true)
    expect(await product.writes()).toHaveLength(1)
  })

  test('of somebody else are theirs to choose from', async () => {
    const sent = await chats.say('member', '', await portraits(42, 43))
    for (const button of [tap(sent, 0), buttonOf(sent, 'Cancel')])
      expect((await chats.press('hr', button)).words).toContain('belongs to someone else')
  })
})

describe('of several pictures', () => {
  test('one that is none is named with its reason, and the others are offered', async () => {
    const [first, last] = await portraits(44, 45)
    if (!first || !last) throw new Error('there are two')
    const sent = await chats.say('member', '', [first, notAPicture, last])
    expect(sent.taps.map(({ title }) => title)).toEqual(['Picture 1', 'Picture 3'])
    expect(sent.words).toContain("1 picture couldn't be used")
    expect(sent.words).toMatch(/evil\.example\)\.jpg: This (?:file )?isn't/)
  })

  test('the only usable one is offered at once, and the others are named', async () => {
    const sent = await chats.say('member', '', [notAPicture, ...(await portraits(46))])
    expect(sent.taps).toEqual([])
    expect(sent.words).toContain("1 picture couldn't be used")
    expect(sent.buttons.map(({ title }) => title)).not.toContain('Another picture')
    const set = await chats.press('member', buttonOf(sent, 'Set photo'))
    expect(set.words).toContain('Your photo is set')
  })

  test('none that can be used is said, each with its reason', async () => {
    const sent = await chats.say('member', '', [notAPicture, { ...notAPicture, name: 'c.jpg' }])
    expect(sent.words).toContain('None of these pictures can be used')
    expect(sent.words).toContain('c.jpg: ')
    expect(sent.buttons).toEqual([])
  })

  test('more than nine: the first nine can be chosen, and that is said', async () => {
    const numbers = Array.from({ length: 10 }, (_, index) => 50 + index)
    const sent = await chats.say('member', '', await portraits(...numbers))
    expect(sent.words).toContain('You sent 10 pictures. You can choose from the first 9.')
    expect(sent.taps).toHaveLength(9)
  })
})
