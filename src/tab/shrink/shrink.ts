import type { ShrinkRequest, ShrinkResponse, SmallerPicture } from './protocol.ts'

/** Makes a large picture smaller; null = send the file itself. Never rejects. */
export type Shrink = (file: Blob) => Promise<SmallerPicture | null>

/** then the file itself is sent */
const SHRINK_TIMEOUT_MS = 20_000
/** then the worker isn't started again */
const MAX_WORKER_FAILURES = 3

/**
 * One worker, started with the first picture, is enough: the network is slower, and a 12-megapixel picture takes 48 MB of
 * memory. If the worker fails or hangs, the files it was given are sent themselves.
 */
export function createShrinker(
  startWorker: () => Worker = () =>
    new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }),
): Shrink {
  const shrinker: Shrinker = {
    startWorker,
    worker: null,
    failures: 0,
    requests: 0,
    pending: new Map(),
  }
  return (file) =>
    shrinker.failures > MAX_WORKER_FAILURES || typeof OffscreenCanvas === 'undefined'
      ? Promise.resolve(null)
      : request(shrinker, file)
}

interface Shrinker {
  startWorker: () => Worker
  /** null until it is needed, and after it has failed */
  worker: Worker | null
  failures: number
  /** number of requests so far, which is the id of the latest */
  requests: number
  /** the callbacks of requests without a response, by id */
  pending: Map<number, (picture: SmallerPicture | null) => void>
}

function request(shrinker: Shrinker, file: Blob): Promise<SmallerPicture | null> {
  return new Promise((resolve) => {
    const id = (shrinker.requests += 1)
    shrinker.pending.set(id, resolve)
    setTimeout(() => shrinker.pending.has(id) && stopWorker(shrinker), SHRINK_TIMEOUT_MS)
    const message: ShrinkRequest = { id, file }
    workerOf(shrinker).postMessage(message, { transfer: [] })
  })
}

function workerOf(shrinker: Shrinker): Worker {
  if (shrinker.worker) return shrinker.worker
  const worker = shrinker.startWorker()
  worker.addEventListener('message', ({ data }: MessageEvent<ShrinkResponse>) =>
    respond(shrinker, data.id, data.picture),
  )
  worker.addEventListener('error', () => stopWorker(shrinker))
  shrinker.worker = worker
  return worker
}

function respond({ pending }: Shrinker, id: number, picture: SmallerPicture | null): void {
  pending.get(id)?.(picture)
  pending.delete(id)
}

/** Resolves all pending requests with null. */
function stopWorker(shrinker: Shrinker): void {
  shrinker.failures += 1
  shrinker.worker?.terminate()
  shrinker.worker = null
  for (const id of shrinker.pending.keys()) respond(shrinker, id, null)
}
