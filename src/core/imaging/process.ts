import { fork } from 'node:child_process'
import { once } from 'node:events'
import { Socket } from 'node:net'
import { LAST_WORDS_FD, type Answer, type Message, type Order } from './order.ts'

/** What a piece of work may cost before its process is ended. */
export interface Bounds {
  /** ms */
  time: number
  /** MB of resident memory, whoever allocated it */
  memory: number
}

/**
 * How a piece of work ended. `failed` = a fault of ours, or the process did not start; `died` = the process ended
 * by itself or was ended by somebody else.
 */
export type Ending =
  | { kind: 'answered'; answer: Answer; memory: number }
  | { kind: 'failed'; message: string }
  | { kind: 'too_slow' | 'too_much_memory' | 'died' }

/** ms; loading takes half a second on an idle machine. */
const START_LIMIT = 60_000

export interface ImagingProcess {
  pid: number
  isAlive(): boolean
  /** one at a time; never rejects */
  work(order: Order): Promise<Ending>
  end(): Promise<void>
}

/**
 * Starts a process in which pictures are decoded, as only a process can really be stopped, and only another
 * process survives a decoder that crashes. It inherits neither environment nor output, ends with its parent,
 * and keeps nobody from ending while it has nothing to do.
 */
export function startProcess(bounds: Bounds): ImagingProcess {
  const child = fork(new URL('./worker.ts', import.meta.url), [String(bounds.memory)], {
    serialization: 'advanced',
    execArgv: [],
    env: {},
    stdio: ['ignore', 'ignore', 'pipe', 'ipc', 'pipe'],
  })
  let isAlive = true
  let isReady = false
  let reason = ''
  let complaint = ''
  let tell: (ending: Message | Ending) => void = () => {}

  const closed = once(child, 'close').catch(() => child.kill('SIGKILL'))
  void closed.then(() => {
    isAlive = false
    tell({ kind: reason === 'memory' ? 'too_much_memory' : 'died' })
  })
  child.on('message', (message: Message) => tell(message))
  listen(child.stdio[LAST_WORDS_FD], (words) => (reason += words))
  listen(child.stderr, (words) => {
    if (!isReady) complaint += words
  })
  child.unref()
  child.channel?.unref()

  /** Waits for what the process says or how it ends; the timer keeps the parent from ending meanwhile. */
  async function next(limit: number): Promise<Message | Ending> {
    if (!isAlive) return { kind: 'died' }
    const { promise, resolve } = Promise.withResolvers<Message | Ending>()
    tell = resolve
    const timer = setTimeout(() => resolve({ kind: 'too_slow' }), limit)
    const heard = await promise
    clearTimeout(timer)
    tell = () => {}
    return heard
  }

  async function end(): Promise<void> {
    child.kill('SIGKILL')
    if (!isAlive) return
    // nothing else would keep the parent from ending before this is over
    const hold = setInterval(() => {}, 1000)
    await closed
    clearInterval(hold)
  }

  return {
    pid: child.pid ?? 0,
    isAlive: () => isAlive,
    end,
    async work(order) {
      if (!isReady) {
        const heard = await next(START_LIMIT)
        if (heard.kind !== 'ready') return { kind: 'failed', message: `not started: ${complaint}` }
        isReady = true
      }
      // a process that is gone is told by its end
      child.send(order, () => {})
      const heard = await next(bounds.time)
      return heard.kind === 'ready' ? { kind: 'died' } : heard
    },
  }
}

/** Without keeping this process from ending. */
function listen(pipe: unknown, hear: (words: string) => void): void {
  if (!(pipe instanceof Socket)) return
  pipe.on('data', (words: Buffer) => hear(words.toString()))
  pipe.unref()
}
