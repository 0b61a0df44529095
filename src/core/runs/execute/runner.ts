import { finish } from './record.ts'
import { createShift, type Pace } from './scheduler.ts'
import type { Bench } from './processItem.ts'

/** Graph lets an app have four requests about photos under way (Outlook service limits). */
const modest: Pace = { concurrency: () => 4, isSlowed: () => false }

export interface Runner {
  /** works on an import until nothing in it can be done; a call while this process does so makes it look again */
  run(runId: string): Promise<void>
  /** begins nothing new and waits for what is under way */
  stop(): Promise<void>
}

interface Turn {
  /** something was added while it went on */
  again: boolean
  end: Promise<void>
}

/** Whether something was added since this was asked last. */
function newsOf(turn: Turn): boolean {
  const { again } = turn
  turn.again = false
  return again
}

/**
 * Works on imports, some items at a time over all of them, and pauses as a whole when Graph asks for it.
 * @param pace how many photos may be on their way to Graph at the moment
 */
export function createRunner(bench: Bench, pace: Pace = modest): Runner {
  const stopping = new AbortController()
  const shift = createShift(bench, pace, stopping.signal)
  const turns = new Map<string, Turn>()

  async function repeat(runId: string, turn: Turn): Promise<void> {
    try {
      do {
        await shift.attend(runId, () => newsOf(turn))
        await finish(bench.db, runId)
      } while (turn.again && !stopping.signal.aborted)
    } finally {
      // In the same breath as the look at `again`, or a call in between would be forgotten.
      turns.delete(runId)
    }
  }

  return {
    async run(runId) {
      const running = turns.get(runId)
      if (running) running.again = true
      if (running || stopping.signal.aborted) return
      const turn: Turn = { again: false, end: Promise.resolve() }
      turns.set(runId, turn)
      turn.end = repeat(runId, turn).catch((err: Error) =>
        bench.log.error({ err, runId }, 'An import came to a halt'),
      )
      await turn.end
    },
    async stop() {
      stopping.abort()
      await Promise.all([...turns.values()].map((turn) => turn.end))
      shift.end()
    },
  }
}
