import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { constants, setPriority } from 'node:os'
import { Socket } from 'node:net'
import { fileURLToPath } from 'node:url'
import { telemetry } from '../../telemetry/topics.ts'
import { processorMs } from './processorTime.ts'
import { EXIT_REASON_FD, type WorkerMessage, type WorkerTask, type WorkResult } from './messages.ts'

/**
 * How a task ended. `failed` = a bug of ours, or the process did not start; `died` = the process ended by itself, as when
 * its decoder crashed; `killed` = from outside, as systems do that have no memory left.
 */
export type TaskEnding =
  | { kind: 'answered'; result: WorkResult; residentMb: number }
  | { kind: 'failed'; message: string }
  | { kind: 'too_slow' | 'too_much_memory' | 'died' | 'killed' }

/** Per task. */
export interface TimeLimits {
  /** of the processor; of the clock where the system does not say what a process has used */
  timeLimitMs: number
  /** of the clock, for one that waits for ever */
  clockLimitMs: number
}

/** Names the only fonts there are for a process that draws, whatever the system has. */
const FONTS = fileURLToPath(new URL('../initials/fonts/fonts.conf', import.meta.url))

/** Loading takes half a second on an idle machine. */
const START_TIMEOUT_MS = 60_000

/**
 * A process that decodes pictures: only a process can be stopped reliably, and only a separate one contains a decoder's
 * crash. It inherits neither environment nor output, ends with its parent, and does not keep the parent alive while it
 * is idle.
 */
export class ImagingProcess {
  readonly pid: number
  readonly #child: ChildProcess
  readonly #limits: TimeLimits
  readonly #closed: Promise<void>
  #isAlive = true
  #isReady = false
  #isEnded = false
  #exitReason = ''
  #startupErrors = ''
  #onNext: (message: WorkerMessage | TaskEnding) => void = () => {}

  /** @param limits a task that takes longer ends as `too_slow`; the caller then ends the process */
  constructor(limits: TimeLimits) {
    const child = fork(new URL('./worker.ts', import.meta.url), [String(process.pid)], {
      serialization: 'advanced',
      // Pictures are large blocks outside the heap: many small collections would cost a tenth of the time. Left to
      // itself, the heap of young objects grows by 100 MB in some hundred pictures, and the process must be replaced.
      execArgv: ['--no-incremental-marking', '--single-threaded-gc', '--max-semi-space-size=4'],
      // Without the first, glibc keeps memory for each thread: 60 MB more per process. Without the second, libvips puts
      // large pictures into temporary files, which a crash leaves behind.
      env: { MALLOC_ARENA_MAX: '2', VIPS_DISC_THRESHOLD: '1g', FONTCONFIG_FILE: FONTS },
      stdio: ['ignore', 'ignore', 'pipe', 'ipc', 'pipe'],
    })
    this.#child = child
    this.#limits = limits
    this.pid = child.pid ?? 0
    yieldProcessor(this.pid)
    offerToOutOfMemoryKiller(this.pid)
    telemetry.imagingProcessStarted.publish(null)
    this.#closed = this.#waitUntilClosed()
    child.on('message', (message: WorkerMessage) => this.#onNext(message))
    readUnreferenced(child.stdio[EXIT_REASON_FD], (text) => (this.#exitReason += text))
    readUnreferenced(child.stderr, (text) => {
      if (!this.#isReady) this.#startupErrors += text
    })
    child.unref()
    child.channel?.unref()
  }

  get isAlive(): boolean {
    return this.#isAlive
  }

  /** Runs one task at a time; never rejects. The time limit does not include the start of the process. */
  async run(task: WorkerTask): Promise<TaskEnding> {
    if (!this.#isReady) {
      const message = await this.#next(START_TIMEOUT_MS)
      this.#isReady = message.kind === 'ready'
      if (message.kind === 'killed') return message
      if (!this.#isReady) return { kind: 'failed', message: `not started: ${this.#startupErrors}` }
    }
    const deadline = this.#startDeadline()
    // If the process is gone, its end is reported by #waitUntilClosed
    this.#child.send(task, () => {})
    const message = await this.#next(this.#limits.timeLimitMs, deadline)
    return message.kind === 'ready' ? { kind: 'died' } : message
  }

  async end(): Promise<void> {
    this.#isEnded = true
    this.#child.kill('SIGKILL')
    if (!this.#isAlive) return
    // The child is unreferenced: without a timer, the parent could end before the child has
    const keepAlive = setInterval(() => {}, 1000)
    await this.#closed
    clearInterval(keepAlive)
  }

  async #waitUntilClosed(): Promise<void> {
    // Rejects if the process could not be started
    await once(this.#child, 'close').catch(() => null)
    this.#isAlive = false
    this.#onNext({ kind: this.#howItEnded() })
  }

  #howItEnded(): 'too_much_memory' | 'killed' | 'died' {
    if (this.#exitReason === 'memory') return 'too_much_memory'
    return this.#child.signalCode === 'SIGKILL' && !this.#isEnded ? 'killed' : 'died'
  }

  /** How much longer a task may take, in milliseconds: a busy machine is not the picture's fault. */
  #startDeadline(): () => number {
    const { timeLimitMs, clockLimitMs } = this.#limits
    const [startedAt, spentBefore] = [performance.now(), processorMs(this.pid)]
    return () => {
      const spent = processorMs(this.pid)
      if (spent === null || spentBefore === null) return 0
      const onClock = clockLimitMs - (performance.now() - startedAt)
      return Math.min(timeLimitMs - (spent - spentBefore), onClock)
    }
  }

  /**
   * The next message, or how the process ended. The timer also keeps the parent alive until then.
   * @param remainingMs asked when the time is over; the wait goes on while there is some left
   */
  async #next(timeoutMs: number, remainingMs = () => 0): Promise<WorkerMessage | TaskEnding> {
    if (!this.#isAlive) return { kind: 'died' }
    const { promise, resolve } = Promise.withResolvers<WorkerMessage | TaskEnding>()
    this.#onNext = resolve
    const giveUp = () => {
      const remaining = remainingMs()
      if (remaining > 0) timer = setTimeout(giveUp, remaining)
      else resolve({ kind: 'too_slow' })
    }
    let timer = setTimeout(giveUp, timeoutMs)
    const message = await promise
    clearTimeout(timer)
    this.#onNext = () => {}
    return message
  }
}

/** Answers come first where there are fewer processors than processes. */
function yieldProcessor(pid: number): void {
  try {
    if (pid > 0) setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL)
  } catch {
    // It ended already, or this system does not allow it: pictures are prepared all the same.
  }
}

/** Of those that it may end, 0 to 1000: this one before the service, which others wait for (proc_pid_oom_score_adj(5)). */
const OUT_OF_MEMORY_SCORE = '500'

function offerToOutOfMemoryKiller(pid: number): void {
  try {
    if (pid > 0) writeFileSync(`/proc/${pid}/oom_score_adj`, OUT_OF_MEMORY_SCORE)
  } catch {
    // Only Linux has it, and the process may have ended already.
  }
}

/** Reads a pipe without keeping this process alive. */
function readUnreferenced(pipe: unknown, onText: (text: string) => void): void {
  if (!(pipe instanceof Socket)) return
  pipe.on('data', (chunk: Buffer) => onText(chunk.toString()))
  pipe.unref()
}
