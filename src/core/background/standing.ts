import type { DirectoryStatus } from '../contracts.ts'
import type { Log } from '../log.ts'
import type { BackgroundProblem } from '../model.ts'

/** How often what other processes have stored is read again. */
const REFRESH_MS = 10_000
/** A reading that takes longer counts as failed, until it ends. */
const TIME_LIMIT_MS = 10_000

interface Standing {
  problems: BackgroundProblem[]
  directory: DirectoryStatus
}

/** What this process knows of how things stand, in memory. */
export interface KnownStanding {
  /** asks nobody; while the database doesn't answer, that is a problem of its own, and the rest is as last read */
  current(): Standing
  /** reads it again; never throws. Calls while it is being read lead to one more reading. */
  refresh(): Promise<void>
  /** waits for a reading that has begun, and reads no more */
  stop(): Promise<void>
}

/**
 * Reads how things stand every ten seconds, so that whoever asks about this process costs nothing and gets an answer even
 * without a database. `read` includes what other processes have stored: a problem of one ends with a success of another.
 */
export function keepStanding(
  read: () => Promise<Standing>,
  log: Log,
  now: () => Date = () => new Date(),
): KnownStanding {
  let known: Standing = { problems: [], directory: { syncedAt: null, running: false } }
  let lastReadAt: Date | null = null
  let failingSince: Date | null = null
  let startedAt: Date | null = null
  let reading = Promise.resolve()
  let isWanted = false
  let isStopped = false

  const readOnce = async (): Promise<void> => {
    try {
      known = await read()
      lastReadAt = now()
      failingSince = null
    } catch (error) {
      if (!failingSince) log.warn({ err: error }, 'The state of background work could not be read')
      failingSince ??= now()
    }
  }
  const readWhileWanted = async (): Promise<void> => {
    while (isWanted && !isStopped) {
      isWanted = false
      startedAt = now()
      await readOnce()
    }
    startedAt = null
  }
  const refresh = (): Promise<void> => {
    isWanted = true
    if (startedAt === null) reading = readWhileWanted()
    return reading
  }
  const timer = setInterval(() => void refresh(), REFRESH_MS).unref()
  return {
    refresh,
    current: () => {
      const isLate = startedAt !== null && now().getTime() - startedAt.getTime() > TIME_LIMIT_MS
      const since = failingSince ?? (isLate ? startedAt : null)
      return since
        ? { ...known, problems: [databaseProblem(since, lastReadAt), ...known.problems] }
        : known
    },
    stop: () => {
      isStopped = true
      clearInterval(timer)
      return reading
    },
  }
}

const databaseProblem = (since: Date, lastSuccessAt: Date | null): BackgroundProblem => ({
  work: 'database',
  code: 'database_unavailable',
  since,
  lastSuccessAt,
})
