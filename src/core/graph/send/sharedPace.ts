/**
 * How processes that send to the same Graph share one pace, once it has throttled any of them. Each learns from its own
 * answers by the rules of rateLimit.ts and tells the others; the rate is divided among those that send. Pure.
 */
export interface Pace {
  /** calls a second of all processes together, at `since` */
  rate: number
  /** ms since 1970 by the common clock, like `pausedUntil`; 0 = no pause */
  since: number
  /** the fraction of the rate by which it grows each second */
  growth: number
  pausedUntil: number
}

/** What a process has learned since it last told the others. */
export interface PaceNews extends Pace {
  /** ms since 1970 when the call was sent that was throttled */
  sentAt: number
  /** it knew of no pace before, so `rate` is from its own calls alone */
  isFirst: boolean
}

export interface Sender {
  id: string
  /** that it has started lately */
  callsPerSecond: number
  /** whether it would start more, if it might */
  waits: boolean
}

/** 429s that processes get for the first time within this time are about the same empty bucket. */
const SAME_MOMENT_MS = 5000

/** The common pace after a process has told its news. */
export function mergedPace(stored: Pace | null, news: PaceNews | null): Pace | null {
  if (!news) return stored
  const { rate, since, growth } = news
  if (!stored) return { rate, since, growth, pausedUntil: news.pausedUntil }
  const pausedUntil = Math.max(stored.pausedUntil, news.pausedUntil)
  if (news.isFirst) {
    const isSameMoment = Math.abs(since - stored.since) < SAME_MOMENT_MS
    return { ...stored, rate: stored.rate + (isSameMoment ? rate : 0), pausedUntil }
  }
  // Sent before another process lowered the rate: already accounted for.
  if (news.sentAt < stored.since) return { ...stored, pausedUntil }
  return { rate, since, growth, pausedUntil }
}

/**
 * The share of the rate, from 0 to 1, that the process `id` may use: as much as each other one, and of what some don't
 * need, as much as each other that waits.
 */
export function shareOf(senders: readonly Sender[], id: string, rate: number): number {
  const fair = 1 / Math.max(1, senders.length)
  const own = senders.find((sender) => sender.id === id)
  if (!own?.waits) return fair
  const idle = senders.filter(({ waits }) => !waits)
  const used = idle.reduce((sum, { callsPerSecond }) => sum + callsPerSecond / rate, 0)
  return (1 - Math.min(used, idle.length * fair)) / (senders.length - idle.length)
}

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
  /** calls a second that Graph answers to other processes */
  others: number
}
