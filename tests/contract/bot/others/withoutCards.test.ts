import { afterAll, beforeAll, expect, test } from 'vitest'
import { startChats } from '../../../fixtures/bot/inChat.ts'

type Chats = Awaited<ReturnType<typeof startChats>>
let chats: Chats
beforeAll(async () => {
  chats = await startChats({ CLOUD: 'china' }, { cloud: 'china' })
})
afterAll(() => chats.close())

test('where Teams shows no cards, a photo of somebody else is removed by "yes"', async () => {
  const member = chats.person('member')
  const asked = await chats.say('hr', `remove the photo of ${member.userPrincipalName}`)
  expect(asked.buttons).toEqual([])
  for (const part of ['Remove this photo?', member.displayName, 'say “yes” or “no”'])
    expect(asked.words).toContain(part)
  const removed = await chats.say('hr', 'yes')
  expect(removed.words).toContain('The photo was removed')
  expect(decodeURIComponent(removed.words)).toContain(`person=${member.id}`)
  expect(await chats.product.writes()).toMatchObject([{ method: 'DELETE' }])
})

test('where Teams passes no pictures to bots, setting a photo leads to the person in the tab', async () => {
  const member = chats.person('member')
  const said = await chats.say('hr', `set the photo of ${member.displayName}`)
  expect(decodeURIComponent(said.words)).toContain(`person=${member.id}`)
  expect(said.words).not.toMatch(/send (me )?the picture/i)
})

test('where Teams shows no buttons, namesakes are told apart by address', async () => {
  const same = chats.people.filter(({ displayName, id }) =>
    chats.people.some((other) => other.displayName === displayName && other.id !== id),
  )
  const [one] = same
  if (!one) throw new Error('the sandbox has namesakes')
  const said = await chats.say('hr', `remove the photo of ${one.displayName}`)
  for (const { userPrincipalName } of same.filter((each) => each.displayName === one.displayName))
    expect(said.words).toContain(userPrincipalName)
  expect(said.words).toContain('with their address or employee ID')
})
