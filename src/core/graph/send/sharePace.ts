import type { Log } from '../../log.ts'
import type { Clock } from '../request.ts'
import type { RateLimiter } from './rateLimiter.ts'
import type { PaceKnown, PaceReport } from './sharedPace.ts'

/** Tells the other processes, and asks them, through the database. */
export type ExchangePace = (report: PaceReport) => Promise<PaceKnown>

const EXCHANGE_INTERVAL_MS = 1000
/** Processes that begin together should soon know of each other. */
const FIRST_INTERVAL_MS = 200
/** Who has not sent for so long asks the others first before it relies on what it knows. */
const IDLE_AFTER_MS = 10_000

interface Surroundings {
  log: Log
  clock: Clock
  /** once aborted, no more is exchanged */
  stopped: AbortSignal
}

/** The same limiter, which tells other processes and listens to them. */
export function inStep(
  limiter: RateLimiter,
  exchange: ExchangePace,
  surroundings: Surroundings,
): RateLimiter {
  const shared = new SharedLimiter(limiter, exchange, surroundings)
  return {
    ...limiter,
    started(count) {
      limiter.started(count)
      shared.sending()
    },
    answered(attempts, sentAt, underWay) {
      limiter.answered(attempts, sentAt, underWay)
      shared.answered()
    },
  }
}

/**
 * Keeps a limiter in step with those of other processes: when it begins to send, at each 429, and once a second as long as
 * it sends. While the database does not answer, each process keeps to what it knows.
 */
class SharedLimiter {
  readonly #limiter: RateLimiter
  readonly #exchange: ExchangePace
  readonly #surroundings: Surroundings
  #isPlanned = false
  #isExchanging = false
  #isFailing = false
  #isBeginning = true
  #lastSentAt = -Infinity

  constructor(limiter: RateLimiter, exchange: ExchangePace, surroundings: Surroundings) {
    this.#limiter = limiter
    this.#exchange = exchange
    this.#surroundings = surroundings
  }

  /** Calls are about to start. */
  sending(): void {
    const now = this.#surroundings.clock.now()
    const isBeginning = now - this.#lastSentAt > IDLE_AFTER_MS
    this.#lastSentAt = now
    this.#isBeginning ||= isBeginning
    if (isBeginning) void this.#exchangeOnce()
    else this.#plan()
  }

  /** Answers have arrived. */
  answered(): void {
    if (this.#limiter.hasNews()) void this.#exchangeOnce()
  }

  async #exchangeOnce(): Promise<void> {
    if (this.#isExchanging) return
    this.#isExchanging = true
    const report = this.#limiter.report()
    try {
      this.#limiter.adopt(await this.#exchange(report))
      this.#isFailing = false
    } catch (err) {
      this.#limiter.keep(report)
      if (!this.#isFailing)
        this.#surroundings.log.warn({ err }, 'The pace of other processes is not known')
      this.#isFailing = true
    } finally {
      this.#isExchanging = false
    }
    if (!this.#isFailing && this.#limiter.hasNews()) void this.#exchangeOnce()
    this.#plan()
  }

  #plan(): void {
    const { clock, stopped } = this.#surroundings
    const isIdle = clock.now() - this.#lastSentAt > IDLE_AFTER_MS
    if (this.#isPlanned || isIdle || stopped.aborted) return
    this.#isPlanned = true
    const interval = this.#isBeginning ? FIRST_INTERVAL_MS : EXCHANGE_INTERVAL_MS
    this.#isBeginning = false
    void clock.sleep(interval, stopped).then(() => {
      this.#isPlanned = false
      if (!stopped.aborted) void this.#exchangeOnce()
    })
  }
}
