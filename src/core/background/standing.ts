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

/**
 * What this process knows of how things stand. It reads that every ten seconds, so that whoever asks costs nothing and
 * gets an answer even without a database. `read` includes what other processes have stored: a problem of one ends with a
 * success of another.
 */
export class KnownStanding {
  readonly #read: () => Promise<Standing>
  readonly #log: Log
  readonly #timer: NodeJS.Timeout
  #known: Standing = { problems: [], directory: { syncedAt: null, running: false, photos: null } }
  #lastReadAt: Date | null = null
  #failingSince: Date | null = null
  /** of the reading that is under way */
  #startedAt: Date | null = null
  #reading = Promise.resolve()
  #isWanted = false
  #isStopped = false

  constructor(read: () => Promise<Standing>, log: Log) {
    this.#read = read
    this.#log = log
    this.#timer = setInterval(() => void this.refresh(), REFRESH_MS).unref()
  }

  /** Asks nobody. While the database doesn't answer, that is a problem of its own, and the rest is as last read. */
  current(): Standing {
    const { problems, directory } = this.#known
    const since = this.#failingSince ?? this.#lateSince()
    if (!since) return this.#known
    return { problems: [databaseProblem(since, this.#lastReadAt), ...problems], directory }
  }

  /** Reads it again; never throws. Calls while it is being read lead to one more reading. */
  refresh(): Promise<void> {
    this.#isWanted = true
    if (this.#startedAt === null) this.#reading = this.#readWhileWanted()
    return this.#reading
  }

  /** Waits for a reading that has begun, and reads no more. */
  stop(): Promise<void> {
    this.#isStopped = true
    clearInterval(this.#timer)
    return this.#reading
  }

  #lateSince(): Date | null {
    const startedAt = this.#startedAt
    return startedAt && Date.now() - startedAt.getTime() > TIME_LIMIT_MS ? startedAt : null
  }

  async #readWhileWanted(): Promise<void> {
    while (this.#isWanted && !this.#isStopped) {
      this.#isWanted = false
      this.#startedAt = new Date()
      await this.#readOnce()
    }
    this.#startedAt = null
  }

  async #readOnce(): Promise<void> {
    try {
      this.#known = await this.#read()
      this.#lastReadAt = new Date()
      this.#failingSince = null
    } catch (err) {
      if (!this.#failingSince)
        this.#log.warn({ err }, 'The state of background work could not be read')
      this.#failingSince ??= new Date()
    }
  }
}

const databaseProblem = (since: Date, lastSuccessAt: Date | null): BackgroundProblem => ({
  work: 'database',
  code: 'database_unavailable',
  since,
  lastSuccessAt,
})
