import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createBot } from '../../../src/bot/index.ts'
import { explain } from '../../../src/core/errors.ts'
import { createChatCore } from '../../fixtures/bot/core.ts'
import {
  activityFrom,
  config,
  keptLog,
  pressFrom,
  startConnector,
} from '../../fixtures/bot/teamsConnector.ts'

const ana = '33333333-3333-4333-8333-333333333333'
const refusal = explain('own_photo_not_allowed')

let downloads = 0
let connector: Awaited<ReturnType<typeof startConnector>>
beforeAll(async () => {
  connector = await startConnector({
    'contoso-my.sharepoint.com': () => {
      downloads += 1
      return new Response('a picture')
    },
  })
})
afterAll(() => connector.close())
beforeEach(() => {
  connector.sent.length = 0
  downloads = 0
})

function startBot(given: Parameters<typeof createChatCore>[0]) {
  const chat = createChatCore(given)
  const bot = createBot({ config, core: chat.core, log: keptLog().log })
  const press = async (body: unknown) => {
    const headers = { authorization: `Bearer ${await connector.sign()}` }
    const answers: unknown[] = []
    await bot.receive({ headers, body }, { send: (_status, answer) => answers.push(answer) })
    return answers.at(-1)
  }
  const say = async (body: unknown) => {
    await press(body)
    return connector.said().at(-1)
  }
  return { ...chat, say, press }
}

const file = {
  contentType: 'application/vnd.microsoft.teams.file.download.info',
  name: 'me.jpg',
  contentUrl: 'https://contoso-my.sharepoint.com/personal/ana/me.jpg',
  content: { downloadUrl: 'https://contoso-my.sharepoint.com/download', fileType: 'jpg' },
}

describe('where nobody may set their own photo', () => {
  test('a picture that is sent is not even downloaded, and the reply says who can set it', async () => {
    const bot = startBot({ isBound: true })
    expect(await bot.say(activityFrom(ana, { attachments: [file] }))).toMatchObject({
      text: refusal,
    })
    expect([downloads, bot.drafts.size]).toEqual([0, 0])
  })

  test('nobody is asked whether to remove a photo that they may not remove', async () => {
    const bot = startBot({ isBound: true })
    bot.photos.set(ana, Buffer.from('a photo'))
    expect(await bot.say(activityFrom(ana, { text: 'remove my photo' }))).toMatchObject({
      text: refusal,
    })
  })

  test('the photo is shown without buttons, and its lack is no invitation to send one', async () => {
    const bot = startBot({ isBound: true })
    const none = await bot.say(activityFrom(ana, { text: 'my photo' }))
    expect(none).toMatchObject({ text: `You don't have a profile photo. ${refusal}` })
    bot.photos.set(ana, Buffer.from('a photo'))
    const shown = JSON.stringify(await bot.say(activityFrom(ana, { text: 'my photo' })))
    expect(shown).toContain(refusal)
    expect(shown).not.toContain('photo.askRemove')
  })

  test('the help offers neither to send a picture nor to remove the photo', async () => {
    const help = JSON.stringify(
      await startBot({ isBound: true }).say(activityFrom(ana, { text: 'help' })),
    )
    expect(help).toContain('my photo')
    expect(help).not.toContain('Send me a picture')
    expect(help).not.toContain('remove my photo')
  })
})

describe('where own photos need approval', () => {
  test('the card says so, and pressing it sends the photo to those who decide, without setting it', async () => {
    const bot = startBot({ asks: true })
    const offered = JSON.stringify(await bot.say(activityFrom(ana, { attachments: [file] })))
    expect(offered).toContain('Your organization approves new photos before they are set.')
    expect(offered).toContain('Send for approval')
    const [draftId] = bot.drafts.keys()
    const answer = JSON.stringify(await bot.press(pressFrom(ana, 'photo.confirm', { draftId })))
    expect(answer).toContain('Sent for approval')
    const [draft] = bot.drafts.values()
    expect([draft?.used, bot.writes, bot.photos.size]).toEqual(['asked', [], 0])
  })
})
