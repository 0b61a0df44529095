import { setTimeout as sleep } from 'node:timers/promises'
import type { Log } from '../../log.ts'
import type { Principal, RunSummary } from '../../model.ts'
import type { Database } from '../../store/open.ts'
import { ownRun } from '../rows/own.ts'
import { createPlaces, FOLLOWER_LIMITS, type Follower, type FollowerLimits } from './followers.ts'
import { summariesById } from './summaries.ts'

const POLL_INTERVAL_MS = 400
/** Pauses are at least this many times as long as a poll took, so that large runs don't load the database. */
const MIN_PAUSE_FACTOR = 19
/** while the database doesn't answer */
const MAX_PAUSE_MS = 10_000

/** Reads runs for everybody who follows them in this process. */
export interface Following {
  /**
   * Yields the summary at once and then after each change, until the run is finished or removed, or `signal` aborts.
   * Whoever takes them slowly gets the latest only. Goes on while the database is away, unless it is at the beginning.
   * @throws AppError `not_found`; `too_many_requests`, also later on when the person follows from elsewhere
   */
  follow(owner: Principal, runId: string, signal: AbortSignal): AsyncGenerator<RunSummary>
  /** how many follow now */
  readers(): number
}

/** A run that somebody follows. */
interface Followed {
  readers: Set<Follower>
  /** the first look; null when it failed */
  first: Promise<void> | null
  /** null until the first look */
  latest: RunSummary | null
  /** of `latest`, to tell whether something has changed */
  text: string
}

interface Options {
  limits?: FollowerLimits
  pause?: (milliseconds: number) => Promise<unknown>
}

const pauseUnreferenced = (milliseconds: number) => sleep(milliseconds, undefined, { ref: false })

/**
 * All runs that are followed are read in one poll, since another process may work on them. Polling begins with the first
 * follower and ends with the last.
 */
export function createFollowing(
  db: Database,
  log: Log,
  { limits = FOLLOWER_LIMITS, pause = pauseUnreferenced }: Options = {},
): Following {
  const places = createPlaces(limits)
  const followed = new Map<string, Followed>()
  const poll = createPolling(db, log, followed, pause)

  async function* follow(owner: Principal, runId: string, signal: AbortSignal) {
    const { id } = await ownRun(db, owner, runId)
    if (signal.aborted) return
    const reader = places.take(owner.id)
    const leave = (): void => {
      reader.end()
      places.leave(reader)
      removeReader(followed, id, reader)
    }
    signal.addEventListener('abort', leave, { once: true })
    try {
      const run = join(followed, id, reader)
      poll()
      await firstLook(db, id, run)
      if (run.latest) reader.put(run.latest)
      for (let next = await reader.take(); next; next = await reader.take()) {
        yield next
        if (next.finishedAt) return
      }
    } finally {
      signal.removeEventListener('abort', leave)
      leave()
    }
  }
  return { follow, readers: () => places.count() }
}

function join(followed: Map<string, Followed>, id: string, reader: Follower): Followed {
  const run = followed.get(id) ?? { readers: new Set(), first: null, latest: null, text: '' }
  followed.set(id, run)
  run.readers.add(reader)
  return run
}

function removeReader(followed: Map<string, Followed>, id: string, reader: Follower): void {
  const run = followed.get(id)
  if (run?.readers.delete(reader) && run.readers.size === 0) followed.delete(id)
}

/** Readers that come together share it. */
async function firstLook(db: Database, id: string, run: Followed): Promise<void> {
  run.first ??= summariesById(db, [id]).then(([summary]) => publish(run, summary))
  try {
    await run.first
  } catch (error) {
    run.first = null
    throw error
  }
}

/** Passes a change on. Readers of a run that is no longer there end. */
function publish(run: Followed, summary: RunSummary | undefined): void {
  if (!summary) return run.readers.forEach((reader) => reader.end())
  const text = JSON.stringify(summary)
  if (text === run.text) return undefined
  run.text = text
  run.latest = summary
  return run.readers.forEach((reader) => reader.put(summary))
}

/** Returns a function that polls until nobody follows; calls while it does so change nothing. */
function createPolling(
  db: Database,
  log: Log,
  followed: Map<string, Followed>,
  pause: (milliseconds: number) => Promise<unknown>,
): () => void {
  let failures = 0
  const pollOnce = async (): Promise<number> => {
    const startedAt = Date.now()
    try {
      await readAll(db, followed)
      failures = 0
      return Math.max(POLL_INTERVAL_MS, MIN_PAUSE_FACTOR * (Date.now() - startedAt))
    } catch (error) {
      failures += 1
      if (failures === 1) log.warn({ err: error }, 'Runs could not be read for their followers')
      return Math.min(MAX_PAUSE_MS, POLL_INTERVAL_MS * 2 ** failures)
    }
  }
  let isPolling = false
  const run = async (): Promise<void> => {
    isPolling = true
    let pauseMs = POLL_INTERVAL_MS
    while (followed.size > 0) {
      await pause(pauseMs)
      pauseMs = await pollOnce()
    }
    isPolling = false
  }
  return () => void (isPolling || run())
}

/** Runs whose first look is still under way are left to it: it may answer after a poll, and older. */
async function readAll(db: Database, followed: Map<string, Followed>): Promise<void> {
  const known = [...followed].filter(([, { latest }]) => latest !== null)
  if (known.length === 0) return
  const summaries = await summariesById(
    db,
    known.map(([id]) => id),
  )
  const byId = new Map(summaries.map((summary) => [summary.id, summary]))
  for (const [id, run] of known) {
    const summary = byId.get(id)
    publish(run, summary)
    // Whoever comes now looks anew, and whoever came during the poll has: it may have been retried meanwhile.
    if ((!summary || summary.finishedAt) && followed.get(id) === run) followed.delete(id)
  }
}
