import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../errors.ts'
import type { Database, Engine } from './database.ts'
import { facts } from './schema.ts'
import { lockFolder } from './lock.ts'
import { openPglite } from './pglite.ts'
import { openPostgres } from './postgres.ts'
import { fileOriginals } from './fileOriginals.ts'
import type { OutageListener } from './outage.ts'
import { rowOriginals, type Originals } from './originals.ts'

export type { Database } from './database.ts'

/** The database, and the files that wait to be prepared. */
export interface Store {
  engine: Engine['name']
  db: Database
  originals: Originals
  /** both again, for work that waits while the database is away; see `Engine` */
  patient: { db: Database; originals: Originals }
  hurry: Engine['hurry']
  jobs: Engine['jobs']
  explain: Engine['explain']
  close(): Promise<void>
}

export interface StoreConfig {
  dataDir: string
  /** null = PGlite in `dataDir` */
  databaseUrl: string | null
  tenantId: string
}

/**
 * Opens and migrates the store of one tenant.
 * @param onLost called when PostgreSQL is lost, once until it answers again
 * @param onBack called when it does, with how long it was away in ms and how many queries failed
 * @throws AppError `data_dir_locked`, naming the process that has the folder open; `data_dir_other_tenant`; the
 *   `database_…` of a server that can't be used
 */
export async function openStore(
  config: StoreConfig,
  onLost: OutageListener['lost'],
  onBack: OutageListener['back'] = () => {},
): Promise<Store> {
  if (config.databaseUrl) {
    const engine = await openPostgres(config.databaseUrl, { lost: onLost, back: onBack })
    return assemble(engine, rowOriginals(engine.db), config.tenantId, engine.close)
  }
  await mkdir(config.dataDir, { recursive: true })
  const unlock = await lockFolder(config.dataDir)
  try {
    const engine = await openPglite(join(config.dataDir, 'database'))
    const originals = await fileOriginals(join(config.dataDir, 'originals'), engine.db)
    return await assemble(engine, originals, config.tenantId, async () => {
      await engine.close()
      await unlock()
    })
  } catch (error) {
    await unlock()
    throw error
  }
}

async function assemble(
  engine: Engine,
  originals: Originals,
  tenantId: string,
  close: () => Promise<void>,
): Promise<Store> {
  const { name, db, patient, hurry, jobs, explain } = engine
  const waiting = { db: patient, originals: patient === db ? originals : rowOriginals(patient) }
  const store = { engine: name, db, originals, patient: waiting, hurry, jobs, explain, close }
  try {
    await assertTenant(engine.db, tenantId)
    await originals.removeOrphans()
    return store
  } catch (error) {
    await engine.close()
    throw explain(error)
  }
}

/** Stores the tenant at the first start; later starts must be of the same one. */
async function assertTenant(db: Database, tenantId: string): Promise<void> {
  await db.insert(facts).values({ name: 'tenant', value: tenantId }).onConflictDoNothing()
  const owner = await db.query.facts.findFirst({ where: (row, { eq }) => eq(row.name, 'tenant') })
  if (owner?.value !== tenantId) {
    throw new AppError('data_dir_other_tenant', { detail: String(owner?.value) })
  }
}
