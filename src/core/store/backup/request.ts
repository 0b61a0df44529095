import { statSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { AppError } from '../../errors.ts'
import { diskFault } from '../dataDir/diskFault.ts'
import { inspectDatabase } from '../dataDir/inspectDatabase.ts'
import { askThroughLock, lockFolder } from '../dataDir/lock.ts'
import { DATABASE_FOLDER } from '../dataDir/prepareFolder.ts'
import type { BackupRequest } from './answer.ts'
import { writeBackup, type MadeBackup } from './write.ts'

const answerSchema = z.union([
  z.object({
    made: z.object({ path: z.string(), files: z.int(), bytes: z.int(), heldMs: z.number() }),
  }),
  z.object({ failed: z.object({ code: z.string(), detail: z.string().nullable() }) }),
])

/**
 * Makes a backup of a folder in `to`, an absolute path: by the process that uses the folder, or here if none does.
 * @throws AppError `backup_no_data`, `backup_busy`, `backup_cut_off`, `backup_target`, `disk_full`, `data_dir_damaged`,
 * `data_dir_not_writable` if it belongs to another user
 */
export async function requestBackup(dataDir: string, to: string): Promise<MadeBackup> {
  if (!statSync(dataDir, { throwIfNoEntry: false })?.isDirectory())
    throw new AppError('backup_no_data', { detail: dataDir })
  const request: BackupRequest = { backUp: { to } }
  const asked = await askThroughLock(dataDir, request).catch((error: unknown) => {
    throw diskFault(error, dataDir) ?? error
  })
  if (!asked) return backUpHere(dataDir, to)
  const answer = answerSchema.safeParse(asked.answer)
  if (!answer.success) throw new AppError('backup_cut_off')
  if ('made' in answer.data) return answer.data.made
  const { code, detail } = answer.data.failed
  throw new AppError(knownCode(code), { detail: detail ?? '' })
}

const passedOn = ['backup_busy', 'backup_target', 'disk_full'] as const
const knownCode = (code: string) => passedOn.find((known) => known === code) ?? 'internal'

const atOnce = <T>(work: () => Promise<T>) => work()

async function backUpHere(dataDir: string, to: string): Promise<MadeBackup> {
  const unlock = await lockFolder(dataDir)
  try {
    if ((await inspectDatabase(join(dataDir, DATABASE_FOLDER))) === 'none')
      throw new AppError('backup_no_data', { detail: dataDir })
    const source = { dataDir, exclusively: atOnce, keepAll: atOnce }
    return await writeBackup(source, to, new AbortController().signal)
  } finally {
    await unlock()
  }
}
