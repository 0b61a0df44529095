import { join } from 'node:path'
import { AppError } from '../errors.ts'
import { DATABASE_FOLDER, ORIGINALS_FOLDER, prepareFolder } from './dataDir/prepareFolder.ts'
import { diskFault } from './dataDir/diskFault.ts'
import { tightenRights, type Tightened } from './dataDir/rights.ts'
import { backupAnswers, type Backups } from './backup/answer.ts'
import type { MadeBackup } from './backup/write.ts'
import type { Database, Engine } from './database.ts'
import { facts } from './schema.ts'
import { lockFolder } from './dataDir/lock.ts'
import type { Answer } from './dataDir/lockSocket.ts'
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
  readingOnly: Engine['readingOnly']
  hurry: Engine['hurry']
  jobs: Engine['jobs']
  explain: Engine['explain']
  close(): Promise<void>
}

export interface StoreConfig {
  dataDir: string
  /** null = PGlite in `dataDir` */
  databaseUrl: string | null
  /** null = of whichever tenant it is */
  tenantId: string | null
}

/** What becomes of the database, and of the folder of an embedded one. */
export interface StoreEvents {
  /** it answers again, or has space again, after so many milliseconds and failed queries */
  databaseBack?: OutageListener['back']
  /** others could read it until now, or still can */
  rightsTightened?: (tightened: Tightened) => void
  /** PostgreSQL has ended itself, as with a full disk; this process can't go on, a new one can */
  databaseEnded?: (error: AppError) => void
  backedUp?: (made: MadeBackup) => void
  backupFailed?: (error: unknown) => void
  /** answers what other processes of the same user ask; null for what is not its to answer */
  asked?: Answer
}

/**
 * Opens and migrates the store of one tenant.
 * @param onLost called when PostgreSQL is lost or the disk is full, once until that is over
 * @throws AppError `data_dir_locked`, naming the process that has the folder open; `data_dir_other_tenant`; the
 *   `database_…` of a server that can't be used; with the embedded database `disk_full` and the other `data_dir_…`, and
 *   nothing is changed then
 */
export async function openStore(
  config: StoreConfig,
  onLost: OutageListener['lost'],
  events: StoreEvents = {},
): Promise<Store> {
  const listener = { lost: onLost, back: events.databaseBack ?? (() => {}) }
  if (config.databaseUrl) {
    const engine = await openPostgres(config.databaseUrl, listener)
    return assemble(engine, rowOriginals(engine.db), config.tenantId, engine.close)
  }
  return openFolder(config, listener, events)
}

async function openFolder(
  { dataDir, tenantId }: StoreConfig,
  listener: OutageListener,
  events: StoreEvents,
): Promise<Store> {
  await prepareFolder(dataDir)
  const { backedUp = () => {}, backupFailed = () => {}, databaseEnded: onEnded = () => {} } = events
  const backups: Backups = { source: null, backedUp, backupFailed }
  const answerBackups = backupAnswers(backups)
  const answer: Answer = async (asked, signal) =>
    (await events.asked?.(asked, signal)) ?? answerBackups(asked, signal)
  const unlock = await lockFolder(dataDir, answer)
  try {
    const engine = await openPglite(join(dataDir, DATABASE_FOLDER), { listener, onEnded })
    const originals = await fileOriginals(join(dataDir, ORIGINALS_FOLDER), engine.db)
    const tightened = await tightenRights(dataDir)
    if (!tightened.isApplied || tightened.changed + tightened.refused > 0)
      events.rightsTightened?.(tightened)
    backups.source = { dataDir, exclusively: engine.exclusively, keepAll: originals.keepAll }
    return await assemble(engine, originals, tenantId, async () => {
      backups.source = null
      await engine.close()
      await unlock()
    })
  } catch (error) {
    await unlock()
    throw diskFault(error, dataDir) ?? error
  }
}

async function assemble(
  engine: Engine,
  originals: Originals,
  tenantId: string | null,
  close: () => Promise<void>,
): Promise<Store> {
  const { name, db, patient, readingOnly, hurry, jobs, explain } = engine
  const waiting = { db: patient, originals: name === 'pglite' ? originals : rowOriginals(patient) }
  const store = {
    engine: name,
    db,
    originals,
    patient: waiting,
    readingOnly,
    hurry,
    jobs,
    explain,
    close,
  }
  try {
    if (tenantId !== null) await assertTenant(engine.db, tenantId)
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
