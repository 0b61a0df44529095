/** The use cases of core, as the API and the bot see them; their nouns are in `model.ts`. */
import type { Readable } from 'node:stream'
import type { ErrorCode } from './errors.ts'
import type {
  Access,
  ActingAs,
  CropRequest,
  Existing,
  FullPicture,
  RunItem,
  RunSummary,
  ItemState,
  Match,
  MatchConfidence,
  MatchRule,
  MissingReport,
  Outcome,
  Page,
  PeopleQuery,
  PeopleScope,
  PersonSummary,
  PhotoCounts,
  PreparedPhoto,
  Principal,
  RejectedPhoto,
  SourceFile,
} from './model.ts'

export interface PeopleService {
  page(query: PeopleQuery): Promise<Page<PersonSummary>>
  /** `total` is `has + none + unknown`; departments are those of the scope, by name */
  counts(scope: PeopleScope): Promise<PhotoCounts>
  departments(): Promise<string[]>
  get(id: string): Promise<PersonSummary | null>
  /** of the scope `active`; `firstPeople` at most 50 */
  missing(firstPeople: number): Promise<MissingReport>
  /** 96 px JPEGs of at most 100 people, null for those without a photo; one `$batch` per 20 that are not cached */
  thumbnails(ids: string[]): Promise<Map<string, Buffer | null>>
  /** the largest JPEG Graph has, null without a photo */
  photo(id: string): Promise<Buffer | null>
  directory(): Promise<DirectoryStatus>
  /** starts reading the directory anew, and then everybody's photo state; returns at once */
  refresh(): Promise<void>
}

export interface DirectoryStatus {
  /** null until the directory has been read once */
  syncedAt: Date | null
  /** something is being read right now: names or photo states */
  running: boolean
}

export interface NewItem {
  fileName: string
  fileSize: number
  personId: string
  rule: MatchRule | null
  confidence: MatchConfidence | null
  /** also when the person has changed their photo since the last import; false when absent */
  overwrite?: boolean
}

/** `itemIds: null` = all that came to nothing */
export interface RetryRequest {
  itemIds: string[] | null
  /** also where people have changed their photo themselves since the last import */
  overwrite: boolean
}

export interface ItemsQuery {
  state: ItemState | null
  /** only those with remarks about their prepared picture, or only those without; null = both */
  remarked: boolean | null
  /** only those that would be sharper with the file as it is; absent = all */
  wantsOriginal?: boolean
  /** only those that would change nothing; absent = all */
  sameAlready?: boolean
  cursor: string | null
  limit: number
}

export interface RunsQuery {
  /** only those that are held, wait or run */
  open: boolean
  cursor: string | null
  limit: number
}

/**
 * Every call throws `not_found` for an import that does not exist or is somebody else's. An import is held until
 * `start`: its files are prepared and can be looked at, cropped otherwise and left out, and nothing is written.
 */
export interface RunService {
  create(owner: Principal, existing: Existing): Promise<RunSummary>
  /** at most 500; throws `same_person_twice`, naming the file, and adds nothing then */
  addItems(owner: Principal, runId: string, items: NewItem[]): Promise<RunItem[]>
  /**
   * Keeps the file durably, then queues it; `full` = what it was before the browser made the picture smaller. An item of a
   * held import with `wantsOriginal` takes a file once more. Throws `file_too_large` and `empty_file`, which also end the item as
   * refused, and `wrong_state` when the file is there already.
   */
  receiveFile(
    owner: Principal,
    runId: string,
    itemId: string,
    file: Readable,
    full?: FullPicture | null,
  ): Promise<RunItem>
  /** imports and undos to which something was added, newest first */
  list(owner: Principal, query: RunsQuery): Promise<Page<RunSummary>>
  get(owner: Principal, runId: string): Promise<RunSummary>
  items(owner: Principal, runId: string, query: ItemsQuery): Promise<Page<RunItem>>
  /**
   * Lets everything be written; again changes nothing; `awaiting: 'skip'` leaves out files that have not come. Throws
   * `wrong_state` when it has ended before it was started, as one that was discarded.
   */
  start(owner: Principal, runId: string, awaiting: 'wait' | 'skip'): Promise<RunSummary>
  /** begins nothing new, in any process; what is in hand finishes. Throws `wrong_state` when held or finished */
  pause(owner: Principal, runId: string): Promise<RunSummary>
  /** throws like `pause` */
  resume(owner: Principal, runId: string): Promise<RunSummary>
  /** what is in hand finishes, everything else ends as skipped, `cancelled`; throws like `pause` */
  cancel(owner: Principal, runId: string): Promise<RunSummary>
  /**
   * Tries again what failed, was refused, gone or cancelled, also when finished. Throws `wrong_state` when held, and
   * `nothing_to_retry` unless something is, or is being tried again already.
   */
  retry(owner: Principal, runId: string, request: RetryRequest): Promise<RunSummary>
  /** ends a held import with nothing written; throws `wrong_state` for one that was started */
  discard(owner: Principal, runId: string): Promise<void>
  /** leaves an item of a held import out, or takes it in again; throws `wrong_state` when it is too late */
  leaveOut(owner: Principal, runId: string, itemId: string, out: boolean): Promise<RunItem>
  /** throws `wrong_state` unless prepared and held, `original_gone`, `invalid_request` for a box outside of the picture */
  recrop(
    owner: Principal,
    runId: string,
    itemId: string,
    request: CropRequest,
  ): Promise<RunItem | RejectedPhoto>
  /** the prepared JPEG, at most `side` px; null when there is none */
  picture(owner: Principal, runId: string, itemId: string, side: number): Promise<Buffer | null>
  /** the whole original as a JPEG of at most 1280 px; throws `original_gone` */
  original(owner: Principal, runId: string, itemId: string): Promise<Buffer>
  /**
   * Takes back what an import wrote, or what it wrote for some of its items, by a new import of kind `undo` that is
   * started at once. Throws `nothing_to_undo`, and `before_gone` when no photo that was there before is still kept.
   */
  undo(owner: Principal, runId: string, itemIds: string[] | null): Promise<RunSummary>
  /** the photo that an item replaced or removed, at most `side` px; null when there was none; throws `before_gone` */
  before(owner: Principal, runId: string, itemId: string, side: number): Promise<Buffer | null>
  /** what became of every item, as a file for a spreadsheet that is read from the database as it is taken */
  report(owner: Principal, runId: string, format: 'csv' | 'xlsx'): Promise<Report>
  /** yields the summary at once and then whenever it has changed, until it is finished or `signal` aborts */
  follow(owner: Principal, runId: string, signal: AbortSignal): AsyncIterable<RunSummary>
}

export interface Report {
  fileName: string
  chunks: AsyncIterable<Uint8Array>
}

/** A prepared photo waiting for its owner's Confirm. */
export interface Draft {
  id: string
  prepared: PreparedPhoto
}

/**
 * One's own photo. `as: 'person'` needs the principal's assertion and throws `consent_required`, `mfa_required`
 * or `sign_in_again` when the exchange fails; the bot acts as the app.
 */
export interface OwnPhotoService {
  /** at most 25 MB; nothing is written to Graph */
  draft(
    owner: Principal,
    picture: Readable | Buffer,
    request?: CropRequest,
  ): Promise<Draft | RejectedPhoto>
  /**
   * Prepares the picture of a draft anew with another crop; the draft keeps its id. Throws like `confirm`, and
   * `original_gone` a day after it came.
   */
  recrop(owner: Principal, draftId: string, request: CropRequest): Promise<Draft | RejectedPhoto>
  /** the whole picture of a draft as a JPEG of at most 1280 px; throws like `recrop` */
  original(owner: Principal, draftId: string): Promise<Buffer>
  /** writes the draft to Graph; throws `not_found` for another's draft and `wrong_state` for a used one */
  confirm(owner: Principal, draftId: string, as: ActingAs): Promise<Outcome>
  /** throws like `confirm` */
  discard(owner: Principal, draftId: string): Promise<void>
  remove(owner: Principal, as: ActingAs): Promise<Outcome>
  /** the largest JPEG Graph has, null without a photo */
  photo(owner: Principal, as: ActingAs): Promise<Buffer | null>
  /** the draft as a JPEG of at most 240 px, small enough for a card; throws `not_found` for another's draft, works for a used one */
  preview(owner: Principal, draftId: string): Promise<Buffer>
  /** the present photo as a JPEG of at most 240 px, small enough for a card; null without a photo */
  thumbnail(owner: Principal, as: ActingAs): Promise<Buffer | null>
}

/** Where the bot can speak to people; `reference` is the bot's own matter. */
export interface ConversationService {
  remember(personId: string, reference: object): Promise<void>
  /** null when they have never spoken to the bot */
  of(personId: string): Promise<unknown>
  forget(personId: string): Promise<void>
}

/** An import that has ended, and what went wrong in it most often. */
export interface FinishedRun {
  summary: RunSummary
  problems: { code: ErrorCode; count: number }[]
}

/** Tells whoever began an import that it has ended; what it throws is tried again a minute later, for a day. */
export type NotifyFinished = (finished: FinishedRun) => Promise<void>

interface Health {
  database: 'pglite' | 'postgres'
  directory: DirectoryStatus
}

export interface Core {
  /** asked of Graph as the app by object id, cached for minutes; throws `token_wrong_tenant` for a foreign principal */
  access(principal: Principal): Promise<Access>
  people: PeopleService
  /** at most 500 files; `pattern` is tried beside all other rules. Throws `pattern_invalid` for one that says nothing */
  match(files: SourceFile[], pattern?: string): Promise<Match[]>
  runs: RunService
  ownPhoto: OwnPhotoService
  conversations: ConversationService
  /**
   * From now on `tell` is called for each import or undo that has ended and has written something or failed at it:
   * once, or once more after a crash. By one process at a time.
   */
  onRunFinished(notify: NotifyFinished): void
  health(): Promise<Health>
  /** waits for the writes under way, then closes everything */
  stop(): Promise<void>
}
