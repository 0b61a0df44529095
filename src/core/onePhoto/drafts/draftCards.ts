import { and, eq, isNotNull, isNull, or, sql } from 'drizzle-orm'
import type { ConversationService } from '../../contracts.ts'
import type { DraftCardChat, DraftCardService, OwnedDraft } from '../../contracts/drafts.ts'
import type { Log } from '../../log.ts'
import type { Database } from '../../store/database.ts'
import { drafts } from '../../store/schema.ts'

/** A draft, and those that were sent with it. */
const sentTogether = (ownerId: string, draftId: string) => {
  const group = sql`(select sent_with from drafts where id = ${draftId})`
  return and(
    eq(drafts.ownerId, ownerId),
    or(eq(drafts.id, draftId), sql`${drafts.sentWith} = ${group}`),
  )
}

export const createDraftCards = (db: Database): DraftCardService => ({
  async follow(ownerId, card, draftId) {
    await db
      .update(drafts)
      .set({ card })
      .where(and(sentTogether(ownerId, draftId), isNull(drafts.usedAt)))
  },
  async leave(ownerId, card) {
    await db
      .update(drafts)
      .set({ card: null })
      .where(and(eq(drafts.ownerId, ownerId), eq(drafts.card, card)))
  },
})

export interface DraftCardContext {
  db: Database
  conversations: Pick<ConversationService, 'of'>
  /** null until the bot has registered */
  chat: () => DraftCardChat | null
  log: Log
}

/**
 * Has the card of a draft that was used or discarded say what became of it, unless its own button did it. Once: if Teams
 * can't be reached, the next press shows it. Never throws.
 */
export async function showDraftEnded(
  { db, conversations, chat, log }: DraftCardContext,
  draft: OwnedDraft,
): Promise<void> {
  const { owner, draftId } = draft
  try {
    const before = await db
      .select({ card: drafts.card })
      .from(drafts)
      .where(and(sentTogether(owner.id, draftId), isNotNull(drafts.card)))
    const cards = new Set(before.flatMap(({ card }) => card ?? []))
    if (cards.size === 0) return
    await db.update(drafts).set({ card: null }).where(sentTogether(owner.id, draftId))
    const reference = await conversations.of(owner.id)
    if (reference === null) return
    for (const card of cards) await chat()?.show(reference, card, draft)
  } catch (err) {
    log.warn({ err, draftId }, 'The card of a picture could not be brought up to date')
  }
}
