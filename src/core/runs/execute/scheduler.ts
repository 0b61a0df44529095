import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { eq, sql } from 'drizzle-orm'
import type { Graph } from '../../graph/request.ts'
import { runs } from '../../store/schema.ts'
import { createHands, type Hands } from './slots.ts'
import type { ItemRow } from '../rows/items.ts'
import { claim, leaseSeconds, nextDue, renew, type Stage } from './lease.ts'
import { workOn, type Bench } from './processItem.ts'

/** Pictures are prepared in processes of their own; more at once would only hold more files in memory. */
const mostPreparing = 4
/** ms */
const slowNotedEvery = 5000
const stages = ['prepare', 'write'] as const

/** How Graph takes what is sent; asked each time. */
export type Pace = Pick<Graph, 'concurrency' | 'isSlowed'>

/** All the work that this process does on imports, shared evenly among them. */
export interface Shift {
  /**
   * Works on an import until nothing of it is due or will be, or until the stop.
   * @param hasNews asked again and again; true = something was added since it was asked
   */
  attend(runId: string, hasNews: () => boolean): Promise<void>
  end(): void
}

/** What all imports share. */
interface Floor {
  bench: Bench
  pace: Pace
  signal: AbortSignal
  leaseOwner: string
  hands: Record<Stage, Hands>
  /** ids of items */
  inHand: Set<string>
  courses: Set<Course>
}

/** An import that is worked on. */
interface Course {
  runId: string
  underWay: Set<Promise<void>>
  /** stages at which there was nothing to take when it was last tried */
  dry: Set<Stage>
  /** the database is broken */
  faults: unknown[]
  /** ms since 1970 when it was noted last that Graph holds it back */
  slowNoted: number
}

/** @param pace how many may be on their way to Graph at the moment */
export function createShift(bench: Bench, pace: Pace, signal: AbortSignal): Shift {
  const floor: Floor = {
    bench,
    signal,
    leaseOwner: randomUUID(),
    hands: {
      prepare: createHands(() => mostPreparing),
      write: createHands(() => pace.concurrency()),
    },
    pace,
    inHand: new Set(),
    courses: new Set(),
  }
  const hold = () => {
    renew(bench.db, floor.leaseOwner, [...floor.inHand]).catch((err: Error) =>
      bench.log.error({ err }, 'The hold on items under way could not be renewed'),
    )
  }
  const renewing = setInterval(hold, (leaseSeconds * 1000) / 3).unref()
  return {
    attend: (runId, hasNews) => attend(floor, runId, hasNews),
    end: () => clearInterval(renewing),
  }
}

async function attend(floor: Floor, runId: string, hasNews: () => boolean): Promise<void> {
  const course: Course = { runId, underWay: new Set(), dry: new Set(), faults: [], slowNoted: 0 }
  floor.courses.add(course)
  try {
    while (!floor.signal.aborted) {
      if (course.faults.length > 0) throw course.faults[0]
      if (hasNews()) course.dry.clear()
      let begun = 0
      for (const stage of stages) begun += await begin(floor, course, stage)
      await noteSlowness(floor, course)
      if (begun === 0 && !(await waitFor(floor, course))) break
    }
  } finally {
    await Promise.all(course.underWay)
    floor.courses.delete(course)
  }
}

/** In the import's row, so that every process can say why it takes its time. */
async function noteSlowness({ bench, hands, pace }: Floor, course: Course): Promise<void> {
  const now = Date.now()
  const isSlow = pace.isSlowed() || hands.write.rest() > 0
  if (!isSlow || now - course.slowNoted < slowNotedEvery) return
  course.slowNoted = now
  const slowed = { slowedAt: sql`now()` }
  await bench.db.update(runs).set(slowed).where(eq(runs.id, course.runId))
}

/** Takes as many items as there are free hands for; how many that were. */
async function begin(floor: Floor, course: Course, stage: Stage): Promise<number> {
  const { bench, leaseOwner, hands, signal } = floor
  if (course.dry.has(stage) || signal.aborted) return 0
  const taken = hands[stage].take(shareOf(floor, course, stage))
  if (taken === 0) return 0
  let items: ItemRow[] = []
  try {
    items = await claim(bench.db, course.runId, leaseOwner, stage, taken)
  } finally {
    hands[stage].giveBack(taken - items.length)
  }
  if (items.length === 0) course.dry.add(stage)
  else await workOnAll(floor, course, stage, items)
  return items.length
}

/** What one import may take, so that a large one does not keep a small one waiting. */
function shareOf({ courses, hands }: Floor, course: Course, stage: Stage): number {
  const sharing = [...courses].filter(({ dry, underWay }) => underWay.size > 0 || !dry.has(stage))
  const all = hands[stage].all()
  if (sharing.length <= 1) return all
  return Math.max(0, Math.ceil(all / sharing.length) - course.underWay.size)
}

async function workOnAll(
  { bench, hands, inHand, signal }: Floor,
  course: Course,
  stage: Stage,
  items: ItemRow[],
): Promise<void> {
  for (const { id } of items) inHand.add(id)
  // Read after the claim: who has cancelled the import before it is heeded.
  const [job] = await bench.db.select().from(runs).where(eq(runs.id, course.runId))
  for (const item of items) {
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
async function waitFor({ bench, hands, signal }: Floor, course: Course): Promise<boolean> {
  const { underWay, dry, runId } = course
  if (underWay.size > 0) {
    await Promise.race([...underWay, nap(1000, signal)])
    return true
  }
  if (!stages.every((stage) => dry.has(stage))) {
    await nap(hands.write.rest(), signal)
    return true
  }
  const due = await nextDue(bench.db, runId)
  if (!due) return false
  await nap(due.getTime() - Date.now(), signal)
  dry.clear()
  return true
}

/** Never for long: what comes in meanwhile need not wait for something that was put off. */
async function nap(milliseconds: number, signal: AbortSignal): Promise<void> {
  const bounded = Math.min(Math.max(milliseconds, 50), 1000)
  await sleep(bounded, undefined, { signal }).catch((error: Error) => {
    if (error.name !== 'AbortError') throw error
  })
}
