import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createCardPictures, removeOldCardPictures } from '../../../src/core/cardPictures/index.ts'
import { readConfig } from '../../../src/core/config.ts'
import { createConversations } from '../../../src/core/store/chat/conversations.ts'
import { cardPictures, drafts } from '../../../src/core/store/schema.ts'
import { openTestDatabase, type TestDatabase } from '../../fixtures/database/database.ts'
import { personId } from '../../fixtures/people/people.ts'
import { manager, never, somebodyWithPhotos } from '../../fixtures/privacy/people.ts'

let database: TestDatabase
beforeAll(async () => void (database = await openTestDatabase()))
beforeEach(() => database.reset())
afterAll(() => database.close())

const configWith = (secret: string) =>
  readConfig({
    TENANT_ID: '11111111-2222-4333-8444-555555555555',
    CLIENT_ID: '22222222-2222-4333-8444-555555555555',
    BOT_ID: '22222222-2222-4333-8444-555555555555',
    CLIENT_SECRET: secret,
    PUBLIC_URL: 'https://photos.contoso.example',
  })
const jpeg = Buffer.from('a small picture')
const [ana, admin] = [personId(0), personId(1)]
const gone = { code: 'not_found' }
const opened = (now?: () => number, secret = 'secret') =>
  createCardPictures(database.db, configWith(secret), now)

describe('a signed address of a picture on a card', () => {
  test('gives the picture, in every process with the same secret, and in none with another', async () => {
    const signed = await opened().keep(jpeg, { shownTo: ana, personId: ana })
    expect(await opened().read(signed)).toEqual(jpeg)
    await expect(opened(Date.now, 'another').read(signed)).rejects.toMatchObject(gone)
  })

  test('names nobody, and is useless with any bit changed', async () => {
    const signed = await opened().keep(jpeg, { shownTo: ana, personId: ana })
    expect(signed).toMatch(/^[\w-]{96}$/)
    const bytes = Buffer.from(signed, 'base64url')
    for (const [index, byte] of bytes.entries()) {
      const forged = Buffer.from(bytes)
      forged[index] = byte ^ 1
      expect(() => opened().idOf(forged.toString('base64url'))).toThrow(
        expect.objectContaining(gone),
      )
    }
    for (const other of ['', 'a', `${signed}A`, `${signed}=`, ` ${signed}`, signed.slice(1)])
      expect(() => opened().idOf(other)).toThrow(expect.objectContaining(gone))
  })

  test('is bound to the bytes that were shown', async () => {
    const signed = await opened().keep(jpeg, { shownTo: ana, personId: ana })
    await database.db.update(cardPictures).set({ bytes: sql`decode('ff00', 'hex')` })
    await expect(opened().read(signed)).rejects.toMatchObject(gone)
  })

  test('ends after an hour, and by the clock of the database, too', async () => {
    const signed = await opened().keep(jpeg, { shownTo: ana, personId: ana })
    const inMinutes = (minutes: number) => opened(() => Date.now() + minutes * 60_000)
    expect(await inMinutes(59).read(signed)).toEqual(jpeg)
    await expect(inMinutes(61).read(signed)).rejects.toMatchObject(gone)
    await database.db.update(cardPictures).set({ expiresAt: sql`now()` })
    await expect(opened().read(signed)).rejects.toMatchObject(gone)
  })
})

describe('a picture that is kept for a card', () => {
  test('is gone with its draft, at once, and with the next sweep also from the database', async () => {
    const { draftFor } = await somebodyWithPhotos(database)
    await draftFor(0, 4)
    const [draft] = await database.db.select().from(drafts).where(eq(drafts.personId, ana))
    const draftId = draft?.id ?? ''
    const signed = await opened().keep(jpeg, { shownTo: admin, personId: ana, draftId })
    const other = await opened().keep(jpeg, { shownTo: admin, personId: ana })
    await removeOldCardPictures(database.db)
    expect(await opened().read(signed)).toEqual(jpeg)

    await database.db
      .update(drafts)
      .set({ usedAt: sql`now()` })
      .where(eq(drafts.id, draftId))
    await expect(opened().read(signed)).rejects.toMatchObject(gone)
    await removeOldCardPictures(database.db)
    expect(await database.db.$count(cardPictures)).toBe(1)
    expect(await opened().read(other)).toEqual(jpeg)
  })

  test('is gone when all about whom it shows is deleted, whoever has the address', async () => {
    const { setFor, privacy } = await somebodyWithPhotos(database)
    await setFor(0, 1)
    const signed = await opened().keep(jpeg, { shownTo: admin, personId: ana })
    const other = await opened().keep(jpeg, { shownTo: admin, personId: admin })
    await privacy.deletePerson(ana, manager, never)
    await expect(opened().read(signed)).rejects.toMatchObject(gone)
    expect(await opened().read(other)).toEqual(jpeg)
  })

  test('is gone when the bot is removed from the chat that shows it', async () => {
    const signed = await opened().keep(jpeg, { shownTo: admin, personId: ana })
    await createConversations(database.db).forget(admin)
    await expect(opened().read(signed)).rejects.toMatchObject(gone)
    expect(await database.db.$count(cardPictures)).toBe(0)
  })
})
