import { AppError, databaseLost, type ErrorCode } from '../errors.ts'
import type { Log } from '../log.ts'
import type { Database } from '../store/database.ts'
import { recordFailure, recordSuccess } from './status.ts'

/** `idle` = there was nothing to do, so it is not known whether the work would have succeeded */
export type Ending = 'done' | 'idle' | void

/** Performs background work and records how it ended; never throws. `fields` are for the log. */
export type Watch = (
  work: string,
  perform: () => Promise<Ending>,
  fields?: Record<string, unknown>,
) => Promise<void>

/** Thrown by work that did what it could: what failed, with how many, so that the log has one line about all of it. */
export class PartlyFailed extends Error {
  readonly fields: Record<string, unknown>

  constructor(cause: unknown, fields: Record<string, unknown>) {
    super(errorOf(cause).message, { cause })
    this.name = 'PartlyFailed'
    this.fields = fields
  }
}

/**
 * Returns a function that records each success, and each failure with its code, where `/health` and the tab read it. A
 * failure is one line in the log. Work that is cut off while the process stops has not failed.
 */
export function createWatch(db: Database, log: Log, isStopping: () => boolean): Watch {
  return async (work, perform, given = {}) => {
    try {
      if ((await perform()) !== 'idle') await recordSuccess(db, work)
    } catch (error) {
      if (isStopping()) {
        log.info({ name: work, reason: messageOf(error) }, 'A job was interrupted by the stop')
        return
      }
      const { err, fields } = readFailure(error)
      const code = codeOf(err)
      // The store has logged why, and may still be unable to record anything.
      if (databaseLost(err))
        log.warn({ name: work, ...given, ...fields }, 'A job ended because the database was lost')
      else log.error({ err, name: work, code, ...given, ...fields }, 'A job failed')
      await recordFailure(db, work, code).catch((cause: unknown) => {
        if (!databaseLost(cause))
          log.error({ err: errorOf(cause), name: work }, 'A failure was not recorded')
      })
    }
  }
}

function readFailure(error: unknown): { err: Error; fields: Record<string, unknown> } {
  if (error instanceof PartlyFailed) return { err: errorOf(error.cause), fields: error.fields }
  return { err: errorOf(error), fields: {} }
}

/** `internal` for everything that is no error of ours. */
const codeOf = (error: Error): ErrorCode =>
  error instanceof AppError ? error.code : (databaseLost(error)?.code ?? 'internal')

const errorOf = (error: unknown): Error =>
  error instanceof Error ? error : new Error(String(error))

const messageOf = (error: unknown): string => errorOf(error).message
