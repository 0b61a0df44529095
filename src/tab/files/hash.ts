/** What tells a file from all others: the SHA-256 of its bytes. */
import { UnusableFile, type LocalFile } from './localFile.ts'

const known = new WeakMap<LocalFile, string>()

/**
 * In hex, made once for each file and away from the page. Null where it cannot be had: the file cannot be read just
 * now, or the page did not come by https and the browser has no such thing.
 * @param opened the file, where it is open already
 */
export async function hashOf(local: LocalFile, opened?: Blob): Promise<string | null> {
  const before = known.get(local)
  const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle
  if (before !== undefined || !subtle) return before ?? null
  try {
    const bytes = await (opened ?? (await local.open())).arrayBuffer()
    const hash = hexOf(await subtle.digest('SHA-256', bytes))
    known.set(local, hash)
    return hash
  } catch (error) {
    if (error instanceof UnusableFile || error instanceof DOMException) return null
    throw error
  }
}

const hexOf = (bytes: ArrayBuffer): string =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('')
