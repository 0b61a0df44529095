import type { Readable } from 'node:stream'
import type { ErrorCode } from '../errors.ts'
import type {
  CropRequest,
  Existing,
  FullPicture,
  RunItem,
  RunStanding,
  RunSummary,
  ItemState,
  MatchConfidence,
  MatchRule,
  NoteCode,
  Page,
  PickState,
  Principal,
  RejectedPhoto,
  Remark,
  Selection,
} from '../model.ts'
import type { CoreWords } from '../words/words.ts'

export interface NewItem {
  fileName: string
  /** bytes; 0 = not known until the file has arrived */
  fileSize: number
  personId: string
  rule: MatchRule | null
  confidence: MatchConfidence | null
  /** write even if the person has changed their photo since the last run; default false */
  overwrite?: boolean
}

export interface RetryRequest {
  /** null = all items */
  itemIds: string[] | null
  /** also retry items that were skipped because the person had changed their photo */
  overwrite: boolean
}

export interface ItemsQuery {
  state: ItemState | null
  /** only items with notes about their picture, or only items without; null = both */
  remarked: boolean | null
  /** only items for which the original file would give a sharper photo; default all */
  wantsOriginal?: boolean
  /** only items whose person most likely has the same photo already; default all */
  sameAlready?: boolean
  /** only items of a held run that will be set, or will not, or either */
  pick?: PickState | null
  /** only items with this note about their picture */
  note?: NoteCode | null
  cursor: string | null
  limit: number
}

export interface RunFilters {
  /** found in what runs are called, as the gallery finds names; empty = all */
  search: string
  /** null = wherever they stand */
  standing: RunStanding | null
}

export interface RunsQuery extends Partial<RunFilters> {
  /** only runs that are not finished */
  open: boolean
  cursor: string | null
  limit: number
}

/**
 * Every call throws `not_found` for a run that does not exist or belongs to someone else. A new run is held until
 * `start`: its files are prepared and can be reviewed, cropped and left out, but nothing is written.
 */
export interface RunService {
  /** `name`: of 1 to 100 characters, trimmed; default: it is called after what it does */
  create(owner: Principal, existing: Existing, name?: string | null): Promise<RunSummary>
  /** the run that was created for the same reason before, wherever it stands by now, or a new one */
  createOnce(owner: Principal, existing: Existing, reason: string): Promise<RunSummary>
  /** gives it such a name; of two who do so at once, the last one counts */
  rename(owner: Principal, runId: string, name: string): Promise<RunSummary>
  /**
   * Starts a run that removes the photos of selected people; each is kept before it is removed. Its items are added behind
   * the answer. A photo that is another than was known now, or that was changed after it was last set here, is left with
   * `changed_since`. Throws `selection_changed` if other than `expected` people are selected.
   */
  removePhotos(owner: Principal, selection: Selection, expected: number): Promise<RunSummary>
  /**
   * Like `removePhotos`, but sets the photo before the last change of each person that is still kept; people of whom none is
   * are skipped with `nothing_kept`.
   */
  restorePhotos(owner: Principal, selection: Selection, expected: number): Promise<RunSummary>
  /**
   * Adds all of `items`, at most 500, or none. Throws `same_person_twice` and `person_gone` with the file's name as
   * detail, and `wrong_state` when the run is no import or was cancelled.
   */
  addItems(owner: Principal, runId: string, items: NewItem[]): Promise<RunItem[]>
  /**
   * Stores the file durably and queues it; `full` is the picture before the browser shrank it. An item of a held run
   * with `wantsOriginal` takes a second file. Throws `file_too_large` and `empty_file`, which also end the item as
   * refused unless it is its second file, `wrong_state` when the file has already arrived, and `too_many_requests` when
   * the owner is sending many at once.
   */
  receiveFile(
    owner: Principal,
    runId: string,
    itemId: string,
    file: Readable,
    full?: FullPicture | null,
  ): Promise<RunItem>
  /**
   * Runs with items, newest first, without those of one photo; what nobody has named is called, and found, in `words`.
   * Throws `invalid_request` for an unknown cursor.
   */
  list(owner: Principal, query: RunsQuery, words?: CoreWords): Promise<Page<RunSummary>>
  /** how many of them stand where */
  count(
    owner: Principal,
    filters: Pick<RunFilters, 'search'>,
    words?: CoreWords,
  ): Promise<Partial<Record<RunStanding, number>>>
  get(owner: Principal, runId: string): Promise<RunSummary>
  items(owner: Principal, runId: string, query: ItemsQuery): Promise<Page<RunItem>>
  /**
   * Starts writing a held run; idempotent. `awaiting: 'skip'` leaves out items whose files have not arrived. Doubtful photos
   * are left out, unless `doubtful: 'set'`; those that are prepared later are set, since nobody reviews them. Throws
   * `wrong_state` when the run finished before it was started, for example because it was discarded.
   */
  start(
    owner: Principal,
    runId: string,
    awaiting: 'wait' | 'skip',
    doubtful?: 'skip' | 'set',
  ): Promise<RunSummary>
  /** starts no further items in any process; those in progress finish. Throws `wrong_state` when held or finished */
  pause(owner: Principal, runId: string): Promise<RunSummary>
  /** throws like `pause` */
  resume(owner: Principal, runId: string): Promise<RunSummary>
  /** items in progress finish, all others are skipped with code `cancelled`; throws like `pause` */
  cancel(owner: Principal, runId: string): Promise<RunSummary>
  /**
   * Retries items that failed, were refused, are gone or were cancelled, even in a finished run; by id, also those that were
   * left out as doubtful. Throws `wrong_state`
   * when held, and `nothing_to_retry` unless an item is retried or is still open after an earlier retry.
   */
  retry(owner: Principal, runId: string, request: RetryRequest): Promise<RunSummary>
  /** ends a held run without writing anything; throws `wrong_state` once it was started */
  discard(owner: Principal, runId: string): Promise<void>
  /**
   * Leaves an item of a held run out, or includes it again, also one that is doubtful; idempotent. Throws `wrong_state` when the run was started,
   * or when the item is being prepared or has ended for another reason.
   */
  leaveOut(owner: Principal, runId: string, itemId: string, out: boolean): Promise<RunItem>
  /** leaves out all items of a held run that have a note, or includes them again; throws like `leaveOut` */
  leaveOutNoted(owner: Principal, runId: string, note: NoteCode, out: boolean): Promise<RunSummary>
  /** the notes about the pictures of a held run, those that make photos doubtful first */
  remarks(owner: Principal, runId: string): Promise<Remark[]>
  /**
   * Gives a prepared item of a held run to another person; `swap` gives that person's item to this one. Throws
   * `person_gone`, `same_person_twice` with the other file's name as detail unless `swap`, and `wrong_state` like `recrop`.
   */
  reassign(
    owner: Principal,
    runId: string,
    itemId: string,
    to: { personId: string; swap: boolean },
  ): Promise<RunItem>
  /**
   * Throws `wrong_state` unless prepared and held, `original_gone`, `too_many_requests`, `invalid_request` for a box outside
   * the picture. `signal`, here and below, aborts when nobody waits for the answer any more.
   */
  recrop(
    owner: Principal,
    runId: string,
    itemId: string,
    request: CropRequest,
    signal?: AbortSignal,
  ): Promise<RunItem | RejectedPhoto>
  /** the prepared picture as a JPEG of at most `side` px; null if there is none */
  picture(owner: Principal, runId: string, itemId: string, side: number): Promise<Buffer | null>
  /** the whole original as a JPEG of at most 1280 px; throws `original_gone`, `too_many_requests` */
  original(owner: Principal, runId: string, itemId: string, signal?: AbortSignal): Promise<Buffer>
  /**
   * Undoes the writes of a run, or of some of its items, in a new run of kind `undo` or `redo` that is started at once.
   * Throws `nothing_to_undo`, and `before_gone` when none of the previous photos is still stored.
   */
  undo(owner: Principal, runId: string, itemIds: string[] | null): Promise<RunSummary>
  /** the photo that an item replaced or removed, at most `side` px; null if there was none; throws `before_gone` */
  before(owner: Principal, runId: string, itemId: string, side: number): Promise<Buffer | null>
  /**
   * A spreadsheet with one row per item, read from the database as it is consumed; in English unless told otherwise, the
   * titles of its columns always.
   */
  report(
    owner: Principal,
    runId: string,
    format: 'csv' | 'xlsx',
    words?: CoreWords,
  ): Promise<Report>
  /**
   * Yields the summary at once and then after each change, until the run is finished or removed, or `signal` aborts.
   * Throws `too_many_requests` when there is no place, or later on when the person's newer readers need it.
   */
  follow(owner: Principal, runId: string, signal: AbortSignal): AsyncIterable<RunSummary>
}

export interface FinishedRun {
  summary: RunSummary
  /** the three most frequent ones, most frequent first */
  problems: { code: ErrorCode; count: number }[]
}

export interface Report {
  fileName: string
  chunks: AsyncIterable<Uint8Array>
}
