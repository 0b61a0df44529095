/** One request of the product as it is remembered: no headers, no bodies. */
interface RequestRecord {
  at: string
  method: string
  host: string
  /** with the query for Graph only: elsewhere it may hold a secret */
  path: string
  /** 0 if the connection was cut */
  status: number
  ms: number
  /** part of a `$batch`; not counted */
  inBatch: boolean
}

/** What the product asked of each host. */
export interface Requests {
  record(entry: RequestRecord): void
  report(): { counts: Record<string, number>; requests: RequestRecord[] }
  clear(): void
}

/** Keeps the last `limit` requests and counts all. */
export function makeRequests(limit = 5000): Requests {
  let requests: RequestRecord[] = []
  let counts: Record<string, number> = {}
  return {
    record: (entry) => {
      if (!entry.inBatch) counts[entry.host] = (counts[entry.host] ?? 0) + 1
      requests.push(entry)
      if (requests.length > 2 * limit) requests = requests.slice(-limit)
    },
    report: () => ({ counts: { ...counts }, requests: requests.slice(-limit) }),
    clear: () => {
      requests = []
      counts = {}
    },
  }
}
