import { sql, type SQL } from 'drizzle-orm'
import type { RunStanding } from '../../model.ts'

/** Ends of an undo's item after which the change is still in effect; see `undoable.ts`. */
const isUndoing = sql`undoing.state not in ('skipped', 'refused', 'gone', 'failed')`

/** Looked for in one run at a time, by index: `exists` may be answered from a hash of all runs' rows instead. */
const isAny = (from: SQL): SQL => sql`((select true from ${from} limit 1) is true)`

const hasItem = (condition: SQL): SQL =>
  isAny(sql`items where items.run_id = runs.id and ${condition}`)

const isWaiting = sql`(${hasItem(sql`items.state = 'awaiting'`)}
  and not ${hasItem(sql`items.state in ('received', 'prepared', 'uploading')`)})`

const wroteUnless = (condition: SQL): SQL =>
  isAny(sql`entries where entries.run_id = runs.id and not ${condition}`)

/** Every photo that it changed was changed back, or is being. Ends at the first that was not. */
const isUndone = sql`(${wroteUnless(sql`false`)} and not ${wroteUnless(
  isAny(sql`items undoing where undoing.undoes_entry = entries.id and ${isUndoing}`),
)})`

/** Where a run stands, as SQL on a row of `runs`; see `RunStanding`. */
export const standingOfRun = sql<RunStanding>`case
  when runs.finished_at is null then case
    when runs.started_at is null then 'held'
    when runs.paused_at is not null then 'paused'
    when ${isWaiting} then 'waiting'
    else 'running' end
  when runs.started_at is null and ${hasItem(sql`items.state = 'skipped'`)} then 'discarded'
  when ${isUndone} then 'undone'
  when runs.cancelled_at is not null then 'cancelled'
  when ${hasItem(sql`items.state in ('refused', 'gone', 'failed')`)} then 'attention'
  else 'finished' end`
