import { firstPace, paceAfter, rateAt, restsUntil } from './pace.ts'
import type { Clock, GraphRequest } from './request.ts'
import { retryAfterMilliseconds } from './retry.ts'
import type { OneTry } from './settle.ts'

/** Asks once for each key: a path, or whom it is about. */
type Ask = (keys: string[]) => Promise<Map<string, OneTry>>

/** Lets the bulk requests of this process through at a pace that Graph bears (pace.ts). */
export interface Pacer {
  /** how many of them may be under way at the moment */
  wide(): number
  /** the same asking at that pace; what somebody waits for is let through at once */
  paced(priority: GraphRequest['priority'], ask: Ask): Ask
}

/** ms to stay away when Graph refuses without saying for how long */
const UNTOLD = 1000

/** ms that may be made up for when timers were late */
const LATE = 100

/** @param stopped once aborted nobody is kept waiting */
export function createPacer(most: number, clock: Clock, stopped: AbortSignal): Pacer {
  let pace = firstPace(most, clock.now())
  /** ms since 1970 when the next may begin */
  let slot = 0

  async function turn(count: number): Promise<void> {
    while (!stopped.aborted) {
      const now = clock.now()
      const rest = restsUntil(pace) - now
      const rate = rateAt(pace, now)
      if (rest <= 0 && rate === null) return
      if (rest > 0) await clock.sleep(rest + clock.random() * 250, stopped)
      else {
        const apart = 1000 / (rate ?? 1)
        const start = Math.max(slot, now - Math.max(apart, LATE))
        slot = start + count * apart
        if (start > now) await clock.sleep(start - now, stopped)
        if (restsUntil(pace) <= clock.now()) return
      }
    }
  }

  function hear(key: string, sentAt: number, answer: OneTry): void {
    if (answer.kind === 'lost') return
    const now = clock.now()
    const asked = retryAfterMilliseconds(answer.headers['retry-after'] ?? null, now)
    const retryAfter = answer.status === 429 ? (asked ?? UNTOLD) : null
    pace = paceAfter(pace, { who: whomOf(key), sentAt, now, retryAfter })
  }

  return {
    wide: () => Math.max(1, Math.floor(pace.wide)),
    paced(priority, ask) {
      if (priority !== 'low') return ask
      return async (keys) => {
        await turn(keys.length)
        const sentAt = clock.now()
        const tries = await ask(keys)
        for (const [key, tried] of tries) hear(key, sentAt, tried)
        return tries
      }
    },
  }
}

/** `/users/{id}` of whatever is asked about somebody. */
const whomOf = (key: string): string => key.split('/', 3).join('/')
