import { writeSync } from 'node:fs'
import { workerData } from 'node:worker_threads'
import { EXIT_REASON_FD, NO_PICTURE } from './messages.ts'

/**
 * A thread of the worker process that kills the process if it holds too much memory or has lost its parent. It needs its own
 * thread because decoders block the main one; V8's `--max-old-space-size` does not see what libraries allocate.
 */

/** Decoders allocate gigabytes per second, and a check takes microseconds. */
const CHECK_INTERVAL_MS = 10

/** Without a picture memory does not grow, and a hundred checks a second would cost a hundredth of a processor. */
const IDLE_INTERVAL_MS = 500

/** The first element of `memoryLimitMb` is written by the main thread, which wakes this one when it changes. */
const { parentPid, memoryLimitMb } = workerData as { parentPid: number; memoryLimitMb: Int32Array }

// Blocks the thread: as a timer, each check would also cost a turn of an event loop.
for (;;) {
  const limitMb = Atomics.load(memoryLimitMb, 0)
  if (limitMb !== NO_PICTURE && process.memoryUsage.rss() > limitMb * 1e6) {
    writeSync(EXIT_REASON_FD, 'memory')
    process.kill(process.pid, 'SIGKILL')
  }
  if (isOrphan()) process.kill(process.pid, 'SIGKILL')
  const interval = limitMb === NO_PICTURE ? IDLE_INTERVAL_MS : CHECK_INTERVAL_MS
  Atomics.wait(memoryLimitMb, 0, limitMb, interval)
}

function isOrphan(): boolean {
  if (process.ppid !== parentPid) return true
  // Windows keeps the parent's pid after its end
  if (process.platform !== 'win32') return false
  try {
    return !process.kill(parentPid, 0)
  } catch {
    return true
  }
}
