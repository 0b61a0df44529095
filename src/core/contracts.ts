/** Core as the API and the bot see it. The types it passes are in `model.ts`. */
import type { Readable } from 'node:stream'
import type { Role } from './config.ts'
import type { CardPictureService } from './contracts/cardPictures.ts'
import type { ConversationService } from './contracts/conversations.ts'
import type { CoverageService } from './contracts/coverage.ts'
import type { ApprovalCardService, ApprovalChat, ApprovalService } from './contracts/approvals.ts'
import type { DefaultPictureService } from './contracts/defaultPictures.ts'
import type { DigestChat, DigestService } from './contracts/digests.ts'
import type { ActivityService } from './contracts/activities.ts'
import type {
  Draft,
  DraftCardChat,
  DraftCardService,
  DraftChoice,
  DraftFate,
  FaceCrop,
  SentTogether,
} from './contracts/drafts.ts'
import type { ExportService } from './contracts/exports.ts'
import type { HistoryService } from './contracts/history.ts'
import type { PrivacyService } from './contracts/privacy.ts'
import type { ReminderChat, ReminderService } from './contracts/reminders.ts'
import type { RunCardChat, RunCardService } from './contracts/runCards.ts'
import type { FinishedRun, RunService } from './contracts/runs.ts'
import type { SettingsService } from './contracts/settings.ts'
import type { ErrorCode } from './errors.ts'
import type {
  Access,
  ActingAs,
  BackgroundProblem,
  BeforeOrAfter,
  CountedGroup,
  CountsQuery,
  CropRequest,
  DirectoryGroup,
  FilterChoices,
  GivenPicture,
  LetterCount,
  ListedPerson,
  Match,
  MissingPlace,
  MissingReport,
  MissingScope,
  Outcome,
  OwnOutcome,
  Page,
  PeopleFilters,
  PeopleQuery,
  PersonSummary,
  PhotoCounts,
  Principal,
  Readiness,
  RejectedPhoto,
  RunSummary,
  SourceFile,
  Thumbnail,
} from './model.ts'

export type { Taken } from './contracts/activities.ts'
export type { Draft, DraftChoice, DraftFate, FaceCrop } from './contracts/drafts.ts'

export type * from './contracts/cardPictures.ts'
export type * from './contracts/conversations.ts'
export type * from './contracts/coverage.ts'
export type * from './contracts/approvals.ts'
export type * from './contracts/defaultPictures.ts'
export type * from './contracts/digests.ts'
export type * from './contracts/drafts.ts'
export type * from './contracts/exports.ts'
export type * from './contracts/history.ts'
export type * from './contracts/privacy.ts'
export type * from './contracts/reminders.ts'
export type * from './contracts/runCards.ts'
export type * from './contracts/runs.ts'
export type * from './contracts/settings.ts'

/** With a filter by group, lists and counts read its members first, and throw Graph's errors and `group_gone`. */
export interface PeopleService {
  page(query: PeopleQuery): Promise<Page<ListedPerson>>
  /** `total` is `has + none + unknown`; kept of everybody, and of a department, office, country, kind or quality alone */
  counts(query: CountsQuery): Promise<PhotoCounts>
  /**
   * who fits in each department or office by photo, ordered by name; those without one last. With a filter by photo,
   * only groups in which somebody has that state
   */
  groups(by: 'department' | 'office', filters: PeopleFilters): Promise<CountedGroup[]>
  /** what the names of people who fit begin with, in their order */
  letters(filters: PeopleFilters): Promise<LetterCount[]>
  /** ordered by name */
  departments(): Promise<string[]>
  choices(): Promise<FilterChoices>
  /** the first 25 groups with these words in their name, asked of Graph; any, for an empty search */
  directoryGroups(search: string): Promise<DirectoryGroup[]>
  /** throws `group_gone` */
  directoryGroup(id: string): Promise<DirectoryGroup>
  get(id: string): Promise<PersonSummary | null>
  /**
   * for the scope `active`, with a page of at most 50 people: the first, or the one at `place`. Throws `invalid_request` for
   * a foreign cursor
   */
  missing(people: number, scope?: MissingScope, place?: MissingPlace): Promise<MissingReport>
  /**
   * 96 px JPEGs for at most 100 people, null for those without a photo, `unreadable` for those whose photo is no picture;
   * one `$batch` per 20 that are not cached
   */
  thumbnails(ids: string[]): Promise<Map<string, Thumbnail>>
  /** the largest JPEG that Graph has; null without a photo; throws `photo_unreadable` */
  photo(id: string): Promise<Buffer | null>
  directory(): Promise<DirectoryStatus>
  /** starts a sync of the directory and then of everybody's photo state; does not wait for it */
  refresh(): Promise<void>
}

export interface DirectoryStatus {
  /** null until the first sync has finished */
  syncedAt: Date | null
  /** the directory, or the photo states of people never asked for, are being read */
  running: boolean
  /** how far the first photo scan is; null when everybody was asked for. `secondsLeft` is null until a pace was measured */
  photos: { asked: number; of: number; secondsLeft: number | null } | null
}

/**
 * The caller's own photo. `as: 'person'` needs the principal's assertion and throws `consent_required`, `mfa_required`
 * or `sign_in_again` if the token exchange fails. The bot has no assertion and uses `as: 'app'`.
 */
export interface OwnPhotoService {
  /**
   * Prepares a picture of at most 25 MB; writes nothing to Graph. Of a person's open drafts, the newest ten are kept.
   * Throws `too_many_requests`. `given` is for the history. `signal`, here and below, aborts when nobody waits for the answer any more.
   */
  draft(
    owner: Principal,
    picture: Readable | Buffer,
    request?: CropRequest,
    signal?: AbortSignal,
    given?: GivenPicture & Partial<SentTogether>,
  ): Promise<Draft | RejectedPhoto>
  /** the open drafts that were sent together with one, itself included, in their order; throws like `confirm` */
  choices(owner: Principal, draftId: string): Promise<DraftChoice[]>
  /**
   * Prepares the picture again with another crop; the draft keeps its id. Throws like `confirm`, `original_gone` a day
   * after the draft was made or cropped, `too_many_requests`, and `invalid_request` for a box outside the picture.
   */
  recrop(
    owner: Principal,
    draftId: string,
    request: CropRequest,
    signal?: AbortSignal,
  ): Promise<Draft | RejectedPhoto>
  /** an open draft as it was prepared last; throws like `confirm` */
  kept(owner: Principal, draftId: string): Promise<Draft>
  /** the whole picture as a JPEG of at most 1280 px; throws like `recrop` */
  original(owner: Principal, draftId: string, signal?: AbortSignal): Promise<Buffer>
  /** where the picture shows several faces, a crop around each of them, four at most; throws like `original` */
  faces(owner: Principal, draftId: string): Promise<FaceCrop[]>
  /**
   * Writes the draft to Graph or, where the settings want approval, has it wait for that; throws `not_found` for someone else's draft, `draft_gone` for one that is not kept any more,
   * and `wrong_state` for a used one.
   */
  confirm(owner: Principal, draftId: string, as: ActingAs): Promise<OwnOutcome>
  /** ends the drafts that were sent with it, too, as does confirming one of them; throws like `confirm` */
  discard(owner: Principal, draftId: string): Promise<void>
  /** what became of a draft that may be used, or of the one that was chosen instead of it; throws like `confirm`, but for `wrong_state` */
  fate(owner: Principal, draftId: string): Promise<DraftFate>
  /** of the drafts that were sent together with one, the id of which was chosen; its own, if none was; throws like `fate` */
  chosen(owner: Principal, draftId: string): Promise<string>
  remove(owner: Principal, as: ActingAs): Promise<Outcome>
  /**
   * Undoes the last change that the owner made here. Throws `nothing_to_undo`, also when somebody else was the last to change
   * the photo here, `changed_elsewhere`, and `before_gone`.
   */
  undo(owner: Principal, as: ActingAs): Promise<Outcome>
  /** what `undo` would do: `redo` undoes an undo; null = nothing */
  undoable(owner: Principal): Promise<'undo' | 'redo' | null>
  /** the largest JPEG that Graph has; null without a photo; throws `photo_unreadable` */
  photo(owner: Principal, as: ActingAs): Promise<Buffer | null>
  /** a JPEG of at most 240 px, for a card; works for used drafts, throws `not_found` for someone else's */
  preview(owner: Principal, draftId: string): Promise<Buffer>
  /** the present photo as a JPEG of at most 240 px, for a card; null without a photo */
  thumbnail(owner: Principal, as: ActingAs): Promise<Buffer | null>
}

/** A change of one photo: in the history it is the run `runId`, which can be undone and reported like any other. */
export interface ChangedPhoto {
  runId: string
  outcome: Outcome
  actingAs: ActingAs
}

/** `change` = what came of restoring a photo, or that there was none. */
interface RestoredPhoto extends ChangedPhoto {
  change: 'set' | 'remove'
}

export interface ChangeOptions {
  /** also a photo that the person, or somebody else, has changed meanwhile */
  overwrite: boolean
  /** etag of the photo that the caller was shown, null for none: another one is left; absent = not known */
  seen?: string | null | undefined
  /** for a caller without a token, as in the chat; absent = as what the caller's role says. Asks for the same rights */
  as?: 'app'
  /** id of the last change made here that the caller was shown, null for none: one that somebody else made after it is told */
  lastChange?: string | null | undefined
}

/**
 * The photo of one other person, changed by somebody who manages photos: as themselves with a directory role, else as
 * the app. Drafts are known only to who made them, and only as that person's. Everything throws `person_gone` for
 * somebody who is not in the directory.
 */
export interface PersonPhotoService {
  /** like `OwnPhotoService.draft` */
  draft(
    owner: Principal,
    personId: string,
    picture: Readable | Buffer,
    signal?: AbortSignal,
    given?: GivenPicture,
  ): Promise<Draft | RejectedPhoto>
  /** like `OwnPhotoService.recrop` */
  recrop(
    owner: Principal,
    personId: string,
    draftId: string,
    request: CropRequest,
    signal?: AbortSignal,
  ): Promise<Draft | RejectedPhoto>
  /** like `OwnPhotoService.kept`; throws `admins_only`, too */
  kept(owner: Principal, personId: string, draftId: string): Promise<Draft>
  original(
    owner: Principal,
    personId: string,
    draftId: string,
    signal?: AbortSignal,
  ): Promise<Buffer>
  /**
   * Writes the draft to Graph. Throws `changed_since` if the person has changed their photo since it was last set here, or
   * somebody else after the draft was made, unless `overwrite`; `being_changed` while somebody else is changing it; both
   * say who, when and what. Also `admins_only` and `guests_not_allowed`; and like `OwnPhotoService.confirm`.
   */
  confirm(
    owner: Principal,
    personId: string,
    draftId: string,
    options: ChangeOptions,
  ): Promise<ChangedPhoto>
  discard(owner: Principal, personId: string, draftId: string): Promise<void>
  /** like `draft`, of a picture of which it is not yet known whose photo it would be: nothing but `choose` can use it */
  hold(
    owner: Principal,
    picture: Readable | Buffer,
    signal?: AbortSignal,
    given?: GivenPicture,
  ): Promise<Draft | RejectedPhoto>
  /**
   * Says whose photo a held picture would be, for good; it becomes a draft of that person, with the same id. Once more for
   * the same person, it returns the draft. Throws like `recrop`; `not_found` also where it was chosen for somebody else.
   */
  choose(owner: Principal, personId: string, draftId: string): Promise<Draft | RejectedPhoto>
  /** throws `admins_only`, and like `OwnPhotoService.fate` */
  fate(owner: Principal, personId: string, draftId: string): Promise<DraftFate>
  /** a JPEG of at most 160 px, for a card with two of them; otherwise like `OwnPhotoService.preview` */
  preview(owner: Principal, personId: string, draftId: string): Promise<Buffer>
  /** the present photo in that size; null without a photo; throws `photo_unreadable` */
  thumbnail(owner: Principal, personId: string): Promise<Buffer | null>
  /** throws like `confirm` */
  remove(owner: Principal, personId: string, options: ChangeOptions): Promise<ChangedPhoto>
  /**
   * Makes a draft of the photo that the person has, uncropped: the one that was set here if it is still kept, else what
   * Graph has. Throws like `draft`, and `nothing_to_crop` without a photo.
   */
  draftOfPresent(
    owner: Principal,
    personId: string,
    signal?: AbortSignal,
  ): Promise<Draft | RejectedPhoto>
  /**
   * Sets the photo before or after an earlier change again, or removes the present one if there was none. To go back to
   * before the last change undoes it. Throws like `confirm`, and `before_gone` when it is no longer stored.
   */
  restore(
    owner: Principal,
    personId: string,
    entryId: string,
    options: ChangeOptions & { which: BeforeOrAfter },
  ): Promise<RestoredPhoto>
}

/** Notifies the creator of a run. If it throws, it is called again each minute for a day. */
export type NotifyFinished = (finished: FinishedRun) => Promise<void>

/** Tells the creator of a run that it paused by itself. If it throws, it is called again each minute. */
export type NotifyPaused = (summary: RunSummary) => Promise<void>

/** Answers what people did in chats when the process that had taken it ended. Called each minute. */
export type AnswerLeft = () => Promise<void>

interface Health {
  /** of the process that answers */
  role: Role
  database: 'pglite' | 'postgres'
  directory: DirectoryStatus
  /** background work that fails, and a database that doesn't answer; empty = all is well */
  problems: BackgroundProblem[]
  load: {
    /** runs that are followed */
    streams: number
    /** milliseconds, in the last 10 to 20 seconds */
    eventLoopDelayMs: { p99: number; max: number }
  }
}

/** Why a process can't do its work now. */
export type NotReady = Extract<
  ErrorCode,
  | 'database_unavailable'
  | 'database_read_only'
  | 'disk_full'
  | 'data_dir_not_writable'
  | 'memory_short'
>

export interface Core {
  /**
   * asks Graph as the app and caches the answer for five minutes; throws `token_wrong_tenant` for a principal of
   * another tenant
   */
  access(principal: Principal): Promise<Access>
  people: PeopleService
  coverage: CoverageService
  /**
   * for at most 500 files; `pattern` is tried in addition to all other rules, and `by` is the id of who asks: everybody's
   * requests take turns. Throws `pattern_invalid`, `too_many_requests`, and the reason of `signal`
   */
  match(
    by: string,
    files: SourceFile[],
    options?: { pattern?: string | undefined; signal?: AbortSignal | undefined },
  ): Promise<Match[]>
  runs: RunService
  /**
   * what is known before a run is started; asks Graph at most once a minute and waits for it at most two seconds. Throws
   * `not_found` like `runs`
   */
  readiness(owner: Principal, runId: string): Promise<Readiness[]>
  ownPhoto: OwnPhotoService
  personPhoto: PersonPhotoService
  defaultPictures: DefaultPictureService
  exports: ExportService
  history: HistoryService
  privacy: PrivacyService
  settings: SettingsService
  approvals: ApprovalService
  approvalCards: ApprovalCardService
  cardPictures: CardPictureService
  conversations: ConversationService
  reminders: ReminderService
  runCards: RunCardService
  draftCards: DraftCardService
  digests: DigestService
  activities: ActivityService
  /**
   * Registers the function that is called, in one process at a time, for each run of more than one photo that finishes with a
   * write or a problem: once, or again after a crash.
   */
  onRunFinished(notify: NotifyFinished): void
  /** Registers the function that is called, in one process at a time, once for each run that paused by itself. */
  onRunPaused(notify: NotifyPaused): void
  /** Registers the chat whose cards show how runs are going; called in one process at a time, or two at the end of a run. */
  onRunCards(chat: RunCardChat): void
  /** Registers the chat whose cards ask about drafts; called where a draft is set or discarded. */
  onDraftCards(chat: DraftCardChat): void
  /** Registers the chat that weekly digests are sent in; called in one process at a time. */
  onDigests(chat: DigestChat): void
  /** Registers the chat that reminders are sent in; called in one process at a time. */
  onReminders(chat: ReminderChat): void
  /** Registers the chat in which people are told what waits for approval and what was decided; called in one process at a time. */
  onApprovals(chat: ApprovalChat): void
  /** Registers the function that is called, in one process at a time, to answer what other processes left unanswered in chats. */
  onActivitiesLeft(answer: AnswerLeft): void
  /** from memory; what other processes have stored is at most ten seconds old */
  health(): Health
  /** background work that fails, in any process, read from the database */
  problems(): Promise<BackgroundProblem[]>
  /** measurements of this process as Prometheus reads them; null unless the settings ask for them */
  metrics: { contentType: string; read(): Promise<string> } | null
  /** empty = ready; answers within about two seconds, and looks once a second at most */
  notReady(): Promise<NotReady[]>
  /** begins nothing more, and leaves to other processes what has not begun */
  drain(): void
  /** waits for writes in progress, then closes everything */
  stop(): Promise<void>
}
