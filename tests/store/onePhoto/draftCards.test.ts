import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { DraftCardChat, OwnedDraft } from '../../../src/core/contracts/drafts.ts'
import { closeImaging } from '../../../src/core/imaging/prepare.ts'
import { createDraftCards, showDraftEnded } from '../../../src/core/onePhoto/drafts/draftCards.ts'
import { createOwnPhoto } from '../../../src/core/onePhoto/ownPhoto.ts'
import { createConversations } from '../../../src/core/store/chat/conversations.ts'
import { drafts } from '../../../src/core/store/schema.ts'
import { openTestDatabase, type TestDatabase } from '../../fixtures/database/database.ts'
import { somePhotos } from '../../fixtures/photos.ts'
import { portrait, principal, silentLog } from '../../fixtures/runs.ts'

let database: TestDatabase
beforeAll(async () => void (database = await openTestDatabase()))
beforeEach(() => database.reset())
afterAll(async () => {
  await closeImaging()
  await database.close()
})

const ana = principal(1, 'Ana')

/** What one process does on the database that all share. */
function startProcess(delivers: () => void = () => {}) {
  const { db } = database
  const shown: { card: string; draft: OwnedDraft }[] = []
  const chat: DraftCardChat = {
    async show(_reference, card, draft) {
      delivers()
      shown.push({ card, draft })
      return { kind: 'sent' }
    },
  }
  const conversations = createConversations(db)
  const context = { db, conversations, chat: () => chat, log: silentLog }
  const photos = somePhotos()
  const own = createOwnPhoto(database.store, () => photos.access, {
    onDraftEnded: (draft) => showDraftEnded(context, draft),
  })
  const draft = async (number: number, sentWith?: string) => {
    const together = sentWith === undefined ? {} : { sentWith, place: number }
    const given = { fileName: '', from: 'chat', ...together } as const
    const made = await own.draft(ana, await portrait(number), undefined, undefined, given)
    if ('kind' in made) throw new Error('a portrait can be prepared')
    return made.id
  }
  return { own, draft, cards: createDraftCards(db), conversations, shown }
}

const cardsKept = async () =>
  (await database.db.select({ card: drafts.card }).from(drafts)).flatMap(({ card }) => card ?? [])

test('a picture that another process sets is shown in the card of the chat, once', async () => {
  const first = startProcess()
  await first.conversations.remember(ana.id, { chat: 'of Ana' })
  const id = await first.draft(1)
  await first.cards.follow(ana.id, 'the card', id)
  const second = startProcess()
  await second.own.confirm(ana, id, 'app')
  await second.own.idle()
  const expected = { card: 'the card', draft: { owner: ana, personId: ana.id, draftId: id } }
  expect([first.shown, second.shown]).toEqual([[], [expected]])
  expect(await cardsKept()).toEqual([])
})

test('the card of several pictures is replaced whichever is set, and only once', async () => {
  const { own, draft, cards, conversations, shown } = startProcess()
  await conversations.remember(ana.id, { chat: 'of Ana' })
  const sentWith = randomUUID()
  const [one, two, alone] = [await draft(1, sentWith), await draft(2, sentWith), await draft(3)]
  await cards.follow(ana.id, 'the card', one)
  await cards.follow(ana.id, 'another card', alone)
  await own.confirm(ana, two, 'app')
  await own.idle()
  expect(shown.map(({ card }) => card)).toEqual(['the card'])
  expect(await cardsKept()).toEqual(['another card'])
})

test('a card whose button is being answered is left alone', async () => {
  const { own, draft, cards, conversations, shown } = startProcess()
  await conversations.remember(ana.id, { chat: 'of Ana' })
  const id = await draft(1)
  await cards.follow(ana.id, 'the card', id)
  await cards.leave(ana.id, 'the card')
  await own.discard(ana, id)
  await own.idle()
  expect(shown).toEqual([])
})

test('that Teams cannot be reached keeps nothing from being set', async () => {
  const { own, draft, cards, conversations } = startProcess(() => {
    throw new Error('Teams cannot be reached')
  })
  await conversations.remember(ana.id, { chat: 'of Ana' })
  const id = await draft(1)
  await cards.follow(ana.id, 'the card', id)
  expect(await own.confirm(ana, id, 'app')).toMatchObject({ kind: 'done' })
  await own.idle()
})
