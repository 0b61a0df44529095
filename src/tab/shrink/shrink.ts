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
  const desk: Desk = { startWorker, worker: null, failures: 0, orders: 0, open: new Map() }
  return (file) =>
    desk.failures > mostFailures || typeof OffscreenCanvas === 'undefined'
      ? Promise.resolve(null)
      : order(desk, file)
}

/** Where the orders wait that the worker has. */
interface Desk {
  startWorker: () => Worker
  /** null until there is something to do, and after it has died */
  worker: Worker | null
  failures: number
  /** counts them, so that each has a number of its own */
  orders: number
  open: Map<number, (picture: Smaller | null) => void>
}

function order(desk: Desk, file: Blob): Promise<Smaller | null> {
  return new Promise((resolve) => {
    const id = (desk.orders += 1)
    desk.open.set(id, resolve)
    setTimeout(() => desk.open.has(id) && giveUp(desk), patience)
    const message: Order = { id, file }
    workerOf(desk).postMessage(message, { transfer: [] })
  })
}

function workerOf(desk: Desk): Worker {
  if (desk.worker) return desk.worker
  const worker = desk.startWorker()
  worker.addEventListener('message', ({ data }: MessageEvent<Delivery>) =>
    settle(desk, data.id, data.picture),
  )
  worker.addEventListener('error', () => giveUp(desk))
  desk.worker = worker
  return worker
}

function settle({ open }: Desk, id: number, picture: Smaller | null): void {
  open.get(id)?.(picture)
  open.delete(id)
}

function giveUp(desk: Desk): void {
  desk.failures += 1
  desk.worker?.terminate()
  desk.worker = null
  for (const id of desk.open.keys()) settle(desk, id, null)
}
