import type { ErrorCode } from '../errors.ts'
import type { PictureFacts } from './pictures.ts'
import type { PlanAction } from './writes.ts'

/** `own` = one's own photo; `undo` = an import that takes back another; `redo` = one that takes back an undo. */
export type RunKind = 'import' | 'own' | 'undo' | 'redo'

/** Whom an import is for: `replace` = everyone, `keep` = only those without a photo, `only` = only those with one. */
export type Existing = 'replace' | 'keep' | 'only'

/**
 * `awaiting` the file → `received` → `prepared` → `uploading` → one of the ends.
 * The state is the progress and the outcome; there is no second truth.
 */
export type ItemState =
  | 'awaiting'
  | 'received'
  | 'prepared'
  | 'uploading'
  | 'done'
  | 'unchanged'
  | 'skipped'
  | 'refused'
  | 'gone'
  | 'failed'

export interface RunItem {
  id: string
  position: number
  fileName: string
  /** bytes */
  fileSize: number
  person: { id: string; displayName: string }
  state: ItemState
  action: PlanAction | null
  /** why it was refused, skipped or failed */
  code: ErrorCode | null
  /** Graph's request id, for support */
  requestId: string | null
  /** put off until then because Graph asked for patience */
  notBefore: Date | null
  /** what will be written, once prepared; null before, and for files that cannot become a photo */
  picture: PictureFacts | null
  /** the original is still there, so that it can be cropped otherwise */
  originalWaits: boolean
  /** wanted even though the person has changed their photo since the last import */
  overwrite: boolean
  /** prepared, and as far as is known just what its person has already: nothing will be written */
  sameAlready: boolean
  /** the crop turned out small on a picture that the browser had shrunk: the file as it is would be sharper */
  wantsOriginal: boolean
  /** there was a photo before, and it was kept */
  hasBefore: boolean
  /** what it wrote can be taken back: nothing has done so, and what was there before is still kept or was nothing */
  undoable: boolean
  /** what it wrote was taken back, or is being */
  undone: boolean
}

export interface RunSummary {
  id: string
  kind: RunKind
  createdAt: Date
  createdBy: { id: string; name: string }
  total: number
  counts: Record<ItemState, number>
  /** how many prepared items have remarks about their picture */
  remarked: number
  /** how many prepared items would change nothing, as far as is known; counted until it is started */
  sameAlready: number
  /** null while it is held: nothing is written before somebody has looked and started it */
  startedAt: Date | null
  pausedAt: Date | null
  cancelledAt: Date | null
  /** null while something is still to be done; meanwhile `slowed` = Microsoft 365 asks for fewer requests */
  finishedAt: Date | null
  slowed: boolean
  /** of an undo or a redo: the import that it takes back */
  undoes: string | null
  /** how many of its writes can be taken back */
  undoable: number
  /** how many of its writes were taken back, or are being */
  undone: number
  /** how many of those that came to nothing, or were cancelled, can be tried again */
  retryable: number
  /** how many were left alone because their person has changed their photo since, and can be written anyway */
  changedSince: number
}
