import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../../errors.ts'
import { diskFault } from './diskFault.ts'

/** The major version of PostgreSQL that PGlite is, whose files no other can read. */
export const POSTGRES_MAJOR = '18'

/** What no database is without; size in bytes, if it never changes. */
const parts: { path: string; size?: number; isFilled?: boolean }[] = [
  { path: 'postgresql.conf' },
  { path: 'global/pg_control', size: 8192 },
  { path: 'base', isFilled: true },
  { path: 'pg_wal', isFilled: true },
  { path: 'pg_xact', isFilled: true },
  { path: 'pg_multixact' },
]

/**
 * Whether there is a database in the folder. Reads only: PGlite would begin a new one beside the rest of a damaged one.
 * @throws AppError `data_dir_damaged` naming what is missing, `data_dir_other_postgres`, `data_dir_not_writable`
 */
export async function inspectDatabase(folder: string): Promise<'none' | 'present'> {
  try {
    const names = await readdir(folder).catch(emptyIfMissing)
    if (names.length === 0) return 'none'
    const version = await readFile(join(folder, 'PG_VERSION'), 'utf8').catch(emptyIfMissing)
    if (String(version).trim() === '') throw damaged(folder, 'PG_VERSION')
    if (String(version).trim() !== POSTGRES_MAJOR)
      throw new AppError('data_dir_other_postgres', {
        detail: `PostgreSQL ${String(version).trim().slice(0, 20)} instead of ${POSTGRES_MAJOR}`,
      })
    for (const part of parts)
      if (!(await isWhole(join(folder, part.path), part))) throw damaged(folder, part.path)
    return 'present'
  } catch (error) {
    throw diskFault(error, folder) ?? error
  }
}

const damaged = (folder: string, path: string) =>
  new AppError('data_dir_damaged', { detail: `${join(folder, path)} is missing or incomplete` })

async function isWhole(path: string, { size, isFilled }: (typeof parts)[number]): Promise<boolean> {
  const found = await stat(path).catch(nullIfMissing)
  if (!found) return false
  if (size !== undefined && found.size !== size) return false
  return !isFilled || (await readdir(path)).length > 0
}

function emptyIfMissing(error: unknown): never[] {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
  throw error
}

function nullIfMissing(error: unknown): null {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
  throw error
}
