import { MAX_REQUEST_MS, MIN_PROGRESS_BYTES, PROGRESS_WINDOW_MS } from './limits.ts'

/** One direction of a connection at some time. */
export interface Flow {
  /** transferred so far */
  bytes: number
  /** bytes that the client has to take, 0 = it has to send; null while the client has nothing to do */
  due: number | null
}

/** Where a direction last made progress. */
export interface Mark {
  /** ms since 1970 */
  at: number
  bytes: number
}

/** The mark after looking at a flow: it moves on with enough bytes, and while nothing is expected of the client. */
export const advance = (mark: Mark, { bytes, due }: Flow, now: number): Mark =>
  due === null || bytes - mark.bytes >= MIN_PROGRESS_BYTES ? { at: now, bytes } : mark

/**
 * Whether the client has been too slow since the mark. What is sent as one piece counts only when all of it is taken, so a
 * larger piece has more time.
 */
export function isStalled({ at }: Mark, { due }: Flow, now: number): boolean {
  if (due === null) return false
  const pieces = Math.max(1, due / MIN_PROGRESS_BYTES)
  return now - at >= Math.min(MAX_REQUEST_MS, PROGRESS_WINDOW_MS * pieces)
}
