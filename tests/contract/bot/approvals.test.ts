import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createBot } from '../../../src/bot/index.ts'
import { readConfig } from '../../../src/core/config.ts'
import { AppError, explain } from '../../../src/core/errors.ts'
import type { Access, Approval } from '../../../src/core/model.ts'
import { someApproval } from '../../fixtures/bot/approvals.ts'
import { createChatCore } from '../../fixtures/bot/core.ts'
import {
  activityFrom,
  config,
  keptLog,
  pressFrom,
  startConnector,
} from '../../fixtures/bot/teamsConnector.ts'

const mara = '33333333-3333-4333-8333-333333333333'
const [one, two, three] = [someApproval(1), someApproval(2), someApproval(3)]

let connector: Awaited<ReturnType<typeof startConnector>>
beforeAll(async () => void (connector = await startConnector({})))
afterAll(() => connector.close())
beforeEach(() => {
  connector.sent.length = 0
  connector.state.refusal = null
})

function startBot(approvals: Approval[], manage: Access['manage'] = 'directoryRole') {
  const chat = createChatCore({ manage, approvals })
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
    press: (verb: string, data: Record<string, unknown> = {}, card = 'the card') =>
      send({ ...pressFrom(mara, verb, data), replyToId: card }),
    /** the last message of the bot, as JSON */
    async say(text: string, locale = 'en-US') {
      await send(activityFrom(mara, { text, locale }))
      return JSON.stringify(connector.said().at(-1))
    },
  }
}

describe('“what is waiting for approval?”', () => {
  test('shows the only one: old beside new, who asks and since when, and the ways to decide', async () => {
    const bot = startBot([one])
    bot.photos.set(one.person.id, Buffer.from('the present photo'))
    const reply = await bot.say('what is waiting for approval?')
    for (const part of [
      Buffer.from('the present photo').toString('base64'),
      Buffer.from('the new photo').toString('base64'),
      '"text":"Person *1*"',
      'Jan 2, 2026, in the chat',
      'Nothing stands out about the picture.',
      '"title":"Approve"',
      '"title":"Decline"',
      'Blurry, dark, or too small',
      encodeURIComponent('page=approvals'),
    ])
      expect(reply).toContain(part)
    expect(reply).not.toContain('"title":"Next"')
    expect(bot.deciding.seen).toEqual([mara])
  })

  test('keeps which message shows it, to replace it when a colleague was quicker', async () => {
    const bot = startBot([one])
    await bot.say('approvals')
    const [shown] = bot.deciding.shown
    expect(shown).toMatchObject({ personId: mara, approvalId: one.id, state: 'waiting' })
    expect(shown).toMatchObject({ card: expect.stringMatching(/^[0-9a-f-]{36}$/) })
    expect(bot.managing).toEqual([mara])
  })

  test('names the first of several, and leads to them one by one', async () => {
    const bot = startBot([one, two, three])
    const reply = await bot.say('pending approvals')
    expect(reply).toContain('3 photos wait for approval')
    expect(reply).toContain('Person *2*')
    expect(await bot.press('approval.next')).toContain(one.person.displayName)
    const second = await bot.press('approval.next', { after: one.id })
    expect(second).toContain(two.person.displayName)
    expect(second).toContain('2 more photos wait.')
    expect(bot.deciding.shown.at(-1)).toEqual({
      personId: mara,
      card: 'the card',
      approvalId: two.id,
      state: 'waiting',
    })
  })

  test('says so if nothing waits', async () => {
    expect(await startBot([]).say('approvals')).toContain('Nothing waits for approval')
  })

  test.each([
    ['Was wartet auf Genehmigung?', '2 Fotos warten auf Genehmigung'],
    ['qu’est-ce qui attend une approbation ?', '2 photos en attente d’approbation'],
    ['¿qué está pendiente de aprobación?', '2 fotos pendientes de aprobación'],
  ])('is understood and answered: %s', async (text, title) => {
    expect(await startBot([one, two]).say(text)).toContain(title)
  })

  test('of a picture that can’t be had now says so, and the photo can still be decided', async () => {
    const bot = startBot([one])
    bot.core.approvals.preview = () => Promise.reject(new AppError('draft_gone'))
    bot.core.ownPhoto.thumbnail = () => Promise.reject(new AppError('throttled'))
    const reply = await bot.say('approvals')
    for (const part of ['No longer kept', "Can't be shown now", '"title":"Decline"'])
      expect(reply).toContain(part)
  })

  test('is refused kindly to whoever does not manage photos, and asked of nobody', async () => {
    const bot = startBot([one], null)
    expect(await bot.say('what is waiting for approval?')).toContain(explain('admins_only'))
    expect([bot.deciding.seen, bot.managing]).toEqual([[], []])
  })
})

describe('a press', () => {
  test('on Approve sets the photo as the app, and the card says who did', async () => {
    const bot = startBot([one, two])
    const answer = await bot.press('approval.approve', { approvalId: one.id })
    expect(bot.deciding.calls).toEqual([
      { approve: [one.id], by: mara, overwrite: false, as: 'app' },
    ])
    expect(answer).toContain('Photo approved')
    expect(answer).toContain('Approved by Ana Müller, Jan 10, 2026')
    expect(answer).toContain('1 more photo waits.')
    expect(bot.deciding.held).toEqual([{ personId: mara, card: 'the card' }])
    expect(bot.deciding.shown.at(-1)).toMatchObject({ card: 'the card', state: 'approved' })
  })

  test.each([
    [{}, 'Choose a reason.'],
    [{ reason: '' }, 'Choose a reason.'],
    [{ reason: 'other', text: ' ' }, 'Type why, so that they know what to change.'],
  ])('on Decline with %o asks for the reason, and declines nothing', async (given, asks) => {
    const bot = startBot([one])
    const answer = await bot.press('approval.decline', { approvalId: one.id, ...given })
    expect(answer).toContain(asks)
    expect(answer).toContain('"verb":"approval.approve"')
    expect(bot.deciding.calls).toEqual([])
  })

  test('on Decline with a reason says it, with the note as it was typed', async () => {
    const bot = startBot([one])
    const text = 'In *daylight*, please'
    const answer = await bot.press('approval.decline', {
      approvalId: one.id,
      reason: 'quality',
      text: ` ${text} `,
    })
    expect(bot.deciding.calls).toEqual([{ decline: [one.id], by: mara, code: 'quality', text }])
    expect(answer).toContain('Declined by Ana Müller')
    expect(answer).toContain('Blurry, dark, or too small')
    expect(answer).toContain(text)
  })

  test.each(['approved', 'declined', 'withdrawn', 'overtaken'] as const)(
    'on a card of a photo that is %s meanwhile shows what became of it, and no error',
    async (state) => {
      const by = state === 'approved' || state === 'declined' ? { id: 'x', name: 'Omar' } : null
      const bot = startBot([
        { ...one, state, decided: { by, at: new Date('2026-01-09T12:00:00Z'), reason: null } },
      ])
      const answer = await bot.press('approval.approve', { approvalId: one.id })
      const said = {
        approved: 'Approved by Omar, Jan 9, 2026',
        declined: 'Declined by Omar, Jan 9, 2026',
        withdrawn: 'Photo withdrawn',
        overtaken: 'Another photo was chosen',
      }
      expect(answer).toContain(said[state])
      expect(answer).not.toContain('approval.approve')
      expect(bot.deciding.shown.at(-1)).toMatchObject({ state })
    },
  )

  test('on Approve leaves a photo that is newer, and offers to approve anyway', async () => {
    const bot = startBot([one])
    bot.deciding.refusals.set(one.id, 'changed_since')
    const answer = await bot.press('approval.approve', { approvalId: one.id })
    expect(answer).toContain('"title":"Approve anyway"')
    bot.deciding.refusals.clear()
    const data = { approvalId: one.id, overwrite: true }
    expect(await bot.press('approval.approve', data)).toContain('Photo approved')
    expect(bot.deciding.calls.at(-1)).toMatchObject({ overwrite: true })
  })

  test('that fails says why, and the photo goes on waiting on the card', async () => {
    const bot = startBot([one])
    bot.deciding.refusals.set(one.id, 'being_changed')
    const answer = await bot.press('approval.approve', { approvalId: one.id })
    expect(answer).toContain(explain('being_changed').slice(0, 40))
    expect(answer).toContain('"title":"Approve"')
  })

  test.each(['approval.approve', 'approval.decline', 'approval.next'])(
    'on %s is refused to whoever has lost the right since',
    async (verb) => {
      const bot = startBot([one], null)
      const answer = await bot.press(verb, { approvalId: one.id, reason: 'face' })
      expect(answer).toContain(explain('admins_only'))
      expect(bot.deciding.calls).toEqual([])
    },
  )

  test('that finds nothing else to decide leaves the card alone from then on', async () => {
    const bot = startBot([])
    expect(await bot.press('approval.next')).toContain('Nothing waits for approval')
    expect(bot.deciding.left).toEqual(['the card'])
  })

  test('on a photo that is no longer kept says so', async () => {
    const answer = await startBot([]).press('approval.approve', { approvalId: one.id })
    expect(answer).toContain(explain('not_found').slice(0, 20))
  })

  test('delivered twice decides once', async () => {
    const bot = startBot([one])
    const body = { ...pressFrom(mara, 'approval.approve', { approvalId: one.id }), replyToId: 'x' }
    const headers = { authorization: `Bearer ${await connector.sign()}` }
    for (let n = 0; n < 2; n++) await bot.bot.receive({ headers, body }, { send: () => {} })
    expect(bot.deciding.calls).toHaveLength(1)
    // The second is answered with another card than that of the approval.
    expect(bot.deciding.shownAgain).toEqual(['x'])
  })
})

const reference = async (bot: ReturnType<typeof startBot>, locale = 'en-US') => {
  await bot.say('thanks', locale)
  connector.sent.length = 0
  return bot.conversations.get(mara)
}

describe('by itself the bot', () => {
  test('tells of one photo with its card, and of several with their number', async () => {
    const bot = startBot([one, two])
    const to = await reference(bot)
    const news = { kind: 'one', approval: one, others: 0 } as const
    const { delivery, card } = await bot.bot.approvals.tell(to, news)
    expect([delivery, card]).toEqual([{ kind: 'sent' }, expect.any(String)])
    expect(connector.said()).toMatchObject([
      { summary: 'Person *1* asks you to approve a new photo' },
    ])
    await bot.bot.approvals.tell(to, { kind: 'several', waiting: 12, first: [one, two] })
    const several = JSON.stringify(connector.said().at(-1))
    expect(several).toContain('12 photos wait for approval')
    expect(several).toContain('10 more photos wait.')
  })

  test('replaces a card by what was decided, in the language of its reader', async () => {
    const bot = startBot([one])
    const to = await reference(bot, 'de-DE')
    const decided = { by: { id: 'x', name: 'Omar' }, at: new Date('2026-01-09'), reason: null }
    const approval = { ...one, state: 'approved', decided } as const
    expect(await bot.bot.approvals.show(to, 'the card', approval)).toEqual({ kind: 'sent' })
    const [{ method, url, body } = { method: '', url: null, body: {} }] = connector.sent
    expect([method, url?.pathname.endsWith('/activities/the%20card')]).toEqual(['PUT', true])
    expect(JSON.stringify(body)).toContain('Genehmigt von Omar, 09.01.2026')
    expect(JSON.stringify(body)).toContain('"verb":"approval.next"')
    connector.state.refusal = 404
    expect(await bot.bot.approvals.show(to, 'the card', approval)).toMatchObject({
      kind: 'unreached',
    })
  })

  test('tells the person what was decided, and why', async () => {
    const bot = startBot([])
    const to = await reference(bot)
    const at = new Date('2026-01-09')
    const by = { id: 'x', name: 'Omar *B*' }
    const decided = { by, at, reason: { code: 'face', text: 'No *sunglasses*' } } as const
    const approvals = bot.bot.approvals
    expect(await approvals.tellOutcome(to, { ...one, state: 'declined', decided })).toEqual({
      kind: 'sent',
    })
    const declined = JSON.stringify(connector.said().at(-1))
    for (const part of [
      'Your photo was declined',
      'Omar *B* declined your new photo.',
      "Your face can't be seen clearly.",
      'No *sunglasses*',
      'send me another picture',
    ])
      expect(declined).toContain(part)
    await approvals.tellOutcome(to, {
      ...one,
      state: 'approved',
      decided: { ...decided, reason: null },
    })
    expect(JSON.stringify(connector.said().at(-1))).toContain('Your photo was approved')
  })

  test('says in words what Teams shows no cards for, with the page of approvals', async () => {
    const china = readConfig({
      TENANT_ID: config.tenantId,
      CLIENT_ID: config.clientId,
      CLIENT_SECRET: 'secret',
      BOT_ID: config.botId,
      PUBLIC_URL: config.publicUrl,
      CLOUD: 'china',
    })
    const withoutCards = { ...config, cloud: { ...config.cloud, cards: china.cloud.cards } }
    const chat = createChatCore({ manage: 'appRole', approvals: [one] })
    const bot = createBot({ config: withoutCards, core: chat.core, log: keptLog().log })
    const headers = { authorization: `Bearer ${await connector.sign()}` }
    const body = activityFrom(mara, { text: 'approvals' })
    await bot.receive({ headers, body }, { send: () => {} })
    const { text } = connector.said().at(-1) as { text: string }
    expect(text).toContain('New photo to approve')
    expect(text).toContain('Person *1*')
    expect(text).toMatch(/Open approvals: https:\/\/.*page%3Dapprovals/)
    expect(text).not.toContain('“Approve”')
  })
})
