import { and, eq, sql } from 'drizzle-orm'
import type { ConversationService } from '../../contracts.ts'
import type { Database } from '../database.ts'
import { conversations } from '../schema.ts'
import { forgetChat } from './forgetChat.ts'

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
  forget: (personId) => forgetChat(db, personId),
  async managesPhotos(personId, manages) {
    const { personId: id, manages: before } = conversations
    await db
      .update(conversations)
      .set({ manages })
      .where(and(eq(id, personId), eq(before, !manages)))
  },
  ...whatIsAsked(db),
})

/** What the bot has asked, and what it was asked about. */
const whatIsAsked = (
  db: Database,
): Pick<ConversationService, 'ask' | 'takeQuestion' | 'askedAbout' | 'lastAskedAbout'> => ({
  async ask(personId, question) {
    await db
      .update(conversations)
      .set({ asked: question, askedAt: sql`now()` })
      .where(eq(conversations.personId, personId))
  },
  async takeQuestion(personId) {
    // Of two answers at once, the second waits for the first and finds nothing.
    const { rows } = await db.execute<{ asked: unknown; isRecent: boolean }>(sql`
      with taken as (
        select person_id, asked, asked_at > now() - interval '1 hour' as "isRecent" from conversations
        where person_id = ${personId} and asked is not null for update)
      update conversations set asked = null, asked_at = null from taken
      where conversations.person_id = taken.person_id returning taken.asked, taken."isRecent"`)
    const [row] = rows
    return row?.isRecent ? row.asked : null
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
