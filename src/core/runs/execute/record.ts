import { and, eq, inArray, isNotNull, isNull, notExists, sql } from 'drizzle-orm'
import { AppError } from '../../errors.ts'
import type { Outcome } from '../../model.ts'
import type { Database } from '../../store/open.ts'
import { entries, runs, items, people } from '../../store/schema.ts'
import { openStates, persist, released } from '../rows/items.ts'
import type { RunRow, ItemPatch, ItemRow } from '../rows/items.ts'
import type { Ending } from '../write/writePhoto.ts'

type Done = Extract<Outcome, { kind: 'done' }>
type Failed = Extract<Outcome, { kind: 'failed' }>

/**
 * Milliseconds until the next attempt at something that failed for no fault of the item, one per attempt that
 * follows the first; empty when somebody waits for the answer, so that nothing is put off at all.
 */
export type Patience = readonly number[]

/**
 * Ends an item, or puts it off, and gives it back. A write becomes one line of history, the item's end and the
 * person's new photo state, in one transaction.
 */
export async function record(
  db: Database,
  job: RunRow,
  item: ItemRow,
  ending: Ending,
  patience: Patience,
): Promise<ItemRow> {
  return ending.kind === 'done'
    ? db.transaction((tx) => recordWrite(tx, job, item, ending))
    : persist(db, item, { ...patchOf(item, ending, patience), ...released })
}

/** Each is longer than the ten seconds that are waited within a call, and most are minutes. */
const mostThrottles = 20

/** An exception as the outcome that it means for its item. */
export function failedBy(error: unknown): Failed {
  const code = error instanceof AppError ? error.code : 'internal'
  const detail = error instanceof AppError ? (error.detail ?? '') : ''
  return { kind: 'failed', code, detail, requestId: null }
}

async function recordWrite(
  tx: Database,
  job: RunRow,
  item: ItemRow,
  { etag, requestId }: Done,
): Promise<ItemRow> {
  const action = item.action
  if (action !== 'create' && action !== 'replace' && action !== 'remove') {
    throw new Error(`item ${item.id} was written without a plan`)
  }
  const after = { afterEtag: etag, requestId }
  const nothing = { originalId: null, code: null, detail: null, notBefore: null }
  const end = { ...nothing, state: 'done' } as const
  const row = await persist(tx, item, { ...after, ...end, ...released })
  const { id: itemId, runId, personId, personName, beforeSha, beforeEtag, perceptualHash } = item
  const { createdById: actorId, createdByName: actorName, actingAs } = job
  const whom = { itemId, runId, personId, personName, beforeSha, beforeEtag, perceptualHash }
  await tx
    .insert(entries)
    .values({ ...whom, ...after, actorId, actorName, actingAs, action, afterSha: item.preparedSha })
    .onConflictDoNothing({ target: entries.itemId })
  const photo = action === 'remove' ? 'none' : 'has'
  const seen = { photo, photoEtag: etag, photoCheckedAt: new Date(), thumbnailSha: null } as const
  await tx.update(people).set(seen).where(eq(people.id, personId))
  return row
}

function patchOf(
  item: ItemRow,
  ending: Exclude<Ending, { kind: 'done' }>,
  patience: Patience,
): ItemPatch {
  const end = { originalId: null, notBefore: null }
  const { action } = item
  switch (ending.kind) {
    case 'throttled':
      if (patience.length === 0) return { ...end, state: 'failed', code: 'throttled' }
      return item.throttles < mostThrottles
        ? { state: 'prepared', notBefore: ending.until, throttles: item.throttles + 1 }
        : { ...end, state: 'failed', code: 'throttled_long' }
    case 'unchanged':
      return { ...end, state: 'unchanged', action, code: item.preparedSha ? 'same_photo' : null }
    case 'skipped':
      return { ...end, state: 'skipped', action, code: ending.code }
    case 'gone':
      return { ...end, state: 'gone', code: ending.code, requestId: ending.requestId }
    case 'refused':
      return { ...end, state: 'refused', ...reportOf(ending) }
    case 'failed': {
      const wait = mayPass(ending) ? patience[item.attempts] : undefined
      return wait === undefined
        ? { ...end, state: 'failed', ...reportOf(ending) }
        : { attempts: item.attempts + 1, notBefore: new Date(Date.now() + wait) }
    }
    default:
      return ending satisfies never
  }
}

/** What Graph says clearly stays as it is; a lost connection, an error within Graph and a surprise of ours may pass. */
const mayPass = ({ code, status = 0 }: Failed) => code !== 'graph_failed' || status >= 500

function reportOf({ code, detail, requestId }: Failed | Extract<Outcome, { kind: 'refused' }>) {
  return { code, detail, requestId }
}

/** An import is finished once all of its items have ended. */
export async function finish(db: Database, runId: string): Promise<void> {
  await db
    .update(runs)
    .set({ finishedAt: sql`now()` })
    .where(and(eq(runs.id, runId), isNull(runs.finishedAt), hasEnded(db)))
}

/** Finishes what was started and has ended: whoever ended the last item may have died before it could say so. */
export async function finishAll(db: Database): Promise<void> {
  await db
    .update(runs)
    .set({ finishedAt: sql`now()` })
    .where(and(isNotNull(runs.startedAt), isNull(runs.finishedAt), hasEnded(db)))
}

const hasEnded = (db: Database) =>
  notExists(
    db
      .select({ one: sql`1` })
      .from(items)
      .where(and(eq(items.runId, runs.id), inArray(items.state, ['awaiting', ...openStates]))),
  )
