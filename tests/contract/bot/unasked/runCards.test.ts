import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createBot } from '../../../../src/bot/index.ts'
import { explain } from '../../../../src/core/errors.ts'
import type { RunSummary } from '../../../../src/core/model.ts'
import { createChatCore } from '../../../fixtures/bot/core.ts'
import { finishedRun } from '../../../fixtures/bot/finishedRun.ts'
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
beforeEach(() => {
  connector.sent.length = 0
  connector.state.refusal = null
})

const underWay = (more: Partial<RunSummary> = {}): RunSummary =>
  finishedRun(
    ana,
    { done: 6, failed: 1, prepared: 3 },
    { standing: 'running', finishedAt: null, ...more },
  ).summary
const { id: runId } = underWay()

function startBot(given: Parameters<typeof createChatCore>[0] = {}) {
  const chat = createChatCore({ manage: 'appRole', runs: [underWay()], ...given })
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
    send,
    say: async (text: string, locale = 'en-US') => {
      await send(activityFrom(ana, { text, locale }))
      return JSON.stringify(connector.said().at(-1))
    },
    press: (verb: string, card = 'the-card') =>
      send({ ...pressFrom(ana, verb, { runId }), replyToId: card }),
  }
}

describe('“how is the import going?”', () => {
  test.each([
    ['how is the import going?', 'Import: running', ['Pause', 'Cancel run']],
    ['wie läuft der Import?', 'Import: wird ausgeführt', ['Anhalten', 'Vorgang abbrechen']],
    [
      'où en est l’importation ?',
      'Importation\u00A0: en cours',
      ['Suspendre', 'Arrêter l’opération'],
    ],
    ['¿cómo va la importación?', 'Importación: en curso', ['Pausar', 'Cancelar operación']],
  ])(
    '%s is answered by a card that is kept up to date from then on',
    async (text, title, buttons) => {
      const { say, cards } = startBot()
      const said = await say(text)
      expect(said).toContain(title)
      for (const button of buttons) expect(said).toContain(`"title":"${button}"`)
      expect([...cards.values()]).toEqual([{ runId, asks: false }])
      expect([...cards.keys()][0]).toMatch(/^[0-9a-f-]{36}$/)
    },
  )

  test('says why a run has paused by itself', async () => {
    const pausedBecause = { code: 'secret_expired', detail: null, probeAt: new Date() } as const
    const runs = [underWay({ standing: 'paused', pausedAt: new Date(), pausedBecause })]
    const said = await startBot({ runs }).say('how is the import going?')
    expect(said).toContain(explain('secret_expired'))
    expect(said).not.toContain('You paused it.')
    expect(said).toContain('"title":"Resume"')
  })

  test('about one that has ended is answered once', async () => {
    const { say, cards } = startBot({ runs: [finishedRun(ana).summary] })
    expect(await say('how is the import going?')).toContain('Import finished: 990 photos set')
    expect(cards.size).toBe(0)
  })

  test('is not answered to a member', async () => {
    const { say, cards } = startBot({ manage: null })
    expect(await say('how is the import going?')).toContain(explain('admins_only'))
    expect(cards.size).toBe(0)
  })
})

describe('a button of the card', () => {
  test('pauses the run and resumes it, and says who did; pressed twice, it says so twice', async () => {
    const { press, cards } = startBot()
    for (const _ of ['here', 'on another device']) {
      const paused = await press('run.pause')
      expect(paused).toContain('Import: paused')
      expect(paused).toContain('You paused it.')
      expect(paused).toContain('"title":"Resume"')
    }
    expect(await press('run.resume')).toContain('Import: running')
    expect([...cards]).toEqual([['the-card', { runId, asks: false }]])
  })

  test('asks before it cancels, and says how many would not be written', async () => {
    const { press, cards } = startBot()
    const asked = await press('run.askCancel')
    expect(asked).toContain('Cancel this run?')
    expect(asked).toContain("3 photos won't be set. 6 photos are set already, and stay so.")
    expect([...cards]).toEqual([['the-card', { runId, asks: true }]])
    expect(await press('run.keep')).toContain('Import: running')
    expect([...cards]).toEqual([['the-card', { runId, asks: false }]])
  })

  test.each(['run.cancel', 'run.askCancel', 'run.pause', 'run.resume'])(
    'on another device, after the run was cancelled, shows what became of it (%s)',
    async (verb) => {
      const { press, cards } = startBot()
      await press('run.cancel')
      const again = await press(verb, 'an-old-card')
      expect(again).toContain("Import cancelled: 6 photos set, 1 couldn't be set")
      expect(again).toContain('You cancelled it.')
      expect(again).not.toContain('run.pause')
      expect(cards.get('an-old-card')).toEqual({ runId, asks: false })
    },
  )

  test('while the run is being cancelled, offers nothing more to do', async () => {
    const { press } = startBot({ runs: [underWay({ cancelledAt: new Date() })] })
    const shown = await press('run.status')
    expect(shown).toContain('Import: being cancelled')
    expect(shown).not.toContain('"verb":"run.')
  })

  test('does nothing for somebody who no longer manages photos', async () => {
    const { press, core } = startBot({ manage: null })
    expect(await press('run.cancel')).toContain(explain('admins_only'))
    expect((await core.runs.get({} as never, runId)).cancelledAt).toBeNull()
  })

  test('that is delivered twice is pressed once, and the card shows the run again', async () => {
    const { send, shownAgain, cards } = startBot()
    const press = { ...pressFrom(ana, 'run.pause', { runId }), replyToId: 'the-card' }
    expect(await send(press)).toContain('You paused it.')
    expect(await send(press)).toContain('Done already')
    expect([shownAgain, [...cards.keys()]]).toEqual([['the-card'], ['the-card']])
  })

  test('that leads elsewhere ends what the card has shown', async () => {
    const { press, cards } = startBot()
    await press('run.status')
    await press('photo.keep')
    expect(cards.size).toBe(0)
  })
})

test('“yes” to the question cancels the run, and the answer is kept up to date like the question', async () => {
  const { say, cards } = startBot()
  await say('cancel the import')
  expect([...cards.values()]).toEqual([{ runId, asks: true }])
  expect(await say('yes')).toContain('Import cancelled')
})

/** The chat of Ana, as it is stored. */
const reference = async (bot: ReturnType<typeof startBot>, locale = 'en-US') => {
  await bot.say('thanks', locale)
  connector.sent.length = 0
  return bot.conversations.get(ana)
}

describe('a card that is brought up to date', () => {
  test('is replaced in place, by the connector’s PUT', async () => {
    const bot = startBot()
    const delivery = await bot.bot.runCards.show(await reference(bot), 'the-card', {
      summary: underWay(),
      problems: [],
    })
    expect(delivery).toEqual({ kind: 'sent' })
    expect(connector.sent.map(({ method, url }) => [method, url.pathname])).toEqual([
      ['PUT', `/emea/v3/conversations/a%3A${ana}/activities/the-card`],
    ])
    expect(JSON.stringify(connector.said())).toContain('Import: running')
  })

  test('shows how the run has ended, in the language of the chat', async () => {
    const bot = startBot()
    await bot.bot.runCards.show(await reference(bot, 'de-DE'), 'the-card', finishedRun(ana))
    const shown = JSON.stringify(connector.said())
    expect(shown).toContain('Import abgeschlossen: 990 Fotos festgelegt')
    expect(shown).not.toContain('"verb":"run.')
  })

  test.each([
    [429, 'later'],
    [412, 'later'],
    [502, 'later'],
    [504, 'later'],
    [403, 'unreached'],
    [404, 'unreached'],
  ])('says what became of it when Teams answers %i', async (status, kind) => {
    const bot = startBot()
    const stored = await reference(bot)
    connector.state.refusal = status
    const delivery = await bot.bot.runCards.show(stored, 'the-card', finishedRun(ana))
    expect(delivery.kind).toBe(kind)
    expect(connector.sent).toEqual([])
  })
})
