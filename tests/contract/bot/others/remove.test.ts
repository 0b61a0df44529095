import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { looksAlike } from '../../../../src/core/imaging/duplicates/looksAlike.ts'
import { buttonOf, startChats } from '../../../fixtures/bot/inChat.ts'

type Chats = Awaited<ReturnType<typeof startChats>>
let chats: Chats
let member: ReturnType<Chats['person']>
beforeAll(async () => {
  chats = await startChats()
  member = chats.person('member')
})
beforeEach(() => chats.product.clearRequests())
afterAll(() => chats.close())

const photoStatus = async () =>
  (await chats.product.api('admin', 'GET', `/api/people/${member.id}/photo`)).status

describe('the photo of somebody else', () => {
  test.each([
    ['English', () => `remove the photo of ${member.displayName}`],
    ['a possessive', () => `delete ${member.displayName}'s profile picture please`],
    ['German', () => `Lösche das Foto von ${member.userPrincipalName}`],
    ['French', () => `supprime la photo de ${member.userPrincipalName}`],
    ['Spanish', () => `quita la foto de ${member.userPrincipalName}`],
  ])('is asked about before it is removed, in %s', async (_, text) => {
    const said = await chats.say('hr', text())
    expect(said.words).toContain(member.displayName)
    expect(said.words).toContain(member.department ?? '')
    expect(said.buttons.map(({ verb }) => verb)).toEqual(['person.remove', 'person.keep'])
    expect(await chats.product.writes()).toEqual([])
  })

  test('is kept by "no"', async () => {
    await chats.say('hr', `remove the photo of ${member.displayName}`)
    expect((await chats.say('hr', 'no')).words).toContain('Photo kept')
    expect(await photoStatus()).toBe(200)
  })

  test('is removed, kept for undo, and brought back', async () => {
    const before = await chats.shown(member.id)
    const asked = await chats.say('hr', `remove the photo of ${member.userPrincipalName}`)
    const removed = await chats.press('hr', buttonOf(asked, 'Remove'))
    expect(removed.words).toContain('The photo was removed')
    expect(await photoStatus()).toBe(204)
    expect(await chats.product.writes()).toMatchObject([{ method: 'DELETE', as: 'app' }])
    const undone = await chats.press('hr', buttonOf(removed, 'Undo'))
    expect(undone.words).toContain('The photo from before is set again.')
    expect(await looksAlike(before, await chats.shown(member.id))).toBe(true)
  })

  test('that somebody else has removed meanwhile is said to be gone, by whom', async () => {
    const asked = await chats.say('hr', `remove the photo of ${member.userPrincipalName}`)
    const byAdmin = await chats.say('admin', `remove the photo of ${member.userPrincipalName}`)
    const removed = await chats.press('admin', buttonOf(byAdmin, 'Remove'))
    await chats.product.clearRequests()
    const late = await chats.press('hr', buttonOf(asked, 'Remove'))
    expect(late.words).toContain(`${chats.person('admin').displayName} removed this photo`)
    expect(await chats.product.writes()).toEqual([])
    expect((await chats.say('hr', `remove the photo of ${member.displayName}`)).words).toContain(
      `${member.displayName} has no photo.`,
    )
    await chats.press('admin', buttonOf(removed, 'Undo'))
    expect(await photoStatus()).toBe(200)
  })

  test('that was changed since is not removed before that is said', async () => {
    const set = await chats.say('admin', `photo for ${member.userPrincipalName}`, [
      await chats.portrait(31),
    ])
    await chats.press('admin', buttonOf(set, 'Set photo'))
    const asked = await chats.say('hr', `remove the photo of ${member.userPrincipalName}`)
    const again = await chats.say('admin', `photo for ${member.userPrincipalName}`, [
      await chats.portrait(32),
    ])
    await chats.press('admin', buttonOf(again, 'Set photo'))
    const told = await chats.press('hr', buttonOf(asked, 'Remove'))
    expect(told.words).toContain('The photo was changed in the meantime')
    expect(await photoStatus()).toBe(200)
    const removed = await chats.press('hr', buttonOf(told, 'Remove anyway'))
    expect(removed.words).toContain('The photo was removed')
    // What has changed again since can't be undone by the older card.
    const later = await chats.say('admin', `photo for ${member.userPrincipalName}`, [
      await chats.portrait(33),
    ])
    await chats.press('admin', buttonOf(later, 'Set photo'))
    const tooLate = await chats.press('hr', buttonOf(removed, 'Undo'))
    expect(tooLate.words).toContain('The photo was changed in the meantime')
    expect(await photoStatus()).toBe(200)
  })

  test.each(['remove my photo and Ana’s', "don't remove the photo of Ana Lima"])(
    'is left alone by what is only half understood: %s',
    async (text) => {
      const said = await chats.say('hr', text)
      expect(said.buttons.some(({ verb }) => verb?.startsWith('person.'))).toBe(false)
    },
  )
})
