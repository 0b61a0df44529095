import { chmod, lstat, readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'

/** Read, write or execute for the group or others. */
const OTHERS = 0o077
const OWNER = 0o700

/** PostgreSQL's cache of its catalogue, which it writes anew for everybody after each change of a table. */
const CACHE_FILE = 'pg_internal.init'

export interface Tightened {
  /** how many files and folders others could read before, without PostgreSQL's cache */
  changed: number
  /** how many belong to another user, or are on a file system without rights */
  refused: number
  /** false on Windows, where rights are inherited from the folder above */
  isApplied: boolean
}

/**
 * Takes every right from the group and others: 0600 for files, 0700 for folders. Links are not followed.
 */
export async function tightenRights(path: string): Promise<Tightened> {
  const isApplied = process.platform !== 'win32'
  const total: Tightened = { changed: 0, refused: 0, isApplied }
  if (isApplied) await tighten(path, total)
  return total
}

async function tighten(path: string, total: Tightened): Promise<void> {
  const found = await lstat(path).catch(nullIfGone)
  if (!found || found.isSymbolicLink()) return
  if (found.mode & OTHERS) {
    try {
      await chmod(path, found.mode & OWNER)
      if (basename(path) !== CACHE_FILE) total.changed++
    } catch (error) {
      if (!isRefused(error)) throw error
      total.refused++
    }
  }
  if (!found.isDirectory()) return
  for (const name of await readdir(path)) await tighten(join(path, name), total)
}

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code ?? ''
const isRefused = (error: unknown) =>
  ['EPERM', 'EROFS', 'ENOTSUP', 'ENOSYS'].includes(codeOf(error))

/** Another process, such as the sandbox, may remove its files meanwhile. */
function nullIfGone(error: unknown): null {
  if (codeOf(error) === 'ENOENT') return null
  throw error
}
