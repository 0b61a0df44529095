/**
 * Replaces `fflate` for the workbook libraries (see vite.config.ts). fflate's asynchronous functions start workers from
 * blob URLs, which our content security policy forbids, and would never call back. This code runs in a worker anyway.
 */
import { unzipSync, zipSync, type Unzipped, type Zippable } from 'fflate/browser'

export * from 'fflate/browser'

type Done<T> = (error: Error | null, data: T) => void

/** Without the options parameter, as the workbook libraries call it. */
export function unzip(data: Uint8Array, done: Done<Unzipped>): void {
  done(null, unzipSync(data))
}

/** Without the options parameter, as the workbook libraries call it. */
export function zip(files: Zippable, done: Done<Uint8Array>): void {
  done(null, zipSync(files))
}
