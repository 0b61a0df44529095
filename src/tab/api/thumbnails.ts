/** Fetches thumbnails in batches rather than one request per tile. */
import { LIMITS } from '../../api/contract/limits.ts'

/** People who come into view within this time of a request are asked for together. */
const BATCH_MS = 60
/** Those of the last people seen, some screens: about 1 MB. */
const MAX_KEPT = 300

export interface Thumbnailer {
  /**
   * A data URI, null without a photo. Rejects if the request fails or `signal` aborts; a person whose signal aborts before the
   * request is sent isn't asked for, and a request for which nobody waits any more is given up.
   * @param version changes with the photo
   */
  load(id: string, version: string | null, signal: AbortSignal): Promise<string | null>
  /** one of the last that were loaded; undefined = it has to be loaded */
  kept(id: string, version: string | null): string | null | undefined
}

interface PendingThumbnail {
  id: string
  version: string | null
  signal: AbortSignal
  resolve: (picture: string | null) => void
  reject: (reason: unknown) => void
}

type FetchThumbnails = (
  ids: string[],
  signal: AbortSignal,
) => Promise<{ thumbnails: Record<string, string | null> }>

export function createThumbnailer(fetchThumbnails: FetchThumbnails): Thumbnailer {
  const cache = keepLast<string | null>(MAX_KEPT)
  let waiting: PendingThumbnail[] = []
  let timer: ReturnType<typeof setTimeout> | null = null
  let sentAt = -Infinity

  const flush = (): void => {
    timer = null
    const batch = waiting
    waiting = []
    if (batch.length > 0) sentAt = performance.now()
    const ids = [...new Set(batch.map((one) => one.id))]
    for (let start = 0; start < ids.length; start += LIMITS.MAX_THUMBNAILS) {
      const some = new Set(ids.slice(start, start + LIMITS.MAX_THUMBNAILS))
      void send(
        fetchThumbnails,
        batch.filter((one) => some.has(one.id)),
        cache.keep,
      )
    }
  }

  return {
    load: (id, version, signal) =>
      new Promise((resolve, reject) => {
        const request = { id, version, signal, resolve, reject }
        waiting.push(request)
        // the first tiles of a page come all at once, and needn't wait for more
        timer ??= setTimeout(flush, performance.now() - sentAt < BATCH_MS ? BATCH_MS : 0)
        signal.addEventListener('abort', () => {
          waiting = waiting.filter((other) => other !== request)
          reject(signal.reason)
        })
      }),
    kept: (id, version) => cache.get(keyOf(id, version)),
  }
}

const keyOf = (id: string, version: string | null): string => `${id} ${version ?? ''}`

async function send(
  fetchThumbnails: FetchThumbnails,
  batch: PendingThumbnail[],
  keep: (key: string, picture: string | null) => void,
): Promise<void> {
  try {
    const ids = [...new Set(batch.map((one) => one.id))]
    const { thumbnails } = await fetchThumbnails(ids, allAborted(batch.map(({ signal }) => signal)))
    for (const { id, version, resolve } of batch) {
      const base64 = thumbnails[id]
      const picture = base64 ? `data:image/jpeg;base64,${base64}` : null
      // one that is absent can't be read at the moment, and without a version a change would go unnoticed
      if (base64 !== undefined && version !== null) keep(keyOf(id, version), picture)
      resolve(picture)
    }
  } catch (error) {
    for (const { reject } of batch) reject(error)
  }
}

/** Aborts once all of them have. */
function allAborted(signals: AbortSignal[]): AbortSignal {
  const all = new AbortController()
  let left = signals.length
  const abort = ({ reason }: AbortSignal): void => {
    left -= 1
    if (left === 0) all.abort(reason)
  }
  for (const signal of signals) {
    if (signal.aborted) abort(signal)
    else signal.addEventListener('abort', () => abort(signal), { once: true })
  }
  return all.signal
}

/** The values that were last kept or asked for, at most so many. */
function keepLast<Value>(most: number) {
  const values = new Map<string, Value>()
  const keep = (key: string, value: Value): void => {
    values.delete(key)
    values.set(key, value)
    const [oldest] = values.keys()
    if (values.size > most && oldest !== undefined) values.delete(oldest)
  }
  const get = (key: string): Value | undefined => {
    const value = values.get(key)
    if (value !== undefined) keep(key, value)
    return value
  }
  return { keep, get }
}
