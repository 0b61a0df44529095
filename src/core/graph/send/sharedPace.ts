import { rateAfter429 } from './rateLimit.ts'

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
  /** calls answered since `since` that processes have told of, other than by a 429 */
  answered: number
}

/** What a 429 has told a process. */
export interface PaceNews extends Pick<Pace, 'rate' | 'since' | 'growth'> {
  /** the common rate at which the call was sent; null if none was known, so that `rate` is from its own calls alone */
  knew: number | null
}

/** What a process tells the others. Times in ms since 1970 by its own clock. */
export interface PaceReport {
  news: PaceNews | null
  /** until when it was told to rest; 0 = no pause */
  pausedUntil: number
  /** calls since its last report */
  answered: number
  /** that are answered lately */
  callsPerSecond: number
  /** whether it would start more, if it might */
  waits: boolean
}

/** What a process gets to know. */
export interface PaceKnown {
  /** null while nobody was throttled */
  pace: Pace | null
  /** of the rate, from 0 to 1, that this process may use */
  share: number
  /** calls a second that Graph answers to other processes */
  others: number
}

export interface Sender extends Pick<PaceReport, 'callsPerSecond' | 'waits'> {
  id: string
}

/** 429s that processes get for the first time within this time are about the same empty bucket. */
const SAME_MOMENT_MS = 5000

type Reported = Pick<PaceReport, 'news' | 'pausedUntil' | 'answered'>

/**
 * The common pace after a process has told what it knows. A 429 lowers it once: to what was answered to all of them since
 * the one before, as rateLimit.ts has it for one process alone.
 * @param untold calls that were answered to the other processes since they have told of theirs
 */
export function mergedPace(stored: Pace | null, reported: Reported, untold: number): Pace | null {
  const { news } = reported
  if (!stored) {
    if (!news) return null
    const { rate, since, growth } = news
    return { rate, since, growth, pausedUntil: reported.pausedUntil, answered: 0 - untold }
  }
  const pausedUntil = Math.max(stored.pausedUntil, reported.pausedUntil)
  const pace = { ...stored, pausedUntil, answered: stored.answered + reported.answered }
  if (!news) return pace
  const { since } = news
  if (news.knew === null) {
    const isSameMoment = Math.abs(since - stored.since) < SAME_MOMENT_MS
    if (!isSameMoment) return pace
    const growth = Math.max(stored.growth, news.growth)
    return { ...pace, rate: stored.rate + news.rate, growth }
  }
  // Sent before it had heard that another process lowered the rate: already accounted for.
  if (news.knew !== stored.rate) return pace
  const measuredMs = since - stored.since
  const answered = ((pace.answered + untold) * 1000) / Math.max(1, measuredMs)
  const lower = rateAfter429(stored, since, { answered, measuredMs })
  return { ...pace, ...lower, since, answered: 0 - untold }
}

/** When a process has last told of itself. */
export interface SeenSender extends Sender {
  /** ms since 1970 by the common clock */
  seenAt: number
}

/** Calls that were answered to others than `id` since they have told of theirs, if they go on as they did. */
export const untoldOf = (senders: readonly SeenSender[], id: string, now: number): number =>
  senders
    .filter((sender) => sender.id !== id)
    .reduce((sum, { callsPerSecond, seenAt }) => sum + (callsPerSecond * (now - seenAt)) / 1000, 0)

/**
 * The share of the rate, from 0 to 1, that the process `id` may use: as much as each other one, and of what some don't
 * need, as much as each other that waits. @param rate null = no common one is known
 */
export function shareOf(senders: readonly Sender[], id: string, rate: number | null): number {
  const fair = 1 / Math.max(1, senders.length)
  const own = senders.find((sender) => sender.id === id)
  if (!own?.waits || rate === null) return fair
  const idle = senders.filter(({ waits }) => !waits)
  const used = idle.reduce((sum, { callsPerSecond }) => sum + callsPerSecond / rate, 0)
  return (1 - Math.min(used, idle.length * fair)) / (senders.length - idle.length)
}
