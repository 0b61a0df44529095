import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createConversations } from '../../../../src/core/store/chat/conversations.ts'
import { openTestDatabase, type TestDatabase } from '../../../fixtures/database/database.ts'

let database: TestDatabase
beforeAll(async () => void (database = await openTestDatabase()))
beforeEach(() => database.reset())
afterAll(() => database.close())

const ana = '33333333-3333-4333-8333-333333333333'
const question = { yes: { verb: 'photo.keep' }, no: { verb: 'photo.keep' } }

test('a question is taken once, by one of two who answer at once, and the last one counts', async () => {
  const conversations = createConversations(database.db)
  await conversations.remember(ana, { chat: 1 })
  expect(await conversations.takeQuestion(ana)).toBeNull()
  await conversations.ask(ana, { first: true })
  await conversations.ask(ana, question)
  const taken = await Promise.all([
    conversations.takeQuestion(ana),
    conversations.takeQuestion(ana),
  ])
  expect(taken.filter((each) => each !== null)).toEqual([question])
  expect(await conversations.takeQuestion(ana)).toBeNull()
  expect(await conversations.of(ana)).toEqual({ chat: 1 })
})

test('a question of more than an hour ago is forgotten', async () => {
  const conversations = createConversations(database.db)
  await conversations.remember(ana, { chat: 1 })
  await conversations.ask(ana, question)
  await database.db.execute(sql`update conversations set asked_at = now() - interval '61 minutes'`)
  expect(await conversations.takeQuestion(ana)).toBeNull()
})

test('of a chat that is not known no question is kept', async () => {
  const conversations = createConversations(database.db)
  await conversations.ask(ana, question)
  expect(await conversations.takeQuestion(ana)).toBeNull()
})
