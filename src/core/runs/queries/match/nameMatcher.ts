import { Worker } from 'node:worker_threads'
import { AppError } from '../../../errors.ts'
import type { Lookups, MatchInSlices, Verdict } from './lookups.ts'
import type { FromMatchThread, ToMatchThread } from './threadMessages.ts'

/** A thread with more in its heap ends, and the requests that it has fail. */
const MAX_HEAP_MB = 128
const MAX_YOUNG_HEAP_MB = 48
/** The most demanding slice takes a tenth of a second. */
const MAX_STEP_MS = 30_000

/** By then others may have what they asked for. */
const RETRY_AFTER_S = 10

const threadFile = new URL('./matchThread.ts', import.meta.url)

export interface NameMatcher {
  inSlices: MatchInSlices
  /** ends the thread; a request in progress fails, and so does a later one */
  close: () => Promise<void>
}

interface Asked {
  lookups: Lookups
  resolve: (verdicts: Verdict[]) => void
  reject: (error: unknown) => void
  /** runs while it is the thread's turn, not the database's */
  timer?: NodeJS.Timeout
}

/**
 * Compares names in a thread of its own, which starts with the first request. If it dies, the requests that it has fail
 * with `memory_short` or `internal`, and the next one starts another.
 * @param file what the thread runs
 */
export function createNameMatcher(file = threadFile, maxStepMs = MAX_STEP_MS): NameMatcher {
  let current: MatchThread | null = null
  let isClosed = false
  let lastId = 0
  const living = (): MatchThread => {
    if (isClosed) throw broken('closed')
    if (!current || current.hasEnded) current = new MatchThread(file, maxStepMs)
    return current
  }
  return {
    async *inSlices(files, pattern, lookups) {
      const id = (lastId += 1)
      const thread = living()
      thread.post({ kind: 'begin', id, files, pattern })
      try {
        for (;;) yield await thread.next(id, lookups)
      } finally {
        thread.post({ kind: 'end', id })
      }
    },
    async close() {
      isClosed = true
      await current?.end('closed')
    },
  }
}

class MatchThread {
  hasEnded = false
  readonly #worker: Worker
  readonly #maxStepMs: number
  readonly #asked = new Map<number, Asked>()

  constructor(file: URL, maxStepMs: number) {
    this.#maxStepMs = maxStepMs
    this.#worker = new Worker(file, {
      resourceLimits: {
        maxOldGenerationSizeMb: MAX_HEAP_MB,
        maxYoungGenerationSizeMb: MAX_YOUNG_HEAP_MB,
      },
    })
    this.#worker.on('message', (message: FromMatchThread) => this.#receive(message))
    this.#worker.once('error', (error) => this.#fail(error))
    this.#worker.once('exit', (code) => this.#fail(`exited with ${code}`))
    this.#worker.unref()
  }

  post(message: ToMatchThread): void {
    if (!this.hasEnded) this.#worker.postMessage(message, [])
  }

  /** @throws AppError `internal` if the thread has died, or dies meanwhile; what a lookup throws */
  async next(id: number, lookups: Lookups): Promise<Verdict[]> {
    if (this.hasEnded) throw broken('ended before')
    const { promise, resolve, reject } = Promise.withResolvers<Verdict[]>()
    this.#asked.set(id, { lookups, resolve, reject })
    // Only while somebody waits does the thread keep the process alive.
    this.#worker.ref()
    this.#send({ kind: 'next', id })
    try {
      return await promise
    } finally {
      clearTimeout(this.#asked.get(id)?.timer)
      this.#asked.delete(id)
      if (this.#asked.size === 0) this.#worker.unref()
    }
  }

  async end(reason: unknown): Promise<void> {
    this.#fail(reason)
    await this.#worker.terminate()
  }

  /** Gives the turn to the thread. */
  #send(message: ToMatchThread): void {
    const asked = this.#asked.get(message.id)
    if (!asked) return
    asked.timer = setTimeout(() => void this.end('too slow'), this.#maxStepMs)
    this.post(message)
  }

  #receive(message: FromMatchThread): void {
    const asked = this.#asked.get(message.id)
    if (!asked) return
    clearTimeout(asked.timer)
    if (message.kind === 'slice') asked.resolve(message.verdicts)
    else if (message.kind === 'failed') asked.reject(broken(message.message))
    else void this.#lookUp(message, asked)
  }

  async #lookUp(message: FromMatchThread & { kind: 'look' }, asked: Asked): Promise<void> {
    const { id } = message
    try {
      const found = await lookedUp(message, asked.lookups)
      this.#send({ kind: 'found', id, found })
    } catch (error) {
      asked.reject(error)
    }
  }

  #fail(reason: unknown): void {
    this.hasEnded = true
    for (const { reject } of this.#asked.values()) reject(broken(reason))
  }
}

function lookedUp(message: FromMatchThread & { kind: 'look' }, lookups: Lookups) {
  if (message.in === 'people') return lookups.people(message.of)
  return message.in === 'places' ? lookups.places() : lookups[message.in](message.of)
}

function broken(reason: unknown): AppError {
  const cause = new Error('The thread that compares names failed', { cause: reason })
  const isOutOfMemory =
    reason instanceof Error && 'code' in reason && reason.code === 'ERR_WORKER_OUT_OF_MEMORY'
  if (!isOutOfMemory) return new AppError('internal', { cause })
  return new AppError('memory_short', { cause, retryAfterSeconds: RETRY_AFTER_S })
}
