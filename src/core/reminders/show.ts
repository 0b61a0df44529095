import { createHash } from 'node:crypto'
import { and, desc, eq, isNotNull, sql } from 'drizzle-orm'
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

/** Shows the tally in the chat of who asked, if it shows another one. */
export async function showTally(context: ShowContext, id: string): Promise<void> {
  const { db, chat, conversations } = context
  const tally = await tallyOf(db, id)
  if (!tally) return
  const shown = createHash('sha256').update(JSON.stringify(tally)).digest('base64')
  const [row] = await db
    .select({
      card: reminders.card,
      isShown: sql<boolean>`coalesce(${reminders.shown} = ${shown}
        and ${reminders.shownAt} > ${reminders.askedAt} + ${ANSWERED_WITHIN}, false)`,
    })
    .from(reminders)
    .where(eq(reminders.id, id))
  if (!row || row.card === null || row.isShown) return
  const reference = await conversations.of(tally.reminder.askedBy.id)
  if (reference !== null) await chat.show(reference, row.card, tally)
  await db
    .update(reminders)
    .set({ shown, shownAt: sql`now()` })
    .where(eq(reminders.id, id))
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
