/** One request to a stood-in host, without headers and bodies. */
interface RequestRecord {
  at: string
  method: string
  host: string
  /** with the query for Graph only: other hosts' queries may hold secrets */
  path: string
  /** 0 if a fault closed the connection */
  status: number
  ms: number
  /** an item of a `$batch`; not counted */
  inBatch: boolean
  /** of Graph: `app`, or the id of the person in whose name the token is; null without a valid one */
  actingAs: string | null
  /** of Graph: the id by which the caller finds the request in its own log; null without one */
  clientRequestId: string | null
}

/** The requests that the product sent to each host. */
export interface RequestLog {
  record(entry: RequestRecord): void
  /** `counts` of requests to each host; `calls` counts the items of a batch singly, and the batch not */
  report(): {
    counts: Record<string, number>
    calls: Record<string, number>
    requests: RequestRecord[]
  }
  clear(): void
}

/** Lists the last `limit` requests and counts all of them. */
export function createRequestLog(limit = 5000): RequestLog {
  let requests: RequestRecord[] = []
  let counts: Record<string, number> = {}
  let calls: Record<string, number> = {}
  return {
    record: (entry) => {
      const { host } = entry
      if (!entry.inBatch) counts[host] = (counts[host] ?? 0) + 1
      if (!entry.path.endsWith('/$batch')) calls[host] = (calls[host] ?? 0) + 1
      requests.push(entry)
      if (requests.length > 2 * limit) requests = requests.slice(-limit)
    },
    report: () => ({
      counts: { ...counts },
      calls: { ...calls },
      requests: requests.slice(-limit),
    }),
    clear: () => {
      requests = []
      counts = {}
      calls = {}
    },
  }
}
