import { bigserial, index, integer, jsonb, pgTable, text, timestamp } from 'drizzle-orm/pg-core'
import type { SettingName, Settings } from '../../model.ts'

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

/** What the organisation has decided: one row, or none while nobody has changed a setting. */
export const settings = pgTable('settings', {
  /** always the same, so that there is one row */
  id: text('id').primaryKey().default('organisation'),
  /** the number of changes */
  version: integer('version').notNull(),
  /** only what was changed: anything else is as installed */
  chosen: jsonb('chosen').$type<Partial<Settings>>().notNull(),
  changedAt: moment('changed_at').notNull().defaultNow(),
  changedById: text('changed_by_id').notNull(),
  changedByName: text('changed_by_name').notNull(),
})

/** The history of the settings: a row for each that was changed. */
export const settingChanges = pgTable(
  'setting_changes',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    at: moment('at').notNull().defaultNow(),
    actorId: text('actor_id').notNull(),
    actorName: text('actor_name').notNull(),
    /** that the settings had after it */
    version: integer('version').notNull(),
    name: text('name').$type<SettingName>().notNull(),
    before: jsonb('before').$type<Settings[SettingName]>().notNull(),
    after: jsonb('after').$type<Settings[SettingName]>().notNull(),
  },
  (table) => [index('setting_changes_by_actor').on(table.actorId)],
)
