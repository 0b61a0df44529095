import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { eq } from 'drizzle-orm'
import { atMost } from '../imaging/turns.ts'
import { imports } from '../store/schema.ts'
import type { ImportRow } from './items.ts'
import { claim, leaseSeconds, nextDue, renew } from './lease.ts'
import { finish } from './record.ts'
import { workOn, type Bench } from './work.ts'

/** Graph lets an app have four requests about photos under way (Outlook service limits). */
const concurrency = 4

export interface Runner {
  /** works on an import until nothing in it can be done; a call while this process does so makes it look again */
  run(importId: string): Promise<void>
  /** begins nothing new and waits for what is under way */
  stop(): Promise<void>
}

interface Turn {
  /** something was added while it went on */
  again: boolean
  end: Promise<void>
}

/** Works on imports, a few items at a time over all of them, and pauses as a whole when Graph asks for it. */
export function createRunner(bench: Bench): Runner {
  const stopping = new AbortController()
  const hands = createHands(bench, stopping.signal)
  const turns = new Map<string, Turn>()

  async function repeat(importId: string, turn: Turn): Promise<void> {
    try {
      const [job] = await bench.db.select().from(imports).where(eq(imports.id, importId))
      do {
        turn.again = false
        if (job) await Promise.all(Array.from({ length: concurrency }, () => hands.work(job)))
        await finish(bench.db, importId)
      } while (turn.again && !stopping.signal.aborted)
    } finally {
      // In the same breath as the look at `again`, or a call in between would be forgotten.
      turns.delete(importId)
    }
  }

  return {
    async run(importId) {
      const running = turns.get(importId)
      if (running) running.again = true
      if (running || stopping.signal.aborted) return
      const turn: Turn = { again: false, end: Promise.resolve() }
      turns.set(importId, turn)
      turn.end = repeat(importId, turn).catch((err: Error) =>
        bench.log.error({ err, importId }, 'An import came to a halt'),
      )
      await turn.end
    },
    async stop() {
      stopping.abort()
      await Promise.all([...turns.values()].map((turn) => turn.end))
      hands.rest()
    },
  }
}

/** Those that do the work: however many imports, only `concurrency` items are in hand at a time. */
function createHands(bench: Bench, signal: AbortSignal) {
  const leaseOwner = randomUUID()
  const inTurn = atMost(concurrency)
  const inHand = new Set<string>()
  let pausedUntil = 0
  const hold = () => {
    renew(bench.db, leaseOwner, [...inHand]).catch((err: Error) =>
      bench.log.error({ err }, 'The hold on items under way could not be renewed'),
    )
  }
  const renewing = setInterval(hold, (leaseSeconds * 1000) / 3).unref()

  async function takeOne(job: ImportRow): Promise<boolean> {
    const item = signal.aborted ? null : await claim(bench.db, job.id, leaseOwner)
    if (!item) return false
    inHand.add(item.id)
    const until = await workOn(bench, job, item, signal).finally(() => inHand.delete(item.id))
    if (until) pausedUntil = Math.max(pausedUntil, until.getTime())
    return true
  }

  return {
    /** takes item after item, until none is left that is due or will be */
    async work(job: ImportRow): Promise<void> {
      while (!signal.aborted) {
        const pause = pausedUntil - Date.now()
        if (pause > 0) await nap(pause, signal)
        else if (!(await inTurn(() => takeOne(job)))) {
          const due = await nextDue(bench.db, job.id)
          if (!due) return
          await nap(due.getTime() - Date.now(), signal)
        }
      }
    },
    rest: () => clearInterval(renewing),
  }
}

/** Never for long: a file that came in meanwhile need not wait for one that was put off. */
async function nap(milliseconds: number, signal: AbortSignal): Promise<void> {
  const bounded = Math.min(Math.max(milliseconds, 20), 1000)
  await sleep(bounded, undefined, { signal }).catch((error: Error) => {
    if (error.name !== 'AbortError') throw error
  })
}
