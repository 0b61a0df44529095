/** Told about a database that is lost and found again: once each, however many queries fail. */
export interface OutageListener {
  lost(error: Error): void
  /** @param ms how long it was away @param failures queries and connections that failed */
  back(ms: number, failures: number): void
}

/** Connections that end one after the other are one outage. */
const SETTLED_AFTER_MS = 2_000

/** Makes one outage of the failures of many connections. */
export function createOutage(listener: OutageListener) {
  let since: number | null = null
  let lastFailureAt = 0
  let failures = 0
  return {
    failed(error: Error): void {
      const now = Date.now()
      if (since === null) listener.lost(error)
      since ??= now
      lastFailureAt = now
      failures += 1
    },
    answered(): void {
      const now = Date.now()
      if (since === null || now - lastFailureAt < SETTLED_AFTER_MS) return
      listener.back(now - since, failures)
      since = null
      failures = 0
    },
  }
}

export type Outage = ReturnType<typeof createOutage>
