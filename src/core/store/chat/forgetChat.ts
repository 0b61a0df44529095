import { sql } from 'drizzle-orm'
import type { Database } from '../database.ts'

/**
 * Removes everything that is kept of somebody's chat with the bot. Pictures that wait there for "Set photo" become drafts of
 * nobody, which the next sweep removes with their files. That they do not want to be reminded stays, since it is their wish
 * wherever they are reached; so do whom they had reminded, photos that wait for approval, and the history.
 */
export async function forgetChat(db: Database, personId: string): Promise<void> {
  await db.execute(sql`
    with approvals as (delete from approval_cards where person_id = ${personId}),
      notices as (delete from approval_notices where person_id = ${personId}),
      pictures as (delete from card_pictures where shown_to = ${personId}),
      runs as (delete from run_cards where person_id = ${personId}),
      digest as (delete from digests where person_id = ${personId}),
      said as (delete from bot_activities where person_id = ${personId}),
      tallies as (
        update reminders set card = null, shown = null, shown_at = null
        where asked_by_id = ${personId} and card is not null),
      waiting as (
        update drafts set owner_id = '', person_id = '', file_name = '', picture = null,
          perceptual_hash = null, card = null, used_at = now()
        where owner_id = ${personId} and picture_from = 'chat' and used_at is null)
    delete from conversations where person_id = ${personId}`)
}
