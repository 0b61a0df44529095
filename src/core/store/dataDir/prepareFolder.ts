import { constants } from 'node:fs'
import { access, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../../errors.ts'
import { diskFault } from './diskFault.ts'
import { makeFolder } from './makeFolder.ts'

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
    await makeFolder(folder)
    if (!(await stat(folder)).isDirectory())
      throw new AppError('data_dir_no_folder', { detail: folder })
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (error) {
    throw diskFault(error, folder) ?? error
  }
  const names = await readdir(folder)
  if (names.includes(RESTORING_FOLDER) && !names.includes(DATABASE_FOLDER))
    throw new AppError('data_dir_restoring', { detail: join(folder, RESTORING_FOLDER) })
  if (names.includes(MOVED_FILE))
    throw new AppError('data_dir_moved', { detail: join(folder, MOVED_FILE) })
}
