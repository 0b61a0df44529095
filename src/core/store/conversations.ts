import { eq, sql } from 'drizzle-orm'
import type { Database } from './database.ts'
import { conversations } from './schema.ts'

/** Keeps where the bot can speak to somebody, whatever it looks like; the same again writes nothing. */
export async function rememberConversation(
  db: Database,
  personId: string,
  reference: object,
): Promise<void> {
  await db
    .insert(conversations)
    .values({ personId, reference })
    .onConflictDoUpdate({
      target: conversations.personId,
      set: { reference, updatedAt: sql`now()` },
      setWhere: sql`${conversations.reference} is distinct from excluded.reference`,
    })
}

/** null when they have never spoken to the bot */
export async function conversationOf(db: Database, personId: string): Promise<unknown> {
  const [row] = await db
    .select({ reference: conversations.reference })
    .from(conversations)
    .where(eq(conversations.personId, personId))
  return row?.reference ?? null
}

export async function forgetConversation(db: Database, personId: string): Promise<void> {
  await db.delete(conversations).where(eq(conversations.personId, personId))
}
