import { statfsSync } from 'node:fs'
import type { PGlite } from '@electric-sql/pglite'

/**
 * With less left, the database is only read. Its write-ahead log grows by 16 MB at a time, and if there is no space for
 * that, PostgreSQL ends itself and the process with it.
 */
const MIN_BYTES = 40 * 1024 * 1024
/** So much more must be free until it is written again, or it would go back and forth. */
const MARGIN_BYTES = 8 * 1024 * 1024
/** Short enough that PGlite doesn't fill the space meanwhile: it writes some ten MB a second. */
const LOOK_INTERVAL_MS = 100

/** PostgreSQL's code for a change that is asked for while it only reads. */
export const READ_ONLY = '25006'

/** Bytes left on the disk of a folder; a disk that can't be asked counts as having space. */
export function freeBytesOf(folder: string): () => number {
  return () => {
    try {
      const { blocks, bavail, bsize } = statfsSync(folder)
      return blocks === 0 ? Infinity : bavail * bsize
    } catch {
      // `/ready` says what is wrong with the folder, and so does PostgreSQL.
      return Infinity
    }
  }
}

/**
 * Makes the embedded database refuse every change, with the code `READ_ONLY`, before its disk is full, and accept them
 * again once there is space. PostgreSQL itself tells which statements change something.
 * @param freeBytes asked ten times a second at most, and only when the database is
 */
export function keepSpace(
  client: PGlite,
  freeBytes: () => number,
  now: () => number = () => performance.now(),
): void {
  const exec = client.exec.bind(client)
  let lookedAt = -Infinity
  let isLow = false
  const look = async (): Promise<void> => {
    if (now() - lookedAt < LOOK_INTERVAL_MS) return
    lookedAt = now()
    const isNowLow = freeBytes() < MIN_BYTES + (isLow ? MARGIN_BYTES : 0)
    if (isNowLow === isLow) return
    // Not in the middle of a transaction: it waits until none is open, and whatever was asked later waits for it.
    await exec(`set default_transaction_read_only = ${isNowLow ? 'on' : 'off'}`)
    isLow = isNowLow
  }
  const after = <A extends unknown[], R>(call: (...args: A) => Promise<R>) => {
    return async (...args: A): Promise<R> => {
      await look()
      return call(...args)
    }
  }
  client.query = after(client.query.bind(client)) as PGlite['query']
  client.exec = after(exec)
  client.transaction = after(client.transaction.bind(client))
}
