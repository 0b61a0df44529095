import type { ErrorCode, OtherChange } from '../errors.ts'
import type { DefaultPicture } from './defaultPictures.ts'
import type { Selection } from './people.ts'
import type { NoteCode, PictureFacts } from './pictures.ts'
import type { PlanAction, SeenState } from './writes.ts'

/**
 * `remove` removes the photos of selected people, `restore` sets their earlier photos again, `default` sets a default
 * picture; `own` = a person's change
 * of their own photo; `single` = an admin's change of one other person's; `redo` undoes an undo, and `undo` any other.
 */
export type RunKind =
  'import' | 'remove' | 'restore' | 'default' | 'own' | 'single' | 'undo' | 'redo'

/** Whose photos are written: `replace` = everyone's, `keep` = people's without a photo, `only` = people's with one. */
export type Existing = 'replace' | 'keep' | 'only'

/** `awaiting` (the file) → `received` → `prepared` → `uploading` → one of the others, which are final. */
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
  /** why it was skipped, refused, is gone or failed; for `unchanged`, `same_photo` or null */
  code: ErrorCode | null
  /** of a write: whether Graph shows it; null = nothing was written, or it is no longer looked at */
  seen: SeenState | null
  /** with `changed_since`: the change that is meant, if it was made here */
  changedBy: OtherChange | null
  /** Graph's request id, for Microsoft support */
  requestId: string | null
  /** postponed until then, because Graph throttled it or an attempt failed */
  notBefore: Date | null
  /** null until prepared, for files that cannot become a photo, and for removals */
  picture: PictureFacts | null
  /** the original is still stored, so the item can be cropped again */
  originalWaits: boolean
  /** write even if the person has changed their photo since the last run */
  overwrite: boolean
  /** prepared, but most likely the photo that the person already has, so that nothing will be written */
  sameAlready: boolean
  /** the crop of a picture that the browser shrank turned out small: the original file would give a sharper photo */
  wantsOriginal: boolean
  /** there was a previous photo, and it was stored */
  hasBefore: boolean
  /** its write can be undone: it is in effect, and the previous photo is still stored or there was none */
  undoable: boolean
  /** its write was undone, or is being undone */
  undone: boolean
}

/** Items of a held run by what will be done with them: `unticked` ones are left out at the start. */
export type PickState = 'any' | 'ticked' | 'unticked'

/** A kind of note about the pictures of a held run. */
export interface Remark {
  code: NoteCode
  /** photos with this note, those that are left out included */
  count: number
  /** of these, how many will be set */
  ticked: number
}

/** What stops a run for everybody, such as an expired secret. */
export interface PausedBecause {
  code: ErrorCode
  /** for support */
  detail: string | null
  /** when it is tried again; past or now = it is being tried */
  probeAt: Date
}

/**
 * Where a run stands. Unfinished: `held` for review, `waiting` for nothing but files, `paused`, or else `running`. Finished:
 * `discarded` before it was started, `undone` as a whole, `cancelled`, `attention` where something could not be written, or
 * else `finished`; of several that fit, the first.
 */
export type RunStanding =
  | 'held'
  | 'waiting'
  | 'running'
  | 'paused'
  | 'finished'
  | 'attention'
  | 'cancelled'
  | 'undone'
  | 'discarded'

export interface RunSummary {
  id: string
  kind: RunKind
  /** that somebody gave it; null = it is called after what it does, see `runName` */
  name: string | null
  standing: RunStanding
  createdAt: Date
  createdBy: { id: string; name: string }
  total: number
  counts: Record<ItemState, number>
  /** prepared items with notes about their picture */
  remarked: number
  /** items of a held run that were left out although they were prepared, with notes about their picture */
  remarkedOut: number
  /** prepared items that are doubtful as somebody's face, and left out at the start because nobody has said that they are right */
  doubtful: number
  /** prepared items with `sameAlready`; 0 once the run is started */
  sameAlready: number
  /** null while the run is held for review: nothing is written before it is started */
  startedAt: Date | null
  /** while paused, no item is started */
  pausedAt: Date | null
  /** why it paused by itself; null if it is not paused, or a person paused it */
  pausedBecause: PausedBecause | null
  cancelledAt: Date | null
  /** null while any item is open */
  finishedAt: Date | null
  /** Graph is throttling the run */
  slowed: boolean
  /** for an undo or a redo: the run that it undoes, and the name that somebody gave that one */
  undoes: string | null
  undoesName: string | null
  /** writes that can be undone */
  undoable: number
  /** writes that were undone, or are being undone */
  undone: number
  /** items that failed, were refused, are gone or were cancelled, and can be retried */
  retryable: number
  /** items skipped because the person had changed their photo, which can be written anyway */
  changedSince: number
  /** writes that Graph has accepted and does not show yet */
  notYetSeen: number
  /** writes of which Graph shows something else, or that it did not show within a day */
  seenOtherwise: number
}

/**
 * What a person asked for that takes long: `start` removes originals, and leaves out items that await their files; `retry`
 * repeats items that ended before `before` (text of PostgreSQL, so that no microseconds are lost); `undo` adds the items;
 * `select` adds one for each selected person, after those who were added up to `cursor`; `picture` is that of a run of kind
 * `default`.
 */
export type Unsettled = (
  | ({ kind: 'start'; leaveOutAwaiting: boolean } & Spared)
  | ({ kind: 'discard' } & Spared)
  | { kind: 'cancel' }
  | { kind: 'retry'; before: string; overwrite: boolean; itemIds?: string[] | null }
  | ({ kind: 'undo' } & MaybeCancelled)
  | ({
      kind: 'select'
      selection: Selection
      cursor: string | null
      picture?: DefaultPicture
    } & MaybeCancelled)
) & {
  /** a retry that was asked for meanwhile, which comes when this is done: what is cancelled first can be retried then */
  retry?: RetryLater
}

/** Items that came, or were included again, after it was asked for. */
interface Spared {
  /** items at higher positions */
  after?: number
  itemIds?: string[]
}

/** The items that are still added are added as cancelled, so that nobody is left out of the list. */
interface MaybeCancelled {
  cancelled?: true
}

export interface RetryLater {
  /** null = all that can be repeated */
  itemIds: string[] | null
  overwrite: boolean
}
