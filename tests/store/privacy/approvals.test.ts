import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { PictureFacts } from '../../../src/core/model.ts'
import { putBlob } from '../../../src/core/store/blobs.ts'
import { approvals, blobs, drafts } from '../../../src/core/store/schema.ts'
import { words } from '../../../src/core/words/words.ts'
import { openTestDatabase, type TestDatabase } from '../../fixtures/database/database.ts'
import { personId } from '../../fixtures/people/people.ts'
import { everythingIn, manager, never, somebodyWithPhotos } from '../../fixtures/privacy/people.ts'
import { portrait } from '../../fixtures/runs.ts'

let database: TestDatabase
beforeAll(async () => void (database = await openTestDatabase()))
beforeEach(() => database.reset())
afterAll(() => database.close())

const [ana, ben] = [personId(0), personId(1)]

/** Ana's photo waits; an earlier one of Ben's was declined by her. */
async function askedForApproval() {
  const people = await somebodyWithPhotos(database)
  const { db } = database
  await people.draftFor(0, 1)
  const [draft] = await db.select({ picture: drafts.picture }).from(drafts)
  await db.delete(drafts)
  const picture = draft?.picture as PictureFacts
  const waiting = await putBlob(db, await portrait(1))
  const asked = { askedIn: 'tab' as const, fileName: 'ana-lima.jpg', picture }
  await db.insert(approvals).values([
    { ...asked, id: randomUUID(), personId: ana, personName: 'Ana Lima', preparedSha: waiting },
    {
      ...asked,
      id: randomUUID(),
      fileName: 'ben.jpg',
      personId: ben,
      personName: 'Ben Okafor',
      preparedSha: await putBlob(db, await portrait(2)),
      state: 'declined',
      decidedAt: new Date(),
      decidedById: ana,
      decidedByName: 'Ana Lima',
      reasonCode: 'quality',
    },
  ])
  return { ...people, waiting }
}

test('a person who is deleted is in no approval, neither as who asked nor as who decided', async () => {
  const { privacy, waiting } = await askedForApproval()
  await privacy.deletePerson(ana, manager, never)
  expect(await everythingIn(database)).not.toMatch(new RegExp(`${ana}|ana-lima|Ana Lima`, 'i'))
  const left = await database.db.select().from(approvals)
  expect(left).toMatchObject([{ personId: ben, state: 'declined', decidedByName: '' }])
  expect(await database.db.$count(blobs, eq(blobs.sha256, waiting))).toBe(0)
})

test('the picture of a deleted person stays if the same waits for somebody else', async () => {
  const { privacy, waiting } = await askedForApproval()
  await database.db
    .update(approvals)
    .set({ preparedSha: waiting })
    .where(eq(approvals.personId, ben))
  await privacy.deletePerson(ana, manager, never)
  expect(await database.db.$count(blobs, eq(blobs.sha256, waiting))).toBe(1)
})

test('an export has what was asked with its picture, and of decisions about others no names', async () => {
  const { privacy, waiting } = await askedForApproval()
  const chunks: Uint8Array[] = []
  for await (const chunk of privacy.exportPerson(ana, words, never)) chunks.push(chunk)
  const files = unzipSync(Buffer.concat(chunks))
  const record: unknown = JSON.parse(Buffer.from(files['record.json'] ?? []).toString())
  expect(record).toMatchObject({
    approvals: [{ state: 'waiting', fileName: 'ana-lima.jpg' }],
    approvalsDecided: [{ state: 'declined' }],
  })
  expect(JSON.stringify(record)).not.toContain('Ben Okafor')
  expect(Object.keys(files)).toContain(`photos/${waiting}.jpg`)
})
