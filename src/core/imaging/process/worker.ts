import { Worker } from 'node:worker_threads'
import { makePhoto, makeView } from '../pipeline.ts'
import type { WorkerMessage, WorkerTask, WorkResult } from './messages.ts'

/**
 * Entry point of a worker process, which handles one task at a time. Its argument is the parent's pid, because the pid
 * of a parent that has ended by now can't be looked up.
 */

/** Shared with the watchdog. */
const memoryLimitMb = new Int32Array(new SharedArrayBuffer(4))
const watchdog = new Worker(new URL('./watchdog.ts', import.meta.url), {
  workerData: { parentPid: Number(process.argv[2]), memoryLimitMb },
  resourceLimits: { maxOldGenerationSizeMb: 16, maxYoungGenerationSizeMb: 2 },
})
watchdog.once('exit', () => process.exit(1))
watchdog.once('error', () => process.exit(1))
watchdog.once('online', () => send({ kind: 'ready' }))

// A regular exit would wait for the watchdog, which cannot be stopped while it starts.
process.once('disconnect', () => process.kill(process.pid, 'SIGKILL'))
if (!process.connected) process.kill(process.pid, 'SIGKILL')
process.on('message', (task: WorkerTask) => void handle(task))

/** Resident memory before the first picture. What later pictures leave behind is reused. */
let baselineMb = 0

async function handle(task: WorkerTask): Promise<void> {
  Atomics.store(memoryLimitMb, 0, Math.floor(task.memoryLimitMb))
  baselineMb ||= residentMb()
  try {
    const result = await resultOf(task)
    send({ kind: 'answered', result, residentMb: residentMb() })
  } catch (error) {
    send({ kind: 'failed', message: error instanceof Error ? (error.stack ?? '') : String(error) })
  }
}

function resultOf({ request, memoryLimitMb: limitMb, isAlone }: WorkerTask): Promise<WorkResult> {
  const availableMb = isAlone ? Infinity : limitMb - baselineMb
  const { source } = request
  return request.kind === 'view'
    ? makeView(source, availableMb)
    : makePhoto(source, request.request, availableMb)
}

const residentMb = (): number => process.memoryUsage.rss() / 1e6

function send(message: WorkerMessage): void {
  process.send?.(message)
}
