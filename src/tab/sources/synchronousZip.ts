/**
 * What the libraries for workbooks import as `fflate` in the tab (see vite.config.ts). Its asynchronous functions start
 * workers from text, which our security policy forbids: they would never answer. We are in a worker already.
 */
import { unzipSync, zipSync, type Unzipped, type Zippable } from 'fflate/browser'

export * from 'fflate/browser'

type Done<T> = (error: Error | null, data: T) => void

/** as those libraries call it: without options */
export function unzip(data: Uint8Array, done: Done<Unzipped>): void {
  done(null, unzipSync(data))
}

/** as those libraries call it: without options */
export function zip(files: Zippable, done: Done<Uint8Array>): void {
  done(null, zipSync(files))
}
