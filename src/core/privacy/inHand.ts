import { setTimeout as sleep } from 'node:timers/promises'
import { and, eq, isNull, sql, type SQL } from 'drizzle-orm'
import { AppError } from '../errors.ts'
import type { Principal } from '../model.ts'
import { cancelRun } from '../runs/commands/control.ts'
import { discardAbandoned } from '../runs/commands/held.ts'
import type { Database, Store } from '../store/open.ts'
import { runs } from '../store/schema.ts'

/** A photo is prepared and written in a few seconds; whoever asked waits for so long. */
const MAX_WAIT_MS = 20_000
const LOOK_EVERY_MS = 200

/**
 * Condition on an item: it is one of the person, or of a run that they started, and is being worked on right now. What has
 * begun ends as it would; then it can be removed.
 */
export const isInHand = (personId: string): SQL<boolean> => sql<boolean>`(
  items.lease_until > now() and (items.person_id = ${personId} or exists (
    select from runs where runs.id = items.run_id and runs.created_by_id = ${personId} and runs.finished_at is null)))`

/**
 * Tries `attempt` until nothing is in hand any more.
 * @param attempt null while something is
 * @throws AppError `person_in_hand`, and the reason of `signal`
 */
export async function whenOutOfHand<T>(
  attempt: () => Promise<T | null>,
  signal: AbortSignal,
): Promise<T> {
  const begun = performance.now()
  for (;;) {
    const done = await attempt()
    if (done !== null) return done
    if (performance.now() - begun > MAX_WAIT_MS) throw new AppError('person_in_hand')
    await sleep(LOOK_EVERY_MS, undefined, { signal })
  }
}

/**
 * Ends the runs that a person has started and that nobody else could end: what is held is discarded, what runs is
 * cancelled.
 */
export async function endRunsOf(
  { db, originals }: Pick<Store, 'db' | 'originals'>,
  personId: string,
): Promise<void> {
  const open = await openRunsOf(db, personId)
  for (const { id, startedAt } of open) {
    if (startedAt === null) await discardAbandoned({ db, originals }, id)
    else await cancelUnlessFinished({ db, originals }, personId, id)
  }
}

const openRunsOf = (db: Database, personId: string) =>
  db
    .select({ id: runs.id, startedAt: runs.startedAt })
    .from(runs)
    .where(and(eq(runs.createdById, personId), isNull(runs.finishedAt)))

async function cancelUnlessFinished(
  store: Pick<Store, 'db' | 'originals'>,
  personId: string,
  runId: string,
): Promise<void> {
  const owner: Principal = { tenantId: '', id: personId, name: '', roles: [], assertion: null }
  // Every process asks each second which runs have something to do.
  try {
    await cancelRun({ ...store, wakeRunner: async () => {} }, owner, runId)
  } catch (error) {
    if (!(error instanceof AppError && error.code === 'wrong_state')) throw error
  }
}
