/** What to say about files on their way, and how many are missing. Pure. */
import type { RunView } from '../../../api/contract.ts'
import { progressOf } from '../../sending/progress.ts'
import type { UploadState } from '../../sending/uploads.ts'
import { words } from '../../words/words.ts'

/** null when all files are sent */
export function explainSending({ sent, total, waiting, failed }: UploadState): string | null {
  if (waiting) return words('run.sending.offline')
  if (sent + failed.length >= total) return null
  return words('run.sending', { number: sent + 1, total })
}

/** What is happening, and whether the tab can be closed. */
export function explainRunning(view: RunView, sending: boolean): string {
  if (view.cancelledAt) return words('run.cancelling', { kind: view.kind })
  if (view.pausedBecause) return words('run.paused.itself')
  if (view.pausedAt) return words('run.paused', { kind: view.kind })
  if (view.kind !== 'import') return words('run.continues')
  if (sending) return words('run.keepOpen')
  return words(progressOf(view).awaiting > 0 ? 'run.waitsForFiles' : 'run.allSent')
}

/** How many files the server waits for and this tab isn't sending, because it was closed or reloaded. */
export function missingCount(awaiting: number, upload: UploadState | null): number {
  if (!upload) return awaiting
  const busy = upload.sent + upload.failed.length < upload.total
  return busy ? 0 : Math.max(0, awaiting - upload.failed.length)
}
