import { constants, PerformanceObserver } from 'node:perf_hooks'
import { getHeapSpaceStatistics, getHeapStatistics } from 'node:v8'
import { AppError } from '../errors.ts'
import type { Log } from '../log.ts'
import type { BackgroundProblem } from '../model.ts'
import { telemetry } from '../telemetry/topics.ts'

/**
 * Of the limit for old objects, at which V8 ends the process. Measured right after V8 has collected what is not used any
 * more: before, any share says nothing. From 0.8 on, V8 may also end it after four collections that free little (its
 * `CheckIneffectiveMarkCompact`).
 */
const SHORT_SHARE = 0.78
/** Below this share there is enough again. */
const ENOUGH_SHARE = 0.7
/** The system has ended an imaging process: for so long it is likely to do so again. */
const KILLED_FOR_MS = 5 * 60_000
const RETRY_AFTER_S = 10
/**
 * A full heap is collected again and again; if it was not for so long, nothing fills it. What is not used any more stays
 * in it until then, and refusing everything would keep V8 from collecting it.
 */
const SHORT_FOR_MS = RETRY_AFTER_S * 1000

interface Heap {
  usedBytes: number
  limitBytes: number
}

export interface MemoryWatch {
  /** what to say of it; empty = there is enough */
  problems(): BackgroundProblem[]
  /** whether V8 is about to end the process */
  isShort(): boolean
  /** @throws AppError `memory_short` while it is */
  refuseIfShort(): void
  stop(): void
}

/** What is known of the memory of this process and of those that decode its pictures. */
export function watchMemory(log: Log, now: () => number = Date.now): MemoryWatch {
  const memory = new KnownMemory(log, now, readHeap)
  const observer = new PerformanceObserver((list) => {
    if (list.getEntries().some(isOfEverything)) memory.collected()
  })
  observer.observe({ entryTypes: ['gc'] })
  const stopListening = telemetry.pictureEnded.subscribe(({ ending }) => {
    if (ending === 'killed') memory.killed()
  })
  return {
    problems: () => memory.problems(),
    isShort: () => memory.isShort(),
    refuseIfShort: () => memory.refuseIfShort(),
    stop() {
      observer.disconnect()
      stopListening()
    },
  }
}

function readHeap(): Heap {
  const spaces = getHeapSpaceStatistics().filter(({ space_name: name }) => !name.startsWith('new_'))
  const usedBytes = spaces.reduce((sum, { space_used_size: used }) => sum + used, 0)
  return { usedBytes, limitBytes: oldObjectsLimit() }
}

/**
 * Bytes that Node.js was given for old objects. V8 tells only how much there is for all of them, young ones included: 200 MB
 * more, which is little where nobody has set a limit.
 */
export function oldObjectsLimit(
  options = [...process.execArgv, ...(process.env['NODE_OPTIONS'] ?? '').split(' ')],
): number {
  const given = options
    .map((option) => /^--max[-_]old[-_]space[-_]size=(\d+)$/.exec(option)?.[1])
    .find((megabytes) => megabytes !== undefined)
  return given ? Number(given) * 1024 * 1024 : getHeapStatistics().heap_size_limit
}

/** Rather than of the young objects alone; types/node has its kind nowhere. */
const isOfEverything = (entry: object): boolean =>
  'detail' in entry &&
  typeof entry.detail === 'object' &&
  entry.detail !== null &&
  'kind' in entry.detail &&
  entry.detail.kind === constants.NODE_PERFORMANCE_GC_MAJOR

export class KnownMemory {
  readonly #log: Log
  readonly #now: () => number
  readonly #read: () => Heap
  #short: { since: number; last: number } | null = null
  #killed: { since: number; last: number } | null = null

  constructor(log: Log, now: () => number, read: () => Heap) {
    this.#log = log
    this.#now = now
    this.#read = read
  }

  /** Called when V8 has collected everything that is not used any more. */
  collected(): void {
    const heap = this.#read()
    const now = this.#now()
    if (heap.usedBytes <= heap.limitBytes * (this.#short ? ENOUGH_SHARE : SHORT_SHARE)) return
    if (!this.#short) this.#log.warn(inMb(heap), 'The memory that Node.js may use is short')
    this.#short = { since: this.#short?.since ?? now, last: now }
  }

  /** Called when the system has ended an imaging process, which it does when it has no memory left. */
  killed(): void {
    const last = this.#now()
    if (this.#killedSince() === null)
      this.#log.warn({}, 'The system ended an imaging process, probably because memory is short')
    this.#killed = { since: this.#killedSince() ?? last, last }
  }

  isShort(): boolean {
    if (!this.#short) return false
    const heap = this.#read()
    const isEnough = heap.usedBytes <= heap.limitBytes * ENOUGH_SHARE
    const isRecent = this.#now() - this.#short.last < SHORT_FOR_MS
    if (!isEnough && isRecent) return true
    this.#short = null
    const again = isEnough ? 'There is enough memory again' : 'Memory is no longer filling up'
    this.#log.warn(inMb(heap), again)
    return false
  }

  refuseIfShort(): void {
    if (this.isShort()) throw new AppError('memory_short', { retryAfterSeconds: RETRY_AFTER_S })
  }

  problems(): BackgroundProblem[] {
    const since = this.isShort() ? this.#short?.since : this.#killedSince()
    if (since == null) return []
    return [{ work: 'memory', code: 'memory_short', since: new Date(since), lastSuccessAt: null }]
  }

  #killedSince(): number | null {
    if (!this.#killed || this.#now() - this.#killed.last > KILLED_FOR_MS) return null
    return this.#killed.since
  }
}

const inMb = ({ usedBytes, limitBytes }: Heap) => ({
  usedMb: Math.round(usedBytes / 1e6),
  limitMb: Math.round(limitBytes / 1e6),
})
