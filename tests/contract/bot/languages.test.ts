import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createBot } from '../../../src/bot/index.ts'
import { createChatCore } from '../../fixtures/bot/core.ts'
import { finishedRun } from '../../fixtures/bot/finishedRun.ts'
import {
  activityFrom,
  config,
  keptLog,
  pressFrom,
  startConnector,
} from '../../fixtures/bot/teamsConnector.ts'

const ana = '33333333-3333-4333-8333-333333333333'
const picture = Buffer.from('the bytes of a picture')
const missing = {
  counts: { total: 3, has: 2, none: 1, unknown: 0 },
  departments: [],
  people: [],
  previous: null,
  next: null,
}
const kept = { isListed: true, photos: 2, changes: 3, changesMade: 0, items: 1, waiting: 0 }

let connector: Awaited<ReturnType<typeof startConnector>>
beforeAll(async () => void (connector = await startConnector({})))
afterAll(() => connector.close())
beforeEach(() => void (connector.sent.length = 0))

function startBot(given: Parameters<typeof createChatCore>[0] = {}) {
  const chat = createChatCore({ missing, kept, ...given })
  const bot = createBot({ config, core: chat.core, log: keptLog().log })
  const send = async (body: unknown) => {
    const headers = { authorization: `Bearer ${await connector.sign()}` }
    const answers: unknown[] = []
    await bot.receive({ headers, body }, { send: (_status, answer) => answers.push(answer) })
    return JSON.stringify(answers.at(-1))
  }
  return {
    ...chat,
    press: (verb: string, data: Record<string, unknown> = {}) => send(pressFrom(ana, verb, data)),
    /** the last message of the bot, as JSON */
    async say(text: string, locale = 'en-US') {
      await send(activityFrom(ana, { text, locale }))
      return JSON.stringify(connector.said().at(-1))
    },
  }
}

describe('the answer is in the language of the message', () => {
  test.each([
    ['zeig mir mein Foto', 'Ihr Profilfoto'],
    ['montre-moi ma photo', 'Votre photo de profil'],
    ['muéstrame mi foto', 'Su foto de perfil'],
    ['show me my photo', 'Your profile photo'],
  ])('%s', async (text, title) => {
    const bot = startBot()
    bot.photos.set(ana, picture)
    expect(await bot.say(text, 'en-GB')).toContain(title)
    expect(await bot.say(text, 'de-AT')).toContain(title)
  })

  test('and else in that of Teams', async () => {
    const bot = startBot()
    expect(await bot.say('ok', 'fr-FR')).toContain('Aucune question')
    expect(await bot.say('xyzzy', 'es-ES')).toContain('No lo he entendido')
  })

  test('if the organisation offers it', async () => {
    const bot = startBot({ languages: ['en'] })
    expect(await bot.say('danke', 'de-DE')).toContain("You're welcome!")
  })

  test('but notifications stay in that of Teams', async () => {
    const bot = startBot()
    await bot.say('danke', 'fr-FR')
    expect(bot.conversations.get(ana)).toMatchObject({ locale: 'fr-FR' })
  })
})

describe('a plain answer to the last question', () => {
  const removal = [
    ['remove my photo', 'yes', 'Your photo was removed'],
    ['lösch mein Foto', 'ja', 'Ihr Foto wurde entfernt'],
    ['supprime ma photo', 'oui', 'Votre photo a été supprimée'],
    ['borra mi foto', 'sí', 'Se ha quitado su foto'],
  ] as const
  test.each(removal)('"%s", then "%s"', async (asked, yes, done) => {
    const bot = startBot()
    bot.photos.set(ana, picture)
    expect(await bot.say(asked)).toContain('photo.remove')
    expect(bot.photos.has(ana)).toBe(true)
    expect(await bot.say(yes)).toContain(done)
    expect(bot.photos.has(ana)).toBe(false)
  })

  test.each([
    ['remove my photo', 'no', 'Photo kept'],
    ['lösch mein Foto', 'nein', 'Foto behalten'],
    ['supprime ma photo', 'non', 'Photo conservée'],
    ['borra mi foto', 'no gracias', 'Foto conservada'],
  ])('"%s", then "%s" keeps the photo', async (asked, no, done) => {
    const bot = startBot()
    bot.photos.set(ana, picture)
    await bot.say(asked)
    expect(await bot.say(no)).toContain(done)
    expect(bot.photos.has(ana)).toBe(true)
  })

  test('counts once, and only while nothing else was asked for', async () => {
    const bot = startBot()
    bot.photos.set(ana, picture)
    await bot.say('remove my photo')
    await bot.say('help')
    expect(await bot.say('yes')).toContain("There's nothing to answer")
    await bot.say('remove my photo')
    expect(await bot.say('thanks')).toContain("You're welcome!")
    expect(await bot.say('yes')).toContain('Your photo was removed')
    bot.photos.set(ana, picture)
    expect(await bot.say('yes')).toContain("There's nothing to answer")
    expect(bot.photos.has(ana)).toBe(true)
  })

  test('does nothing after a button has answered', async () => {
    const bot = startBot()
    bot.photos.set(ana, picture)
    await bot.say('remove my photo')
    await bot.press('photo.keep')
    expect(await bot.say('yes')).toContain("There's nothing to answer")
    expect(bot.photos.has(ana)).toBe(true)
  })

  test('that says more than yes is no answer', async () => {
    const bot = startBot()
    bot.photos.set(ana, picture)
    await bot.say('remove my photo')
    expect(await bot.say('yes but only in Teams')).toContain("I didn't understand that")
    expect(bot.photos.has(ana)).toBe(true)
  })
})

describe('of half a sentence nothing is done', () => {
  test.each([
    ["remove my photo and Ana's", "I didn't understand “and ana”.", 'remove'],
    ['lösch mein Foto und das von Jürgen', '„und jürgen“ habe ich nicht verstanden.', 'remove'],
    ['que sais-tu de moi et de Zoé', 'Je n’ai pas compris', 'known'],
    ['deshaz la importación', 'No he entendido “importación”.', 'undo'],
  ])('%s', async (text, said, intent) => {
    const bot = startBot({ before: picture })
    bot.photos.set(ana, Buffer.from('another'))
    const reply = await bot.say(text)
    expect(reply).toContain(said)
    expect(reply).toContain(`"verb":"ask","intent":"${intent}"`)
    expect(reply).not.toContain('"verb":"photo.remove"')
    expect(await bot.say('yes')).toContain("There's nothing to answer")
    expect(bot.photos.get(ana)?.toString()).toBe('another')
  })

  test('and its button asks before it removes', async () => {
    const bot = startBot()
    bot.photos.set(ana, picture)
    expect(await bot.press('ask', { intent: 'remove' })).toContain('Remove your photo?')
    expect(bot.photos.has(ana)).toBe(true)
  })
})

describe('who is missing', () => {
  test.each([
    ['wer hat in Sales kein Foto?', { department: 'Sales' }],
    ['welche Gäste in Berlin haben kein Foto', { office: 'Berlin', kind: 'guest' }],
    ['qui n’a pas de photo chez Sales', { department: 'Sales' }],
    ['quién no tiene foto en Berlin', { office: 'Berlin' }],
  ])('%s', async (text, scope) => {
    const bot = startBot({ manage: 'appRole' })
    await bot.say(text)
    expect(bot.scopes).toEqual([scope])
  })

  test.each([
    ['wer hat in Sales kein Foto und trägt Bart', '„trägt bart“'],
    ['qui n’a pas de photo chez Sales et porte la barbe', 'porte barbe'],
    ['quién no tiene foto en Sales y lleva barba', 'lleva barba'],
  ])('of %s says what was not understood', async (text, rest) => {
    const bot = startBot({ manage: 'appRole' })
    const reply = await bot.say(text)
    expect(bot.scopes).toEqual([])
    expect(reply).toContain(rest)
    expect(reply).toContain('"title":"Sales"')
  })

  test.each(['wer hat kein Foto', 'wie läuft der Import', 'brich den Import ab'])(
    'and other questions of admins are refused to members: %s',
    async (text) => {
      const bot = startBot({ runs: [] })
      await bot.say(text)
      expect(bot.scopes).toEqual([])
      expect(JSON.stringify(connector.said())).toContain('Administrator')
    },
  )
})

describe('"undo"', () => {
  test('shows the photo that is there again', async () => {
    const bot = startBot({ before: picture })
    expect(await bot.say('mach das rückgängig')).toContain(picture.toString('base64'))
    expect(bot.photos.get(ana)).toEqual(picture)
  })

  test('says that there is none again', async () => {
    expect(await startBot({ before: null }).say('undo')).toContain('You have no photo now')
  })

  test('without a change says so', async () => {
    expect(await startBot().say('undo')).toMatch(/undo/i)
  })
})

test.each([
  ['what do you know about me', '2 photos, present and former.'],
  ['was weißt du über mich?', '2 aktuelle und frühere Fotos.'],
  ['que sais-tu de moi', '2 photos, actuelles et anciennes.'],
  ['qué sabes de mí', '2 fotos, actuales y anteriores.'],
])('"%s" says how much is kept, with a link to the page', async (text, said) => {
  const reply = await startBot().say(text)
  expect(reply).toContain(said)
  expect(decodeURIComponent(reply)).toContain('page=privacy')
})

describe('an import', () => {
  const running = finishedRun(
    ana,
    { done: 600, received: 400 },
    {
      standing: 'running',
      finishedAt: null,
    },
  ).summary

  test('says how far it is, and is paused, resumed and cancelled in words', async () => {
    const bot = startBot({ manage: 'appRole', runs: [running] })
    expect(await bot.say('wie läuft der import')).toContain('600 von 1.000 verarbeitet')
    expect(await bot.say('pause the import')).toContain('Import: paused')
    expect(await bot.say('pause')).toContain('None of your imports is running')
    expect(await bot.say('reprends l’import')).toContain('en cours')
    expect(await bot.say('cancel the import')).toContain('Cancel this run?')
    expect((await bot.core.runs.get({} as never, running.id)).cancelledAt).toBeNull()
    expect(await bot.say('yes')).toContain('cancelled')
    expect((await bot.core.runs.get({} as never, running.id)).cancelledAt).not.toBeNull()
  })

  test('of several is chosen first', async () => {
    const other = { ...running, id: '44444444-4444-4444-8444-444444444444', name: 'Spring' }
    const bot = startBot({ manage: 'appRole', runs: [running, other] })
    const reply = await bot.say('pause')
    expect(reply).toContain('Which one do you mean?')
    expect(reply).toContain('Spring')
    expect(await bot.press('run.pause', { runId: other.id })).toContain('Import: paused')
  })

  test('that is done is still told about', async () => {
    const bot = startBot({ manage: 'appRole', runs: [finishedRun(ana).summary] })
    expect(await bot.say('status')).toContain('Import finished')
    expect(await startBot({ manage: 'appRole' }).say('status')).toContain("haven't imported")
  })

  test('is out of reach for whoever has lost the right since', async () => {
    const bot = startBot({ runs: [running] })
    await bot.press('run.cancel', { runId: running.id })
    expect((await bot.core.runs.get({} as never, running.id)).cancelledAt).toBeNull()
  })
})

test.each([
  ['hello', 'Hello!'],
  ['moin', 'Hallo.'],
  ['merci beaucoup', 'Avec plaisir.'],
  ['muchas gracias', 'De nada.'],
  ['🎉', "You're welcome!"],
])('a remark gets a short answer: %s', async (text, said) => {
  expect(await startBot().say(text)).toContain(said)
})

test('what is not understood gets a short list of buttons, of what one may ask', async () => {
  const member = await startBot().say('how is the weather')
  expect(member).toContain('"intent":"mine"')
  expect(member).not.toContain('"intent":"missing"')
  expect(await startBot({ manage: 'appRole' }).say('how is the weather')).toContain(
    '"intent":"missing"',
  )
})
