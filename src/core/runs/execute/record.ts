import { AppError, type ErrorCode } from '../../errors.ts'
import { qualityOf } from '../../imaging/notes/quality.ts'
import type { Outcome } from '../../model.ts'
import { telemetry } from '../../telemetry/topics.ts'
import type { Database } from '../../store/open.ts'
import { openStates, persist, released } from '../rows/items.ts'
import type { RunRow, ItemPatch, ItemRow } from '../rows/items.ts'
import { nextLookAt } from '../write/seen.ts'
import type { ItemOutcome } from '../write/writePhoto.ts'
import { recordWrite, type EndedWrite } from './recordWrites.ts'

type Done = Extract<Outcome, { kind: 'done' }>
type Failed = Extract<Outcome, { kind: 'failed' }>

/**
 * Milliseconds before each retry after a transient error. Empty = someone is waiting for the answer, so nothing is
 * postponed, not even when Graph throttles.
 */
export type RetryDelays = readonly number[]

/**
 * Per item. Each of them lasts longer than the ten seconds that one call to Graph waits by itself; most last minutes.
 */
const MAX_THROTTLES = 20

/** A picture for which there is no memory is tried again each minute: others may need less, or somebody adds some. */
const MEMORY_DELAY_MS = 60_000
const MAX_MEMORY_TRIES = 60

/**
 * Ends or postpones an item, and releases its lease. For a write, the history entry, the end of the item and the
 * person's new photo state go into one transaction.
 * @throws LeaseLost
 */
export async function record(
  db: Database,
  run: RunRow,
  item: ItemRow,
  outcome: ItemOutcome,
  retryDelaysMs: RetryDelays,
): Promise<ItemRow> {
  const row =
    outcome.kind === 'done'
      ? await endWrite(db, run, item, outcome)
      : await persist(db, item, { ...patchOf(item, outcome, retryDelaysMs), ...released })
  countEnd(row)
  return row
}

/** For the metrics, unless it goes on. */
export function countEnd({ state, code }: Pick<ItemRow, 'state' | 'code'>): void {
  if (!openStates.some((open) => open === state))
    telemetry.itemEnded.publish({ outcome: state, code })
}

/** An exception as the outcome of its item. */
export function toFailure(error: unknown): Failed {
  const code = error instanceof AppError ? error.code : 'internal'
  const detail = error instanceof AppError ? (error.detail ?? '') : ''
  return { kind: 'failed', code, detail, requestId: null }
}

async function endWrite(
  db: Database,
  run: RunRow,
  item: ItemRow,
  { etag, requestId, seen = 'not_yet' }: Done,
): Promise<ItemRow> {
  const { action } = item
  if (action !== 'create' && action !== 'replace' && action !== 'remove') {
    throw new Error(`item ${item.id} was written without a plan`)
  }
  const isSeen = seen === 'seen' || seen === 'different'
  const ended: ItemRow = {
    ...item,
    afterEtag: isSeen ? etag : null,
    requestId,
    seen,
    looks: 0,
    lookAgainAt: seen === 'not_yet' ? nextLookAt(0) : null,
    originalId: null,
    code: null,
    detail: null,
    notBefore: null,
    state: 'done',
    leaseOwner: null,
    leaseUntil: null,
  }
  await recordWrite(db, writeOf(run, item, ended, etag))
  return ended
}

/** What the statement takes. */
function writeOf(run: RunRow, item: ItemRow, ended: ItemRow, etag: string | null): EndedWrite {
  const { createdById: actorId, createdByName: actorName, actingAs } = run
  const { id, runId, personId, personName, action, leaseOwner } = item
  const { beforeSha, beforeEtag, preparedSha, perceptualHash } = item
  const { afterEtag, requestId, seen } = ended
  return {
    id,
    runId,
    leaseOwner,
    personId,
    personName,
    action,
    beforeSha,
    beforeEtag,
    preparedSha,
    perceptualHash,
    afterEtag,
    requestId,
    seen,
    lookAgainAt: ended.lookAgainAt?.toISOString() ?? null,
    actorId,
    actorName,
    actingAs,
    ...photoAfter(ended, etag),
  }
}

type PhotoAfter = Pick<EndedWrite, 'photo' | 'photoEtag' | 'photoOrigin' | 'photoQuality'>

/** The person's photo after a write; what Graph does not show yet has no etag. */
function photoAfter({ action, seen, picture }: ItemRow, etag: string | null): PhotoAfter {
  const isRemoved = action === 'remove' && seen !== 'changed'
  const isOurs = seen !== 'changed' && !isRemoved
  return {
    photo: isRemoved ? 'none' : 'has',
    photoEtag: seen === 'not_yet' ? null : etag,
    photoOrigin: seen === 'changed' ? 'changedSince' : 'here',
    photoQuality: isOurs && picture ? qualityOf(picture.notes) : null,
  }
}

/** What ends or postpones an item that was not written. */
export function patchOf(
  item: ItemRow,
  outcome: Exclude<ItemOutcome, { kind: 'done' }>,
  retryDelaysMs: RetryDelays,
): ItemPatch {
  const end = { originalId: null, notBefore: null }
  const { action } = item
  switch (outcome.kind) {
    case 'throttled':
      if (retryDelaysMs.length === 0) return { ...end, state: 'failed', code: 'throttled' }
      if (item.throttles >= MAX_THROTTLES) return { ...end, ...throttledEnd(item) }
      return { ...putOff(item), notBefore: outcome.until, throttles: item.throttles + 1 }
    case 'unchanged':
      return { ...end, state: 'unchanged', action, code: item.preparedSha ? 'same_photo' : null }
    case 'skipped':
      return { ...end, state: 'skipped', action, ...reasonOf(outcome) }
    case 'gone':
      return { ...end, state: 'gone', code: outcome.code, requestId: outcome.requestId }
    case 'refused':
      return { ...end, state: 'refused', ...explanationOf(outcome) }
    case 'failed': {
      const delay = delayAfter(outcome, item.attempts, retryDelaysMs)
      if (delay === undefined) return { ...end, ...failedEnd(item, outcome) }
      const retry = { attempts: item.attempts + 1, notBefore: new Date(Date.now() + delay) }
      return outcome.code === 'photo_busy' ? { ...retry, ...putOff(item) } : retry
    }
    default:
      return outcome satisfies never
  }
}

/** An earlier try may have written without our having its answer. */
const isUnsure = ({ attempts, state }: ItemRow): boolean => attempts > 0 && state === 'uploading'

const reasonOf = ({
  code,
  changedByEntry = null,
}: Extract<ItemOutcome, { kind: 'skipped' }>): ItemPatch => ({ code, changedByEntry })

/** Graph has answered that this try wrote nothing, which `uploading` would leave open. */
const putOff = (item: ItemRow): ItemPatch => (isUnsure(item) ? {} : { state: 'prepared' })

function throttledEnd(item: ItemRow): ItemPatch {
  const code = isUnsure(item) ? 'write_unconfirmed' : 'throttled_long'
  return { state: 'failed', code, ...looksFor(code) }
}

/** A write of which it is not known whether it happened is looked for later. */
const looksFor = (code: ErrorCode): ItemPatch =>
  code === 'write_unconfirmed' ? { seen: 'not_yet', looks: 0, lookAgainAt: nextLookAt(0) } : {}

/** Errors that Graph reports are permanent; lost connections, Graph's 5xx and our own exceptions may be transient. */
const isTransient = ({ code, status = 0 }: Failed) => code !== 'graph_failed' || status >= 500

/** A picture for which there was no memory is kept, so that it can be tried again by hand. */
function failedEnd({ originalId }: ItemRow, outcome: Failed): ItemPatch {
  const kept = outcome.code === 'memory_short' ? { originalId } : {}
  return { ...kept, state: 'failed', ...explanationOf(outcome), ...looksFor(outcome.code) }
}

/** Milliseconds until the next try; undefined = there is none. */
function delayAfter(
  failure: Failed,
  attempts: number,
  retryDelaysMs: RetryDelays,
): number | undefined {
  if (!isTransient(failure)) return undefined
  if (failure.code !== 'memory_short' || retryDelaysMs.length === 0) return retryDelaysMs[attempts]
  return attempts < MAX_MEMORY_TRIES ? MEMORY_DELAY_MS : undefined
}

type Explained = Failed | Extract<Outcome, { kind: 'refused' }>
const explanationOf = ({ code, detail, requestId }: Explained) => ({ code, detail, requestId })
