/** At least this much of a body must arrive, or of an answer be taken, within `PROGRESS_WINDOW_MS`. */
export const MIN_PROGRESS_BYTES = 64 * 1024
/** Long enough for a phone that is without a network for half a minute, and for TCP to notice that it is back. */
export const PROGRESS_WINDOW_MS = 60_000
/** A picture of 25 MB takes 7 minutes at 0.5 Mbit/s. */
export const MAX_REQUEST_MS = 15 * 60_000
/** For a body of JSON, of at most 1 MB */
export const MAX_JSON_REQUEST_MS = 60_000
/** Bodies that are too large are read and dropped up to here: most clients read no answer before they have sent all. */
export const MAX_DROPPED_BYTES = 64 * 1024 * 1024
export const MAX_HEADERS_MS = 20_000
/** Longer than the 60 s for which most proxies keep idle connections, so that the proxy is the one to close them. */
export const KEEP_ALIVE_MS = 65_000
/** Requests sent without waiting for answers. Browsers and proxies never do it. */
export const MAX_PIPELINED = 16
/** When there are too many connections, those without a request for this long make room. */
export const IDLE_UNDER_PRESSURE_MS = 5000

const MAX_CONNECTIONS = 2000
const MIN_CONNECTIONS = 64
/** For the database, uploads, imaging processes, and calls of Microsoft 365 */
const RESERVED_DESCRIPTORS = 256

/**
 * How many connections may be open at once.
 * @param openFiles the limit of the process; null where there is none, as on Windows
 */
export const maxConnections = (openFiles: number | null): number =>
  openFiles === null
    ? MAX_CONNECTIONS
    : Math.min(MAX_CONNECTIONS, Math.max(MIN_CONNECTIONS, openFiles - RESERVED_DESCRIPTORS))
