import type { AppError } from '../../errors.ts'
import type { Log } from '../../log.ts'
import type { MadeBackup } from '../backup/write.ts'
import type { Tightened } from './rights.ts'

/** What becomes of the folder of an embedded database. */
export interface FolderEvents {
  /** others could read it until now, or still can */
  rightsTightened?: (tightened: Tightened) => void
  /** PostgreSQL has ended itself, as with a full disk; this process can't go on, a new one can */
  databaseEnded?: (error: AppError) => void
  backedUp?: (made: MadeBackup) => void
  backupFailed?: (error: unknown) => void
}

/** Says all of it in the log. */
export function folderEvents(log: Log, onEnded: (error: AppError) => void): FolderEvents {
  return {
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
    backedUp: (made) => log.info({ ...made }, 'A backup was made'),
    backupFailed: (err) =>
      log.error({ err: err instanceof Error ? err : new Error(String(err)) }, 'A backup failed'),
  }
}
