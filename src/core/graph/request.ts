import type { Failure, Principal } from '../model.ts'

/** As whom Graph is asked: the app itself, or on behalf of the person whose assertion is exchanged. */
export type Identity = { as: 'app' } | { as: 'person'; principal: Principal }

export interface GraphRequest {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** below the version, query included (`/users?$top=999`), or an absolute `@odata.nextLink` of the same host */
  path: string
  headers?: Record<string, string>
  /** a Buffer is sent as it is and needs a Content-Type; anything else as JSON */
  body?: Buffer | Record<string, unknown>
  /** v1.0 unless said otherwise */
  version?: 'v1.0' | 'beta'
  /** low for bulk work, so that Graph throttles it before what somebody waits for */
  priority?: 'low'
}

/** One request of a batch; `id` is unique in it and names the answer. */
export interface BatchItem extends Pick<GraphRequest, 'method' | 'path' | 'headers' | 'body'> {
  id: string
}

/** What Graph said, whatever the status. Header names are lower case; the body is complete, empty if there was none. */
export interface GraphAnswer {
  kind: 'answer'
  status: number
  headers: Record<string, string>
  body: Buffer
}

/** An answer to read, or why there is none after all tries: `throttled` or `failed`. */
export type GraphReply = GraphAnswer | Failure

export interface Graph {
  /**
   * Repeats on 429, 502, 503, 504 and lost connections within ten seconds; any other status is an answer.
   * @throws AppError `consent_required`, `mfa_required`, `sign_in_again`, `app_misconfigured` when there is no token to ask with
   */
  call(request: GraphRequest, identity: Identity): Promise<GraphReply>
  /** At most 20 requests in one; every id has its reply. Only items that were put off are sent again. Throws like `call`. */
  batch(
    items: BatchItem[],
    identity: Identity,
    options?: Pick<GraphRequest, 'version' | 'priority'>,
  ): Promise<Map<string, GraphReply>>
  /** how many requests of low priority may be under way at the moment: as many as Graph has borne of late */
  wide(): number
  /** requests of low priority were made to wait in the last few seconds, since Graph asks for fewer */
  isSlowed(): boolean
  /** the calls under way end with `failed`, new ones too */
  close(): void
}

/** Time and chance, so that tests can rule them. */
export interface Clock {
  /** milliseconds since 1970 */
  now(): number
  /** 0 to 1 */
  random(): number
  /** ends early, without an error, when `signal` aborts */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>
}
