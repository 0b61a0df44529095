import type { PGlite } from '@electric-sql/pglite'
import { AppError } from '../../errors.ts'
import type { Outage } from '../outage.ts'
import { diskFull } from './diskFault.ts'
import { READ_ONLY } from './keepSpace.ts'
import { createYields } from './turns.ts'

/** What PostgreSQL itself prints, in its log's form: `… PANIC:  could not write to file …`. */
const fatalLine = /\b(PANIC|FATAL): {2}(.*)/

/** After that, a try to write again makes sense. */
const RETRY_AFTER_S = 5

/** Listens to what PGlite prints, which is more than its exceptions say. */
export class PostgresLog {
  /** the last message that ended PostgreSQL or a connection to it */
  fatal: string | null = null
  /** PostgreSQL has ended itself */
  hasPanicked = false

  readonly onStderr = (line: string): boolean => {
    const [, severity, message] = fatalLine.exec(line) ?? []
    if (message === undefined) return false
    this.fatal = message
    this.hasPanicked ||= severity === 'PANIC'
    return false
  }
}

/**
 * Makes errors of the disk ours. When PostgreSQL has ended itself, for example because there was no space for its
 * write-ahead log, every further query is refused: inside WebAssembly it would never return, and block the process.
 * Between queries, others get their turn: PGlite answers without ever returning to the event loop.
 * @param outage is told when there is no space for a change, and of queries that were answered
 * @param onEnded called once when PostgreSQL has ended; what was committed is in the folder, and a new process can open it
 */
export function guardPglite(
  client: PGlite,
  log: PostgresLog,
  outage: Outage,
  onEnded: (error: AppError) => void,
): PGlite {
  let ended: AppError | null = null
  const letOthersRun = createYields()
  const noteEnd = (error: unknown) => {
    if (ended || !(log.hasPanicked || error instanceof WebAssembly.RuntimeError)) return
    const detail = log.fatal ?? String(error)
    ended = new AppError(causeOf(error, detail), { detail, cause: error })
    onEnded(ended)
  }
  const guarded = <A extends unknown[], R>(call: (...args: A) => Promise<R>) => {
    return async (...args: A): Promise<R> => {
      await letOthersRun()
      if (ended) throw ended
      try {
        const answer = await call(...args)
        outage.answered()
        return answer
      } catch (error) {
        noteEnd(error)
        const full = ended ? null : noSpace(error)
        if (full) outage.failed(full, 'disk_full')
        throw ended ?? full ?? error
      }
    }
  }
  client.execProtocol = guarded(client.execProtocol.bind(client))
  client.execProtocolStream = guarded(client.execProtocolStream.bind(client))
  return client
}

/** A change that was refused because there is no space for it, or too little is left to try. */
function noSpace(error: unknown): AppError | null {
  const isRefused = error instanceof Error && 'code' in error && error.code === READ_ONLY
  if (!isRefused && !diskFull(error)) return null
  return new AppError('disk_full', { cause: error, retryAfterSeconds: RETRY_AFTER_S })
}

/** PGlite's exceptions have no code when PostgreSQL could not start. */
export function causeOf(error: unknown, message: string): 'disk_full' | 'data_dir_damaged' {
  const isFull = diskFull(error) !== null || /No space left|quota exceeded/i.test(message)
  return isFull ? 'disk_full' : 'data_dir_damaged'
}
