import { AppError } from '../../errors.ts'
import { ImagingProcess, type TaskEnding } from './imagingProcess.ts'
import type { WorkRequest, WorkResult } from './messages.ts'
import { createSemaphore } from './semaphore.ts'

interface PoolLimits {
  processes: number
  /** per picture */
  timeLimitMs: number
  /** resident memory of all processes together, with shared pages counted once */
  totalMemoryMb: number
  /** granted to each process on top of its part of the total, for pages that it shares with the others */
  sharedMemoryMb: number
  /** a process that holds more resident memory than this after a picture is replaced */
  maxIdleMemoryMb: number
  /** processes are ended after this time without work */
  idleTimeoutMs: number
}

/**
 * A few imaging processes, started on demand and ended when idle. Each handles one picture at a time, so a picture that is
 * too slow, too large or crashes its decoder takes down only its own process, which is replaced. Pictures that need more
 * than one process's part of the memory run alone.
 */
export class ImagingPool {
  readonly #limits: PoolLimits
  readonly #withPermits: ReturnType<typeof createSemaphore>
  readonly #processes = new Set<ImagingProcess>()
  readonly #inFlight = new Set<Promise<unknown>>()
  readonly #idle: ImagingProcess[] = []
  #idleTimer: NodeJS.Timeout | undefined

  constructor(limits: PoolLimits) {
    this.#limits = limits
    this.#withPermits = createSemaphore(limits.processes)
  }

  /**
   * Queues a picture. One that cannot be handled gives a rejection as its result.
   * @throws AppError `internal` for a bug of ours
   */
  async run(request: WorkRequest): Promise<WorkResult> {
    const result = this.#runWithinMemory(request)
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
  async #runWithinMemory(request: WorkRequest): Promise<WorkResult> {
    const allPermits = this.#limits.processes
    if (allPermits > 1) {
      const result = await this.#withPermits(() => this.#runTwiceIfKilled(request, 1))
      if (result.kind !== 'rejected' || result.code !== 'too_much_memory') return result
    }
    return this.#withPermits(() => this.#runTwiceIfKilled(request, allPermits), allPermits)
  }

  /** The first death may have had another cause, such as the system's OOM killer; the second is the picture's fault. */
  async #runTwiceIfKilled(request: WorkRequest, permits: number): Promise<WorkResult> {
    const first = await this.#attempt(request, permits)
    return resultOf(first.kind === 'died' ? await this.#attempt(request, permits) : first)
  }

  async #attempt(request: WorkRequest, permits: number): Promise<TaskEnding> {
    const { processes, totalMemoryMb, sharedMemoryMb, maxIdleMemoryMb, idleTimeoutMs } =
      this.#limits
    const isAlone = permits === processes
    // A picture that runs alone also needs the memory that idle processes hold
    if (isAlone && processes > 1) await this.#endIdle()
    const worker = this.#acquire()
    const memoryLimitMb = (totalMemoryMb * permits) / processes + sharedMemoryMb
    const ending = await worker.run({ request, memoryLimitMb, isAlone })
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
    worker ??= new ImagingProcess(this.#limits.timeLimitMs)
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

function resultOf(ending: TaskEnding): WorkResult {
  if (ending.kind === 'answered') return ending.result
  if (ending.kind === 'failed') {
    throw new AppError('internal', { cause: new Error(ending.message) })
  }
  return { kind: 'rejected', code: ending.kind === 'died' ? 'damaged' : ending.kind }
}
