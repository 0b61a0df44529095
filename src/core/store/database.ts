import { fileURLToPath } from 'node:url'
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'
import type { Db as JobsDatabase } from 'pg-boss'
import type { ReadingOnly } from './outage.ts'
import * as schema from './schema.ts'

interface RowsOf<Row> {
  rows: Row[]
}

/** The result of raw SQL with either driver: `.rows`, objects keyed by column name. */
interface RowsResult extends PgQueryResultHKT {
  type: RowsOf<this['row']>
}

/**
 * The database of either engine, or a transaction on it. Inside `db.transaction(async (tx) => …)` use only `tx`:
 * PGlite has a single connection, so the outer `db` would deadlock.
 */
export type Database = PgDatabase<RowsResult, typeof schema>

/** An open, migrated database. */
export interface Engine {
  name: 'pglite' | 'postgres'
  db: Database
  /**
   * the same database for work that nobody waits for and that may be repeated at any point: while it is away, each
   * query and each transaction is tried until it is back
   */
  patient: Database
  /** why a change was refused a moment ago, though reading works; null = none was */
  readingOnly: () => ReadingOnly | null
  /** from now on nothing waits for a database that is away */
  hurry: () => void
  /** the same database behind pg-boss's interface */
  jobs: JobsDatabase
  /** an error of the start as an AppError, if it is one of the database */
  explain: (error: unknown) => unknown
  close: () => Promise<void>
}

export const migrationsFolder = fileURLToPath(new URL('./migrations', import.meta.url))

export { schema }
