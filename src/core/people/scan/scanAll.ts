import { PartlyFailed, type Ending } from '../../background/watch.ts'
import { AppError, type ErrorCode } from '../../errors.ts'
import type { Log } from '../../log.ts'
import { MAX_PEOPLE_PER_SCAN, type Scan } from './scan.ts'

/** A few accounts that Graph never answers for are no failure of the scan. */
const TOLERATED_SHARE = 0.01
/**
 * A job may take six hours, and 400,000 people take longer. It ends before and the schedule goes on, half a minute later
 * if this one began at a full hour, since the rows say who is left.
 */
const MAX_SCAN_MS = 59.5 * 60_000

/**
 * Scans until everybody was asked for, an hour has passed or `signal` aborts; `idle` if there was nobody to ask for.
 * @throws PartlyFailed if Graph gave no answer for more than 1% of the people (of 600, if there are more)
 */
export async function scanAll(
  scan: () => Promise<Scan>,
  log: Log,
  signal: AbortSignal,
  now: () => number = Date.now,
): Promise<Ending> {
  const endsAt = now() + MAX_SCAN_MS
  const unanswered: ErrorCode[] = []
  let asked = 0
  let last: Scan
  do {
    last = await scan()
    asked += last.asked
    unanswered.push(...last.unanswered)
  } while (last.left === 'more' && !signal.aborted && now() < endsAt)
  const count = unanswered.length
  if (count > Math.min(last.people, MAX_PEOPLE_PER_SCAN) * TOLERATED_SHARE)
    throw new PartlyFailed(new AppError(mostFrequent(unanswered)), { count })
  if (count > 0) log.warn({ count }, 'Some people’s photo state could not be read')
  return asked === 0 ? 'idle' : 'done'
}

function mostFrequent(codes: ErrorCode[]): ErrorCode {
  const counts = [...Map.groupBy(codes, (code) => code)].map(
    ([code, all]) => [code, all.length] as const,
  )
  const [most] = counts.toSorted(([, one], [, other]) => other - one)
  return most?.[0] ?? 'graph_failed'
}
