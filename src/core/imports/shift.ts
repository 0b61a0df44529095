import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { eq } from 'drizzle-orm'
import { imports } from '../store/schema.ts'
import { createHands } from './hands.ts'
import type { ItemRow } from './items.ts'
import { claim, leaseSeconds, nextDue, renew, type Stage } from './lease.ts'
import { workOn, type Bench } from './work.ts'

/** Pictures are prepared in processes of their own; more at once would only hold more files in memory. */
const mostPreparing = 4
const stages = ['prepare', 'write'] as const

export interface Shift {
  /**
   * Works on an import until nothing of it is due or will be, or until the stop.
   * @param hasNews asked again and again; true = something was added since it was asked
   */
  attend(importId: string, hasNews: () => boolean): Promise<void>
  end(): void
}

/** An import in hand. */
interface Course {
  importId: string
  underWay: Set<Promise<void>>
  /** stages at which there was nothing to take when it was last tried */
  dry: Set<Stage>
  /** the database is broken */
  faults: unknown[]
}

/** All the work that this process does on imports, shared evenly among them. */
export function createShift(bench: Bench, mostWriting: () => number, signal: AbortSignal): Shift {
  const { db, log } = bench
  const leaseOwner = randomUUID()
  const hands = { prepare: createHands(() => mostPreparing), write: createHands(mostWriting) }
  const inHand = new Set<string>()
  const courses = new Set<Course>()
  const hold = () => {
    renew(db, leaseOwner, [...inHand]).catch((err: Error) =>
      log.error({ err }, 'The hold on items under way could not be renewed'),
    )
  }
  const renewing = setInterval(hold, (leaseSeconds * 1000) / 3).unref()

  /** What one import may take, so that a large one does not keep a small one waiting. */
  function shareOf(course: Course, stage: Stage): number {
    const sharing = [...courses].filter(({ dry, underWay }) => underWay.size > 0 || !dry.has(stage))
    const share = Math.ceil(hands[stage].all() / Math.max(1, sharing.length))
    return sharing.length > 1 ? Math.max(0, share - course.underWay.size) : share
  }

  async function begin(course: Course, stage: Stage): Promise<number> {
    if (course.dry.has(stage) || signal.aborted) return 0
    const taken = hands[stage].take(shareOf(course, stage))
    if (taken === 0) return 0
    const items = await claim(db, course.importId, leaseOwner, stage, taken).catch((error) => {
      hands[stage].giveBack(taken)
      throw error
    })
    hands[stage].giveBack(taken - items.length)
    if (items.length === 0) course.dry.add(stage)
    else await workOnAll(course, stage, items)
    return items.length
  }

  async function workOnAll(course: Course, stage: Stage, items: ItemRow[]): Promise<void> {
    // Read after the claim: who has cancelled the import before it is heeded.
    const [job] = await db.select().from(imports).where(eq(imports.id, course.importId))
    for (const item of items) {
      inHand.add(item.id)
      const work: Promise<void> = hands[stage]
        .work(async () => (job ? workOn(bench, job, item, signal) : null))
        .catch((fault: unknown) => void course.faults.push(fault))
        .finally(() => {
          inHand.delete(item.id)
          course.underWay.delete(work)
          // Prepared, it waits to be written.
          if (stage === 'prepare') course.dry.delete('write')
        })
      course.underWay.add(work)
    }
  }

  /** @returns false when there is nothing left to wait for */
  async function waitFor(course: Course): Promise<boolean> {
    const { underWay, dry, importId } = course
    if (underWay.size > 0) {
      await Promise.race([...underWay, nap(1000, signal)])
      return true
    }
    if (!stages.every((stage) => dry.has(stage))) {
      await nap(hands.write.rest(), signal)
      return true
    }
    const due = await nextDue(db, importId)
    if (!due) return false
    await nap(due.getTime() - Date.now(), signal)
    dry.clear()
    return true
  }

  return {
    async attend(importId, hasNews) {
      const course: Course = { importId, underWay: new Set(), dry: new Set(), faults: [] }
      courses.add(course)
      try {
        while (!signal.aborted) {
          if (course.faults.length > 0) throw course.faults[0]
          if (hasNews()) course.dry.clear()
          let begun = 0
          for (const stage of stages) begun += await begin(course, stage)
          if (begun === 0 && !(await waitFor(course))) break
        }
      } finally {
        await Promise.allSettled(course.underWay)
        courses.delete(course)
      }
    },
    end: () => clearInterval(renewing),
  }
}

/** Never for long: what comes in meanwhile need not wait for something that was put off. */
async function nap(milliseconds: number, signal: AbortSignal): Promise<void> {
  const bounded = Math.min(Math.max(milliseconds, 50), 1000)
  await sleep(bounded, undefined, { signal }).catch((error: Error) => {
    if (error.name !== 'AbortError') throw error
  })
}
