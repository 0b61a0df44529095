/** Fetches thumbnails in batches rather than one request per tile, and only those that the browser doesn't keep. */
import { keepLast } from './keepLast.ts'
import type { KeptThumbnails } from './keptThumbnails.ts'

/** People who come into view within this time of a request are asked for together. */
const BATCH_MS = 60
/** People in a request: as many as Graph takes in one, so that the first faces don't wait for more than that. */
const MAX_IN_REQUEST = 20
/** The others wait for their turn, so that those who came into view first have their faces first. */
const MAX_REQUESTS = 4
/** Those of the last people seen, some screens: about 1 MB. */
const MAX_IN_MEMORY = 300

/** `unreadable` = there is a photo, and it can't be read, or nothing is known of it at the moment */
export type Thumbnail =
  { state: 'picture'; /** a data URI */ src: string } | { state: 'none' } | { state: 'unreadable' }

export interface Thumbnailer {
  /**
   * Rejects if the request fails or `signal` aborts; a person whose signal aborts before the request is sent isn't asked for, and
   * a request for which nobody waits any more is given up.
   * @param version changes with the photo
   */
  load(id: string, version: string | null, signal: AbortSignal): Promise<Thumbnail>
  /** one of the last that were loaded; undefined = it has to be loaded */
  kept(id: string, version: string | null): Thumbnail | undefined
}

interface PendingThumbnail {
  id: string
  version: string | null
  signal: AbortSignal
  resolve: (thumbnail: Thumbnail) => void
  reject: (reason: unknown) => void
}

type FetchThumbnails = (
  ids: string[],
  signal: AbortSignal,
) => Promise<{ thumbnails: Record<string, string | null>; unreadable: string[] }>

/** For those who wait: each is resolved or rejected. */
type Work = (batch: PendingThumbnail[]) => Promise<void>

export function createThumbnailer(
  fetchThumbnails: FetchThumbnails,
  kept: KeptThumbnails,
): Thumbnailer {
  const memory = keepLast<Thumbnail>(MAX_IN_MEMORY)
  const requests = inTurn(async (batch) => {
    const answer = await ask(fetchThumbnails, batch)
    if (answer) await keepAnswered(batch, answer, memory, kept)
  })
  const waiting = gathered((batch) => void lookInBrowser(batch).catch(rejectAll(batch)))
  const lookInBrowser: Work = async (batch) => {
    const known = batch.filter(({ version }) => version !== null)
    const sources = await kept.read(known.map(keyOf))
    const found = new Set<PendingThumbnail>()
    for (const [index, one] of known.entries()) {
      const src = sources[index]
      if (src === undefined) continue
      found.add(one)
      memory.keep(keyOf(one), { state: 'picture', src })
      one.resolve({ state: 'picture', src })
    }
    requests.add(batch.filter((one) => !found.has(one) && !one.signal.aborted))
  }

  return {
    load: (id, version, signal) =>
      new Promise((resolve, reject) => {
        const request = { id, version, signal, resolve, reject }
        waiting.add(request)
        signal.addEventListener('abort', () => {
          waiting.remove(request)
          requests.remove(request)
          reject(signal.reason)
        })
      }),
    kept: (id, version) => memory.get(keyOf({ id, version })),
  }
}

const rejectAll =
  (batch: PendingThumbnail[]) =>
  (reason: unknown): void => {
    for (const { reject } of batch) reject(reason)
  }

const keyOf = ({ id, version }: Pick<PendingThumbnail, 'id' | 'version'>): string =>
  `${id} ${version ?? ''}`

/** Hands on together what is added within `BATCH_MS`; the first of a page come all at once, and needn't wait for more. */
function gathered(take: (batch: PendingThumbnail[]) => void) {
  let waiting: PendingThumbnail[] = []
  let timer: ReturnType<typeof setTimeout> | null = null
  let takenAt = -Infinity
  const flush = (): void => {
    timer = null
    const batch = waiting
    waiting = []
    if (batch.length === 0) return
    takenAt = performance.now()
    take(batch)
  }
  return {
    add(one: PendingThumbnail): void {
      waiting.push(one)
      timer ??= setTimeout(flush, performance.now() - takenAt < BATCH_MS ? BATCH_MS : 0)
    },
    remove(one: PendingThumbnail): void {
      waiting = waiting.filter((other) => other !== one)
    },
  }
}

/** A few requests at a time, in the order in which people came into view. */
function inTurn(send: Work) {
  let queue: PendingThumbnail[] = []
  let open = 0
  const next = (): void => {
    while (open < MAX_REQUESTS && queue.length > 0) {
      const ids = new Set<string>()
      for (const { id } of queue) if (ids.size < MAX_IN_REQUEST) ids.add(id)
      const batch = queue.filter(({ id }) => ids.has(id))
      queue = queue.filter(({ id }) => !ids.has(id))
      open += 1
      void send(batch)
        .catch((error: unknown) => reportError(error))
        .finally(() => {
          open -= 1
          next()
        })
    }
  }
  return {
    add(batch: PendingThumbnail[]): void {
      queue.push(...batch)
      next()
    },
    remove(one: PendingThumbnail): void {
      queue = queue.filter((other) => other !== one)
    },
  }
}

/** Null if the request failed, which those who wait are told. */
async function ask(fetchThumbnails: FetchThumbnails, batch: PendingThumbnail[]) {
  try {
    const ids = [...new Set(batch.map(({ id }) => id))]
    return await fetchThumbnails(ids, allAborted(batch.map(({ signal }) => signal)))
  } catch (error) {
    rejectAll(batch)(error)
    return null
  }
}

type Answered = Awaited<ReturnType<FetchThumbnails>>

async function keepAnswered(
  batch: PendingThumbnail[],
  { thumbnails }: Answered,
  memory: ReturnType<typeof keepLast<Thumbnail>>,
  kept: KeptThumbnails,
): Promise<void> {
  const pictures = new Map<string, string>()
  for (const one of batch) {
    const thumbnail = thumbnailIn(thumbnails[one.id])
    // one that can't be read may be read the next time, and without a version a change would go unnoticed
    if (thumbnail.state !== 'unreadable' && one.version !== null) {
      memory.keep(keyOf(one), thumbnail)
      if (thumbnail.state === 'picture') pictures.set(keyOf(one), thumbnail.src)
    }
    one.resolve(thumbnail)
  }
  await kept.keep([...pictures])
}

function thumbnailIn(base64: string | null | undefined): Thumbnail {
  if (base64 === undefined) return { state: 'unreadable' }
  if (base64 === null) return { state: 'none' }
  return { state: 'picture', src: `data:image/jpeg;base64,${base64}` }
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
