import { makeZip } from 'client-zip'

/** A file of a ZIP: bytes, or chunks that are read when it is its turn. */
export interface ZippedFile {
  name: string
  lastModified: Date
  input: Uint8Array | AsyncIterable<Uint8Array>
}

/** A ZIP of files, made as it is taken. An error in making them breaks it off. */
export async function* zipOf(
  files: AsyncGenerator<ZippedFile, void, unknown>,
): AsyncGenerator<Uint8Array> {
  // Without `throw` and `return`, with which client-zip would end it: an error in doing so would be nobody's.
  const reader = makeZip({
    [Symbol.asyncIterator]: () => ({ next: () => files.next() }),
  }).getReader()
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value
  } finally {
    await files.return(undefined)
  }
}
