import { eq } from 'drizzle-orm'
import type { DigestService } from '../contracts.ts'
import type { Database } from '../store/database.ts'
import { digests } from '../store/schema.ts'
import { readOwn, readShared } from './read.ts'
import { weekOf } from './week.ts'

export const createDigests = (db: Database): DigestService => ({
  async read(owner) {
    const now = new Date()
    return { ...(await readShared(db, now)), ...(await readOwn(db, owner, now)) }
  },
  async isWanted(personId) {
    const rows = await db.select().from(digests).where(eq(digests.personId, personId))
    return rows.length > 0
  },
  async start(personId) {
    await db
      .insert(digests)
      .values({ personId, week: weekOf(new Date()) })
      .onConflictDoNothing()
  },
  async stop(personId) {
    await db.delete(digests).where(eq(digests.personId, personId))
  },
})
