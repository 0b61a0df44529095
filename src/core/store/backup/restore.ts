import { mkdir, readdir, readFile, rename, rm, rmdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../../errors.ts'
import { diskFault } from '../dataDir/diskFault.ts'
import { inspectDatabase } from '../dataDir/inspectDatabase.ts'
import { lockFolder } from '../dataDir/lock.ts'
import { makeFolder } from '../dataDir/makeFolder.ts'
import { DATABASE_FOLDER, ORIGINALS_FOLDER, RESTORING_FOLDER } from '../dataDir/prepareFolder.ts'
import { tightenRights } from '../dataDir/rights.ts'
import { copy, forEach, synced, syncPath } from './copy.ts'
import { MANIFEST_FILE, manifestSchema, type Manifest } from './manifest.ts'

/**
 * Restores a backup to a folder that is empty or does not exist. The copies are checked against the backup's checksums
 * first; the database gets its name last. Until then the product refuses to start on the folder.
 * @throws AppError `backup_damaged`, `restore_not_empty`, `data_dir_locked`, `disk_full` and the other `data_dir_…`
 */
export async function restoreBackup(from: string, dataDir: string): Promise<Manifest> {
  const manifest = await readManifest(from)
  try {
    await makeFolder(dataDir)
    const unlock = await lockFolder(dataDir)
    try {
      await refuseUnlessEmpty(dataDir)
      await putInPlace(from, dataDir, manifest)
    } finally {
      await unlock()
    }
  } catch (error) {
    throw diskFault(error, dataDir) ?? error
  }
  return manifest
}

async function readManifest(from: string): Promise<Manifest> {
  try {
    // Of what is no file, such as a named pipe, reading may never end.
    if (!(await stat(join(from, MANIFEST_FILE))).isFile()) throw new Error('no file')
    return manifestSchema.parse(JSON.parse(await readFile(join(from, MANIFEST_FILE), 'utf8')))
  } catch (cause) {
    throw new AppError('backup_damaged', { detail: join(from, MANIFEST_FILE), cause })
  }
}

/** What an unfinished restore left is removed; the sandbox's folder and the lock may be there. */
async function refuseUnlessEmpty(dataDir: string): Promise<void> {
  const names = await readdir(dataDir)
  const isUnfinished = names.includes(RESTORING_FOLDER) && !names.includes(DATABASE_FOLDER)
  const left = isUnfinished ? [RESTORING_FOLDER, ORIGINALS_FOLDER] : []
  const others = names.filter(
    (name) => !left.includes(name) && name !== 'sandbox' && !/^lock-\d+$/.test(name),
  )
  if (others.length > 0)
    throw new AppError('restore_not_empty', { detail: join(dataDir, String(others[0])) })
  for (const name of left.toReversed())
    await rm(join(dataDir, name), { recursive: true, force: true })
}

async function putInPlace(from: string, dataDir: string, manifest: Manifest): Promise<void> {
  const aside = join(dataDir, RESTORING_FOLDER)
  await mkdir(aside, { mode: 0o700 })
  try {
    await copyChecked(from, aside, manifest)
    await tightenRights(aside)
    if ((await inspectDatabase(join(aside, DATABASE_FOLDER))) === 'none')
      throw new AppError('backup_damaged', { detail: join(from, DATABASE_FOLDER) })
  } catch (error) {
    await rm(aside, { recursive: true, force: true })
    throw error
  }
  for (const name of [ORIGINALS_FOLDER, DATABASE_FOLDER]) {
    await rename(join(aside, name), join(dataDir, name))
    await syncPath(dataDir, true)
  }
  await rmdir(aside)
}

async function copyChecked(from: string, to: string, manifest: Manifest): Promise<void> {
  const { signal } = new AbortController()
  const paths = manifest.files.map(({ path }) => path)
  const folders = [DATABASE_FOLDER, ORIGINALS_FOLDER, ...manifest.folders]
  for (const { path, size } of manifest.files) {
    const found = await stat(join(from, path)).catch(() => null)
    if (!found?.isFile() || found.size !== size)
      throw new AppError('backup_damaged', { detail: join(from, path) })
  }
  await copy(from, to, { folders, files: paths }, signal)
  await forEach(manifest.files, signal, async ({ path, sha256 }) => {
    const copied = await synced(join(to, path))
    if (copied.sha256 !== sha256) throw new AppError('backup_damaged', { detail: join(from, path) })
  })
  for (const path of folders) await syncPath(join(to, path), true)
}
