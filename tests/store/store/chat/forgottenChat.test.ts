import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createConversations } from '../../../../src/core/store/chat/conversations.ts'
import { drafts, reminderOptOuts, reminders } from '../../../../src/core/store/schema.ts'
import { openTestDatabase, type TestDatabase } from '../../../fixtures/database/database.ts'
import { personId } from '../../../fixtures/people/people.ts'

let database: TestDatabase
beforeAll(async () => void (database = await openTestDatabase()))
beforeEach(() => database.reset())
afterAll(() => database.close())

const [ana, omar] = [personId(0), personId(1)]
const cards = () =>
  database.db
    .select({ by: reminders.askedById, card: reminders.card })
    .from(reminders)
    .orderBy(reminders.askedById)

test('with the chat of who asked goes which message shows a reminder, and not that they asked', async () => {
  const { db } = database
  const asked = { askedByName: 'somebody', scope: {}, card: 'message' }
  for (const askedById of [ana, omar])
    await db.insert(reminders).values({ id: randomUUID(), askedById, ...asked })
  await createConversations(db).forget(ana)
  expect(await cards()).toEqual([
    { by: ana, card: null },
    { by: omar, card: 'message' },
  ])
})

test('with a chat go the pictures that wait in it, and those that wait in the tab stay', async () => {
  const { db } = database
  const draft = { personId: omar, preparedSha: 'a', sourceSha: 'b', fileName: 'omar.jpg' }
  for (const pictureFrom of ['chat', 'file'] as const)
    for (const ownerId of [ana, omar])
      await db.insert(drafts).values({ id: randomUUID(), ownerId, pictureFrom, ...draft })
  await createConversations(db).forget(ana)
  const left = await db.select().from(drafts).where(eq(drafts.ownerId, ''))
  expect(left.map(({ personId: id, fileName, usedAt }) => [id, fileName, usedAt !== null])).toEqual(
    [['', '', true]],
  )
  expect(await db.$count(drafts, eq(drafts.personId, omar))).toBe(3)
})

test('who does not want to be reminded is not, also after their chat has gone', async () => {
  const { db } = database
  await db.insert(reminderOptOuts).values({ personId: ana })
  await createConversations(db).forget(ana)
  expect(await db.$count(reminderOptOuts)).toBe(1)
})
