import type { Log } from '../../log.ts'
import type { RateLimiter } from './rateLimiter.ts'
import type { PaceKnown, PaceReport } from './sharedPace.ts'

/** Tells the other processes, and asks them, through the database. */
export type ExchangePace = (report: PaceReport) => Promise<PaceKnown>

const EXCHANGE_INTERVAL_MS = 1000
/** Who has not sent for so long asks the others first before it relies on what it knows. */
const IDLE_AFTER_MS = 10_000

/**
 * Keeps a limiter in step with those of other processes: once when it begins to send, at each 429, and once a second as
 * long as it sends and there is a pace. Without a 429, the database is left alone. While it does not answer, each process
 * keeps to what it knows.
 */
export class SharedLimiter {
  readonly #limiter: RateLimiter
  readonly #exchange: ExchangePace
  readonly #log: Log
  #timer: NodeJS.Timeout | null = null
  #isExchanging = false
  #isFailing = false
  /** ms by a clock that only goes forward */
  #lastSentAt = -Infinity

  constructor(limiter: RateLimiter, exchange: ExchangePace, log: Log) {
    this.#limiter = limiter
    this.#exchange = exchange
    this.#log = log
  }

  /** Calls are about to start. */
  sending(): void {
    const now = performance.now()
    const isBeginning = now - this.#lastSentAt > IDLE_AFTER_MS
    this.#lastSentAt = now
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
      this.#limiter.keepNews(report.news)
      if (!this.#isFailing) this.#log.warn({ err }, 'The pace of other processes is not known')
      this.#isFailing = true
    } finally {
      this.#isExchanging = false
    }
    this.#plan()
  }

  #plan(): void {
    const isIdle = performance.now() - this.#lastSentAt > IDLE_AFTER_MS
    if (this.#timer || isIdle || this.#limiter.rate() === null) return
    this.#timer = setTimeout(() => {
      this.#timer = null
      void this.#exchangeOnce()
    }, EXCHANGE_INTERVAL_MS).unref()
  }
}
