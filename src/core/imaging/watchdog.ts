import { writeSync } from 'node:fs'
import { workerData } from 'node:worker_threads'
import { LAST_WORDS_FD } from './order.ts'

/**
 * A thread of its own in the imaging process, as decoders block the first one: it ends the process when that
 * holds too much memory or has lost its parent. `--max-old-space-size` would not see what libraries allocate.
 */

/** ms; decoders take some gigabytes a second. */
const LOOK_EVERY = 20

const { memory, parent } = workerData as { memory: number; parent: number }

setInterval(() => {
  if (process.memoryUsage.rss() > memory * 1e6) {
    writeSync(LAST_WORDS_FD, 'memory')
    process.kill(process.pid, 'SIGKILL')
  }
  if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL')
}, LOOK_EVERY)
