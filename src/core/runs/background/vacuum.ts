import { setImmediate as yieldToOthers } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import type { Log } from '../../log.ts'
import type { Store } from '../../store/open.ts'

/** Fewer are not worth a scan of the table's indexes. */
const MIN_ROWS = 50
/** A table grows by about this share before its space is used again. */
const DEAD_PERCENT = 5
/** Statistics cost twenty times what the space does, and may be older. */
const CHANGED_PERCENT = 20

/** What waits for the database all the time: photos being set, or prepared. */
const isBusy = sql`exists (
  select from runs
  where finished_at is null and paused_at is null
    and (started_at is not null
      or exists (select from items where items.run_id = runs.id and items.state = 'received')))`

interface DueTable extends Record<string, unknown> {
  schema: string
  name: string
  dead: number
  isStale: boolean
}

/**
 * Makes the space of dead rows usable again in an embedded database, which has no autovacuum and only grows without
 * it, and renews the statistics of its tables, pg-boss's included. Each table blocks for about 0.5 ms per 1,000 rows
 * (12 ms with new statistics, of 30,000 rows at most); none is done while a run is active. PostgreSQL does this by
 * itself.
 */
export async function vacuumWhenQuiet(
  { db, engine }: Pick<Store, 'db' | 'engine'>,
  log: Log,
): Promise<void> {
  if (engine !== 'pglite') return
  // Its one session reports what it has changed only now and then.
  await db.execute(sql`select pg_stat_force_next_flush()`)
  const { rows } = await db.execute<DueTable>(sql`
    select schemaname as schema, relname as name, n_dead_tup::int as dead,
      100 * n_mod_since_analyze >= ${CHANGED_PERCENT} * n_live_tup as "isStale"
    from pg_stat_user_tables
    where n_dead_tup >= ${MIN_ROWS} and 100 * n_dead_tup >= ${DEAD_PERCENT} * n_live_tup
      and not ${isBusy}
    order by n_dead_tup`)
  for (const { schema, name, isStale } of rows) {
    const table = sql`${sql.identifier(schema)}.${sql.identifier(name)}`
    // VACUUM cannot run in a transaction, and so is alone in its call.
    await db.execute(sql`vacuum ${table}`)
    // PGlite runs in this thread: let other work in between.
    await yieldToOthers()
    if (isStale) await db.execute(sql`analyze ${table}`)
    await yieldToOthers()
  }
  if (rows.length > 0) {
    const dead = rows.reduce((sum, row) => sum + row.dead, 0)
    log.info({ tables: rows.length, dead }, 'Made the space of removed rows usable again')
  }
}
