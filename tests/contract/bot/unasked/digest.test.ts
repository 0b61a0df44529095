import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createBot } from '../../../../src/bot/index.ts'
import { explain } from '../../../../src/core/errors.ts'
import { createChatCore } from '../../../fixtures/bot/core.ts'
import { someDigest } from '../../../fixtures/bot/digest.ts'
import {
  activityFrom,
  config,
  keptLog,
  pressFrom,
  startConnector,
} from '../../../fixtures/bot/teamsConnector.ts'

const ana = '33333333-3333-4333-8333-333333333333'
let connector: Awaited<ReturnType<typeof startConnector>>
beforeAll(async () => void (connector = await startConnector()))
afterAll(() => connector.close())
beforeEach(() => void (connector.sent.length = 0))

function startBot(manage: 'appRole' | null = 'appRole') {
  const chat = createChatCore({ manage })
  const bot = createBot({ config, core: chat.core, log: keptLog().log })
  const send = async (body: unknown) => {
    const headers = { authorization: `Bearer ${await connector.sign()}` }
    const answers: unknown[] = []
    await bot.receive({ headers, body }, { send: (_status, answer) => answers.push(answer) })
    return JSON.stringify(answers.at(-1))
  }
  return {
    ...chat,
    bot,
    say: async (text: string, locale = 'en-US') => {
      await send(activityFrom(ana, { text, locale }))
      return JSON.stringify(connector.said().at(-1))
    },
    press: (verb: string) => send({ ...pressFrom(ana, verb, {}), replyToId: 'the-card' }),
  }
}

describe('an admin', () => {
  test.each([
    [
      'weekly digest on',
      'The weekly digest is on',
      'weekly digest off',
      'The weekly digest is off',
    ],
    [
      'Wochenbericht an',
      'Der Wochenbericht ist eingeschaltet',
      'Wochenbericht aus',
      'Der Wochenbericht ist ausgeschaltet',
    ],
    [
      'active le résumé hebdomadaire',
      'Le résumé hebdomadaire est activé',
      'désactive le résumé hebdomadaire',
      'Le résumé hebdomadaire est désactivé',
    ],
    [
      'activa el resumen semanal',
      'Recibe el resumen semanal',
      'desactiva el resumen semanal',
      'Ya no recibe el resumen semanal',
    ],
  ])('says “%s”', async (on, isOn, off, isOff) => {
    const { say, wanted } = startBot()
    expect(await say(on)).toContain(isOn)
    expect(await say(on)).toContain(isOn)
    expect([...wanted]).toEqual([ana])
    expect(await say(off)).toContain(isOff)
    expect([...wanted]).toEqual([])
    expect(await say(off)).toContain(isOff)
  })

  test('is shown it at once, with a button that turns it on, and then one that turns it off', async () => {
    const { say, press, wanted } = startBot()
    const shown = await say('weekly digest')
    expect(shown).toContain('66% have a photo: 330 of 500 people')
    expect(shown).toContain('"verb":"digest.on"')
    expect(wanted.size).toBe(0)
    expect(await press('digest.on')).toContain('"verb":"digest.off"')
    expect(await press('digest.show')).toContain('"verb":"digest.off"')
    expect(await press('digest.off')).toContain('The weekly digest is off')
    expect(wanted.size).toBe(0)
  })

  test('finds it in the help', async () => {
    expect(await startBot().say('help')).toContain('"intent":"digest"')
  })
})

describe('a member', () => {
  test.each(['weekly digest', 'weekly digest on'])('who says “%s” is told kindly', async (text) => {
    const { say, wanted } = startBot(null)
    expect(await say(text)).toContain(explain('admins_only'))
    expect(wanted.size).toBe(0)
  })

  test('who managed photos once may turn it off, and turns nothing on by an old button', async () => {
    const { say, press, wanted } = startBot(null)
    wanted.add(ana)
    expect(await press('digest.on')).toContain(explain('admins_only'))
    expect(await say('weekly digest off')).toContain('The weekly digest is off')
    expect(wanted.size).toBe(0)
  })

  test('is not offered it in the help', async () => {
    expect(await startBot(null).say('help')).not.toContain('"intent":"digest"')
  })
})

test('what is sent says how many have a photo, what has changed, what waits, and leads to both pages', async () => {
  const bot = startBot()
  await bot.say('thanks')
  connector.sent.length = 0
  const delivery = await bot.bot.digests.send(bot.conversations.get(ana), someDigest(ana))
  expect(delivery).toEqual({ kind: 'sent' })
  expect(connector.sent).toHaveLength(1)
  const sent = JSON.stringify(connector.said()[0])
  expect(sent).toContain('12 more than on Nov 16, 2026, when it was 64%.')
  expect(sent).toContain('2 photos wait for approval.')
  expect(sent).toContain('Import finished: 990 photos set')
  for (const page of ['coverage', 'approvals'])
    expect(sent).toContain(encodeURIComponent(`page=${page}`))
  expect(sent).toContain('"verb":"digest.off"')
})
