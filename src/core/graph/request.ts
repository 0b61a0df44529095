import type { Failure, Principal } from '../model.ts'

/** The identity that Graph is called with: the app's, or that of the person whose assertion is exchanged. */
export type Identity = { as: 'app' } | { as: 'person'; principal: Principal }

export interface GraphRequest {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** below the version, query included (`/users?$top=999`), or an absolute `@odata.nextLink` of the same host */
  path: string
  headers?: Record<string, string>
  /** a Buffer is sent as it is and needs a Content-Type header; anything else as JSON */
  body?: Buffer | Record<string, unknown>
  /** default v1.0 */
  version?: 'v1.0' | 'beta'
  /** for bulk work: rate limited here, and throttled by Graph before interactive requests */
  priority?: 'low'
  /** goes in no batch: its answer may be larger than a megabyte, or that of a batch was in doubt */
  isAlone?: boolean
  /**
   * for low priority, asked when its turn has come, before each attempt: false = it is not to be sent any more, and the
   * reply says that it failed. @param mayBeDone an earlier attempt had no answer, so it may have been carried out
   */
  mayStart?: (mayBeDone: boolean) => boolean | Promise<boolean>
  /** called at the last moment before each attempt; it is not sent if that throws, and `call` throws the same */
  guard?: () => Promise<void>
}

/** One request of a batch; `id` is unique in it and is the key of its answer. */
export interface BatchItem extends Pick<GraphRequest, 'method' | 'path' | 'headers' | 'body'> {
  id: string
}

/** A complete response of any status. Header names are lower case; the body is empty if there was none. */
export interface GraphAnswer {
  kind: 'answer'
  status: number
  headers: Record<string, string>
  body: Buffer
  /** an item of a batch, which may lack a body that the same request alone would have */
  inBatch?: boolean
}

/**
 * The result of one attempt; `lost` = no complete answer, with the reason for the log and the outcome; `withdrawn` = not
 * sent, because `mayStart` said so.
 */
export type Attempt = GraphAnswer | { kind: 'lost'; reason: string } | { kind: 'withdrawn' }

/** An answer, or why there is none after all attempts: `throttled` or `failed`. */
export type GraphReply = GraphAnswer | Failure

export interface Graph {
  /**
   * Retries 429, 502, 503, 504 and lost connections within ten seconds; any other status is an answer.
   * @throws AppError `consent_required`, `mfa_required`, `sign_in_again` or `app_misconfigured` without a token
   */
  call(request: GraphRequest, identity: Identity): Promise<GraphReply>
  /** Up to 20 requests as one `$batch`; every id has its reply. Retries single items. Throws like `call`. */
  batch(
    items: BatchItem[],
    identity: Identity,
    options?: Pick<GraphRequest, 'version' | 'priority'>,
  ): Promise<Map<string, GraphReply>>
  /**
   * The application permissions in the app's token; null if it can't be read. A token may be an hour old: `renew`
   * requests a new one. Throws like `call`, and `graph_unreachable`.
   */
  appPermissions(options?: { renew: boolean }): Promise<Set<string> | null>
  /** how many requests of low priority may be in flight at the moment; follows what Graph accepts */
  concurrency(): number
  /** whether requests of low priority had to wait in the last ten seconds because Graph throttles */
  isSlowed(): boolean
  /** requests in flight and new ones end with `failed` */
  close(): void
}

/** Time and randomness, replaceable in tests. */
export interface Clock {
  /** milliseconds since 1970 */
  now(): number
  /** 0 to 1 */
  random(): number
  /** ends early, without an error, when `signal` aborts */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>
}
