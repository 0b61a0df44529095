import { firstPace, paceAfter, rateAt, restsUntil, type Pace } from './pace.ts'
import type { Clock, GraphRequest } from './request.ts'
import { retryAfterMilliseconds } from './retry.ts'
import type { OneTry } from './settle.ts'

/** Asks once for each key: a path, or whom it is about. */
type Ask = (keys: string[]) => Promise<Map<string, OneTry>>

/** Lets the bulk requests of this process through at a pace that Graph bears (pace.ts). */
export interface Pacer {
  /** how many of them may be under way at the moment */
  wide(): number
  /** some of them had to wait lately */
  isSlowed(): boolean
  /** the same asking at that pace; what somebody waits for is let through at once */
  paced(priority: GraphRequest['priority'], ask: Ask): Ask
}

/** ms to stay away when Graph refuses without saying for how long */
const UNTOLD = 1000

/** ms that may be made up for when timers were late */
const LATE = 100

/** ms for which it counts that somebody had to wait */
const LATELY = 10_000

/** What is known of the pace, and who goes when. */
interface Row {
  pace: Pace
  /** ms since 1970 when the next may begin */
  slot: number
  /** ms since 1970 when somebody had to wait last */
  waitedAt: number
  clock: Clock
  /** once aborted nobody is kept waiting */
  stopped: AbortSignal
}

/** @param stopped once aborted nobody is kept waiting */
export function createPacer(most: number, clock: Clock, stopped: AbortSignal): Pacer {
  const row: Row = {
    pace: firstPace(most, clock.now()),
    slot: 0,
    waitedAt: -Infinity,
    clock,
    stopped,
  }
  return {
    wide: () => Math.max(1, Math.floor(row.pace.wide)),
    isSlowed: () => clock.now() - row.waitedAt < LATELY,
    paced(priority, ask) {
      if (priority !== 'low') return ask
      return async (keys) => {
        await turn(row, keys.length)
        const sentAt = clock.now()
        const tries = await ask(keys)
        for (const [key, tried] of tries) hear(row, key, sentAt, tried)
        return tries
      }
    },
  }
}

/** Waits until `count` more requests may begin. */
async function turn(row: Row, count: number): Promise<void> {
  const { clock, stopped } = row
  while (!stopped.aborted) {
    const now = clock.now()
    const rest = restsUntil(row.pace) - now
    const rate = rateAt(row.pace, now)
    if (rest <= 0 && rate === null) return
    if (rest > 0) {
      row.waitedAt = now + rest
      await clock.sleep(rest + clock.random() * 250, stopped)
    } else {
      const apart = 1000 / (rate ?? 1)
      const start = Math.max(row.slot, now - Math.max(apart, LATE))
      row.slot = start + count * apart
      if (start - now > LATE) row.waitedAt = start
      if (start > now) await clock.sleep(start - now, stopped)
      if (restsUntil(row.pace) <= clock.now()) return
    }
  }
}

function hear(row: Row, key: string, sentAt: number, answer: OneTry): void {
  if (answer.kind === 'lost') return
  const now = row.clock.now()
  const asked = retryAfterMilliseconds(answer.headers['retry-after'] ?? null, now)
  const retryAfter = answer.status === 429 ? (asked ?? UNTOLD) : null
  row.pace = paceAfter(row.pace, { who: whomOf(key), sentAt, now, retryAfter })
}

/** `/users/{id}` of whatever is asked about somebody. */
const whomOf = (key: string): string => key.split('/', 3).join('/')
