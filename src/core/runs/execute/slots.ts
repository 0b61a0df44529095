import type { ItemOutcome } from '../write/writePhoto.ts'

/** How many items may be worked on at once, over all runs; none while everything backs off. */
export interface Slots {
  /** takes as many free slots as there are, at most `max` */
  take(max: number): number
  /** gives back slots that were taken and not used */
  release(count: number): void
  /** runs a task in a slot that was taken, then releases the slot */
  run(task: () => Promise<ItemOutcome | null>): Promise<void>
  /** how many slots there are now */
  limit(): number
  /** how many are taken */
  busy(): number
  /** how long everything still backs off, in ms; 0 = it does not */
  backOffMs(): number
}

/** What Graph's latest answers were. */
interface BackOff {
  /** items that Graph throttled in a row, with no other outcome between them */
  throttled: number
  /** when the longest of these waits ends, ms since 1970 */
  until: number
  /** Graph did not answer the last item */
  isUnanswered: boolean
}

export const NO_BACK_OFF: BackOff = { throttled: 0, until: 0, isUnanswered: false }

/**
 * One throttled item may be about that person's mailbox alone, so only one other item is tried next. A second one
 * in a row means that Graph throttles us, and everything backs off. Pure.
 */
export function nextBackOff(backOff: BackOff, outcome: ItemOutcome | null): BackOff {
  if (outcome === null) return backOff
  if (outcome.kind !== 'throttled') return { ...NO_BACK_OFF, isUnanswered: isUnanswered(outcome) }
  return {
    isUnanswered: false,
    throttled: backOff.throttled + 1,
    until: Math.max(backOff.until, outcome.until.getTime()),
  }
}

const isUnanswered = (outcome: ItemOutcome): boolean =>
  outcome.kind === 'failed' && outcome.status === undefined && outcome.code === 'graph_unreachable'

/**
 * @param limit how many slots there are; read each time
 * @param fewer how many while Graph does not answer, so that an outage ends few items
 */
export function createSlots(limit: () => number, fewer: () => number = limit): Slots {
  let backOff = NO_BACK_OFF
  let busy = 0
  const backOffMs = () => (backOff.throttled > 1 ? Math.max(0, backOff.until - Date.now()) : 0)
  const free = () => {
    if (backOffMs() > 0) return 0
    if (backOff.throttled === 1) return Number(busy === 0)
    return Math.max(0, (backOff.isUnanswered ? fewer() : limit()) - busy)
  }
  return {
    limit,
    backOffMs,
    busy: () => busy,
    take(max) {
      const taken = Math.min(max, free())
      busy += taken
      return taken
    },
    release(count) {
      busy -= count
    },
    async run(task) {
      try {
        backOff = nextBackOff(backOff, await task())
      } finally {
        busy -= 1
      }
    },
  }
}
