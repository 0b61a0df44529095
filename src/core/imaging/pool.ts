import { LikenessError } from '../errors.ts'
import type { Answer, Order } from './order.ts'
import { ImagingProcess, type Bounds, type Ending } from './process.ts'
import { atMost } from './turns.ts'

interface Limits extends Bounds {
  processes: number
  /** MB of resident memory; a process that holds more when its work is done is not used again */
  kept: number
}

/**
 * A few imaging processes, started when first needed. Each has one picture at a time, so that no picture can
 * harm another: the one that is too slow, too large or deadly goes alone, and its process is replaced.
 */
export class ImagingPool {
  readonly #limits: Limits
  readonly #inTurn: ReturnType<typeof atMost>
  readonly #processes = new Set<ImagingProcess>()
  readonly #underWay = new Set<Promise<unknown>>()
  readonly #idle: ImagingProcess[] = []

  constructor(limits: Limits) {
    this.#limits = limits
    this.#inTurn = atMost(limits.processes)
  }

  /** Waits for its turn. A picture that cannot be handled is an answer. @throws LikenessError `internal`: a fault of ours */
  async work(order: Order): Promise<Answer> {
    const answer = this.#inTurn(() => this.#fulfil(order))
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
    await Promise.all(this.#idle.splice(0).map((each) => this.#dismiss(each)))
  }

  /** Somebody else may have ended the process: only a picture that does it twice is to blame. */
  async #fulfil(order: Order): Promise<Answer> {
    const first = await this.#attempt(order)
    return answerOf(first.kind === 'died' ? await this.#attempt(order) : first)
  }

  async #attempt(order: Order): Promise<Ending> {
    const worker = this.#hire()
    const ending = await worker.work(order)
    if (ending.kind === 'answered' && ending.memory < this.#limits.kept) this.#idle.push(worker)
    else await this.#dismiss(worker)
    return ending
  }

  #hire(): ImagingProcess {
    let worker = this.#idle.pop()
    while (worker && !worker.isAlive) {
      this.#processes.delete(worker)
      worker = this.#idle.pop()
    }
    worker ??= new ImagingProcess(this.#limits)
    this.#processes.add(worker)
    return worker
  }

  async #dismiss(worker: ImagingProcess): Promise<void> {
    await worker.end()
    this.#processes.delete(worker)
  }
}

function answerOf(ending: Ending): Answer {
  if (ending.kind === 'answered') return ending.answer
  if (ending.kind === 'failed') {
    throw new LikenessError('internal', { cause: new Error(ending.message) })
  }
  return { kind: 'rejected', code: ending.kind === 'died' ? 'damaged' : ending.kind }
}
