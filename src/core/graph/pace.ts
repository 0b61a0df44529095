/**
 * How fast Graph is asked for bulk work. Its limits are not known beforehand, differ between organisations and
 * are shared with other programs, so they are learned from its refusals (429).
 *
 * Two things are ruled: how many calls are under way (grows by one with every round of answers, halves with a
 * refusal) and, once something was refused, how many begin a second. The limit behind a refusal is taken for a
 * bucket of tokens that fills evenly: at each refusal it is empty, so what was let through between two refusals is
 * what it was filled with, and never more than the limit. That is where the pace starts again, a little below; it
 * then grows slowly until the next refusal, the slower the better it is known.
 */
export interface Pace {
  /** how many calls may be under way */
  wide: number
  /** the most that may ever be */
  most: number
  /** calls a second at `since`; null = nothing was refused yet */
  rate: number | null
  /** ms since 1970 of the last refusal, or of the start */
  since: number
  /** calls answered otherwise than by a refusal since then */
  let: number
  /** calls a second of late, a moving average */
  flow: number
  /** ms since 1970 of the answer that moved it last */
  flowedAt: number
  /** the part of the rate by which it grows in a second */
  growth: number
  /** who was refused since anybody was answered, and until when in ms since 1970 they are to stay away */
  refused: { who: string; until: number }[]
}

/** What one call came to. */
export interface Heard {
  /** whom it was about: somebody who is refused again while others are not is a case of their own */
  who: string
  sentAt: number
  now: number
  /** null = it was not refused; else ms to stay away */
  retryAfter: number | null
}

/** Graph lets an app have four requests about photos under way (Outlook service limits). */
const FIRST_WIDE = 4
/** ms over which the flow is averaged */
const FLOW_SPAN = 2000
/** ms; over less, what was let through says little */
const SHORTEST_MEASURE = 3000
/** while the limit is only guessed */
const FASTEST_GROWTH = 0.16
const SLOWEST_GROWTH = 0.005
/** calls a second; at a rate of zero nothing would ever begin again */
const MIN_RATE = 1

export function firstPace(most: number, now: number): Pace {
  return {
    wide: Math.min(FIRST_WIDE, most),
    most,
    rate: null,
    since: now,
    let: 0,
    flow: 0,
    flowedAt: now,
    growth: FASTEST_GROWTH,
    refused: [],
  }
}

/** Calls a second that may begin at `now`; null = as many as are wide. */
export function rateAt({ rate, since, growth }: Pace, now: number): number | null {
  return rate === null ? null : rate * (1 + (growth * (now - since)) / 1000)
}

/** ms since 1970 before which nothing may begin: several were refused in a row, and were told to stay away. */
export function restsUntil({ refused }: Pace): number {
  const people = new Set(refused.map(({ who }) => who))
  return people.size > 1 ? Math.max(...refused.map(({ until }) => until)) : 0
}

/** Pure; the pace after one answer. */
export function paceAfter(pace: Pace, heard: Heard): Pace {
  return heard.retryAfter === null ? answered(pace, heard) : refused(pace, heard, heard.retryAfter)
}

function answered(pace: Pace, { now }: Heard): Pace {
  const kept = Math.exp(-(now - pace.flowedAt) / FLOW_SPAN)
  return {
    ...pace,
    wide: Math.min(pace.most, pace.wide + 1 / pace.wide),
    let: pace.let + 1,
    flow: pace.flow * kept + 1000 / FLOW_SPAN,
    flowedAt: now,
    refused: [],
  }
}

function refused(pace: Pace, { who, sentAt, now }: Heard, retryAfter: number): Pace {
  const again = pace.refused.some((one) => one.who === who)
  const all = again ? pace.refused : [...pace.refused, { who, until: now + retryAfter }]
  // It had begun before the pace was lowered: that one is answered for.
  if (pace.rate !== null && sentAt < pace.since) return { ...pace, refused: all }
  return {
    ...slower(pace, now),
    wide: Math.max(1, pace.wide / 2),
    since: now,
    let: 0,
    refused: all,
  }
}

function slower(pace: Pace, now: number): Pace {
  const measured = now - pace.since
  if (pace.rate === null) {
    // Nothing was answered yet: there is no throughput to derive a rate from.
    return pace.flow === 0 ? pace : { ...pace, rate: atLeast(pace.flow * 0.8) }
  }
  const before = rateAt(pace, now) ?? pace.rate
  if (measured < SHORTEST_MEASURE || pace.let === 0) return { ...pace, rate: atLeast(before * 0.7) }
  const limit = (pace.let * 1000) / measured
  const growth = Math.max(SLOWEST_GROWTH, pace.growth / 2)
  return { ...pace, rate: atLeast(Math.min(limit, before) * 0.98), growth }
}

const atLeast = (rate: number): number => Math.max(MIN_RATE, rate)
