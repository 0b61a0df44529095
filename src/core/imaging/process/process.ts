import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { Socket } from 'node:net'
import { LAST_WORDS_FD, type Answer, type Message, type Task } from './messages.ts'

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

/**
 * A process in which pictures are decoded, as only a process can really be stopped, and only another process
 * survives a decoder that crashes. It inherits neither environment nor output, ends with its parent, and keeps
 * nobody from ending while it has nothing to do.
 */
export class ImagingProcess {
  readonly pid: number
  readonly #child: ChildProcess
  readonly #time: number
  readonly #closed: Promise<void>
  #isAlive = true
  #isReady = false
  #reason = ''
  #complaint = ''
  #tell: (heard: Message | Ending) => void = () => {}

  /** @param time ms that a piece of work may take before the process is ended */
  constructor(time: number) {
    const child = fork(new URL('./worker.ts', import.meta.url), [String(process.pid)], {
      serialization: 'advanced',
      // pictures are large blocks outside of the heap: many small collections cost a tenth of the time
      execArgv: ['--no-incremental-marking', '--single-threaded-gc'],
      // glibc keeps memory for each thread otherwise: 60 MB more in every process
      // libvips writes what is larger than its threshold into temporary files, which a crash would leave behind
      env: { MALLOC_ARENA_MAX: '2', VIPS_DISC_THRESHOLD: '1g' },
      stdio: ['ignore', 'ignore', 'pipe', 'ipc', 'pipe'],
    })
    this.#child = child
    this.#time = time
    this.pid = child.pid ?? 0
    this.#closed = this.#untilClosed()
    child.on('message', (message: Message) => this.#tell(message))
    listen(child.stdio[LAST_WORDS_FD], (words) => (this.#reason += words))
    listen(child.stderr, (words) => {
      if (!this.#isReady) this.#complaint += words
    })
    child.unref()
    child.channel?.unref()
  }

  get isAlive(): boolean {
    return this.#isAlive
  }

  /** One task at a time; never rejects. The time it takes to start does not count. */
  async work(task: Task): Promise<Ending> {
    if (!this.#isReady) {
      const heard = await this.#next(START_LIMIT)
      this.#isReady = heard.kind === 'ready'
      if (!this.#isReady) return { kind: 'failed', message: `not started: ${this.#complaint}` }
    }
    // a process that is gone is told by its end
    this.#child.send(task, () => {})
    const heard = await this.#next(this.#time)
    return heard.kind === 'ready' ? { kind: 'died' } : heard
  }

  async end(): Promise<void> {
    this.#child.kill('SIGKILL')
    if (!this.#isAlive) return
    // nothing else would keep the parent from ending before this is over
    const hold = setInterval(() => {}, 1000)
    await this.#closed
    clearInterval(hold)
  }

  async #untilClosed(): Promise<void> {
    // rejects when there is no process to be had
    await once(this.#child, 'close').catch(() => null)
    this.#isAlive = false
    this.#tell({ kind: this.#reason === 'memory' ? 'too_much_memory' : 'died' })
  }

  /** Waits for what the process says or how it ends; the timer keeps the parent from ending meanwhile. */
  async #next(limit: number): Promise<Message | Ending> {
    if (!this.#isAlive) return { kind: 'died' }
    const { promise, resolve } = Promise.withResolvers<Message | Ending>()
    this.#tell = resolve
    const timer = setTimeout(() => resolve({ kind: 'too_slow' }), limit)
    const heard = await promise
    clearTimeout(timer)
    this.#tell = () => {}
    return heard
  }
}

/** Without keeping this process from ending. */
function listen(pipe: unknown, hear: (words: string) => void): void {
  if (!(pipe instanceof Socket)) return
  pipe.on('data', (words: Buffer) => hear(words.toString()))
  pipe.unref()
}
