/** A file in a ZIP, unpacked when it is opened. */
import type { FileEntry } from '@zip.js/zip.js'
import { LIMITS } from '../../api/contract/limits.ts'
import type { LocalFile } from '../files/localFile.ts'
import { UnusableFile } from '../files/unusableFile.ts'

/** @param name the path by which it is matched */
export function localEntry(entry: FileEntry, name: string): LocalFile {
  const size = entry.uncompressedSize
  const unpack = (wanted: number) => unpackEntry(entry, size, wanted)
  return {
    name,
    size,
    head: async (bytes) => (await unpack(bytes)).subarray(0, bytes),
    open: async () => {
      const content = await unpack(size)
      return new File([content], name.split('/').at(-1) ?? name, {
        lastModified: entry.lastModDate?.getTime() ?? 0,
      })
    },
  }
}

/**
 * At least the first `wanted` bytes. Never unpacks more than `size` and a chunk, whatever the ZIP says: zip bombs lie.
 * @param size bytes, as the ZIP gives it
 */
async function unpackEntry(
  entry: FileEntry,
  size: number,
  wanted: number,
): Promise<Uint8Array<ArrayBuffer>> {
  if (size > LIMITS.MAX_SOURCE_BYTES) throw new UnusableFile('tooLarge')
  const chunks: Uint8Array<ArrayBuffer>[] = []
  let length = 0
  const sink = new WritableStream<Uint8Array<ArrayBuffer>>({
    write: (chunk) => {
      chunks.push(chunk)
      length += chunk.length
      if (length > size) throw new Error('more bytes than the ZIP says')
      if (length >= wanted && wanted < size) throw new Error('enough bytes')
    },
  })
  try {
    await entry.getData(sink, { checkSignature: wanted >= size })
  } catch (error) {
    const isEnough = wanted < size && length >= wanted && length <= size
    if (!isEnough) throw new UnusableFile('zipDamaged', { cause: error })
  }
  return concatenate(chunks, length)
}

function concatenate(chunks: Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    all.set(chunk, at)
    at += chunk.length
  }
  return all
}
