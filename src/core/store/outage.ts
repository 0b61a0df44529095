import type { ErrorCode } from '../errors.ts'

/** Told about a database that is lost and found again: once each, however many queries fail. */
export interface OutageListener {
  lost(error: Error): void
  /** @param ms how long it was away @param failures queries and connections that failed */
  back(ms: number, failures: number): void
}

/** Connections that end one after the other are one outage. */
const SETTLED_AFTER_MS = 2_000
/** Longer than work that waits takes until it tries again: meanwhile only reading works. */
const REFUSED_FOR_MS = 15_000

/** Why a database that can be read takes no changes. */
export type ReadingOnly = Extract<ErrorCode, 'disk_full' | 'database_read_only'>

/** Makes one outage of the failures of many connections. */
export function createOutage(listener: OutageListener) {
  let since: number | null = null
  let lastFailureAt = 0
  let failures = 0
  let refused: { at: number; code: ReadingOnly } | null = null
  const readingOnly = (): ReadingOnly | null =>
    refused && Date.now() - refused.at < REFUSED_FOR_MS ? refused.code : null
  return {
    /** why a change was refused a moment ago */
    readingOnly,
    /** @param code as what the failure is seen */
    failed(error: Error, code: ErrorCode = 'database_unavailable'): void {
      const now = Date.now()
      if (code === 'disk_full' || code === 'database_read_only') refused = { at: now, code }
      if (since === null) listener.lost(error)
      since ??= now
      lastFailureAt = now
      failures += 1
    },
    answered(): void {
      const now = Date.now()
      if (since === null || readingOnly() || now - lastFailureAt < SETTLED_AFTER_MS) return
      listener.back(now - since, failures)
      since = null
      failures = 0
    },
  }
}

export type Outage = ReturnType<typeof createOutage>
