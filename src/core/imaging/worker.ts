import { Worker } from 'node:worker_threads'
import type { Answer, Message, Order } from './order.ts'
import { makePhoto, makeView } from './pipeline.ts'

/** The entry of an imaging process: one order at a time, one message back for each. */

const memory = Number(process.argv[2])
const watchdog = new Worker(new URL('./watchdog.ts', import.meta.url), {
  workerData: { memory, parent: process.ppid },
  resourceLimits: { maxOldGenerationSizeMb: 16, maxYoungGenerationSizeMb: 2 },
})
watchdog.once('exit', () => process.exit(1))
watchdog.once('error', () => process.exit(1))
watchdog.once('online', () => say({ kind: 'ready' }))

process.once('disconnect', () => process.exit())
process.on('message', (order: Order) => void fulfil(order))

async function fulfil(order: Order): Promise<void> {
  try {
    const answer = await answerTo(order)
    say({ kind: 'answered', answer, memory: process.memoryUsage.rss() / 1e6 })
  } catch (error) {
    say({ kind: 'failed', message: error instanceof Error ? (error.stack ?? '') : String(error) })
  }
}

function answerTo(order: Order): Promise<Answer> {
  return order.kind === 'view' ? makeView(order.source) : makePhoto(order.source, order.request)
}

function say(message: Message): void {
  process.send?.(message)
}
