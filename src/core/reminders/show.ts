import { and, desc, eq, isNotNull, sql } from 'drizzle-orm'
import { contentHash, showInCard, type Showing } from '../background/showInCard.ts'
import type { ConversationService, ReminderChat } from '../contracts.ts'
import type { Log } from '../log.ts'
import type { Database } from '../store/database.ts'
import { reminders } from '../store/schema.ts'
import { tallyOf } from './tally.ts'

/** Cards of older reminders show what they last showed, until somebody presses their button. */
const SHOWN_FOR = sql`interval '7 days'`
/** Once it is over, a card changes only as people set photos. */
const SHOWN_EVERY = sql`interval '5 minutes'`
/** The answer to the button replaces the card, too, and may come after what is shown at first. */
const ANSWERED_WITHIN = sql`interval '20 seconds'`

interface ShowContext {
  db: Database
  chat: ReminderChat
  conversations: ConversationService
  log: Log
}

/** Shows the tally in the chat of who asked, if it shows another one; null = there is no card. */
export async function showTally(context: ShowContext, id: string): Promise<Showing | null> {
  const { db, chat, conversations } = context
  const tally = await tallyOf(db, id)
  if (!tally) return null
  const [row] = await db
    .select({
      card: reminders.card,
      // What is shown too early may be covered by the answer to the button.
      shown: sql<
        string | null
      >`case when ${reminders.shownAt} > ${reminders.askedAt} + ${ANSWERED_WITHIN}
        then ${reminders.shown} end`,
    })
    .from(reminders)
    .where(eq(reminders.id, id))
  if (!row || row.card === null) return null
  const kept = { personId: tally.reminder.askedBy.id, card: row.card, shown: row.shown }
  const showing = await showInCard(conversations, kept, tally, (reference, card) =>
    chat.show(reference, card, tally),
  )
  if (showing.kind === 'shown' || showing.kind === 'gone')
    await db
      .update(reminders)
      .set({ shown: contentHash(tally), shownAt: sql`now()` })
      .where(eq(reminders.id, id))
  return showing
}

/** Brings the cards of reminders that are over up to date; one that fails is logged and tried again later. */
export async function showEnded(context: ShowContext, signal: AbortSignal): Promise<void> {
  const { db, log } = context
  const due = await db
    .select({ id: reminders.id })
    .from(reminders)
    .where(
      and(
        isNotNull(reminders.endedAt),
        isNotNull(reminders.card),
        sql`${reminders.askedAt} > now() - ${SHOWN_FOR}`,
        sql`(${reminders.shownAt} is null or ${reminders.shownAt} < now() - ${SHOWN_EVERY}
          or (${reminders.shownAt} <= ${reminders.askedAt} + ${ANSWERED_WITHIN} and now() > ${reminders.askedAt} + ${ANSWERED_WITHIN}))`,
      ),
    )
    .orderBy(desc(reminders.askedAt))
    .limit(20)
  for (const { id } of due) {
    if (signal.aborted) return
    await showTally(context, id).catch((err: Error) =>
      log.warn({ err, reminderId: id }, 'The card of a reminder could not be brought up to date'),
    )
  }
}
