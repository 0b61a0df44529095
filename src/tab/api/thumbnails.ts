/**
 * Asks for the small photos of everybody who came into view within a moment in one request of at most 100,
 * never one per tile. Whoever has scrolled out of view again before it is sent is left out.
 */
const moment = 60
const most = 100

export interface Thumbnailer {
  /** a data URI, null without a photo; rejects when `signal` aborts or the request fails */
  load(id: string, signal: AbortSignal): Promise<string | null>
}

interface Waiting {
  id: string
  resolve: (picture: string | null) => void
  reject: (reason: unknown) => void
}

type Fetch = (ids: string[]) => Promise<{ thumbnails: Record<string, string | null> }>

export function createThumbnailer(fetchThumbnails: Fetch): Thumbnailer {
  let waiting: Waiting[] = []
  let timer: ReturnType<typeof setTimeout> | null = null

  const flush = (): void => {
    timer = null
    const batch = waiting
    waiting = []
    const ids = [...new Set(batch.map((entry) => entry.id))]
    for (let start = 0; start < ids.length; start += most) {
      const piece = new Set(ids.slice(start, start + most))
      void send(
        fetchThumbnails,
        batch.filter((entry) => piece.has(entry.id)),
      )
    }
  }

  return {
    load: (id, signal) =>
      new Promise((resolve, reject) => {
        const entry = { id, resolve, reject }
        waiting.push(entry)
        timer ??= setTimeout(flush, moment)
        signal.addEventListener('abort', () => {
          waiting = waiting.filter((other) => other !== entry)
          reject(signal.reason)
        })
      }),
  }
}

async function send(fetchThumbnails: Fetch, batch: Waiting[]): Promise<void> {
  try {
    const { thumbnails } = await fetchThumbnails([...new Set(batch.map((entry) => entry.id))])
    for (const { id, resolve } of batch) {
      const base64 = thumbnails[id]
      resolve(base64 ? `data:image/jpeg;base64,${base64}` : null)
    }
  } catch (error) {
    for (const { reject } of batch) reject(error)
  }
}
