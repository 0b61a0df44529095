import { and, count, eq, inArray, or, sql, type SQL } from 'drizzle-orm'
import type { ErrorCode } from '../../errors.ts'
import type { Outcome } from '../../model.ts'
import type { Database } from '../../store/open.ts'
import { entries, items, runs } from '../../store/schema.ts'
import { persist, released, type ItemPatch, type ItemRow, type RunRow } from '../rows/items.ts'
import { pauseBecause } from './pause.ts'
import {
  areLastRefused,
  detailOf,
  isEveryoneRefused,
  refusesChanges,
  type Block,
} from './wholeFailures.ts'

type Refused = Extract<Outcome, { kind: 'refused' }>

interface Refusal {
  outcome: Refused
  /** the item's end, if the refusal is about this person alone */
  patch: ItemPatch
  /** why everybody is refused, if that is known from elsewhere */
  known: ErrorCode | null
}

/**
 * Records that Graph refused to change a person's photo. If it refuses everybody, the run pauses and all items that
 * it refused in a row wait as if they had not been tried. Rows decide, so that it makes no difference which process
 * met which refusal.
 * @returns why the run is paused, and whether it was not before; null if the refusal is about this person
 */
export async function recordRefusal(
  db: Database,
  item: ItemRow,
  { outcome, patch, known }: Refusal,
): Promise<{ block: Block; isNew: boolean } | null> {
  return db.transaction(async (tx) => {
    const { runId } = item
    const [run] = await tx.select().from(runs).where(eq(runs.id, runId)).for('update')
    await persist(tx, item, { ...patch, ...released })
    const code = known ?? ((await isEveryone(tx, runId, run)) ? 'everyone_refused' : null)
    if (code === null) return null
    await tx
      .update(items)
      .set(untouched)
      .where(and(isRefused(runId), mayBeInARow))
    const block = { code, detail: detailOf(outcome.detail, outcome.requestId) }
    return { block, isNew: await pauseBecause(tx, runId, block) }
  })
}

/** A run that paused for others is asked whether that still holds, any other whether it begins to. */
const isEveryone = (tx: Database, runId: string, run: RunRow | undefined): Promise<boolean> =>
  run && refusesChanges(run.pausedCode) ? isStill(tx, run) : isStreak(tx, runId)

async function isStreak(tx: Database, runId: string): Promise<boolean> {
  const [refused] = await tx
    .select({ count: count() })
    .from(items)
    .where(and(isRefused(runId), isInARow, eq(items.attempts, 0)))
  const total = await tx.$count(items, eq(items.runId, runId))
  return isEveryoneRefused(refused?.count ?? 0, total)
}

/** How long an accepted write may take to be recorded: until then it may look newer than a refusal after it. */
const recordingTime = sql.raw("interval '1 minute'")

/** When the last change of a photo that Graph accepted from the app was recorded, whoever's and in whichever run. */
const lastAccepted = sql`coalesce((select written.at from entries written
  where written.acting_as = 'app' order by written.id desc limit 1), '-infinity')`

/** Whether this refusal, after the run paused for others, is about everybody too. */
async function isStill(tx: Database, { id, probes }: RunRow): Promise<boolean> {
  const isRefuted = and(eq(runs.id, id), sql`${lastAccepted} > ${runs.pausedAt} + ${recordingTime}`)
  if (await tx.$count(runs, isRefuted)) return false
  const isLeft = and(eq(items.runId, id), inArray(items.state, ['prepared', 'uploading']))
  const left = 1 + (await tx.$count(items, isLeft))
  return !areLastRefused({
    left,
    probes,
    accepted: await tx.$count(entries, eq(entries.runId, id)),
    total: await tx.$count(items, eq(items.runId, id)),
  })
}

const isRefused = (runId: string): SQL | undefined =>
  and(eq(items.runId, runId), eq(items.state, 'refused'), eq(items.code, 'not_allowed'))
/** No write was accepted since. */
const isInARow = sql`${items.updatedAt} > ${lastAccepted}`
/** Perhaps refused like everybody, just before the last accepted write was recorded. Who was refused twice is not. */
const mayBeInARow = or(
  isInARow,
  and(eq(items.attempts, 0), sql`${items.updatedAt} > ${lastAccepted} - ${recordingTime}`),
)

/**
 * Back to before the write, which Graph has refused for certain. `attempts` stays above 0: someone who is refused
 * again after others were accepted is refused for their own sake, and pauses the run no more.
 */
const untouched = {
  state: 'prepared',
  action: sql`case when ${items.preparedSha} is null then 'remove' end`,
  attempts: sql`greatest(${items.attempts}, 1)`,
  beforeSha: null,
  beforeEtag: null,
  code: null,
  detail: null,
  requestId: null,
  notBefore: null,
} as const
