import { createAtOnce } from '../../atOnce.ts'
import { AppError } from '../../errors.ts'
import { nextJob, type Job, type Lane, type Requester } from './nextJob.ts'
import { createRecentUse, type RecentUse } from './recentUse.ts'

/** Told to whoever has too many pictures in the queue: about the time that one picture takes. */
const RETRY_AFTER_SECONDS = 5

/** Starting a process in place of the one that was ended with an abandoned picture: used by whoever abandoned it. */
const RESTART_MS = 1000

interface QueueLimits {
  /** pictures processed at once */
  processes: number
  /** pictures of one person that wait or are processed, other than those of imports */
  maxPerPerson: number
}

interface Waiting extends Job {
  start(): void
}

/** Lets pictures wait for their turn, as nextJob.ts decides it. */
export class PictureQueue {
  readonly #processes: number
  readonly #now: () => number
  readonly #enter: (personId: string) => () => void
  readonly #used: RecentUse
  readonly #waiting = new Set<Waiting>()
  readonly #running = new Set<Job>()

  /** @param now in ms, from any start */
  constructor({ processes, maxPerPerson }: QueueLimits, now = () => performance.now()) {
    this.#processes = processes
    this.#now = now
    this.#enter = createAtOnce(maxPerPerson, RETRY_AFTER_SECONDS)
    this.#used = createRecentUse(now)
  }

  /**
   * Counts a picture of the requester until the returned function is called.
   * @throws AppError `too_many_requests` when they have `maxPerPerson` already
   */
  admit({ lane, personId }: Requester): () => void {
    return lane === 'background' ? () => {} : this.#enter(personId)
  }

  /**
   * Does the work of a picture when it is its turn. The time that it takes counts as used by the requester.
   * @throws AppError `interrupted` if the requester's signal aborts before its turn; what `work` throws
   */
  async inTurn<T>(job: Job, work: () => Promise<T>): Promise<T> {
    const entry = await this.#untilTurn(job)
    const startedAt = this.#now()
    try {
      return await work()
    } finally {
      this.#running.delete(entry)
      const { lane, personId, signal } = job.requester
      const restartMs = signal?.aborted && job.size !== 'small' ? RESTART_MS : 0
      const places = job.size === 'alone' ? this.#processes : 1
      const ms = (this.#now() - startedAt) * places + restartMs
      for (const key of [keyOf(lane), keyOf(lane, personId)]) this.#used.add(key, ms)
      this.#startNext()
    }
  }

  #untilTurn(job: Job): Promise<Waiting> {
    const { signal } = job.requester
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(abandoned(signal))
      const leave = () => {
        this.#waiting.delete(entry)
        reject(abandoned(signal))
        this.#startNext()
      }
      const entry: Waiting = {
        ...job,
        start() {
          signal?.removeEventListener('abort', leave)
          resolve(entry)
        },
      }
      signal?.addEventListener('abort', leave)
      this.#waiting.add(entry)
      this.#startNext()
    })
  }

  #startNext(): void {
    const next = nextJob({
      waiting: [...this.#waiting],
      running: [...this.#running],
      processes: this.#processes,
      usedMs: (lane, personId) => this.#used.of(keyOf(lane, personId)),
    })
    if (!next) return
    this.#waiting.delete(next)
    this.#running.add(next)
    next.start()
    this.#startNext()
  }
}

/** The error of work whose result nobody waits for. */
export const abandoned = (signal: AbortSignal | undefined): AppError =>
  new AppError('interrupted', { cause: signal?.reason })

const keyOf = (lane: Lane, personId?: string): string =>
  personId === undefined ? lane : `${lane} ${personId}`
