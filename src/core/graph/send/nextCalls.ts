/** How many items of a batch Graph runs at once (learn.microsoft.com/graph/throttling-limits, Outlook service). */
export const BATCH_ITEMS_AT_ONCE = 4

/**
 * What waits for its turn: a `single` call such as a write, a `read` that may go with others in a batch, or a `batch` of
 * `size` calls.
 */
export interface WaitingCall {
  kind: 'single' | 'read' | 'batch'
  /** ms since 1970 */
  since: number
  /** calls that Graph counts */
  size: number
  /** the answer is a picture */
  isLarge: boolean
}

export interface Moment {
  now: number
  /** how many calls may be under way, and how many more than there are */
  concurrency: number
  free: number
  /** ms since 1970 when a call last ended */
  freeSince: number
  /** how many reads may go in one batch */
  maxReads: number
  /** how long a read waits for others to go with */
  gatherMs: number
  /** how long reads wait for calls under way to end, so that four are free at the same time */
  holdMs: number
  /** all that is under way has begun a moment ago, so that reads which begin now end with it */
  haveBegun: boolean
}

/** What to send now as one request, and how many calls it has under way; or in how many ms to ask again. */
export type NextCalls<Call> = { send: Call[]; slots: number } | { waitMs: number }

/** Answers of a batch have no documented limit, but other answers of Graph have 4 MB; base64 adds a third. */
const MAX_LARGE = 8

/**
 * Chooses what goes next, of calls in the order in which they came. Writes go first, because they follow a look that
 * must not grow old, then pictures, which they wait for. Reads fill rounds of four, as Graph runs them. Pure.
 */
export function nextCalls<Call extends WaitingCall>(
  waiting: readonly Call[],
  moment: Moment,
): NextCalls<Call> {
  const { concurrency, free } = moment
  if (waiting.length === 0 || free < 1) return { waitMs: Infinity }
  const single = waiting.find(({ kind }) => kind === 'single')
  if (single) return { send: [single], slots: 1 }
  const [first] = waiting
  if (first?.kind !== 'batch') return nextReads(waiting, moment)
  const slots = Math.min(BATCH_ITEMS_AT_ONCE, first.size, concurrency)
  return slots > free ? { waitMs: Infinity } : { send: [first], slots }
}

function nextReads<Call extends WaitingCall>(
  waiting: readonly Call[],
  { now, concurrency, free, freeSince, maxReads, gatherMs, holdMs, haveBegun }: Moment,
): NextCalls<Call> {
  const reads = readsInOrder(waiting)
  const atOnce = Math.min(BATCH_ITEMS_AT_ONCE, concurrency)
  const most = concurrency < BATCH_ITEMS_AT_ONCE ? concurrency : maxReads
  const count = Math.min(reads.length, most)
  if (count >= atOnce) {
    if (free >= atOnce) return { send: reads.slice(0, inRounds(count, atOnce)), slots: atOnce }
    const heldMs = now - freeSince
    return heldMs < holdMs && !haveBegun
      ? { waitMs: holdMs - heldMs }
      : { send: reads.slice(0, free), slots: Math.min(free, reads.length) }
  }
  const gatheredMs = now - (reads[0]?.since ?? now)
  if (gatheredMs < gatherMs && count < most) return { waitMs: gatherMs - gatheredMs }
  const send = reads.slice(0, Math.min(count, free))
  return { send, slots: send.length }
}

/** Full rounds: in a last one that is not full, fewer calls would be under way than may be. */
const inRounds = (count: number, atOnce: number): number => count - (count % atOnce)

/** Pictures first, as many as one answer may have; each kind in the order in which it came. */
function readsInOrder<Call extends WaitingCall>(waiting: readonly Call[]): Call[] {
  const reads = waiting.filter(({ kind }) => kind === 'read')
  const large = reads.filter(({ isLarge }) => isLarge).slice(0, MAX_LARGE)
  return [...large, ...reads.filter(({ isLarge }) => !isLarge)]
}

/** For so long a batch should take, because nothing else goes on while it is under way, and what it answers grows old. */
const MAX_BATCH_MS = 600
const MAX_READS = 20
/** A batch that finds Graph's limit used up is refused as a whole, so near the limit it has few calls. */
const MAX_SHARE_OF_A_SECOND = 0.08
const FEW_READS = 3

/**
 * How many reads may go in one batch, so that it is answered in time.
 * @param roundMs how long Graph takes for one round of four; null = not known yet
 * @param rate calls a second that may start; null = any number
 */
export function maxReadsOf(roundMs: number | null, rate: number | null): number {
  const rounds = roundMs === null ? 1 : Math.max(1, Math.floor(MAX_BATCH_MS / Math.max(1, roundMs)))
  const most = Math.min(MAX_READS, rounds * BATCH_ITEMS_AT_ONCE)
  if (rate === null) return most
  const inTime = Math.max(1, Math.floor((rate * MAX_BATCH_MS) / 1000))
  const few = Math.max(FEW_READS, Math.floor(rate * MAX_SHARE_OF_A_SECOND))
  return Math.min(most, inTime, few)
}

/** While it costs little beside the time that Graph takes for one round: nothing else may be under way. */
export const gatherMsOf = (roundMs: number | null): number =>
  Math.min(30, Math.max(4, (roundMs ?? 0) / 6))

/** One call that hangs must not hold up others for as long. */
const MAX_HOLD_MS = 800

/**
 * How long reads wait until four places are free at once: as long as calls take that began together with those that have
 * ended. If they took each place that is free, no four would ever be free again, as each would end at another time.
 */
export const holdMsOf = (roundMs: number | null): number =>
  Math.min(MAX_HOLD_MS, Math.max(40, roundMs ?? 0))

/** Of the time of a round, beside many calls that end all the time. */
const LEAST_SHARE_BEGUN = 0.2

/**
 * Whether reads that go now end soon enough after what is under way. If they wait, what is free stays so until the others
 * end; if they go, what the others leave stays free for as long as they began later. The more is free, the later it is
 * worth it.
 * @param sentAt when what is under way was sent, ms since 1970
 * @param freeShare of the places, those that are free
 */
export const haveBegun = (
  sentAt: number[],
  now: number,
  { roundMs, freeShare }: { roundMs: number | null; freeShare: number },
): boolean => now - Math.min(...sentAt) < (roundMs ?? 0) * Math.max(LEAST_SHARE_BEGUN, freeShare)
