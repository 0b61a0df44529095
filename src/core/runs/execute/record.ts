import { sql, type SQL } from 'drizzle-orm'
import { AppError, type ErrorCode } from '../../errors.ts'
import type { Outcome } from '../../model.ts'
import { telemetry } from '../../telemetry/topics.ts'
import type { Database } from '../../store/open.ts'
import type { people } from '../../store/schema.ts'
import { LeaseLost, openStates, persist, released } from '../rows/items.ts'
import type { RunRow, ItemPatch, ItemRow } from '../rows/items.ts'
import { nextLookAt } from '../write/seen.ts'
import type { ItemOutcome } from '../write/writePhoto.ts'

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
      ? await recordWrite(db, run, item, outcome)
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

async function recordWrite(
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
  const { rows } = await db.execute<{ id: string }>(
    writeRecord(run, ended, photoAfter(ended, etag), item),
  )
  if (rows.length === 0) throw new LeaseLost(item.id)
  return ended
}

type PhotoAfter = Pick<typeof people.$inferSelect, 'photo' | 'photoEtag'>

/** The person's photo after a write; what Graph does not show yet has no etag. */
const photoAfter = ({ action, seen }: ItemRow, etag: string | null): PhotoAfter => ({
  photo: action === 'remove' && seen !== 'changed' ? 'none' : 'has',
  photoEtag: seen === 'not_yet' ? null : etag,
})

/** One statement, because a transaction of three takes the database more than twice as long. */
function writeRecord(
  { createdById, createdByName, actingAs }: RunRow,
  ended: ItemRow,
  { photo, photoEtag }: PhotoAfter,
  { leaseOwner }: ItemRow,
): SQL {
  const { afterEtag, requestId } = ended
  const lookAgainAt = ended.lookAgainAt?.toISOString() ?? null
  return sql`
    with ended as (
      update items set state = 'done', after_etag = ${afterEtag}, request_id = ${requestId}, seen = ${ended.seen},
        looks = 0, look_again_at = ${lookAgainAt}::timestamptz, original_id = null, code = null, detail = null,
        not_before = null, lease_owner = null, lease_until = null, updated_at = now()
      where id = ${ended.id} and lease_owner = ${leaseOwner ?? ''}
      returning id
    ), entry as (
      insert into entries (item_id, run_id, person_id, person_name, before_sha, before_etag, perceptual_hash,
        after_etag, request_id, actor_id, actor_name, acting_as, action, after_sha)
      select id, ${ended.runId}::uuid, ${ended.personId}, ${ended.personName}, ${ended.beforeSha},
        ${ended.beforeEtag}, ${ended.perceptualHash}, ${afterEtag}, ${requestId}, ${createdById}, ${createdByName},
        ${actingAs}, ${ended.action}, ${ended.preparedSha}
      from ended
      on conflict (item_id) do nothing
    ), person as (
      update people set photo = ${photo}, photo_etag = ${photoEtag}, thumbnail_sha = null
      where id = ${ended.personId} and exists (select from ended)
      returning id
    ), checked as (
      update photo_checks set turn = ${photo}, due_at = now() + interval '1 day', failures = 0
      where person_id = (select id from person)
    )
    select id from ended`
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
      return { ...end, state: 'skipped', action, code: outcome.code }
    case 'gone':
      return { ...end, state: 'gone', code: outcome.code, requestId: outcome.requestId }
    case 'refused':
      return { ...end, state: 'refused', ...explanationOf(outcome) }
    case 'failed': {
      const delay = isTransient(outcome) ? retryDelaysMs[item.attempts] : undefined
      if (delay === undefined)
        return { ...end, state: 'failed', ...explanationOf(outcome), ...looksFor(outcome.code) }
      const retry = { attempts: item.attempts + 1, notBefore: new Date(Date.now() + delay) }
      return outcome.code === 'photo_busy' ? { ...retry, ...putOff(item) } : retry
    }
    default:
      return outcome satisfies never
  }
}

/** An earlier try may have written without our having its answer. */
const isUnsure = ({ attempts, state }: ItemRow): boolean => attempts > 0 && state === 'uploading'

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

type Explained = Failed | Extract<Outcome, { kind: 'refused' }>
const explanationOf = ({ code, detail, requestId }: Explained) => ({ code, detail, requestId })
