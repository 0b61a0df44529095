import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { until } from '../../../fixtures/likeness.ts'
import { buttonOf, startChats } from '../../../fixtures/bot/inChat.ts'

type Chats = Awaited<ReturnType<typeof startChats>>
let chats: Chats
let unique: Chats['people']
let namesake: Chats['people'][number] | undefined
beforeAll(async () => {
  chats = await startChats()
  const isAlone = ({ displayName }: { displayName: string }) =>
    chats.people.filter((other) => other.displayName === displayName).length === 1
  unique = ['admin', 'hr', 'member'].map((persona) => chats.person(persona)).filter(isAlone)
  namesake = chats.people.find((person) => !isAlone(person))
})
afterAll(() => chats.close())

interface Item {
  fileName: string
  person: { id: string }
  state: string
}

describe('several pictures that are named after people', () => {
  test('wait in a run for review, and what is not certain is named', async () => {
    const [first, second] = unique
    if (!first || !second || !namesake) throw new Error('the sandbox has such people')
    await chats.product.clearRequests()
    const said = await chats.say('hr', '', [
      await chats.portrait(1, `${first.displayName}.jpg`),
      await chats.portrait(2, `${second.userPrincipalName}.jpg`),
      await chats.portrait(3, `${namesake.displayName}.jpg`),
      await chats.portrait(4, 'Xyzzy Qwfpgj.jpg'),
      await chats.portrait(5, `${chats.person('Guest').userPrincipalName}.jpg`),
    ])
    expect(said.words).toContain('2 photos wait for you to check')
    expect(said.words).toContain('1 picture fits nobody')
    expect(said.words).toContain('Xyzzy Qwfpgj.jpg')
    expect(said.words).toContain('1 picture may show several people')
    expect(said.words).toContain(`${namesake.displayName}.jpg`)
    expect(said.words).toContain('1 picture is for a guest')
    const { url = '' } = buttonOf(said, 'Review in Likeness')
    const runId = /run=([0-9a-f-]{36})/.exec(decodeURIComponent(url))?.[1] ?? ''
    const items = async () =>
      (await chats.product.json<{ items: Item[] }>('hr', 'GET', `/api/runs/${runId}/items`)).items
    await until(async () => (await items()).every(({ state }) => state === 'prepared'))
    expect((await items()).map(({ person }) => person.id)).toEqual([first.id, second.id])
    expect(await chats.product.json('hr', 'GET', `/api/runs/${runId}`)).toMatchObject({
      standing: 'held',
      kind: 'import',
    })
    expect(await chats.product.writes()).toEqual([])
  })

  test('for one person, or that are no pictures, are no run', async () => {
    const [first, second] = unique
    if (!first || !second) throw new Error('the sandbox has such people')
    const { runs: before } = await chats.product.json<{ runs: unknown[] }>(
      'admin',
      'GET',
      '/api/runs',
    )
    const twice = await chats.say('admin', '', [
      await chats.portrait(1, `${first.displayName}.jpg`),
      await chats.portrait(2, `${first.userPrincipalName}.jpg`),
    ])
    expect(twice.words).toContain('No import was started')
    expect(twice.words).toContain('2 pictures are for the same person')
    expect(twice.buttons).toEqual([])
    const { runs: after } = await chats.product.json<{ runs: unknown[] }>(
      'admin',
      'GET',
      '/api/runs',
    )
    expect(after).toEqual(before)
  })

  test('with names that say nothing are a choice for oneself, as they are for a member', async () => {
    const [first] = unique
    if (!first) throw new Error('the sandbox has such people')
    const unnamed = await chats.say('hr', '', [await chats.portrait(1), await chats.portrait(2)])
    expect(unnamed.taps.map(({ verb }) => verb)).toEqual(['photo.choose', 'photo.choose'])
    const ofMember = await chats.say('member', '', [
      await chats.portrait(1, `${first.displayName}.jpg`),
      await chats.portrait(2, 'other.jpg'),
    ])
    expect(ofMember.taps.map(({ verb }) => verb)).toEqual(['photo.choose', 'photo.choose'])
  })
})
