/** Fetches thumbnails in batches rather than one request per tile. */
import { LIMITS } from '../../api/contract/limits.ts'

/** People who come into view within this time are asked for together. */
const BATCH_MS = 60

export interface Thumbnailer {
  /**
   * A data URI, null without a photo. Rejects if the request fails or `signal` aborts; a person whose signal aborts before the
   * request is sent isn't asked for.
   */
  load(id: string, signal: AbortSignal): Promise<string | null>
}

interface PendingThumbnail {
  id: string
  resolve: (picture: string | null) => void
  reject: (reason: unknown) => void
}

type FetchThumbnails = (ids: string[]) => Promise<{ thumbnails: Record<string, string | null> }>

export function createThumbnailer(fetchThumbnails: FetchThumbnails): Thumbnailer {
  let waiting: PendingThumbnail[] = []
  let timer: ReturnType<typeof setTimeout> | null = null

  const flush = (): void => {
    timer = null
    const batch = waiting
    waiting = []
    const ids = [...new Set(batch.map((one) => one.id))]
    for (let start = 0; start < ids.length; start += LIMITS.MAX_THUMBNAILS) {
      const some = new Set(ids.slice(start, start + LIMITS.MAX_THUMBNAILS))
      void send(
        fetchThumbnails,
        batch.filter((one) => some.has(one.id)),
      )
    }
  }

  return {
    load: (id, signal) =>
      new Promise((resolve, reject) => {
        const request = { id, resolve, reject }
        waiting.push(request)
        timer ??= setTimeout(flush, BATCH_MS)
        signal.addEventListener('abort', () => {
          waiting = waiting.filter((other) => other !== request)
          reject(signal.reason)
        })
      }),
  }
}

async function send(fetchThumbnails: FetchThumbnails, batch: PendingThumbnail[]): Promise<void> {
  try {
    const { thumbnails } = await fetchThumbnails([...new Set(batch.map((one) => one.id))])
    for (const { id, resolve } of batch) {
      const base64 = thumbnails[id]
      resolve(base64 ? `data:image/jpeg;base64,${base64}` : null)
    }
  } catch (error) {
    for (const { reject } of batch) reject(error)
  }
}
