/** Whether a file can be a picture, by its first bytes rather than its name or declared type. */
import type { LocalFile } from './localFile.ts'

const HEAD_BYTES = 16

type SignaturePart = [offset: number, text: string]

/** Of the formats that the server accepts; all parts of a signature must match. */
const signatures: readonly (readonly SignaturePart[])[] = [
  [[0, '\xff\xd8\xff']],
  [[0, '\x89PNG\r\n\x1a\n']],
  [[0, 'GIF8']],
  [
    [0, 'RIFF'],
    [8, 'WEBP'],
  ],
  [[0, 'II*\0']],
  [[0, 'MM\0*']],
  [[4, 'ftypavif']],
  [[4, 'ftypavis']],
  [[4, 'ftyphei']],
  [[4, 'ftyphev']],
  [[4, 'ftypmif1']],
  [[4, 'ftypmsf1']],
  [[0, 'BM']],
]

/** @param head at least the first 16 bytes */
export function mayBePicture(head: Uint8Array): boolean {
  const text = String.fromCharCode(...head)
  return signatures.some((parts) => parts.every(([at, bytes]) => text.startsWith(bytes, at)))
}

/**
 * Whether a file that isn't empty can't be a picture.
 * @throws UnusableFile as `head` does
 */
export async function isForeign(local: LocalFile): Promise<boolean> {
  const head = await local.head(HEAD_BYTES)
  return head.byteLength > 0 && !mayBePicture(head)
}
