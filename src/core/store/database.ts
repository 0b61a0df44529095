import { fileURLToPath } from 'node:url'
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'
import type { Db as JobsDatabase } from 'pg-boss'
import * as schema from './schema.ts'

interface RowsOf<Row> {
  rows: Row[]
}

/** What both drivers answer to raw SQL: `.rows`, as objects keyed by column name. */
interface RowsResult extends PgQueryResultHKT {
  type: RowsOf<this['row']>
}

/**
 * The database or a transaction on it, whichever engine is behind. Inside `db.transaction(async (tx) => …)`
 * use only `tx`: PGlite has a single connection, and the outer `db` would wait for it for ever.
 */
export type Database = PgDatabase<RowsResult, typeof schema>

/** One open database, migrated. */
export interface Engine {
  name: 'pglite' | 'postgres'
  db: Database
  /** the same database as pg-boss wants it */
  jobs: JobsDatabase
  close: () => Promise<void>
}

export const migrationsFolder = fileURLToPath(new URL('./migrations', import.meta.url))

export { schema }
