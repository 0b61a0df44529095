import * as z from 'zod'
import { cursor, id, pageSize, pathId, text } from '../common.ts'
import { historyEntry } from '../history.ts'
import { LIMITS } from '../limits.ts'
import { declineCode } from './approvals.ts'
import { settingChange } from './settings.ts'

const moment = z.iso.datetime({ offset: true })

const way = z.enum(['tab', 'bot', 'import', 'approval'])
const who = z.object({ id: z.string(), name: z.string() })

/** Filters of the history, with their defaults. */
const changeFilters = z.object({
  /** matched in the names of who made the change and whose photo it is, then and now, and in those given to runs */
  search: text(LIMITS.MAX_SEARCH_LENGTH).default(''),
  /** whose photo it is */
  person: pathId.nullable().default(null),
  actor: pathId.nullable().default(null),
  /** `undo` = it undid another change; `decline` = a photo that waited was declined */
  change: z
    .enum(['create', 'replace', 'remove', 'undo', 'setting', 'decline'])
    .nullable()
    .default(null),
  /** in the tab, by a picture sent to the bot, in an import, or because somebody approved or declined it */
  way: way.nullable().default(null),
  since: moment.nullable().default(null),
  /** not included */
  until: moment.nullable().default(null),
})

export const changesQuery = changeFilters.extend({
  cursor,
  limit: pageSize(LIMITS.MAX_HISTORY_PAGE),
})

/** As people were called then */
const change = z.discriminatedUnion('kind', [
  historyEntry.extend({ kind: z.literal('photo'), person: who, way }),
  settingChange
    .omit({ by: true, version: true })
    .extend({ kind: z.literal('setting'), actor: who }),
  z.object({
    kind: z.literal('decline'),
    /** of the approval */
    id,
    at: z.iso.datetime(),
    actor: who,
    person: who,
    reason: z.object({ code: declineCode, text: z.string() }),
  }),
])

/** Newest first */
export const changesPage = z.object({ changes: z.array(change), next: z.string().nullable() })

export const changesExport = z.strictObject({
  filters: changeFilters,
  format: z.enum(['csv', 'xlsx']).default('csv'),
})

export type ChangeFiltersView = z.infer<typeof changeFilters>
export type ChangesPageView = z.infer<typeof changesPage>
export type ChangeView = ChangesPageView['changes'][number]
export type ChangesExportView = z.input<typeof changesExport>
export type PhotoChangeLine = Extract<ChangeView, { kind: 'photo' }>
