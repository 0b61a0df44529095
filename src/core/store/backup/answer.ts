import * as z from 'zod'
import { AppError } from '../../errors.ts'
import type { Answer } from '../dataDir/lockSocket.ts'
import { writeBackup, type BackupSource, type MadeBackup } from './write.ts'

/** The backups that a running process makes for others of the same user. */
export interface Backups {
  /** null while the database is not open */
  source: BackupSource | null
  backedUp: (made: MadeBackup) => void
  backupFailed: (error: unknown) => void
}

/** `to` is an absolute path. */
const requestSchema = z.object({ backUp: z.object({ to: z.string().min(1).max(4096) }) })
export type BackupRequest = z.infer<typeof requestSchema>

type BackupAnswer =
  { made: MadeBackup } | { failed: { code: AppError['code']; detail: string | null } }

/** Makes one backup at a time. What goes wrong is told to whoever asked. */
export function backupAnswers(backups: Backups): Answer {
  let isBusy = false
  return async (asked, signal): Promise<BackupAnswer> => {
    const request = requestSchema.safeParse(asked)
    if (!request.success) return failed(new AppError('invalid_request'))
    if (isBusy || !backups.source) return failed(new AppError('backup_busy'))
    isBusy = true
    try {
      const made = await writeBackup(backups.source, request.data.backUp.to, signal)
      backups.backedUp(made)
      return { made }
    } catch (error) {
      backups.backupFailed(error)
      return failed(error)
    } finally {
      isBusy = false
    }
  }
}

function failed(error: unknown): BackupAnswer {
  if (error instanceof AppError) return { failed: { code: error.code, detail: error.detail } }
  return { failed: { code: 'internal', detail: String(error) } }
}
