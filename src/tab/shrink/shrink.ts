import type { Delivery, Order, Smaller } from './protocol.ts'

/** Makes a large picture smaller; null = it is best sent as it is. Never fails. */
export type Shrink = (file: Blob) => Promise<Smaller | null>

/** ms; a picture that takes longer is sent as it is */
const patience = 20_000
/** A worker that dies more often than this is not started any more. */
const mostFailures = 3

/**
 * One worker, started with the first picture: sending waits for the network anyway, and a 12-megapixel picture takes
 * 48 MB while it is open. Should the worker die, the files it had are sent as they are.
 */
export function createShrinker(
  startWorker: () => Worker = () =>
    new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }),
): Shrink {
  let worker: Worker | null = null
  let failures = 0
  let orders = 0
  const open = new Map<number, (picture: Smaller | null) => void>()

  const settle = (id: number, picture: Smaller | null): void => {
    open.get(id)?.(picture)
    open.delete(id)
  }
  const giveUp = (): void => {
    failures += 1
    worker?.terminate()
    worker = null
    for (const id of open.keys()) settle(id, null)
  }
  const started = (): Worker => {
    if (worker) return worker
    worker = startWorker()
    worker.addEventListener('message', ({ data }: MessageEvent<Delivery>) =>
      settle(data.id, data.picture),
    )
    worker.addEventListener('error', giveUp)
    return worker
  }

  return (file) => {
    if (failures > mostFailures || typeof OffscreenCanvas === 'undefined')
      return Promise.resolve(null)
    return new Promise((resolve) => {
      const id = (orders += 1)
      open.set(id, resolve)
      setTimeout(() => open.has(id) && giveUp(), patience)
      const order: Order = { id, file }
      started().postMessage(order, { transfer: [] })
    })
  }
}
