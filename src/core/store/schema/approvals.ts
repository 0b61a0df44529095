import { sql } from 'drizzle-orm'
import { index, jsonb, pgTable, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { ApprovalState, DeclineCode, PictureFacts, PictureFrom } from '../../model.ts'

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

/** Own photos that wait for approval, and what became of earlier ones. */
export const approvals = pgTable(
  'approvals',
  {
    id: uuid('id').primaryKey(),
    personId: text('person_id').notNull(),
    personName: text('person_name').notNull(),
    askedAt: moment('asked_at').notNull().defaultNow(),
    askedIn: text('asked_in').$type<'tab' | 'chat'>().notNull(),
    /** etag of the photo that it would replace; empty = there was none; null = not known */
    presentEtag: text('present_etag'),
    preparedSha: text('prepared_sha').notNull(),
    /** what is known of the picture, until it is no longer kept */
    sourceSha: text('source_sha'),
    fileName: text('file_name').notNull().default(''),
    pictureFrom: text('picture_from').$type<PictureFrom>(),
    picture: jsonb('picture').$type<PictureFacts>(),
    perceptualHash: text('perceptual_hash'),
    state: text('state').$type<ApprovalState>().notNull().default('waiting'),
    decidedAt: moment('decided_at'),
    /** null = the person themselves */
    decidedById: text('decided_by_id'),
    decidedByName: text('decided_by_name'),
    reasonCode: text('reason_code').$type<DeclineCode>(),
    reasonText: text('reason_text'),
    /** the run that sets it, once it is approved */
    runId: uuid('run_id'),
    /** when that run was known to have set it */
    setAt: moment('set_at'),
    /** when the person was told in the chat what was decided; written before it is sent */
    outcomeNotifiedAt: moment('outcome_notified_at'),
  },
  (table) => [
    uniqueIndex('approvals_one_waiting')
      .on(table.personId)
      .where(sql`${table.state} = 'waiting'`),
    index('approvals_waiting')
      .on(table.askedAt, table.id)
      .where(sql`${table.state} = 'waiting'`),
    index('approvals_decided')
      .on(table.decidedAt, table.id)
      .where(sql`${table.state} <> 'waiting'`),
    index('approvals_by_person').on(table.personId, table.askedAt),
    index('approvals_by_run')
      .on(table.runId)
      .where(sql`${table.runId} is not null`),
    index('approvals_being_set')
      .on(table.id)
      .where(sql`${table.state} = 'approved' and ${table.setAt} is null`),
    index('approvals_outcome_unnotified')
      .on(table.decidedAt)
      .where(
        sql`${table.outcomeNotifiedAt} is null and ${table.state} in ('approved', 'declined')`,
      ),
    index('approvals_by_picture').on(table.preparedSha),
  ],
)
