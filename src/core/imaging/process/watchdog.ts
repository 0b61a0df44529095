import { writeSync } from 'node:fs'
import { workerData } from 'node:worker_threads'
import { LAST_WORDS_FD } from './messages.ts'

/**
 * A thread of its own in the imaging process, as decoders block the first one: it ends the process when that
 * holds too much memory or has lost its parent. `--max-old-space-size` would not see what libraries allocate.
 */

/** ms; decoders take some gigabytes a second, a look takes some microseconds. */
const LOOK_EVERY = 10

/** `most`: MB, 0 = not known yet; written by the first thread */
const { parent, most } = workerData as { parent: number; most: Int32Array }

setInterval(() => {
  const memory = Atomics.load(most, 0)
  if (memory > 0 && process.memoryUsage.rss() > memory * 1e6) {
    writeSync(LAST_WORDS_FD, 'memory')
    process.kill(process.pid, 'SIGKILL')
  }
  if (isOrphan()) process.kill(process.pid, 'SIGKILL')
}, LOOK_EVERY)

function isOrphan(): boolean {
  if (process.ppid !== parent) return true
  // Windows gives orphans no other parent
  if (process.platform !== 'win32') return false
  try {
    return !process.kill(parent, 0)
  } catch {
    return true
  }
}
