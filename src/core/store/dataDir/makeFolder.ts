import { mkdir, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { AppError } from '../../errors.ts'

/**
 * Creates a folder and those above it, for the user of this process alone. Node.js never ends doing so where the system
 * says that a new folder does not exist, as in `/proc`.
 * @throws AppError `data_dir_not_writable` there, and for a link that leads nowhere; an error of the file system, also if it is no folder
 */
export async function makeFolder(path: string): Promise<void> {
  try {
    await makeOne(path)
  } catch (error) {
    const above = dirname(path)
    if (codeOf(error) !== 'ENOENT' || above === path) throw error
    await makeFolder(above)
    await makeOne(path).catch((cause: unknown) => {
      if (codeOf(cause) !== 'ENOENT') throw cause
      throw notWritable(path, cause)
    })
  }
}

async function makeOne(path: string): Promise<void> {
  try {
    await mkdir(path, { mode: 0o700 })
  } catch (error) {
    // Some systems say first that the disk is read-only.
    const found = await stat(path).catch(() => null)
    if (found?.isDirectory()) return
    // A link to a disk that is not there.
    if (!found && codeOf(error) === 'EEXIST') throw notWritable(path, error)
    throw error
  }
}

const notWritable = (path: string, cause: unknown): AppError =>
  new AppError('data_dir_not_writable', { detail: path, cause })

const codeOf = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : null
