import * as z from 'zod'
import { bytes, cursor, id, otherChange, pageSize, pathId, sha256, text } from './common.ts'
import { errorCode } from './errorCodes.ts'
import { LIMITS } from './limits.ts'
import { confidence, matchRule } from './matching.ts'
import { noteCode, picture } from './pictures.ts'

const MAX_SIDE_PX = 100_000

const existing = z.enum(['replace', 'keep', 'only'])
const itemState = z.enum([
  'awaiting',
  'received',
  'prepared',
  'uploading',
  'done',
  'unchanged',
  'skipped',
  'refused',
  'gone',
  'failed',
])

/** Spaces and breaks count as one space, and those at the ends are left out */
const runName = text(LIMITS.MAX_FILE_NAME_LENGTH)
  .transform((name) => name.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim())
  .pipe(z.string().min(1).max(LIMITS.MAX_RUN_NAME_LENGTH))

export const newRun = z.object({
  existing: existing.default('replace'),
  /** absent = it is called after what it does */
  name: runName.optional(),
})
export const renameRequest = z.object({ name: runName })
export const newItems = z.object({
  items: z
    .array(
      z.object({
        fileName: text(LIMITS.MAX_FILE_NAME_LENGTH).min(1),
        fileSize: bytes,
        personId: pathId,
        rule: matchRule.nullable().default(null),
        confidence: confidence.nullable().default(null),
        /** write it even if the person changed their photo after a run last set it */
        overwrite: z.boolean().default(false),
      }),
    )
    .min(1)
    .max(LIMITS.MAX_FILES_PER_REQUEST),
})
export const runItem = z.object({
  id,
  position: z.number(),
  fileName: z.string(),
  /** bytes; with the name, it identifies files that are still missing when a folder is added again */
  fileSize: z.number(),
  person: z.object({ id, displayName: z.string() }),
  state: itemState,
  action: z.enum(['create', 'replace', 'remove', 'skip', 'unchanged']).nullable(),
  code: errorCode.nullable(),
  /** what `code` means and what to do about it; null without a code */
  sentence: z.string().nullable(),
  next: z.string().nullable(),
  /** of a write: whether Microsoft 365 shows it; null = nothing was written, or it is no longer looked at */
  seen: z.enum(['seen', 'not_yet', 'never', 'different', 'changed']).nullable(),
  /** with `changed_since`: who changed the photo and when, if it was changed here */
  changedBy: otherChange.nullable(),
  requestId: z.string().nullable(),
  notBefore: z.iso.datetime().nullable(),
  /** null until it is prepared */
  picture: picture.nullable(),
  /** the original is still stored, so the crop can be changed */
  originalWaits: z.boolean(),
  overwrite: z.boolean(),
  /** most likely the person already has this photo, so nothing will be written */
  sameAlready: z.boolean(),
  /** the original file would give a sharper photo than the shrunk one that was sent */
  wantsOriginal: z.boolean(),
  /** there was a photo before, and it is still stored */
  hasBefore: z.boolean(),
  /** its write can be undone */
  undoable: z.boolean(),
  /** its write was undone, or an undo is in progress */
  undone: z.boolean(),
})
export const addedItems = z.object({ items: z.array(runItem) })
export const itemsQuery = z.object({
  state: itemState.optional(),
  /** only items with notes about their picture, or only those without */
  remarked: z.enum(['true', 'false']).optional(),
  /** only items whose original file would give a sharper photo */
  wantsOriginal: z.literal('true').optional(),
  /** only items that would change nothing */
  sameAlready: z.literal('true').optional(),
  /** before the start: only items that will be set, or that will not, or either */
  pick: z.enum(['any', 'ticked', 'unticked']).optional(),
  /** only items with this note about their picture */
  note: noteCode.optional(),
  cursor,
  limit: pageSize(LIMITS.MAX_PAGE),
})
export const itemsPage = z.object({ items: z.array(runItem), next: z.string().nullable() })
const standing = z.enum([
  'held',
  'waiting',
  'running',
  'paused',
  'finished',
  'attention',
  'cancelled',
  'undone',
  'discarded',
])
export const runSummary = z.object({
  id,
  kind: z.enum(['import', 'remove', 'restore', 'default', 'own', 'single', 'undo', 'redo']),
  /** as somebody named it, or else after what it does, in the language of the reader */
  name: z.string(),
  /** somebody named it */
  isNamed: z.boolean(),
  /** of several that fit, the first of: `discarded`, `undone` as a whole, `cancelled`, `attention` = something could not be written, `finished` */
  standing,
  createdAt: z.iso.datetime(),
  createdBy: z.object({ id: z.string(), name: z.string() }),
  total: z.number(),
  counts: z.record(itemState, z.number()),
  /** prepared items with notes about their picture */
  remarked: z.number(),
  /** items left out before the start, with notes about their picture */
  remarkedOut: z.number(),
  /** before the start: prepared items that are left out unless somebody says that they are right: their notes make them doubtful as somebody's face */
  doubtful: z.number(),
  /** before the start: prepared items that most likely change nothing */
  sameAlready: z.number(),
  /** null = held: nothing is written before the start */
  startedAt: z.iso.datetime().nullable(),
  pausedAt: z.iso.datetime().nullable(),
  /** what stops it for everybody, so that it paused by itself; null = a person paused it, or it is not paused */
  pausedBecause: z
    .object({
      code: errorCode,
      sentence: z.string(),
      next: z.string(),
      /** for support */
      detail: z.string().nullable(),
      /** when it is tried again by itself; in the past while it is being tried */
      probeAt: z.iso.datetime(),
    })
    .nullable(),
  cancelledAt: z.iso.datetime().nullable(),
  finishedAt: z.iso.datetime().nullable(),
  /** it runs more slowly because Microsoft 365 throttles requests */
  slowed: z.boolean(),
  /** of an undo or a redo: the run that it undoes */
  undoes: z.string().nullable(),
  /** writes that can be undone */
  undoable: z.number(),
  /** writes that were undone, or are being undone */
  undone: z.number(),
  /** failed or cancelled items that can be retried */
  retryable: z.number(),
  /** items skipped because people changed their photo themselves, which can be written anyway */
  changedSince: z.number(),
  /** writes that Microsoft 365 has accepted and does not show yet */
  notYetSeen: z.number(),
  /** writes of which Microsoft 365 shows something else, or that it did not show within a day */
  seenOtherwise: z.number(),
})
export const startRequest = z.object({
  /** whether files that were not sent yet can still be sent, or are skipped */
  awaiting: z.enum(['wait', 'skip']).default('wait'),
  /** whether photos that may not be somebody's face are skipped unless somebody included them; what is prepared after the start is set */
  doubtful: z.enum(['skip', 'set']).default('skip'),
})
/** Absent = all items that the request applies to */
const someItems = z.array(id).min(1).max(LIMITS.MAX_FILES_PER_REQUEST).optional()
export const retryRequest = z.object({
  itemIds: someItems,
  /** also write photos that people changed after a run last set them */
  overwrite: z.boolean().default(false),
})
export const undoRequest = z.object({ itemIds: someItems })
export const reportQuery = z.object({ format: z.enum(['csv', 'xlsx']).default('csv') })
/** The picture before the browser shrank it; absent = it wasn't shrunk */
export const fileQuery = z.object({
  /** pixels, upright */
  fullWidth: z.coerce.number().int().min(1).max(MAX_SIDE_PX).optional(),
  fullHeight: z.coerce.number().int().min(1).max(MAX_SIDE_PX).optional(),
  /** of the original file, hex; identifies the same file in a later run */
  fullSha256: sha256.optional(),
})
export const leaveOutRequest = z.object({ out: z.boolean().default(true) })
/** All photos with this note */
export const leaveOutNotedRequest = z.object({ note: noteCode, out: z.boolean().default(true) })
export const remarks = z.object({
  /** those that make photos doubtful first, then the most frequent */
  remarks: z.array(
    z.object({
      code: noteCode,
      /** photos with this note, those that are left out included */
      count: z.number(),
      /** of these, how many will be set */
      ticked: z.number(),
    }),
  ),
})
export const reassignRequest = z.object({
  personId: pathId,
  /** whoever has another photo in this run gets this person's instead */
  swap: z.boolean().default(false),
})
export const pictureQuery = z.object({
  side: z.enum(['240', '648']).default('240'),
})
/** matched in the names of runs, as they are called in the language of the reader */
const search = text(LIMITS.MAX_SEARCH_LENGTH).default('')
export const runCountsQuery = z.object({ search })
export const runCounts = z.object({
  total: z.number(),
  /** by where they stand; where none does is absent */
  standings: z.partialRecord(standing, z.number()),
})
export const runsQuery = z.object({
  search,
  standing: standing.optional(),
  /** only runs that are not finished */
  open: z.literal('true').optional(),
  cursor,
  limit: pageSize(LIMITS.MAX_RUNS_PAGE),
})
export const runList = z.object({
  runs: z.array(runSummary),
  next: z.string().nullable(),
})

export type RunStandingView = z.infer<typeof standing>
export type RunCounts = z.infer<typeof runCounts>
export type RunView = z.infer<typeof runSummary>
export type ItemView = z.infer<typeof runItem>
export type ItemsPage = z.infer<typeof itemsPage>
export type ExistingView = z.infer<typeof existing>
export type NewItemView = z.infer<typeof newItems>['items'][number]
export type AddedItems = z.infer<typeof addedItems>
export type RemarkView = z.infer<typeof remarks>['remarks'][number]
export type RunList = z.infer<typeof runList>
