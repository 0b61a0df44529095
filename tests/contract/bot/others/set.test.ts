import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { explain } from '../../../../src/core/errors.ts'
import { looksAlike } from '../../../../src/core/imaging/duplicates/looksAlike.ts'
import { buttonOf, startChats } from '../../../fixtures/bot/inChat.ts'

type Chats = Awaited<ReturnType<typeof startChats>>
let chats: Chats
let member: ReturnType<Chats['person']>
let namesakes: Chats['people']
beforeAll(async () => {
  chats = await startChats()
  member = chats.person('member')
  namesakes = chats.people.filter(({ displayName, id }) =>
    chats.people.some((other) => other.displayName === displayName && other.id !== id),
  )
})
beforeEach(() => chats.product.clearRequests())
afterAll(() => chats.close())

const looksLike = async (n: number, id: string) =>
  looksAlike((await chats.portrait(n)).jpeg, await chats.shown(id))

/** The lines of the history of a person, the newest first. */
async function historyOf(id: string) {
  const { entries } = await chats.product.json<{
    entries: { actor: { id: string; name: string }; actingAs: string; action: string }[]
  }>('admin', 'GET', `/api/people/${id}/history`)
  return entries
}

describe('a picture for one other person', () => {
  test.each([
    ['a name', () => `set the photo of ${member.displayName}`],
    ['an address', () => `set photo for ${member.userPrincipalName}`],
    ['an employee ID', () => 'please set the profile photo for 100002'],
    ['a caption', () => `photo for ${member.displayName}`],
    ['German', () => `Leg bitte das Foto für ${member.userPrincipalName} fest`],
    ['French', () => `mets la photo de ${member.userPrincipalName}`],
    ['Spanish', () => `pon la foto de ${member.userPrincipalName}, por favor`],
  ])('named by %s is shown beside the present one, and nothing is written', async (_, text) => {
    const said = await chats.say('hr', text(), [await chats.portrait(1)])
    expect(said.words).toContain(member.displayName)
    expect(said.words).toContain(member.userPrincipalName)
    expect(said.pictures).toHaveLength(2)
    const does = said.buttons.map(({ verb, type }) => verb ?? type)
    expect(does).toEqual(['person.confirm', 'Action.OpenUrl', 'person.cancel'])
    expect(await chats.product.writes()).toEqual([])
  })

  test('is set as the app once it is confirmed, and the history names who asked', async () => {
    const said = await chats.say('hr', `set photo for ${member.userPrincipalName}`, [
      await chats.portrait(2),
    ])
    const done = await chats.press('hr', buttonOf(said, 'Set photo'))
    expect(done.words).toContain('The photo is set')
    expect(done.words).toContain(member.displayName)
    expect(await chats.product.writes()).toMatchObject([{ method: 'PUT', as: 'app' }])
    expect(await looksLike(2, member.id)).toBe(true)
    expect((await historyOf(member.id))[0]).toMatchObject({
      actor: { id: chats.product.idOf('hr') },
      actingAs: 'app',
    })
  })

  test('may be sent after it was asked for, and is for nobody else', async () => {
    const asked = await chats.say('admin', `set the photo of ${member.displayName}`)
    expect(asked.words).toContain('Send me the picture')
    expect(asked.words).toContain(member.userPrincipalName)
    const said = await chats.say('admin', '', [await chats.portrait(3)])
    expect(buttonOf(said, 'Set photo').data).toMatchObject({ personId: member.id })
    // The next picture is for whoever sends it.
    const own = await chats.say('admin', '', [await chats.portrait(4)])
    expect(buttonOf(own, 'Set photo')).toMatchObject({ verb: 'photo.confirm' })
  })

  test('that is said to be of the sender is theirs, whatever was asked for', async () => {
    await chats.say('admin', `set the photo of ${member.displayName}`)
    const own = await chats.say('admin', 'my new photo', [await chats.portrait(5)])
    expect(buttonOf(own, 'Set photo')).toMatchObject({ verb: 'photo.confirm' })
  })

  test('is set by "yes", and left by "no"', async () => {
    const before = await chats.shown(member.id)
    await chats.say('hr', `photo for ${member.userPrincipalName}`, [await chats.portrait(6)])
    expect((await chats.say('hr', 'no')).words).toContain('Nothing was changed.')
    expect(await chats.shown(member.id)).toEqual(before)
    await chats.say('hr', `photo for ${member.userPrincipalName}`, [await chats.portrait(6)])
    expect((await chats.say('hr', 'yes')).words).toContain('The photo is set')
    expect(await looksLike(6, member.id)).toBe(true)
  })

  test('can be pasted', async () => {
    const { jpeg } = await chats.portrait(7)
    const said = await chats.paste('hr', `photo for ${member.userPrincipalName}`, jpeg)
    expect(buttonOf(said, 'Set photo').data).toMatchObject({ personId: member.id })
  })

  test('is undone by a button, and a second press shows that it was', async () => {
    const before = await chats.shown(member.id)
    const said = await chats.say('hr', `photo for ${member.userPrincipalName}`, [
      await chats.portrait(8),
    ])
    const done = await chats.press('hr', buttonOf(said, 'Set photo'))
    const undo = buttonOf(done, 'Undo')
    expect((await chats.press('hr', undo)).words).toContain('The photo from before is set again.')
    expect(await looksAlike(before, await chats.shown(member.id))).toBe(true)
    await chats.product.clearRequests()
    const again = await chats.press('hr', undo)
    expect(again.words).toContain('The change was undone')
    expect(again.words).toContain(chats.person('hr').displayName)
    expect(await chats.product.writes()).toEqual([])
  })

  test('that is no picture is refused with the sentence of the table', async () => {
    const text = { name: 'me.jpg', jpeg: Buffer.from('not a picture') }
    const said = await chats.say('hr', `photo for ${member.userPrincipalName}`, [text])
    expect(said.words.trim()).toBe(explain('not_an_image'))
  })

  test('of which several are sent is asked for again', async () => {
    const said = await chats.say('hr', `photo for ${member.userPrincipalName}`, [
      await chats.portrait(1),
      await chats.portrait(2),
    ])
    expect(said.words).toContain('You sent 2 pictures for one person.')
  })
})

describe('never on the wrong person', () => {
  test('namesakes are told apart by buttons, and the picture waits until one is chosen', async () => {
    const [first, second] = namesakes
    if (!first || !second) throw new Error('the sandbox has namesakes')
    const said = await chats.say('hr', `set the photo of ${first.displayName}`, [
      await chats.portrait(11),
    ])
    expect(said.words).toContain('Several people fit')
    const choices = said.buttons.filter(({ verb }) => verb === 'person.choose')
    expect(new Set(choices.map(({ title }) => title)).size).toBe(choices.length)
    const [of, other] = [first, second].map(({ id }) =>
      choices.find(({ data }) => data?.['personId'] === id),
    )
    if (!of || !other) throw new Error(`not both are offered: ${said.words}`)
    const review = await chats.press('hr', of)
    expect(buttonOf(review, 'Set photo').data).toMatchObject({ personId: first.id })
    // Pressed on another device, the other name gets nothing.
    expect((await chats.press('hr', other)).words).toContain('chosen for somebody else')
    expect((await chats.press('hr', of)).words).toContain(first.userPrincipalName)
    await chats.press('hr', buttonOf(review, 'Set photo'))
    expect(await looksLike(11, first.id)).toBe(true)
    expect(await chats.product.writes()).toHaveLength(1)
  })

  test('a name of nobody is said, with nothing done', async () => {
    const said = await chats.say('hr', 'set the photo of Xyzzy Qwfpgj', [await chats.portrait(12)])
    expect(said.words).toContain('I found nobody called “Xyzzy Qwfpgj”')
    expect(said.buttons).toEqual([])
  })

  test('a name that is nearly somebody’s is asked about, even if only one is like it', async () => {
    const [given = '', ...rest] = member.displayName.split(' ')
    const typed = [given, ...rest.map((word) => `${word}x`)].join(' ')
    const said = await chats.say('hr', `set the photo of ${typed}`)
    expect(said.buttons.every(({ verb }) => verb === 'person.choose')).toBe(true)
    expect(said.words).not.toContain('Send me the picture')
  })

  test('guests are refused with the sentence of the table, before anything is fetched', async () => {
    const guest = chats.person('Guest')
    const said = await chats.say('hr', `set photo for ${guest.userPrincipalName}`, [
      await chats.portrait(13),
    ])
    expect(said.words.trim()).toBe(explain('guest_refused'))
    expect(
      (await chats.say('hr', `remove the photo of ${guest.userPrincipalName}`)).words.trim(),
    ).toBe(explain('guest_refused'))
  })

  test('a member is told kindly, and nothing is looked up', async () => {
    for (const text of [
      `set photo for ${member.userPrincipalName}`,
      'remove the photo of Ana Lima',
    ])
      expect((await chats.say('member', text)).words.trim()).toBe(explain('admins_only'))
    const withPicture = await chats.say('member', 'photo for ana@contoso.com', [
      await chats.portrait(14),
    ])
    expect(withPicture.words.trim()).toBe(explain('admins_only'))
    // What may be about their own photo, is.
    const own = await chats.say('member', 'photo for our intranet', [await chats.portrait(14)])
    expect(buttonOf(own, 'Set photo')).toMatchObject({ verb: 'photo.confirm' })
  })

  test('a card of somebody who manages photos does nothing for a member', async () => {
    const said = await chats.say('hr', `photo for ${member.userPrincipalName}`, [
      await chats.portrait(15),
    ])
    for (const button of said.buttons.filter(({ verb }) => verb))
      expect((await chats.press('member', button)).words.trim()).toBe(explain('admins_only'))
    // nor for another admin
    const other = await chats.press('admin', buttonOf(said, 'Set photo'))
    expect(other.words).not.toContain('The photo is set')
    expect(await chats.product.writes()).toEqual([])
  })
})

describe('an old card', () => {
  test('pressed twice shows who has set the photo, and when', async () => {
    const said = await chats.say('hr', `photo for ${member.userPrincipalName}`, [
      await chats.portrait(21),
    ])
    const set = buttonOf(said, 'Set photo')
    await chats.press('hr', set)
    await chats.product.clearRequests()
    for (const button of [set, buttonOf(said, 'Cancel')]) {
      const again = await chats.press('hr', button)
      expect(again.words).toContain('The photo is set')
      expect(again.words).toContain(`${chats.person('hr').displayName} replaced this photo`)
    }
    expect(await chats.product.writes()).toEqual([])
  })

  test('pressed on two devices at once sets the photo once', async () => {
    const said = await chats.say('hr', `photo for ${member.userPrincipalName}`, [
      await chats.portrait(22),
    ])
    const set = buttonOf(said, 'Set photo')
    await Promise.all([chats.press('hr', set), chats.press('hr', set)])
    expect(await chats.product.writes()).toHaveLength(1)
  })

  test('says that the photo was changed meanwhile, by whom, and sets it only if that is wanted', async () => {
    const said = await chats.say('hr', `photo for ${member.userPrincipalName}`, [
      await chats.portrait(23),
    ])
    const { product } = chats
    const draft = await product.json<{ id: string }>(
      'admin',
      'POST',
      `/api/people/${member.id}/photo-drafts`,
      (await chats.portrait(24)).jpeg,
    )
    await product.json(
      'admin',
      'POST',
      `/api/people/${member.id}/photo-drafts/${draft.id}/confirm`,
      {
        overwrite: true,
      },
    )
    const told = await chats.press('hr', buttonOf(said, 'Set photo'))
    expect(told.words).toContain('The photo was changed in the meantime')
    expect(told.words).toContain(`${chats.person('admin').displayName} replaced this photo`)
    expect(await looksLike(24, member.id)).toBe(true)
    const done = await chats.press('hr', buttonOf(told, 'Set anyway'))
    expect(done.words).toContain('The photo is set')
    expect(await looksLike(23, member.id)).toBe(true)
  })

  test('whose picture was cancelled says so', async () => {
    const said = await chats.say('hr', `photo for ${member.userPrincipalName}`, [
      await chats.portrait(25),
    ])
    await chats.press('hr', buttonOf(said, 'Cancel'))
    expect((await chats.press('hr', buttonOf(said, 'Set photo'))).words).toContain('Cancelled')
    expect(await chats.product.writes()).toEqual([])
  })
})
