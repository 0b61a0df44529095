import { totalmem } from 'node:os'
import { AppError } from '../errors.ts'
import type { Log } from '../log.ts'
import { oldObjectsLimit } from './memory.ts'

const MB = 1024 * 1024
/** Measured: 130 MB after the start, up to 170 MB at work. With less, Node.js ends in the middle of the start. */
const LEAST_HEAP_MB = 192
/** Measured with an import of large photos, imaging processes included; see docs/operations.md. */
const NEEDED_MB = { pglite: 1400, postgres: 1000 }

interface Limits {
  /** for the objects of Node.js */
  heapBytes: number
  /** of the system or the container */
  totalBytes: number
}

/**
 * Says in the log that there is less memory than Likeness needs.
 * @throws AppError `memory_too_little` if it could not even start
 */
export function assertMemory(
  log: Log,
  database: 'pglite' | 'postgres',
  { heapBytes, totalBytes }: Limits = readLimits(),
): void {
  const heapMb = Math.floor(heapBytes / MB)
  if (heapMb < LEAST_HEAP_MB)
    throw new AppError('memory_too_little', { detail: `--max-old-space-size=${heapMb}` })
  const mb = Math.floor(totalBytes / MB)
  const neededMb = NEEDED_MB[database]
  if (mb < neededMb) log.warn({ mb, neededMb }, 'There is less memory than Likeness needs')
}

/** Without a limit, a container says zero or more than there is. */
function readLimits(): Limits {
  const totalBytes = Math.min(totalmem(), process.constrainedMemory() || Infinity)
  return { heapBytes: oldObjectsLimit(), totalBytes }
}
