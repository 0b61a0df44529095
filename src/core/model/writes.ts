import type { ErrorCode } from '../errors.ts'

export type PlanAction = 'create' | 'replace' | 'remove' | 'skip' | 'unchanged'

/**
 * Whether Graph shows a write that it has accepted: it may take a while (`not_yet`, or `never` within a day), show
 * `different` bytes than were sent, or show what someone else has `changed` since.
 */
export type SeenState = 'seen' | 'not_yet' | 'never' | 'different' | 'changed'

/** What to do about one person's photo. */
export interface PlanItem {
  action: PlanAction
  /** why nothing will be written, else null */
  reason: ErrorCode | null
}

/**
 * The outcome of a write, returned rather than thrown. `done` = Graph has accepted it, `seen` and `etag` are what was
 * shown afterwards, absent if nobody has looked; `gone` = the person is no longer in the directory; `status` is Graph's
 * HTTP status, absent if no answer arrived.
 */
export type Outcome =
  | { kind: 'done'; etag: string | null; requestId: string | null; seen?: SeenState }
  | { kind: 'unchanged' }
  | { kind: 'gone'; code: ErrorCode; requestId: string | null }
  | { kind: 'refused'; code: ErrorCode; detail: string; requestId: string | null }
  | { kind: 'throttled'; until: Date }
  | { kind: 'failed'; code: ErrorCode; detail: string; requestId: string | null; status?: number }

/** Why a write or a lookup did not succeed. */
export type Failure = Exclude<Outcome, { kind: 'done' } | { kind: 'unchanged' }>

/** The result of a lookup. `none` means that Graph has answered so, never that an error occurred. */
export type Lookup<T> = { kind: 'found'; value: T } | { kind: 'none' } | Failure

/** Graph's description of a photo. */
export interface PhotoMetadata {
  /** changes with every write, even of the same picture */
  etag: string
  width: number
  height: number
}
