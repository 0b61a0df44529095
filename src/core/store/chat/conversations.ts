import { eq, sql } from 'drizzle-orm'
import type { ConversationService } from '../../contracts.ts'
import type { Database } from '../database.ts'
import { conversations } from '../schema.ts'

/** References by which the bot can write to people. Storing an unchanged reference writes nothing. */
export const createConversations = (db: Database): ConversationService => ({
  async remember(personId, reference) {
    await db
      .insert(conversations)
      .values({ personId, reference })
      .onConflictDoUpdate({
        target: conversations.personId,
        set: { reference, updatedAt: sql`now()` },
        setWhere: sql`${conversations.reference} is distinct from excluded.reference`,
      })
  },
  async of(personId) {
    const [row] = await db
      .select({ reference: conversations.reference })
      .from(conversations)
      .where(eq(conversations.personId, personId))
    return row?.reference ?? null
  },
  async forget(personId) {
    await db.delete(conversations).where(eq(conversations.personId, personId))
  },
  async askedAbout(personId, askedAbout) {
    await db.update(conversations).set({ askedAbout }).where(eq(conversations.personId, personId))
  },
  async lastAskedAbout(personId) {
    const [row] = await db
      .select({ askedAbout: conversations.askedAbout })
      .from(conversations)
      .where(eq(conversations.personId, personId))
    return row?.askedAbout ?? null
  },
})
