import { setImmediate as yieldToOthers } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import type { Database } from '../../store/database.ts'
import { people, personKeys, photoChecks } from '../../store/schema.ts'

/** Rarely, because statistics of 20,000 people take as long as storing hundreds of them. */
const GROWN_TIMES = 4
/** PostgreSQL takes the index of a table from about so many pages on, and reads all of a smaller one. */
const MIN_PAGES = 4

/**
 * Renews the statistics of the tables of people once they have grown to several times what PostgreSQL knows of. Until
 * then it keeps the plans that it made for an empty table, those of its foreign keys too: the check of each new key
 * would read everybody. PGlite has no autovacuum, and that of a server comes a minute late.
 */
export async function renewIfGrown(db: Database): Promise<void> {
  const { rows } = await db.execute<{ hasGrown: boolean }>(sql`
    select pg_relation_size(oid) >= current_setting('block_size')::int
      * greatest(${MIN_PAGES}, ${GROWN_TIMES} * relpages::bigint) as "hasGrown"
    from pg_class where oid = ${'people'}::regclass`)
  if (rows[0]?.hasGrown) await renewStatistics(db)
}

/** Blocks PGlite for at most a third of a second at a time. */
export async function renewStatistics(db: Database): Promise<void> {
  for (const table of [people, personKeys, photoChecks]) {
    await db.execute(sql`analyze ${table}`)
    await yieldToOthers()
  }
}
