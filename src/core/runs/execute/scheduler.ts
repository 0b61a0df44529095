import { randomUUID } from 'node:crypto'
import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises'
import { eq, sql } from 'drizzle-orm'
import { databaseLost } from '../../errors.ts'
import type { Graph } from '../../graph/request.ts'
import type { Log } from '../../log.ts'
import { runs } from '../../store/schema.ts'
import { HeldLeases } from '../rows/heldLeases.ts'
import type { ItemRow, RunRow } from '../rows/items.ts'
import { claim, LEASE_SECONDS, nextDue, renewLeases, type Stage } from './lease.ts'
import { claimProbe } from './probe.ts'
import { processItem } from './processItem.ts'
import { createSlots, type Slots } from './slots.ts'
import { createStops, type Stops } from '../write/stop.ts'
import type { WorkContext } from './workContext.ts'

/**
 * Pictures are prepared in separate processes, which are fewer. Files are read when it is their turn, so those that wait
 * keep nothing in memory.
 */
const MAX_PREPARING = 8
/**
 * How many items are being written while so many calls to Graph may be under way. More than those: while some are under
 * way, others are planned and recorded, and enough wait together to look at them in batches.
 */
export const writingAtOnce = (concurrency: number): number => 2 * concurrency + 24
/** Share of the slots that are free before more items are claimed, so that each claim is of several. */
const CLAIMED_SHARE = 0.25
const MARK_SLOWED_INTERVAL_MS = 5000
const MIN_SLEEP_MS = 50
/** Bounded so that new work doesn't wait for a postponed item. */
const MAX_SLEEP_MS = 1000
/** All leases of the process in one statement. */
const RENEW_INTERVAL_MS = (LEASE_SECONDS * 1000) / 4
/** So long before a lease ends, nothing is sent under it any more: the request is on its way for a while. */
const SEND_BEFORE_END_MS = 1000
const stages = ['prepare', 'write'] as const

/** How much Graph accepts at the moment; read before each claim. */
export type GraphLimits = Pick<Graph, 'concurrency' | 'isSlowed'>

/** Shares this process's work evenly among the active runs. */
export interface Scheduler {
  /**
   * Works on a run until none of its items is due now or later, or until `signal` aborts.
   * @param hasNewWork asked repeatedly; true = something was added since it was last asked
   */
  work(runId: string, hasNewWork: () => boolean): Promise<void>
  close(): void
}

/** What all active runs share. */
interface SchedulerState {
  context: WorkContext
  limits: GraphLimits
  signal: AbortSignal
  leaseOwner: string
  slots: Record<Stage, Slots>
  /** the items in progress */
  leases: HeldLeases
  activeRuns: Set<ActiveRun>
  stops: Stops
}

interface ActiveRun {
  runId: string
  inProgress: Set<Promise<void>>
  /** stages at which there was nothing to claim when last tried */
  exhausted: Set<Stage>
  /** thrown by `processItem`, which only database errors are */
  errors: unknown[]
  /** ms since 1970 when the row was last marked as slowed down by Graph */
  slowedMarkedAt: number
}

/** @param signal once aborted, no further items are started */
export function createScheduler(
  context: WorkContext,
  limits: GraphLimits,
  signal: AbortSignal,
): Scheduler {
  const leaseOwner = randomUUID()
  const leases = new HeldLeases({
    leaseMs: LEASE_SECONDS * 1000 - SEND_BEFORE_END_MS,
    renew: (ids) => renewLeases(context.db, leaseOwner, ids),
  })
  const state: SchedulerState = {
    context,
    limits,
    signal,
    leaseOwner,
    slots: {
      prepare: createSlots(() => MAX_PREPARING),
      write: createSlots(
        () => writingAtOnce(limits.concurrency()),
        () => limits.concurrency(),
      ),
    },
    leases,
    stops: createStops(context.db),
    activeRuns: new Set(),
  }
  const timer = setInterval(renewer(leases, context.log), RENEW_INTERVAL_MS).unref()
  return {
    work: (runId, hasNewWork) => workOn(state, runId, hasNewWork),
    close: () => clearInterval(timer),
  }
}

function renewer(leases: HeldLeases, log: Log): () => void {
  let isRenewing = false
  return () => {
    // While the database is away, one renewal waits for it.
    if (isRenewing) return
    isRenewing = true
    leases
      .renewAll()
      .catch((err: Error) => {
        // Lost while the process stops: the store has logged it.
        if (!databaseLost(err))
          log.error({ err }, 'The leases of items in progress could not be renewed')
      })
      .finally(() => (isRenewing = false))
  }
}

async function workOn(
  state: SchedulerState,
  runId: string,
  hasNewWork: () => boolean,
): Promise<void> {
  const active: ActiveRun = {
    runId,
    inProgress: new Set(),
    exhausted: new Set(),
    errors: [],
    slowedMarkedAt: 0,
  }
  state.activeRuns.add(active)
  try {
    while (!state.signal.aborted) {
      if (active.errors.length > 0) throw active.errors[0]
      if (hasNewWork()) active.exhausted.clear()
      let begun = 0
      for (const stage of stages) begun += await begin(state, active, stage)
      await markSlowed(state, active)
      if (begun === 0 && !(await waitForWork(state, active))) break
    }
  } finally {
    await Promise.all(active.inProgress)
    state.activeRuns.delete(active)
  }
}

/** Stored in the run's row, so that every process can report it. */
async function markSlowed(
  { context, slots, limits }: SchedulerState,
  active: ActiveRun,
): Promise<void> {
  const now = Date.now()
  const isSlowed = limits.isSlowed() || slots.write.backOffMs() > 0
  if (!isSlowed || now - active.slowedMarkedAt < MARK_SLOWED_INTERVAL_MS) return
  active.slowedMarkedAt = now
  await context.db
    .update(runs)
    .set({ slowedAt: sql`now()` })
    .where(eq(runs.id, active.runId))
}

/** Claims as many items as there are slots for, and begins them. @returns how many */
async function begin(state: SchedulerState, active: ActiveRun, stage: Stage): Promise<number> {
  const { context, leaseOwner, leases, slots, signal } = state
  if (active.exhausted.has(stage) || signal.aborted) return 0
  const taken = slots[stage].take(shareOf(state, active, stage))
  const isTooFew =
    taken < slots[stage].limit() * CLAIMED_SHARE &&
    slots[stage].busy() > taken &&
    active.inProgress.size > 0
  if (isTooFew) slots[stage].release(taken)
  if (taken === 0 || isTooFew) return 0
  // Before the database is asked: what is prepared meanwhile clears it again.
  active.exhausted.add(stage)
  const holder = { leaseOwner, held: leases.ids() }
  const askedAt = leases.moment()
  let begun = 0
  try {
    let items = await claim(context.db, active.runId, holder, stage, taken)
    const isProbe = items.length === 0 && stage === 'write'
    if (isProbe) items = await claimProbe(context.db, active.runId, holder)
    if (items.length === 0) return 0
    leases.began(
      items.map(({ id }) => id),
      askedAt,
    )
    active.exhausted.delete(stage)
    // Read after the claim, so that a cancellation made before it is seen.
    const [run] = await context.db.select().from(runs).where(eq(runs.id, active.runId))
    begun = items.length
    beginAll(state, active, { run, stage, isProbe }, items)
  } finally {
    slots[stage].release(taken - begun)
  }
  return begun
}

interface Claimed {
  /** absent if the run was removed meanwhile */
  run: RunRow | undefined
  stage: Stage
  /** one item of a run that paused by itself, to see whether it can go on */
  isProbe: boolean
}

/** How many slots one run may take, so that a large run doesn't block a small one. */
function shareOf({ activeRuns, slots }: SchedulerState, active: ActiveRun, stage: Stage): number {
  const sharing = [...activeRuns].filter(
    ({ exhausted, inProgress }) => inProgress.size > 0 || !exhausted.has(stage),
  )
  const limit = slots[stage].limit()
  if (sharing.length <= 1) return limit
  return Math.max(0, Math.ceil(limit / sharing.length) - active.inProgress.size)
}

function beginAll(
  { context, slots, leases, signal, stops }: SchedulerState,
  active: ActiveRun,
  { run, stage, isProbe }: Claimed,
  items: ItemRow[],
): void {
  for (const item of items) {
    const guard = () => leases.assertHeld(item.id)
    const work: Promise<void> = slots[stage]
      .run(async () =>
        run ? processItem(context, run, item, { signal, isProbe, stops, guard }) : null,
      )
      .catch((error: unknown) => void active.errors.push(error))
      .finally(() => {
        leases.ended(item.id)
        active.inProgress.delete(work)
        // The prepared item can now be written; of a held run that may just have been started, the last one asks.
        if (stage === 'prepare' && (run?.startedAt || active.inProgress.size === 0))
          active.exhausted.delete('write')
        if (isProbe) active.exhausted.clear()
      })
    active.inProgress.add(work)
  }
}

/** @returns false when there is nothing left to wait for */
async function waitForWork(
  { context, slots, signal }: SchedulerState,
  { runId, inProgress, exhausted }: ActiveRun,
): Promise<boolean> {
  if (inProgress.size > 0) {
    await Promise.race([...inProgress, sleepWithin(MAX_SLEEP_MS, signal)])
    // What ends at the same moment makes room together.
    await nextTurn()
    return true
  }
  if (!stages.every((stage) => exhausted.has(stage))) {
    await sleepWithin(slots.write.backOffMs(), signal)
    return true
  }
  const due = await nextDue(context.db, runId)
  if (!due) return false
  await sleepWithin(due.getTime() - Date.now(), signal)
  exhausted.clear()
  return true
}

async function sleepWithin(milliseconds: number, signal: AbortSignal): Promise<void> {
  const bounded = Math.min(Math.max(milliseconds, MIN_SLEEP_MS), MAX_SLEEP_MS)
  await sleep(bounded, undefined, { signal }).catch((error: Error) => {
    if (error.name !== 'AbortError') throw error
  })
}
