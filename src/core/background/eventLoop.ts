import { monitorEventLoopDelay } from 'node:perf_hooks'

const RESOLUTION_MS = 20
const WINDOW_MS = 10_000

/** How long the process kept others waiting: milliseconds, in the last 10 to 20 seconds. */
export interface EventLoopDelay {
  p99: number
  max: number
}

/** Measures until `stop`; does not keep the process alive. */
export function measureEventLoop(): { delay(): EventLoopDelay; stop(): void } {
  const histogram = monitorEventLoopDelay({ resolution: RESOLUTION_MS })
  histogram.enable()
  const read = (): EventLoopDelay => ({
    p99: delayOf(histogram.percentile(99)),
    max: delayOf(histogram.max),
  })
  let last: EventLoopDelay = { p99: 0, max: 0 }
  const timer = setInterval(() => {
    last = read()
    histogram.reset()
  }, WINDOW_MS).unref()
  return {
    delay: () => {
      const present = read()
      return { p99: Math.max(last.p99, present.p99), max: Math.max(last.max, present.max) }
    },
    stop: () => {
      clearInterval(timer)
      histogram.disable()
    },
  }
}

/** Node measures from one tick of its timer to the next, which is the delay plus the resolution. */
const delayOf = (nanoseconds: number): number =>
  Math.max(0, Math.round(nanoseconds / 1e6) - RESOLUTION_MS)
