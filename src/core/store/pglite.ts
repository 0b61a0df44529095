import { mkdir } from 'node:fs/promises'
import { PGlite } from '@electric-sql/pglite'
import { drizzle } from 'drizzle-orm/pglite'
import { migrate } from 'drizzle-orm/pglite/migrator'
import { fromPglite } from 'pg-boss'
import { migrationsFolder, schema, type Engine } from './database.ts'
import { refuseNewer } from './newerDatabase.ts'

/** Opens or creates the embedded database in `folder`. The caller holds the lock on the folder. */
export async function openPglite(folder: string): Promise<Engine> {
  await mkdir(folder, { recursive: true })
  return pgliteEngine(await PGlite.create(folder))
}

/** Migrates and wraps an open PGlite; closing the engine closes it. */
export async function pgliteEngine(client: PGlite): Promise<Engine> {
  const db = drizzle(client, { schema })
  await refuseNewer(db)
  await migrate(db, { migrationsFolder })
  return {
    name: 'pglite',
    db,
    patient: db,
    hurry: () => {},
    jobs: fromPglite(client),
    explain: (error) => error,
    close: () => client.close(),
  }
}
