import { sql, type SQL } from 'drizzle-orm'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import { AppError } from '../errors.ts'
import { migrationsFolder, type Database } from './database.ts'

/** Drizzle's own record of migrations, and the time of each in ms since 1970, as in the files. */
const applied = sql`select max(created_at) as latest from drizzle.__drizzle_migrations`

/**
 * Refuses a database with migrations that this version does not know: Drizzle would leave it as it is, and queries
 * would meet tables that they were not written for.
 * @throws AppError `database_newer`
 */
export async function refuseNewer(db: Database): Promise<void> {
  if ((await valueOf(db, sql`select to_regclass('drizzle.__drizzle_migrations')::text`)) === null)
    return
  const latest = Number(await valueOf(db, applied))
  const known = Math.max(
    ...readMigrationFiles({ migrationsFolder }).map((file) => file.folderMillis),
  )
  if (latest <= known) return
  const made = new Date(latest).toISOString().slice(0, 10)
  throw new AppError('database_newer', { detail: `its last change was made on ${made}` })
}

/** The only value of a query's only row. */
async function valueOf(db: Database, query: SQL): Promise<unknown> {
  const { rows } = await db.execute(query)
  return Object.values(rows[0] ?? {})[0] ?? null
}
