import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createBot } from '../../../src/bot/index.ts'
import { explain } from '../../../src/core/errors.ts'
import type { MissingReport } from '../../../src/core/model.ts'
import { wordsIn } from '../../../src/core/words/words.ts'
import { createChatCore } from '../../fixtures/bot/core.ts'
import {
  activityFrom,
  botToken,
  config,
  keptLog,
  pressFrom,
  startConnector,
} from '../../fixtures/bot/teamsConnector.ts'

const ana = '33333333-3333-4333-8333-333333333333'
const bob = '44444444-4444-4444-8444-444444444444'
const picture = Buffer.from('the bytes of a picture')
const missing: MissingReport = {
  counts: { total: 3, has: 2, none: 1, unknown: 0 },
  departments: [{ department: 'Sales', none: 1, total: 2 }],
  people: [],
  previous: null,
  next: null,
}

/** The Authorization header of every request to the file host. */
const fileTokens: (string | null)[] = []
let connector: Awaited<ReturnType<typeof startConnector>>

beforeAll(async () => {
  connector = await startConnector({
    'contoso-my.sharepoint.com': (request) => {
      fileTokens.push(request.headers.get('authorization'))
      return new Response(new URL(request.url).searchParams.get('holds'))
    },
  })
})
afterAll(() => connector.close())
beforeEach(() => {
  connector.sent.length = 0
  connector.state.down = false
  fileTokens.length = 0
})

interface Answer {
  status: number
  body: { type?: string; value?: unknown } | undefined
}

/** A bot with a new core. `receive` posts an activity as the connector does. */
function startBot(given: Parameters<typeof createChatCore>[0] = {}) {
  const chat = createChatCore(given)
  const { log, lines } = keptLog()
  const bot = createBot({ config, core: chat.core, log })
  const receive = async (body: unknown) => {
    const answers: Answer[] = []
    const headers = { authorization: `Bearer ${await connector.sign()}` }
    await bot.receive(
      { headers, body },
      { send: (status, body) => answers.push({ status, body: body as Answer['body'] }) },
    )
    expect(answers).toHaveLength(1)
    return answers[0]
  }
  return { ...chat, lines, receive }
}

const file = (holds: string) => ({
  contentType: 'application/vnd.microsoft.teams.file.download.info',
  name: 'me.jpg',
  contentUrl: 'https://contoso-my.sharepoint.com/personal/ana/me.jpg',
  content: {
    downloadUrl: `https://contoso-my.sharepoint.com/download?holds=${encodeURIComponent(holds)}`,
    fileType: 'jpg',
  },
})

/** Sends a picture; returns the id of the draft in the data of the card's buttons. */
async function sendPicture(bot: ReturnType<typeof startBot>, sender = ana) {
  await bot.receive(activityFrom(sender, { attachments: [file(picture.toString())] }))
  const draftId = [...bot.drafts.keys()].at(-1)
  expect(JSON.stringify(connector.said().at(-1))).toContain(draftId)
  return { draftId }
}

describe('a picture sent in chat', () => {
  test('as a file is downloaded without a token and shown on a card before anything is written', async () => {
    const bot = startBot()
    const { draftId } = await sendPicture(bot)
    expect(fileTokens).toEqual([null])
    expect(connector.sent.map(({ body }) => body.type)).toEqual(['typing', 'message'])
    const card = JSON.stringify(connector.said()[0])
    expect(card).toContain(`data:image/jpeg;base64,${picture.toString('base64')}`)
    expect(card).toContain('This picture is only 300 pixels wide')
    expect(card).toContain(`"verb":"photo.cancel","draftId":"${draftId}"`)
    expect(bot.writes).toEqual([])
  })

  test("pasted is downloaded with the bot's token, and its text/html copy is ignored", async () => {
    const bot = startBot()
    const path = '/emea/v3/attachments/0-weu-d1/views/original'
    connector.pictures.set(path, picture)
    const attachments = [
      { contentType: 'text/html', content: '<div><img src="x"></div>' },
      { contentType: 'image/*', contentUrl: `https://smba.trafficmanager.net${path}` },
    ]
    await bot.receive(activityFrom(ana, { text: 'who is missing?', attachments }))
    expect([...bot.drafts.values()]).toEqual([{ owner: ana, picture, used: false }])
    expect(
      connector.sent.every(({ authorization }) => authorization === `Bearer ${botToken}`),
    ).toBe(true)
  })

  test('with others is one of those to choose from, with the bytes that came', async () => {
    const bot = startBot()
    await bot.receive(activityFrom(ana, { attachments: [file('first'), file('second')] }))
    const sent = [...bot.drafts.values()].map((draft) => draft.picture.toString())
    expect(sent).toEqual(['first', 'second'])
    expect(JSON.stringify(connector.said())).toContain('Which picture?')
  })

  test.each(['not_an_image', 'too_many_pixels', 'truncated'] as const)(
    'that is %s is refused with the reason',
    async (code) => {
      const bot = startBot()
      await bot.receive(activityFrom(ana, { attachments: [file(`reject:${code}`)] }))
      expect(connector.said()).toMatchObject([{ text: explain(code) }])
    },
  )

  test('of somebody who sends too many is refused with the sentence', async () => {
    const bot = startBot()
    await bot.receive(activityFrom(ana, { attachments: [file('throw:too_many_requests')] }))
    expect(connector.said()).toMatchObject([
      { text: "You've sent more than can be handled at once. Wait a moment, then try again." },
    ])
  })
})

describe('"Set photo"', () => {
  test('writes the photo once, and a card without buttons replaces the first', async () => {
    const bot = startBot()
    const data = await sendPicture(bot)
    const first = await bot.receive(pressFrom(ana, 'photo.confirm', data))
    expect(first).toMatchObject({
      status: 200,
      body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' },
    })
    expect(JSON.stringify(first?.body)).toContain(picture.toString('base64'))
    expect(JSON.stringify(first?.body)).not.toContain('Action.')
    const second = await bot.receive(pressFrom(ana, 'photo.confirm', data))
    expect(JSON.stringify(second?.body)).toContain('Your photo is set')
    expect(JSON.stringify(second?.body)).not.toContain('Action.')
    expect(bot.writes).toEqual([ana])
  })

  test('by someone else writes nothing and says whose card it is', async () => {
    const bot = startBot()
    const data = await sendPicture(bot)
    const answer = await bot.receive(pressFrom(bob, 'photo.confirm', data))
    expect(answer?.body?.value).toContain('belongs to someone else')
    expect(bot.writes).toEqual([])
  })

  test('on the card of a picture that made room for newer ones says so', async () => {
    const bot = startBot()
    const data = await sendPicture(bot)
    bot.drafts.delete(data.draftId ?? '')
    for (const verb of ['photo.confirm', 'photo.cancel'])
      expect(await bot.receive(pressFrom(ana, verb, data))).toMatchObject({
        body: { value: expect.stringMatching(/isn't kept anymore: .* send it again/) },
      })
    expect(bot.writes).toEqual([])
  })

  test('from a client without Action.Execute arrives as a message and replaces the card', async () => {
    const bot = startBot()
    const data = await sendPicture(bot)
    connector.sent.length = 0
    const value = { ...data, verb: 'photo.confirm' }
    await bot.receive(activityFrom(ana, { value, replyToId: 'the-card' }))
    expect(bot.writes).toEqual([ana])
    expect(connector.sent.map(({ method, url }) => [method, url.pathname])).toEqual([
      ['PUT', expect.stringMatching(/\/activities\/the-card$/)],
    ])
  })

  test('explains what Microsoft 365 refuses, with the next step', async () => {
    const bot = startBot({
      outcome: { kind: 'refused', code: 'mailbox_on_premises', detail: '', requestId: null },
    })
    const answer = await bot.receive(pressFrom(ana, 'photo.confirm', await sendPicture(bot)))
    expect(JSON.stringify(answer?.body)).toContain(explain('mailbox_on_premises'))
  })

  test.each([
    { kind: 'throttled', until: new Date() },
    { kind: 'failed', code: 'graph_unreachable', detail: '', requestId: null },
  ] as const)('leaves the card and its buttons if it may work later ($kind)', async (outcome) => {
    const bot = startBot({ outcome })
    const answer = await bot.receive(pressFrom(ana, 'photo.confirm', await sendPicture(bot)))
    expect(answer?.body).toMatchObject({
      type: 'application/vnd.microsoft.activity.message',
      value: expect.stringContaining("Couldn't set your photo."),
    })
  })

  test.each([
    ['seen', 'to show everywhere in Teams'],
    ['not_yet', 'Microsoft 365 may take a while to show it'],
    ['different', 'shows a different picture than the one you sent'],
  ] as const)('says what Microsoft 365 shows of it (%s)', async (seen, text) => {
    const bot = startBot({ outcome: { kind: 'done', etag: null, requestId: null, seen } })
    const answer = await bot.receive(pressFrom(ana, 'photo.confirm', await sendPicture(bot)))
    expect(JSON.stringify(answer?.body)).toContain('Your photo is set')
    expect(JSON.stringify(answer?.body)).toContain(text)
  })

  test('says neither that it was set nor that it was not when the answer was lost', async () => {
    const lost = { kind: 'failed', code: 'write_unconfirmed', detail: '', requestId: null } as const
    const bot = startBot({ outcome: lost })
    const answer = await bot.receive(pressFrom(ana, 'photo.confirm', await sendPicture(bot)))
    expect(answer?.body?.value).toBe(explain('write_unconfirmed'))
  })

  test('after "Cancel" writes nothing', async () => {
    const bot = startBot()
    const data = await sendPicture(bot)
    await bot.receive(pressFrom(ana, 'photo.cancel', data))
    const answer = await bot.receive(pressFrom(ana, 'photo.confirm', data))
    expect(JSON.stringify(answer?.body)).toContain('Cancelled')
    expect(bot.writes).toEqual([])
  })
})

describe('a button that the bot does not know', () => {
  test.each([
    ['constructor', {}],
    ['photo.confirm', {}],
    ['photo.confirm', { draftId: '../../etc' }],
    ['photo.remove', null],
  ])('%s with %j is answered', async (verb, data) => {
    const bot = startBot()
    const answer = await bot.receive(pressFrom(ana, verb, data as Record<string, unknown>))
    expect(answer).toMatchObject({
      status: 200,
      body: { value: expect.stringContaining('out of date') },
    })
  })
})

describe('"remove my photo"', () => {
  test('asks for confirmation, then removes the photo', async () => {
    const bot = startBot()
    bot.photos.set(ana, picture)
    await bot.receive(activityFrom(ana, { text: 'Remove my photo, please!' }))
    expect(bot.photos.has(ana)).toBe(true)
    expect(JSON.stringify(connector.said())).toContain('photo.remove')
    const stranger = await bot.receive(pressFrom(bob, 'photo.remove', { personId: ana }))
    expect(stranger?.body?.value).toContain('belongs to someone else')
    const answer = await bot.receive(pressFrom(ana, 'photo.remove', { personId: ana }))
    expect(JSON.stringify(answer?.body)).toContain('Your photo was removed')
    expect(bot.photos.has(ana)).toBe(false)
  })

  test('says so if there is no photo', async () => {
    const bot = startBot()
    await bot.receive(activityFrom(ana, { text: 'remove my photo' }))
    expect(connector.said()).toMatchObject([
      { text: expect.stringContaining("don't have a profile photo") },
    ])
  })
})

describe('"who is missing a photo?"', () => {
  test('is answered to people who manage photos', async () => {
    const bot = startBot({ manage: 'appRole', missing })
    await bot.receive(activityFrom(ana, { text: 'Who is missing a photo?' }))
    expect(connector.said()).toMatchObject([{ summary: '1 of 3 people has no photo' }])
    expect(bot.asked).toMatchObject([{ id: ana, assertion: null, roles: [] }])
  })

  test('is refused to everyone else', async () => {
    const bot = startBot({ missing })
    await bot.receive(activityFrom(ana, { text: 'Who is missing a photo?' }))
    expect(connector.said()).toMatchObject([{ text: explain('admins_only') }])
    expect(JSON.stringify(connector.said())).not.toContain('Sales')
  })
})

describe('the bot', () => {
  test('welcomes people who install it, and no one else', async () => {
    const bot = startBot()
    const update = { type: 'conversationUpdate', membersAdded: [{ id: `29:${ana}` }] }
    await bot.receive(activityFrom(ana, update))
    expect(connector.said()).toEqual([])
    const installed = { ...update, membersAdded: [{ id: `28:${config.botId}` }] }
    await bot.receive(activityFrom(ana, installed))
    expect(connector.said()).toMatchObject([{ summary: "Hi, I'm Likeness" }])
  })

  test('replies in the language of the message, errors included', async () => {
    const bot = startBot()
    const picture = { locale: 'qps-ploc', attachments: [file('reject:truncated')] }
    await bot.receive(activityFrom(ana, picture))
    await bot.receive(activityFrom(ana, { locale: 'qps-ploc', text: 'what?' }))
    const inPseudo = expect.stringMatching(/^⟦.+⟧$/u)
    expect(connector.said()).toMatchObject([{ text: inPseudo }, { summary: inPseudo }])
  })

  test('replies in the first language that the organisation offers to whoever writes in another', async () => {
    const bot = startBot({ languages: ['de', 'fr'] })
    for (const locale of ['es-ES', 'fr-CA'])
      await bot.receive(activityFrom(ana, { locale, attachments: [file('reject:truncated')] }))
    expect(connector.said()).toMatchObject([
      { text: expect.stringContaining(explain('truncated', wordsIn('de'))) },
      { text: expect.stringContaining(explain('truncated', wordsIn('fr-CA'))) },
    ])
  })

  test('apologises for an unexpected error, without its text', async () => {
    const bot = startBot({ manage: 'appRole' })
    bot.core.people.missing = () => Promise.reject(new Error('relation "people" is gone'))
    const { status } = (await bot.receive(activityFrom(ana, { text: 'missing' }))) ?? {}
    expect(status).toBe(200)
    expect(connector.said()).toMatchObject([{ text: expect.stringContaining('went wrong') }])
    expect(JSON.stringify(connector.said())).not.toContain('relation')
    expect(bot.lines.join()).toContain('relation \\"people\\" is gone')
  })

  test('survives a failing connector, and keeps its token out of the log', async () => {
    const bot = startBot()
    connector.state.down = true
    await bot.receive(activityFrom(ana, { text: 'help' }))
    expect(bot.lines.join()).toContain('The apology could not be sent either')
    expect(bot.lines.join()).not.toContain(botToken)
  })
})
