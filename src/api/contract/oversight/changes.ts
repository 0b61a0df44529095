import * as z from 'zod'
import { cursor, pageSize, pathId, text } from '../common.ts'
import { historyEntry } from '../history.ts'
import { LIMITS } from '../limits.ts'

const moment = z.iso.datetime({ offset: true })

/** Filters of the history, with their defaults. */
const changeFilters = z.object({
  /** matched in the names of who made the change and whose photo it is, then and now */
  search: text(LIMITS.MAX_SEARCH_LENGTH).default(''),
  /** whose photo it is */
  person: pathId.nullable().default(null),
  actor: pathId.nullable().default(null),
  /** `undo` = it undid another change */
  change: z.enum(['create', 'replace', 'remove', 'undo']).nullable().default(null),
  /** in the tab, by a picture sent to the bot, or in an import */
  way: z.enum(['tab', 'bot', 'import']).nullable().default(null),
  since: moment.nullable().default(null),
  /** not included */
  until: moment.nullable().default(null),
})

export const changesQuery = changeFilters.extend({
  cursor,
  limit: pageSize(LIMITS.MAX_HISTORY_PAGE),
})

/** Newest first */
export const changesPage = z.object({
  changes: z.array(
    historyEntry.extend({
      /** as they were called then */
      person: z.object({ id: z.string(), name: z.string() }),
      way: z.enum(['tab', 'bot', 'import']),
    }),
  ),
  next: z.string().nullable(),
})

export const changesExport = z.strictObject({
  filters: changeFilters,
  format: z.enum(['csv', 'xlsx']).default('csv'),
})

export type ChangeFiltersView = z.infer<typeof changeFilters>
export type ChangesPageView = z.infer<typeof changesPage>
export type ChangeView = ChangesPageView['changes'][number]
export type ChangesExportView = z.input<typeof changesExport>
