/** Whether a file can be a picture at all, by its first bytes; its name and declared type may say anything. */

import type { LocalFile } from './localFile.ts'

/** bytes that `mayBePicture` looks at */
const headLength = 16

type Signature = [offset: number, text: string]

/** Of the kinds that the server takes; see the file formats' own specifications. */
const signatures: readonly (readonly Signature[])[] = [
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

export function mayBePicture(head: Uint8Array): boolean {
  const text = String.fromCharCode(...head)
  return signatures.some((parts) => parts.every(([at, bytes]) => text.startsWith(bytes, at)))
}

/** Looks only at the first bytes. Throws what `head` throws. */
export async function isForeign(local: LocalFile): Promise<boolean> {
  const head = await local.head(headLength)
  return head.byteLength > 0 && !mayBePicture(head)
}
