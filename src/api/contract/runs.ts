import * as z from 'zod'
import { bytes, cursor, id, pageSize, pathId, sha256, text } from './common.ts'
import { errorCode } from './errorCodes.ts'
import { LIMITS } from './limits.ts'
import { confidence, matchRule } from './matching.ts'
import { picture } from './pictures.ts'

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

export const newRun = z.object({ existing: existing.default('replace') })
export const newItems = z.object({
  items: z
    .array(
      z.object({
        fileName: text(LIMITS.MAX_FILE_NAME_LENGTH).min(1),
        fileSize: bytes,
        personId: pathId,
        rule: matchRule.nullable().default(null),
        confidence: confidence.nullable().default(null),
        /** also when the person has changed their photo since the last import */
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
  /** bytes; with the name it tells which file of a folder dropped again is still missing */
  fileSize: z.number(),
  person: z.object({ id, displayName: z.string() }),
  state: itemState,
  action: z.enum(['create', 'replace', 'remove', 'skip', 'unchanged']).nullable(),
  code: errorCode.nullable(),
  /** the sentence and next step behind `code`, null without one */
  sentence: z.string().nullable(),
  next: z.string().nullable(),
  requestId: z.string().nullable(),
  notBefore: z.iso.datetime().nullable(),
  /** what will be written, once prepared */
  picture: picture.nullable(),
  /** whether another crop can still be chosen */
  originalWaits: z.boolean(),
  overwrite: z.boolean(),
  /** as far as is known their photo is this one already: nothing will be written */
  sameAlready: z.boolean(),
  /** the file as it is would give a sharper picture than the shrunk one that came */
  wantsOriginal: z.boolean(),
  /** there was a photo before, and it was kept */
  hasBefore: z.boolean(),
  /** what it wrote can be taken back */
  undoable: z.boolean(),
  /** what it wrote was taken back, or is being */
  undone: z.boolean(),
})
export const addedItems = z.object({ items: z.array(runItem) })
export const itemsQuery = z.object({
  state: itemState.optional(),
  /** only those with remarks about their picture, or only those without */
  remarked: z.enum(['true', 'false']).optional(),
  /** only those that would be sharper with the file as it is */
  wantsOriginal: z.literal('true').optional(),
  /** only those that would change nothing */
  sameAlready: z.literal('true').optional(),
  cursor,
  limit: pageSize(LIMITS.MAX_PAGE),
})
export const itemsPage = z.object({ items: z.array(runItem), next: z.string().nullable() })
export const runSummary = z.object({
  id,
  kind: z.enum(['import', 'own', 'undo', 'redo']),
  createdAt: z.iso.datetime(),
  createdBy: z.object({ id: z.string(), name: z.string() }),
  total: z.number(),
  counts: z.record(itemState, z.number()),
  /** how many prepared items have remarks about their picture */
  remarked: z.number(),
  /** while it is held: how many prepared items would change nothing, as far as is known */
  sameAlready: z.number(),
  /** null = held: nothing is written yet */
  startedAt: z.iso.datetime().nullable(),
  pausedAt: z.iso.datetime().nullable(),
  cancelledAt: z.iso.datetime().nullable(),
  finishedAt: z.iso.datetime().nullable(),
  /** it runs, more slowly than it could: Microsoft 365 asks for fewer requests */
  slowed: z.boolean(),
  /** of an undo or a redo: the import that it takes back */
  undoes: z.string().nullable(),
  /** how many of its writes can be taken back */
  undoable: z.number(),
  /** how many of its writes were taken back, or are being */
  undone: z.number(),
  /** how many of those that came to nothing, or were cancelled, can be tried again */
  retryable: z.number(),
  /** how many were left alone because of what people have done since, and can be written anyway */
  changedSince: z.number(),
})
export const startRequest = z.object({
  /** what becomes of files that have not come: they may still come, or are left out */
  awaiting: z.enum(['wait', 'skip']).default('wait'),
})
/** which items; absent = all that it can mean */
const someItems = z.array(id).min(1).max(LIMITS.MAX_FILES_PER_REQUEST).optional()
export const retryRequest = z.object({
  itemIds: someItems,
  /** also photos that people have changed themselves since the last import */
  overwrite: z.boolean().default(false),
})
export const undoRequest = z.object({ itemIds: someItems })
export const reportQuery = z.object({ format: z.enum(['csv', 'xlsx']).default('csv') })
/** what the picture was before the browser made it smaller; absent = it comes as it was */
export const fileQuery = z.object({
  /** pixels */
  fullWidth: z.coerce.number().int().min(1).max(100_000).optional(),
  fullHeight: z.coerce.number().int().min(1).max(100_000).optional(),
  /** of the file, hex: by it the same file is known when it comes again */
  fullSha256: sha256.optional(),
})
export const leaveOutRequest = z.object({ out: z.boolean().default(true) })
export const pictureQuery = z.object({
  side: z.enum(['240', '648']).default('240'),
})
export const runsQuery = z.object({
  /** only those that are held, wait or run */
  open: z.literal('true').optional(),
  cursor,
  limit: pageSize(LIMITS.MAX_RUNS_PAGE),
})
export const runList = z.object({
  runs: z.array(runSummary),
  next: z.string().nullable(),
})

export type RunView = z.infer<typeof runSummary>
export type ItemView = z.infer<typeof runItem>
export type ItemsPage = z.infer<typeof itemsPage>
export type ExistingView = z.infer<typeof existing>
export type NewItemView = z.infer<typeof newItems>['items'][number]
export type AddedItems = z.infer<typeof addedItems>
export type RunList = z.infer<typeof runList>
