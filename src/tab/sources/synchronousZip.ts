/**
 * What the libraries for workbooks import as `fflate` in the tab (see vite.config.ts). Its asynchronous functions start
 * workers from text, which our security policy forbids: they would never answer. We are in a worker already.
 */
import { unzipSync, zipSync, type Unzipped, type Zippable } from 'fflate/browser'

export * from 'fflate/browser'

type Done<T> = (error: Error | null, data: T) => void

export function unzip(
  data: Uint8Array,
  options: Parameters<typeof unzipSync>[1],
  done: Done<Unzipped>,
) {
  done(null, unzipSync(data, options))
}

export function zip(files: Zippable, done: Done<Uint8Array>) {
  done(null, zipSync(files))
}
