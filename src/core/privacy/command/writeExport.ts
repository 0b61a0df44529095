import { open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { PrivacyService } from '../../contracts.ts'
import { AppError } from '../../errors.ts'
import { diskFault } from '../../store/dataDir/diskFault.ts'
import { makeFolder } from '../../store/dataDir/makeFolder.ts'
import { words } from '../../words/words.ts'
import type { WrittenExport } from './requests.ts'

/**
 * Writes everything about one person into a new file in `to`, which only this user may read. The file gets its name last, so
 * that it is complete.
 * @throws AppError `nothing_about_person`, `export_target`, `disk_full`
 */
export async function writeExport(
  privacy: Pick<PrivacyService, 'exportPerson'>,
  id: string,
  to: string,
  signal: AbortSignal,
): Promise<WrittenExport> {
  const moment = new Date().toISOString().slice(0, 19).replaceAll(':', '-')
  const path = join(to, `${words('privacy.export.fileName', { date: moment })}.zip`)
  const partial = `${path}.partial`
  try {
    await makeFolder(to)
    const bytes = await write(partial, privacy.exportPerson(id, words, signal))
    await rename(partial, path)
    return { path, bytes }
  } catch (error) {
    await rm(partial, { force: true })
    if (error instanceof AppError && error.code === 'nothing_about_person') throw error
    const fault = diskFault(error, to)
    if (fault?.code === 'disk_full') throw fault
    if (fault || isOfSystem(error))
      throw new AppError('export_target', { detail: to, cause: error })
    throw error
  }
}

const isOfSystem = (error: unknown): boolean =>
  error instanceof Error && ('syscall' in error || error instanceof AppError)

async function write(path: string, chunks: AsyncIterable<Uint8Array>): Promise<number> {
  const file = await open(path, 'wx', 0o600)
  let bytes = 0
  try {
    for await (const chunk of chunks) {
      await file.write(chunk)
      bytes += chunk.length
    }
    await file.sync()
  } finally {
    await file.close()
  }
  return bytes
}
