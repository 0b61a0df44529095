import { LikenessError } from '../errors.ts'
import type { Answer, Order } from './order.ts'
import { startProcess, type Bounds, type Ending, type ImagingProcess } from './process.ts'
import { atMost } from './turns.ts'

interface Limits extends Bounds {
  processes: number
  /** MB of resident memory; a process that holds more when its work is done is not used again */
  kept: number
}

export interface Pool {
  /** waits for its turn; a picture that cannot be handled is an answer, `failed` is thrown as `internal` */
  work(order: Order): Promise<Answer>
  /** of the processes there are at present */
  pids(): number[]
  /** waits for what is under way, then ends the processes; work that comes later starts new ones */
  close(): Promise<void>
}

/**
 * A few imaging processes, started when first needed. Each has one picture at a time, so that no picture can
 * harm another: the one that is too slow, too large or deadly goes alone, and its process is replaced.
 */
export function createPool({ processes, kept, ...bounds }: Limits): Pool {
  const inTurn = atMost(processes)
  const alive = new Set<ImagingProcess>()
  const idle: ImagingProcess[] = []
  const underWay = new Set<Promise<unknown>>()

  async function attempt(order: Order): Promise<Ending> {
    const worker = takeIdle() ?? startProcess(bounds)
    alive.add(worker)
    const ending = await worker.work(order)
    if (ending.kind === 'answered' && ending.memory < kept) idle.push(worker)
    else await dismiss(worker)
    return ending
  }

  function takeIdle(): ImagingProcess | undefined {
    for (let worker = idle.pop(); worker; worker = idle.pop()) {
      if (worker.isAlive()) return worker
      alive.delete(worker)
    }
    return undefined
  }

  async function dismiss(worker: ImagingProcess): Promise<void> {
    await worker.end()
    alive.delete(worker)
  }

  /** Somebody else may have ended the process: only a picture that does it twice is to blame. */
  async function fulfil(order: Order): Promise<Answer> {
    const first = await attempt(order)
    return answerOf(first.kind === 'died' ? await attempt(order) : first)
  }

  return {
    async work(order) {
      const answer = inTurn(() => fulfil(order))
      const settled = answer.catch(() => {}).finally(() => underWay.delete(settled))
      underWay.add(settled)
      return answer
    },
    pids: () => Array.from(alive, ({ pid }) => pid),
    async close() {
      await Promise.all(underWay)
      await Promise.all(idle.splice(0).map(dismiss))
    },
  }
}

function answerOf(ending: Ending): Answer {
  switch (ending.kind) {
    case 'answered':
      return ending.answer
    case 'failed':
      throw new LikenessError('internal', { cause: new Error(ending.message) })
    case 'died':
      return { kind: 'rejected', code: 'damaged' }
    default:
      return { kind: 'rejected', code: ending.kind }
  }
}
