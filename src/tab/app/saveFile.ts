import { hostFacts } from './hostFacts.ts'

/** How long the browser may take to start saving before the blob is freed. */
const REVOKE_AFTER_MS = 60_000

/** Thrown where files can't be downloaded. */
export class NoDownloads extends Error {}

/**
 * Downloads a file.
 * @throws NoDownloads on phones, whose Teams, Outlook and Microsoft 365 apps would do nothing
 */
export function saveFile(blob: Blob, name: string): void {
  if (hostFacts().onPhone) throw new NoDownloads('onPhone')
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), REVOKE_AFTER_MS)
}
