import { constants } from 'node:fs'
import { access, mkdir, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../../errors.ts'
import { diskFault } from './diskFault.ts'

/** Where a restore puts its copies until all of them are there. */
export const RESTORING_FOLDER = 'restoring'
export const DATABASE_FOLDER = 'database'
export const ORIGINALS_FOLDER = 'originals'
/** Its data is in PostgreSQL by now. */
export const MOVED_FILE = 'moved-to-postgres'

/**
 * Creates the folder if it does not exist, for the user of this process alone.
 * @throws AppError `data_dir_no_folder`, `data_dir_not_writable`, `disk_full`, `data_dir_restoring`, `data_dir_moved`
 */
export async function prepareFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    if (!(await stat(folder)).isDirectory())
      throw new AppError('data_dir_no_folder', { detail: folder })
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (error) {
    throw diskFault(error, folder) ?? notMade(error, folder)
  }
  const names = await readdir(folder)
  if (names.includes(RESTORING_FOLDER) && !names.includes(DATABASE_FOLDER))
    throw new AppError('data_dir_restoring', { detail: join(folder, RESTORING_FOLDER) })
  if (names.includes(MOVED_FILE))
    throw new AppError('data_dir_moved', { detail: join(folder, MOVED_FILE) })
}

/** Node.js says that the folder does not exist when the disk that it would be made on is read-only. */
function notMade(error: unknown, folder: string): unknown {
  const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
  return isMissing ? new AppError('data_dir_not_writable', { detail: folder, cause: error }) : error
}
