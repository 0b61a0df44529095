import { AppError } from '../errors.ts'
import type { Answer, Order } from './order.ts'
import { ImagingProcess, type Ending } from './process.ts'
import { atMost } from './turns.ts'

interface Limits {
  processes: number
  /** ms for one picture */
  time: number
  /** MB of resident memory, all processes together, with what they share counted once */
  memory: number
  /** MB of each process that others have in memory anyway */
  shared: number
  /** MB of resident memory; a process that holds more when its work is done is not used again */
  kept: number
  /** ms without work after which the processes are ended */
  idle: number
}

/**
 * A few imaging processes, started when first needed and ended when there is nothing to do. Each has one picture
 * at a time, so that no picture can harm another: the one that is too slow, too large or deadly goes alone, and its
 * process is replaced. Pictures that need more than their part of the memory are worked on while nothing else is.
 */
export class ImagingPool {
  readonly #limits: Limits
  readonly #inTurn: ReturnType<typeof atMost>
  readonly #processes = new Set<ImagingProcess>()
  readonly #underWay = new Set<Promise<unknown>>()
  readonly #idle: ImagingProcess[] = []
  #rest: NodeJS.Timeout | undefined

  constructor(limits: Limits) {
    this.#limits = limits
    this.#inTurn = atMost(limits.processes)
  }

  /** Waits for its turn. A picture that cannot be handled is an answer. @throws AppError `internal`: a fault of ours */
  async work(order: Order): Promise<Answer> {
    const answer = this.#answer(order)
    const settled = answer.catch(() => {}).finally(() => this.#underWay.delete(settled))
    this.#underWay.add(settled)
    return answer
  }

  /** Of the processes there are at present. */
  pids(): number[] {
    return Array.from(this.#processes, ({ pid }) => pid)
  }

  /** Waits for what is under way, then ends the processes; work that comes later starts new ones. */
  async close(): Promise<void> {
    await Promise.all(this.#underWay)
    await this.#dismissIdle()
  }

  /** Beside others first; what is too large for that comes up again, alone. */
  async #answer(order: Order): Promise<Answer> {
    const all = this.#limits.processes
    if (all > 1) {
      const answer = await this.#inTurn(() => this.#fulfil(order, 1))
      if (answer.kind !== 'rejected' || answer.code !== 'too_much_memory') return answer
    }
    return this.#inTurn(() => this.#fulfil(order, all), all)
  }

  /** Somebody else may have ended the process: only a picture that does it twice is to blame. */
  async #fulfil(order: Order, places: number): Promise<Answer> {
    const first = await this.#attempt(order, places)
    return answerOf(first.kind === 'died' ? await this.#attempt(order, places) : first)
  }

  async #attempt(order: Order, places: number): Promise<Ending> {
    const { processes, memory, shared, kept } = this.#limits
    const isAlone = places === processes
    // the memory of the others is needed as well, and what this one has kept
    if (isAlone && processes > 1) await this.#dismissIdle()
    const worker = this.#hire()
    const part = (memory * places) / processes + shared
    const ending = await worker.work({ order, memory: part, isAlone })
    if (ending.kind === 'answered' && ending.memory < kept) this.#idle.push(worker)
    else await this.#dismiss(worker)
    clearTimeout(this.#rest)
    this.#rest = setTimeout(() => void this.#dismissIdle(), this.#limits.idle).unref()
    return ending
  }

  #hire(): ImagingProcess {
    let worker = this.#idle.pop()
    while (worker && !worker.isAlive) {
      this.#processes.delete(worker)
      worker = this.#idle.pop()
    }
    worker ??= new ImagingProcess(this.#limits.time)
    this.#processes.add(worker)
    return worker
  }

  async #dismissIdle(): Promise<void> {
    clearTimeout(this.#rest)
    await Promise.all(this.#idle.splice(0).map((each) => this.#dismiss(each)))
  }

  async #dismiss(worker: ImagingProcess): Promise<void> {
    await worker.end()
    this.#processes.delete(worker)
  }
}

function answerOf(ending: Ending): Answer {
  if (ending.kind === 'answered') return ending.answer
  if (ending.kind === 'failed') {
    throw new AppError('internal', { cause: new Error(ending.message) })
  }
  return { kind: 'rejected', code: ending.kind === 'died' ? 'damaged' : ending.kind }
}
