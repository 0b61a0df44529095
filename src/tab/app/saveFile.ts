/** How long the browser may take to start saving before the blob is freed. */
const REVOKE_AFTER_MS = 60_000

/** Downloads a file. Does nothing in Teams on phones, which has no downloads. */
export function saveFile(blob: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), REVOKE_AFTER_MS)
}
