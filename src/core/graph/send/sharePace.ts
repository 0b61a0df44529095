import type { Log } from '../../log.ts'
import type { RateLimiter } from './rateLimiter.ts'
import type { Pace, PaceNews } from './sharedPace.ts'

/** What a process tells the others, and what it gets to know. Times in ms since 1970 by its own clock. */
export interface PaceReport {
  news: PaceNews | null
  callsPerSecond: number
  waits: boolean
}
export interface PaceKnown {
  /** null while nobody was throttled */
  pace: Pace | null
  /** of the rate, from 0 to 1, that this process may use */
  share: number
}

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
export function sharePace(limiter: RateLimiter, exchange: ExchangePace, log: Log) {
  let timer: NodeJS.Timeout | null = null
  let isExchanging = false
  let lastSentAt = -Infinity
  let isFailing = false

  const exchangeOnce = async (): Promise<void> => {
    if (isExchanging) return
    isExchanging = true
    const report = limiter.report()
    try {
      limiter.adopt(await exchange(report))
      isFailing = false
    } catch (err) {
      limiter.keepNews(report.news)
      if (!isFailing) log.warn({ err: err as Error }, 'The pace of other processes is not known')
      isFailing = true
    } finally {
      isExchanging = false
    }
    plan()
  }
  const plan = (): void => {
    if (timer || limiter.rate() === null || performance.now() - lastSentAt > IDLE_AFTER_MS) return
    timer = setTimeout(() => {
      timer = null
      void exchangeOnce()
    }, EXCHANGE_INTERVAL_MS).unref()
  }
  return {
    /** calls are about to start */
    sending(): void {
      const now = performance.now()
      const isBeginning = now - lastSentAt > IDLE_AFTER_MS
      lastSentAt = now
      if (isBeginning) void exchangeOnce()
      else plan()
    },
    /** answers have arrived */
    answered(): void {
      if (limiter.hasNews()) void exchangeOnce()
    },
  }
}
