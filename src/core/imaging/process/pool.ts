import { AppError } from '../../errors.ts'
import { telemetry } from '../../telemetry/topics.ts'
import { isQuick } from '../header/isQuick.ts'
import type { PhotoRequest } from '../request.ts'
import { createHeldSources, type HeldSource, type Source } from './heldSources.ts'
import { ImagingProcess, type TaskEnding, type TimeLimits } from './imagingProcess.ts'
import type { DrawRequest, WorkRequest, WorkResult } from './messages.ts'
import type { Job, Requester } from './nextJob.ts'
import { abandoned, PictureQueue } from './pictureQueue.ts'

/** What to make of a picture. */
export type PoolRequest =
  | DrawRequest
  | { kind: 'photo'; source: Source; request: Partial<PhotoRequest> }
  | { kind: 'view'; source: Source }

/** After a picture for which there was no memory, others may need less by then. */
const RETRY_AFTER_S = 60

interface PictureJob extends Job {
  request: PoolRequest
  held: HeldSource
}

interface PoolLimits extends TimeLimits {
  processes: number
  /** resident memory of all processes together, with shared pages counted once */
  totalMemoryMb: number
  /** granted to each process on top of its part of the total, for pages that it shares with the others */
  sharedMemoryMb: number
  /** a process that holds more resident memory than this after a picture is replaced */
  maxIdleMemoryMb: number
  /** processes are ended after this time without work */
  idleTimeoutMs: number
  /** pictures of one person that wait or are processed, other than those of imports */
  maxPerPerson: number
  /** of the files of waiting pictures that are kept in memory */
  maxHeldBytes: number
}

/**
 * A few imaging processes, started on demand and ended when idle. Each handles one picture at a time, so a picture that is
 * too slow, too large or crashes its decoder takes down only its own process, which is replaced. Pictures that need more
 * than one process's part of the memory run alone. Whose picture is next: see nextJob.ts.
 */
export class ImagingPool {
  readonly #limits: PoolLimits
  readonly #queue: PictureQueue
  readonly #sources: ReturnType<typeof createHeldSources>
  readonly #processes = new Set<ImagingProcess>()
  readonly #inFlight = new Set<Promise<unknown>>()
  readonly #idle: ImagingProcess[] = []
  #idleTimer: NodeJS.Timeout | undefined
  #nextOrder = 0

  constructor(limits: PoolLimits) {
    this.#limits = limits
    this.#queue = new PictureQueue(limits)
    this.#sources = createHeldSources(limits.maxHeldBytes)
  }

  /**
   * Queues a picture. One that cannot be handled gives a rejection as its result.
   * @throws AppError `too_many_requests` when the requester has too many in the queue, `interrupted` when their signal
   * aborts, `memory_short` when the system keeps killing the process, `internal` for a bug of ours; what reading the
   * source throws
   */
  async run(request: PoolRequest, requester: Requester): Promise<WorkResult> {
    const leave = this.#queue.admit(requester)
    const result = this.#runWithinMemory(request, requester).finally(leave)
    const settled = result.catch(() => {}).finally(() => this.#inFlight.delete(settled))
    this.#inFlight.add(settled)
    return result
  }

  /** The pids of the current processes. */
  pids(): number[] {
    return Array.from(this.#processes, ({ pid }) => pid)
  }

  /** Waits for pictures in flight, then ends the processes. Later requests start new ones. */
  async close(): Promise<void> {
    await Promise.all(this.#inFlight)
    await this.#endIdle()
  }

  /** Runs beside others first; a picture too large for that runs again, alone. */
  async #runWithinMemory(request: PoolRequest, requester: Requester): Promise<WorkResult> {
    const order = this.#nextOrder++
    const job = { request, requester, order, ...(await this.#look(request)) }
    try {
      const ending = await this.#runInTurn(job)
      const isTooLarge = ending.kind === 'killed' || isTooMuchMemory(ending)
      if (!isTooLarge || this.#limits.processes === 1) return resultOf(ending)
      return resultOf(await this.#runInTurn({ ...job, size: 'alone' }))
    } finally {
      job.held.release()
    }
  }

  /** Apart, so that the bytes aren't in memory for as long as the picture waits. */
  async #look(request: PoolRequest): Promise<Pick<PictureJob, 'size' | 'held'>> {
    if (request.kind === 'draw') return { size: 'small', held: nothingHeld }
    const { source } = request
    const read = Buffer.isBuffer(source) ? source : await source()
    const size = isQuick(read) ? 'small' : 'large'
    return { size, held: this.#sources.hold(source, read) }
  }

  #runInTurn(job: PictureJob): Promise<TaskEnding> {
    const { signal } = job.requester
    return this.#queue.inTurn(job, async () => {
      const { request, held } = job
      const work = request.kind === 'draw' ? request : { ...request, source: await held.bytes() }
      const first = await this.#attempt(work, job)
      // The first death may have had another cause; the second is the picture's fault, or the memory's.
      const isRepeated = (first.kind === 'died' || first.kind === 'killed') && !signal?.aborted
      const ending = isRepeated ? await this.#attempt(work, job) : first
      if (signal?.aborted) throw abandoned(signal)
      return ending
    })
  }

  async #attempt(request: WorkRequest, { size, requester }: PictureJob): Promise<TaskEnding> {
    const { processes, totalMemoryMb, sharedMemoryMb, maxIdleMemoryMb, idleTimeoutMs } =
      this.#limits
    const places = size === 'alone' ? processes : 1
    const isAlone = places === processes
    // A picture that runs alone also needs the memory that idle processes hold
    if (isAlone && processes > 1) await this.#endIdle()
    const worker = this.#acquire()
    // A new process takes half a second to start: longer than a small picture.
    const signal = size === 'small' ? undefined : requester.signal
    const giveUp = () => void worker.end()
    signal?.addEventListener('abort', giveUp)
    if (signal?.aborted) giveUp()
    const memoryLimitMb = (totalMemoryMb * places) / processes + sharedMemoryMb
    const startedAt = performance.now()
    const ending = await worker.run({ request, memoryLimitMb, isAlone })
    const seconds = (performance.now() - startedAt) / 1000
    telemetry.pictureEnded.publish({ ending: ending.kind, seconds })
    signal?.removeEventListener('abort', giveUp)
    if (ending.kind === 'answered' && ending.residentMb < maxIdleMemoryMb) this.#idle.push(worker)
    else await this.#end(worker)
    clearTimeout(this.#idleTimer)
    this.#idleTimer = setTimeout(() => void this.#endIdle(), idleTimeoutMs).unref()
    return ending
  }

  #acquire(): ImagingProcess {
    let worker = this.#idle.pop()
    while (worker && !worker.isAlive) {
      this.#processes.delete(worker)
      worker = this.#idle.pop()
    }
    worker ??= new ImagingProcess(this.#limits)
    this.#processes.add(worker)
    return worker
  }

  async #endIdle(): Promise<void> {
    clearTimeout(this.#idleTimer)
    await Promise.all(this.#idle.splice(0).map((each) => this.#end(each)))
  }

  async #end(worker: ImagingProcess): Promise<void> {
    await worker.end()
    this.#processes.delete(worker)
  }
}

/** What is drawn has no source. */
const nothingHeld: HeldSource = { bytes: async () => Buffer.alloc(0), release: () => {} }

const isTooMuchMemory = (ending: TaskEnding): boolean =>
  ending.kind === 'too_much_memory' ||
  (ending.kind === 'answered' &&
    ending.result.kind === 'rejected' &&
    ending.result.code === 'too_much_memory')

function resultOf(ending: TaskEnding): WorkResult {
  if (ending.kind === 'answered') return ending.result
  if (ending.kind === 'failed') {
    throw new AppError('internal', { cause: new Error(ending.message) })
  }
  if (ending.kind === 'killed')
    throw new AppError('memory_short', { retryAfterSeconds: RETRY_AFTER_S })
  return { kind: 'rejected', code: ending.kind === 'died' ? 'damaged' : ending.kind }
}
