import { Worker } from 'node:worker_threads'
import type { Answer, Message, Task } from './messages.ts'
import { makePhoto, makeView } from '../pipeline.ts'

/**
 * The entry of an imaging process: one order at a time, one message back for each. The argument is the parent's pid:
 * a parent that is gone by now can no longer be asked for.
 */

/** MB, read by the watchdog */
const most = new Int32Array(new SharedArrayBuffer(4))
const watchdog = new Worker(new URL('./watchdog.ts', import.meta.url), {
  workerData: { parent: Number(process.argv[2]), most },
  resourceLimits: { maxOldGenerationSizeMb: 16, maxYoungGenerationSizeMb: 2 },
})
watchdog.once('exit', () => process.exit(1))
watchdog.once('error', () => process.exit(1))
watchdog.once('online', () => say({ kind: 'ready' }))

// leaving in good order would wait for the watchdog, which cannot be stopped while it starts
process.once('disconnect', () => process.kill(process.pid, 'SIGKILL'))
if (!process.connected) process.kill(process.pid, 'SIGKILL')
process.on('message', (task: Task) => void fulfil(task))

/** MB: what the process has before its first picture; what is left of earlier ones is used again */
let own = 0

async function fulfil(task: Task): Promise<void> {
  Atomics.store(most, 0, Math.floor(task.memory))
  own ||= process.memoryUsage.rss() / 1e6
  try {
    const answer = await answerTo(task)
    say({ kind: 'answered', answer, memory: process.memoryUsage.rss() / 1e6 })
  } catch (error) {
    say({ kind: 'failed', message: error instanceof Error ? (error.stack ?? '') : String(error) })
  }
}

function answerTo({ order, memory, isAlone }: Task): Promise<Answer> {
  const room = isAlone ? Infinity : memory - own
  const { source } = order
  return order.kind === 'view' ? makeView(source, room) : makePhoto(source, order.request, room)
}

function say(message: Message): void {
  process.send?.(message)
}
