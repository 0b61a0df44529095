import type { ErrorCode } from '../errors.ts'

/** Told about a database that is lost and found again: once each, however many queries fail. */
export interface OutageListener {
  lost(error: Error): void
  /** @param ms how long it was away @param failures queries and connections that failed */
  back(ms: number, failures: number): void
}

/** Connections that end one after the other are one outage. */
const SETTLED_AFTER_MS = 2_000
/** Longer than work that waits for space takes until it tries again: meanwhile only reading works. */
const FULL_FOR_MS = 15_000

/** Makes one outage of the failures of many connections. */
export function createOutage(listener: OutageListener) {
  let since: number | null = null
  let lastFailureAt = 0
  let failures = 0
  let fullAt = -Infinity
  const isFull = (): boolean => Date.now() - fullAt < FULL_FOR_MS
  return {
    /** whether the server had no space for a write a moment ago */
    isFull,
    /** @param code as what the failure is seen */
    failed(error: Error, code: ErrorCode = 'database_unavailable'): void {
      if (code === 'disk_full') fullAt = Date.now()
      const now = Date.now()
      if (since === null) listener.lost(error)
      since ??= now
      lastFailureAt = now
      failures += 1
    },
    answered(): void {
      const now = Date.now()
      if (since === null || isFull() || now - lastFailureAt < SETTLED_AFTER_MS) return
      listener.back(now - since, failures)
      since = null
      failures = 0
    },
  }
}

export type Outage = ReturnType<typeof createOutage>
