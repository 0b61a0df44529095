import type { AppError } from '../errors.ts'
import type { Log } from '../log.ts'
import type { StoreEvents } from '../store/open.ts'

/** Says in the log what becomes of the database and its folder. */
export function storeEvents(log: Log, onEnded: (error: AppError) => void): StoreEvents {
  return {
    databaseBack: (ms, failures) => log.warn({ ms, failures }, 'The database is back'),
    databaseEnded(err) {
      log.error({ err }, 'The database ended')
      onEnded(err)
    },
    rightsTightened({ changed, refused, isApplied }) {
      if (!isApplied)
        log.info({}, 'On Windows, the rights of DATA_DIR are those of the folder above')
      if (changed) log.info({ changed }, 'Only this user can read DATA_DIR from now on')
      if (refused)
        log.warn({ refused }, 'Others can read DATA_DIR: its files belong to another user')
    },
    backupFailed: (err) => log.error({ err: err as Error }, 'A backup failed'),
    backedUp: (made) => log.info({ ...made }, 'A backup was made'),
  }
}
