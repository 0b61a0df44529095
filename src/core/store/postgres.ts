import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate } from 'drizzle-orm/node-postgres/migrator'
import { Pool } from 'pg'
import { migrationsFolder, schema, type Engine } from './database.ts'

/** Any number: the advisory lock under which processes that start together migrate one after the other. */
const migrationLock = 5_264_837_001

/**
 * Connects to PostgreSQL and migrates it.
 * @param onError is told when an idle connection breaks; the pool replaces it by itself
 */
export async function openPostgres(url: string, onError: (error: Error) => void): Promise<Engine> {
  const pool = new Pool({ connectionString: url, max: 10, application_name: 'likeness' })
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
    await client.query('select pg_advisory_lock($1)', [migrationLock])
    await migrate(drizzle(client), { migrationsFolder })
    await client.query('select pg_advisory_unlock($1)', [migrationLock])
  } finally {
    client.release()
  }
}
