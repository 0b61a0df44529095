/** A file's bytes, or how to read them: those of a picture that waits need not be in memory. */
export type Source = Buffer | (() => Promise<Buffer>)

export interface HeldSource {
  bytes: () => Promise<Buffer>
  release: () => void
}

/**
 * Keeps up to `maxBytes` of the files of waiting pictures in memory. What doesn't fit is read again when it is needed.
 * Files that come as bytes are in their caller's memory anyway.
 */
export function createHeldSources(maxBytes: number) {
  let heldBytes = 0
  return {
    /** how many bytes are kept */
    heldBytes: () => heldBytes,
    hold(source: Source, read: Buffer): HeldSource {
      if (Buffer.isBuffer(source)) return { bytes: async () => source, release: () => {} }
      if (heldBytes + read.length > maxBytes) return { bytes: source, release: () => {} }
      heldBytes += read.length
      return {
        bytes: async () => read,
        release: () => void (heldBytes -= read.length),
      }
    },
  }
}
