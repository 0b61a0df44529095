import * as z from 'zod'
import { cursor, id, pageSize } from './common.ts'
import { LIMITS } from './limits.ts'
import { personKind, personSummary } from './people.ts'
import { confirmRequest, picture } from './pictures.ts'
import { runItem, runSummary } from './runs.ts'

const moment = z.iso.datetime()

/** A photo of the history: `none` = there was none; `gone` = it is no longer stored; `until` = it stays at least so long */
const historyPhoto = z.object({
  state: z.enum(['kept', 'gone', 'none']),
  until: moment.nullable(),
})
export const historyEntry = z.object({
  /** of the run's item that made the change */
  id,
  at: moment,
  action: z.enum(['create', 'replace', 'remove']),
  actor: z.object({ id, name: z.string() }),
  /** in whose name it was made: the actor's, or the app's */
  actingAs: z.enum(['person', 'app']),
  /** `name`: that somebody gave it; null = it is called after what it does */
  run: z.object({ id, kind: runSummary.shape.kind, name: z.string().nullable() }),
  isUndo: z.boolean(),
  /** the person asked for it, and the actor approved it */
  onRequest: z.boolean(),
  /** which the photo was made from; null = none, or not known */
  fileName: z.string().nullable(),
  /** how the picture was given where it was no file */
  pictureFrom: z.enum(['camera', 'paste', 'chat']).nullable(),
  /** about the picture that was set */
  notes: picture.shape.notes,
  seen: runItem.shape.seen,
  before: historyPhoto,
  after: historyPhoto,
})

export const personProfile = personSummary.extend({
  mail: z.string().nullable(),
  kind: personKind,
  /** `here` = the last change made here; `changedSince` = something else changed it after that; `elsewhere` = nothing here did */
  origin: z.enum(['here', 'changedSince', 'elsewhere', 'none', 'unknown']),
  lastChange: historyEntry.nullable(),
  /** when Microsoft 365 was seen to show the last change; null = not yet, or something else */
  seenAt: moment.nullable(),
  /** the last change can be undone, by restoring what was before it */
  undoable: z.boolean(),
  /** what to know about where the change shows when, for apps that may still show what was before */
  shownBy: z.array(
    z.object({ app: z.enum(['teams', 'outlook', 'sharepoint']), by: moment, sentence: z.string() }),
  ),
})

export const historyQuery = z.object({ cursor, limit: pageSize(LIMITS.MAX_HISTORY_PAGE) })
/** Newest first */
export const historyPage = z.object({
  entries: z.array(historyEntry),
  next: z.string().nullable(),
})

const which = z.enum(['before', 'after'])
export const oldPhotoQuery = z.object({
  which,
  /** px */
  side: z.enum(['96', '240', '648']).default('240'),
})
export const restoreRequest = confirmRequest.extend({ which })

export type HistoryEntryView = z.infer<typeof historyEntry>
export type HistoryPageView = z.infer<typeof historyPage>
export type PersonProfileView = z.infer<typeof personProfile>
export type OldPhotoWanted = z.infer<typeof restoreRequest>['which']
