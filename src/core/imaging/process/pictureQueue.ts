import { createAtOnce } from '../../atOnce.ts'
import { AppError } from '../../errors.ts'
import { nextJob, type Job, type Lane, type Requester } from './nextJob.ts'
import { createRecentUse } from './recentUse.ts'

/** Told to whoever has too many pictures in the queue: about the time that one picture takes. */
const RETRY_AFTER_SECONDS = 5

export interface QueueLimits {
  /** pictures processed at once */
  processes: number
  /** pictures of one person that wait or are processed, other than those of imports */
  maxPerPerson: number
}

export interface PictureQueue {
  /**
   * Counts a picture of the requester until the returned function is called.
   * @throws AppError `too_many_requests` when they have `maxPerPerson` already
   */
  admit(requester: Requester): () => void
  /**
   * Does the work of a picture when it is its turn. The time that it takes counts as used by the requester.
   * @throws AppError `interrupted` if the requester's signal aborts before its turn; what `work` throws
   */
  inTurn<T>(job: Job, work: () => Promise<T>): Promise<T>
}

interface Waiting extends Job {
  start(): void
}

/** @param now in ms, from any start */
export function createPictureQueue(
  { processes, maxPerPerson }: QueueLimits,
  now: () => number = () => performance.now(),
): PictureQueue {
  const enter = createAtOnce(maxPerPerson, RETRY_AFTER_SECONDS)
  const used = createRecentUse(now)
  const usedMs = (lane: Lane, personId?: string) => used.of(keyOf(lane, personId))
  const waiting = new Set<Waiting>()
  const running = new Set<Job>()

  const startNext = () => {
    const places = { waiting: [...waiting], running: [...running], processes, usedMs }
    const next = nextJob(places)
    if (!next) return
    waiting.delete(next)
    running.add(next)
    next.start()
    startNext()
  }
  const untilTurn = (job: Job) =>
    new Promise<Waiting>((resolve, reject) => {
      const { signal } = job.requester
      const leave = () => {
        waiting.delete(entry)
        reject(abandoned(signal))
        startNext()
      }
      const entry: Waiting = {
        ...job,
        start() {
          signal?.removeEventListener('abort', leave)
          resolve(entry)
        },
      }
      if (signal?.aborted) return reject(abandoned(signal))
      signal?.addEventListener('abort', leave)
      waiting.add(entry)
      startNext()
    })

  return {
    admit: ({ lane, personId }) => (lane === 'background' ? () => {} : enter(personId)),
    async inTurn(job, work) {
      const entry = await untilTurn(job)
      const startedAt = now()
      try {
        return await work()
      } finally {
        running.delete(entry)
        const { lane, personId } = job.requester
        const ms = (now() - startedAt) * (job.size === 'alone' ? processes : 1)
        for (const key of [keyOf(lane), keyOf(lane, personId)]) used.add(key, ms)
        startNext()
      }
    },
  }
}

/** The error of work whose result nobody waits for. */
export const abandoned = (signal: AbortSignal | undefined): AppError =>
  new AppError('interrupted', { cause: signal?.reason })

const keyOf = (lane: Lane, personId?: string): string =>
  personId === undefined ? lane : `${lane} ${personId}`
