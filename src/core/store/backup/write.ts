import { mkdir, realpath, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve, sep } from 'node:path'
import { AppError } from '../../errors.ts'
import { diskFault } from '../dataDir/diskFault.ts'
import { makeFolder } from '../dataDir/makeFolder.ts'
import { DATABASE_FOLDER, ORIGINALS_FOLDER } from '../dataDir/prepareFolder.ts'
import { tightenRights } from '../dataDir/rights.ts'
import { PARTIAL_SUFFIX } from '../fileOriginals.ts'
import { copy, forEach, list, synced, syncPath, type Listing } from './copy.ts'
import { MANIFEST_FILE, type Manifest } from './manifest.ts'

/** A folder with an embedded database, whether or not it is in use. */
export interface BackupSource {
  dataDir: string
  /** performs work while the files of the database do not change */
  exclusively: <T>(work: () => Promise<T>) => Promise<T>
  /** performs work while no original is removed */
  keepAll: <T>(work: () => Promise<T>) => Promise<T>
}

export interface MadeBackup {
  /** the folder of the backup */
  path: string
  files: number
  bytes: number
  /** how long the database waited */
  heldMs: number
}

/**
 * Copies database and originals into a new folder in `to`, as they are at one moment. The copy gets its name last, so a
 * folder named `likeness-…` is complete, and one that ends in `.partial` never is.
 *
 * The database is copied while no query runs, which PostgreSQL takes for a crash at that moment. Originals never change
 * and are not removed meanwhile; those that came later are removed after a restore, because nothing refers to them.
 * @throws AppError `backup_target`, `disk_full`; nothing is left then
 */
export async function writeBackup(
  source: BackupSource,
  to: string,
  signal: AbortSignal,
): Promise<MadeBackup> {
  await refuseInside(source.dataDir, to)
  const createdAt = new Date()
  const path = join(to, `likeness-${createdAt.toISOString().replace(/[:.]/g, '-')}`)
  const partial = `${path}.partial`
  let isBegun = false
  try {
    await makeFolder(to)
    await mkdir(partial, { mode: 0o700 })
    isBegun = true
    const heldMs = await copyAll(source, partial, signal)
    await tightenRights(partial)
    const manifest = await describe(partial, createdAt, signal)
    await rename(partial, path)
    await syncPath(to, true)
    const bytes = manifest.files.reduce((sum, { size }) => sum + size, 0)
    return { path, files: manifest.files.length, bytes, heldMs }
  } catch (error) {
    if (isBegun) await rm(partial, { recursive: true, force: true })
    const fault = noFolder(error) ?? diskFault(error)
    if (fault?.code === 'disk_full') throw new AppError('disk_full', { detail: to, cause: error })
    throw fault ? new AppError('backup_target', { detail: to, cause: error }) : error
  }
}

const noFolder = (error: unknown): AppError | null =>
  error instanceof AppError && error.code === 'data_dir_not_writable' ? error : null

/** Otherwise each backup would contain those before it. */
async function refuseInside(dataDir: string, to: string): Promise<void> {
  const inside = (await realPathOf(dataDir)) + sep
  if (`${await realPathOf(to)}${sep}`.startsWith(inside))
    throw new AppError('backup_target', { detail: to })
}

/** With all links resolved, also of a path that does not exist yet. */
async function realPathOf(path: string): Promise<string> {
  const above = dirname(path)
  return realpath(path).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT' || above === path) return resolve(path)
    return join(await realPathOf(above), basename(path))
  })
}

async function copyAll(
  { dataDir, exclusively, keepAll }: BackupSource,
  to: string,
  signal: AbortSignal,
): Promise<number> {
  for (const name of [DATABASE_FOLDER, ORIGINALS_FOLDER])
    await mkdir(join(to, name), { mode: 0o700 })
  return keepAll(async () => {
    const heldMs = await exclusively(async () => {
      const begun = performance.now()
      await copy(dataDir, to, await list(dataDir, DATABASE_FOLDER), signal)
      return Math.round(performance.now() - begun)
    })
    await copy(dataDir, to, complete(await list(dataDir, ORIGINALS_FOLDER)), signal)
    return heldMs
  })
}

/** Without the files that are just being received. */
const complete = ({ folders, files }: Listing): Listing => ({
  folders,
  files: files.filter((path) => !path.endsWith(PARTIAL_SUFFIX)),
})

async function describe(folder: string, createdAt: Date, signal: AbortSignal): Promise<Manifest> {
  const database = await list(folder, DATABASE_FOLDER)
  const originals = await list(folder, ORIGINALS_FOLDER)
  const files: Manifest['files'] = []
  await forEach([...database.files, ...originals.files], signal, async (path) => {
    files.push({ path, ...(await synced(join(folder, path))) })
  })
  const folders = [...database.folders, ...originals.folders]
  for (const path of ['', DATABASE_FOLDER, ORIGINALS_FOLDER, ...folders])
    await syncPath(join(folder, path), true)
  files.sort((one, other) => (one.path < other.path ? -1 : 1))
  const manifest: Manifest = { format: 1, createdAt: createdAt.toISOString(), folders, files }
  const path = join(folder, MANIFEST_FILE)
  await writeFile(path, `${JSON.stringify(manifest, null, 1)}\n`, { mode: 0o600, flush: true })
  return manifest
}
