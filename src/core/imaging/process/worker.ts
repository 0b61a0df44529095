import { Worker } from 'node:worker_threads'
import { drawAll } from '../initials/draw.ts'
import { makePhoto, makeView } from '../pipeline.ts'
import { NO_PICTURE, type WorkerMessage, type WorkerTask, type WorkResult } from './messages.ts'

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
  watch(Math.floor(task.memoryLimitMb))
  baselineMb ||= residentMb()
  const answer = await answerTo(task)
  watch(NO_PICTURE)
  send(answer)
}

/** Wakes the watchdog for a picture, and lets it rest afterwards. */
function watch(limitMb: number): void {
  Atomics.store(memoryLimitMb, 0, limitMb)
  if (limitMb !== NO_PICTURE) Atomics.notify(memoryLimitMb, 0)
}

async function answerTo(task: WorkerTask): Promise<WorkerMessage> {
  try {
    const result = await resultOf(task)
    return { kind: 'answered', result, residentMb: residentMb() }
  } catch (error) {
    return { kind: 'failed', message: error instanceof Error ? (error.stack ?? '') : String(error) }
  }
}

function resultOf({ request, memoryLimitMb: limitMb, isAlone }: WorkerTask): Promise<WorkResult> {
  if (request.kind === 'draw') return drawAll(request.drawn, request.side)
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
