import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { MissingReport } from '../../../src/core/model.ts'
import type { CloudName } from '../../../src/sandbox/clouds.ts'
import { identity } from '../../../src/sandbox/tenant/identity.ts'
import { createChatCore } from '../../fixtures/bot/core.ts'
import { finishedRun } from '../../fixtures/bot/finishedRun.ts'
import { startProductInCloud } from '../../fixtures/productInCloud.ts'

const missing: MissingReport = {
  counts: { total: 3, has: 1, none: 1, unknown: 1 },
  departments: [{ department: 'Sales *& co*', none: 1, total: 2 }],
  people: [
    {
      id: '33333333-3333-4333-8333-333333333333',
      displayName: 'Ana',
      userPrincipalName: 'ana@contoso.example',
      department: 'Sales',
      jobTitle: null,
      officeLocation: null,
      accountEnabled: true,
      userType: 'Member',
      hasMailbox: true,
      photo: 'none',
      photoEtag: null,
    },
  ],
  previous: null,
  next: null,
}
const picture = Buffer.from('the bytes of a picture')
const files = [{ name: 'me.jpg', contentType: 'image/jpeg', base64: picture.toString('base64') }]

// One folder for all sandboxes: see `startProductInCloud`.
const dataDir = await mkdtemp(join(tmpdir(), 'likeness-missing-'))
afterAll(() => rm(dataDir, { recursive: true }))

/** The product in that cloud, closed after the tests of the group; `chat` holds people's photos. */
function productIn(cloud: CloudName) {
  const chat = createChatCore({ manage: 'directoryRole', missing })
  let product: Awaited<ReturnType<typeof startProductInCloud>>
  beforeAll(async () => {
    product = await startProductInCloud({ cloud, dataDir, chat })
  })
  beforeEach(() => chat.photos.clear())
  afterAll(() => product.close())
  return {
    /** what the bot says to a message of the member */
    say: async (message: object) => {
      const { status, activities } = await product.say(message)
      expect(status).toBe(200)
      return activities
    },
    hasPhoto: () => chat.photos.set(product.memberId, picture),
    /** what the bot said last, after it was told that a run of the member is finished */
    notified: async () => {
      await product.bot.notify(finishedRun(product.memberId))
      const { messages } = await product.ask<{
        messages: { activity: { text?: string; attachments?: object[] } }[]
      }>('chat?persona=member')
      return messages.at(-1)?.activity
    },
  }
}

const ownPhoto = (teams: string): string =>
  `https://${teams}/l/entity/${identity.clientId}/photos?webUrl=https%3A%2F%2Fphotos.contoso.example&label=Photos&context=%7B%22subEntityId%22%3A%22page%3Dmine%22%7D`
/** the words that ask for a picture in the chat */
const asksForPicture = /send (me )?(a|another|the) picture/i

describe.each([
  ['gcchigh', 'gov.teams.microsoft.us'],
  ['dod', 'dod.teams.microsoft.us'],
  ['china', 'teams.microsoftonline.cn'],
] as const)('in %s, where Teams passes no files to bots', (cloud, teams) => {
  const { say, hasPhoto } = productIn(cloud)

  test.each(['help', 'my photo', 'remove my photo', 'what?'])(
    'the answer to "%s" leads to the tab and asks for no picture',
    async (text) => {
      const said = JSON.stringify(await say({ text }))
      expect(said).not.toMatch(asksForPicture)
      expect(said).toContain(ownPhoto(teams))
    },
  )

  test('a message that held a file is answered so, with the way to the tab', async () => {
    const [message, ...others] = await say({ files })
    expect(others).toEqual([])
    const said = JSON.stringify(message)
    expect(said).toContain(
      "Teams doesn't pass files to bots in your organization's cloud. To set your photo, open it in Likeness.",
    )
    expect(said).toContain(ownPhoto(teams))
    expect(message?.attachments ?? []).toHaveLength(cloud === 'china' ? 0 : 1)
  })

  test('somebody who has a photo is led to the tab to replace it', async () => {
    hasPhoto()
    const said = JSON.stringify(await say({ text: 'my photo' }))
    expect(said).toContain('To replace it, open it in Likeness.')
    expect(said).toContain(ownPhoto(teams))
  })
})

describe.each(['gcchigh', 'dod'] as const)('in %s, where Teams shows cards', (cloud) => {
  const { say } = productIn(cloud)

  test('a pasted picture is offered', async () => {
    const said = JSON.stringify(await say({ files, inline: true }))
    expect(said).toContain(picture.toString('base64'))
  })
})

describe('in china, where Teams shows no cards', () => {
  const { say, hasPhoto, notified } = productIn('china')

  test.each(['help', 'my photo', 'remove my photo', 'who is missing a photo?'])(
    'the answer to "%s" is a text',
    async (text) => {
      hasPhoto()
      const messages = await say({ text })
      expect(messages).toHaveLength(1)
      expect(messages[0]?.attachments ?? []).toEqual([])
      expect(messages[0]?.text).toBeTruthy()
    },
  )

  test('who is missing a photo is told with the numbers, the departments and the link', async () => {
    const [message] = await say({ text: 'who is missing a photo?' })
    expect(message?.text?.split('\n\n')).toEqual([
      '1 of 3 people has no photo',
      '1 with a photo',
      "1 person isn't checked yet.",
      'By department',
      'Sales *& co*: 1 of 2',
      'Without a photo',
      'Ana  ·  Sales',
      expect.stringMatching(
        /^Download the list: https:\/\/teams\.microsoftonline\.cn\/.*download%3Dlist/,
      ),
      expect.stringMatching(
        /^Open in gallery: https:\/\/teams\.microsoftonline\.cn\/.*photo%3Dnone/,
      ),
    ])
  })

  test('a question is answered by "yes" or "no"', async () => {
    hasPhoto()
    const [message] = await say({ text: 'remove my photo' })
    expect(message?.text?.split('\n\n')).toEqual([
      'Remove your photo?',
      'Your initials are shown instead, everywhere in Microsoft 365.',
      'To select “Remove” or “Keep photo”, say “yes” or “no”.',
    ])
    const [done] = await say({ text: 'yes' })
    expect(done?.text).toContain('Your photo was removed')
  })

  test('a pasted picture cannot be confirmed, so it leads to the tab as well', async () => {
    const [message] = await say({ files, inline: true })
    expect(message?.text).toContain(ownPhoto('teams.microsoftonline.cn'))
  })

  test('a finished run is told as text, with the link to its page', async () => {
    await say({ text: 'help' })
    const last = await notified()
    expect(last?.attachments ?? []).toEqual([])
    expect(last?.text).toMatch(/View run: https:\/\/teams\.microsoftonline\.cn\//)
  })
})

describe.each(['global', 'gcc'] as const)('in %s, where nothing is missing', (cloud) => {
  const { say } = productIn(cloud)

  test('a file is offered on a card, and help asks for one', async () => {
    expect(JSON.stringify(await say({ files }))).toContain(picture.toString('base64'))
    expect(JSON.stringify(await say({ text: 'help' }))).toMatch(asksForPicture)
  })
})
