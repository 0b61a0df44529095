import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate } from 'drizzle-orm/node-postgres/migrator'
import { Pool } from 'pg'
import { migrationsFolder, schema, type Engine } from './database.ts'

const MAX_CONNECTIONS = 10
/** The key of the advisory lock that makes processes migrate one at a time; any number will do. */
const MIGRATION_LOCK = 5_264_837_001

/**
 * Connects to PostgreSQL and migrates it.
 * @param onError called when an idle connection breaks; the pool replaces it
 */
export async function openPostgres(url: string, onError: (error: Error) => void): Promise<Engine> {
  const pool = new Pool({
    connectionString: url,
    max: MAX_CONNECTIONS,
    application_name: 'likeness',
  })
  pool.on('error', onError)
  try {
    await migrateAlone(pool)
  } catch (error) {
    await pool.end()
    throw error
  }
  return {
    name: 'postgres',
    db: drizzle(pool, { schema }),
    jobs: { executeSql: (text, values) => pool.query(text, values) },
    close: () => pool.end(),
  }
}

async function migrateAlone(pool: Pool): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK])
    await migrate(drizzle(client), { migrationsFolder })
    await client.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK])
  } finally {
    client.release()
  }
}
