/** What to say about files on their way, and which are missing. Pure. */
import type { RunView } from '../../../api/contract.ts'
import { progressOf } from '../../sending/progress.ts'
import type { UploadState } from '../../sending/uploads.ts'
import { format } from '../../review/words.ts'

/** null when there is nothing to say: all are sent */
export function explainSending({ sent, total, waiting, failed }: UploadState): string | null {
  if (waiting) return 'The connection is gone. Sending goes on by itself when it is back.'
  if (sent + failed.length >= total) return null
  return `Sending file ${format(sent + 1)} of ${format(total)}`
}

export const slowWords =
  'Microsoft 365 takes only so many changes at once, so this goes at the pace that it allows. Nothing is lost, and nothing needs to be done.'

/** What goes on, and whether one may close the tab. */
export function explainRunning(view: RunView, sending: boolean): string {
  if (view.cancelledAt) return 'What is being written at this moment still finishes; then it ends.'
  if (view.pausedAt) {
    return 'Nothing new is begun until you let it go on, from here or from any other device.'
  }
  if (view.kind !== 'import') return 'You may close this tab, it goes on without you.'
  if (sending) return 'Keep this tab open until all files are sent; after that you may close it.'
  if (progressOf(view).awaiting > 0)
    return 'What has arrived is being done; the rest waits for its files.'
  return 'All files are here: you may close this tab, it goes on without you.'
}

/** Files that the server waits for and this tab is not sending: it was closed or reloaded in between. */
export function missingCount(awaiting: number, upload: UploadState | null): number {
  if (!upload) return awaiting
  const busy = upload.sent + upload.failed.length < upload.total
  return busy ? 0 : Math.max(0, awaiting - upload.failed.length)
}
