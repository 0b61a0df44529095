import type { ErrorCode } from '../errors.ts'

export type PlanAction = 'create' | 'replace' | 'remove' | 'skip' | 'unchanged'

/** What will be done about one person, and why; the plan shown is a dry run. */
export interface PlanItem {
  action: PlanAction
  /** why nothing will be written, else null */
  reason: ErrorCode | null
}

/** What became of one write. A value: only surprises are thrown. `status` is Graph's, absent when no answer came. */
export type Outcome =
  | { kind: 'done'; etag: string | null; requestId: string | null }
  | { kind: 'unchanged' }
  | { kind: 'gone'; code: ErrorCode; requestId: string | null }
  | { kind: 'refused'; code: ErrorCode; detail: string; requestId: string | null }
  | { kind: 'throttled'; until: Date }
  | { kind: 'failed'; code: ErrorCode; detail: string; requestId: string | null; status?: number }

/** What stood in the way of a write or of a look-up. */
export type Failure = Exclude<Outcome, { kind: 'done' } | { kind: 'unchanged' }>

/** The answer to a question that may have no answer; an error is never `none`. */
export type Lookup<T> = { kind: 'found'; value: T } | { kind: 'none' } | Failure

/** Graph's description of a present photo. `etag` changes with every write, even of the same picture. */
export interface PhotoMetadata {
  etag: string
  width: number
  height: number
}
