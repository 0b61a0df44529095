/** What identifies a file: the SHA-256 of its bytes. */
import type { LocalFile } from './localFile.ts'
import { UnusableFile } from './unusableFile.ts'

const hashes = new WeakMap<LocalFile, string>()

/**
 * In hex, computed once per file. Null if the file can't be read, or if the browser has no `crypto.subtle` because the
 * page wasn't loaded over https.
 * @param opened the file, if it is already open
 */
export async function hashOf(local: LocalFile, opened?: Blob): Promise<string | null> {
  const cached = hashes.get(local)
  const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle
  if (cached !== undefined || !subtle) return cached ?? null
  try {
    const bytes = await (opened ?? (await local.open())).arrayBuffer()
    const hash = toHex(await subtle.digest('SHA-256', bytes))
    hashes.set(local, hash)
    return hash
  } catch (error) {
    if (error instanceof UnusableFile || error instanceof DOMException) return null
    throw error
  }
}

const toHex = (bytes: ArrayBuffer): string =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('')
