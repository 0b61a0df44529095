import { mkdir, rename, rm, rmdir, statfs } from 'node:fs/promises'
import { PGlite } from '@electric-sql/pglite'
import { pg_trgm as trigrams } from '@electric-sql/pglite/contrib/pg_trgm'
import { drizzle } from 'drizzle-orm/pglite'
import { migrate } from 'drizzle-orm/pglite/migrator'
import { fromPglite } from 'pg-boss'
import { AppError } from '../errors.ts'
import { migrationsFolder, schema, type Engine } from './database.ts'
import { diskFault } from './dataDir/diskFault.ts'
import { freeBytesOf, keepSpace } from './dataDir/keepSpace.ts'
import { keepStatements } from './dataDir/keepStatements.ts'
import { inspectDatabase } from './dataDir/inspectDatabase.ts'
import { sharedParsers } from './dataDir/sharedParsers.ts'
import { tightenRights } from './dataDir/rights.ts'
import { causeOf, guardPglite, PostgresLog } from './dataDir/guardPglite.ts'
import { withCauses } from './databaseFailures.ts'
import { refuseNewer } from './newerDatabase.ts'
import { createOutage, type Outage, type OutageListener } from './outage.ts'
import { createPatience, type Patience } from './patience.ts'

/** Less than one piece of PostgreSQL's write-ahead log, without which it does not start. */
const TOO_LITTLE_BYTES = 16 * 1024 * 1024

/** For every opening: PostgreSQL needs their files even for indexes that exist. */
export const pgliteExtensions = { pg_trgm: trigrams }

export interface PgliteEngine extends Engine {
  /** performs work while no query runs; the files of the database do not change meanwhile */
  exclusively: <T>(work: () => Promise<T>) => Promise<T>
}

interface Opening {
  /** told when there is no space for changes, and when there is again */
  listener?: OutageListener
  /** called if PostgreSQL ends itself later; the process can't go on then */
  onEnded?: (error: AppError) => void
  freeBytes?: () => number
}

/**
 * Opens or creates the embedded database in `folder`. The caller holds the lock on the folder.
 * @throws AppError `data_dir_damaged`, `data_dir_other_postgres`, `data_dir_not_writable` or `disk_full`
 */
export async function openPglite(folder: string, opening: Opening = {}): Promise<PgliteEngine> {
  if ((await inspectDatabase(folder)) === 'none') await createDatabase(folder)
  const log = new PostgresLog()
  try {
    const client = await PGlite.create(folder, {
      onStderr: log.onStderr,
      extensions: pgliteExtensions,
    })
    const engine = await engineOnDisk(client, log, { freeBytes: freeBytesOf(folder), ...opening })
    return { ...engine, exclusively: (work) => client.runExclusive(work) }
  } catch (error) {
    throw await openingFault(error, folder, log)
  }
}

/** As `pgliteEngine`, on a disk that may be full at any time. */
export async function engineOnDisk(
  client: PGlite,
  log: PostgresLog,
  { listener = unheard, onEnded = () => {}, freeBytes = () => Infinity }: Opening,
): Promise<Engine> {
  const outage = createOutage(listener)
  const engine = await pgliteEngine(guardPglite(client, log, outage, onEnded), outage)
  keepSpace(client, freeBytes)
  return engine
}

const unheard: OutageListener = { lost: () => {}, back: () => {} }

/**
 * Under another name until it is complete, so that a process that is killed meanwhile leaves nothing that looks like a
 * database. PGlite gives its first files to everybody, whatever the umask, and later ones to nobody else.
 */
async function createDatabase(folder: string): Promise<void> {
  const unfinished = `${folder}.new`
  const log = new PostgresLog()
  try {
    await rm(unfinished, { recursive: true, force: true })
    await mkdir(unfinished, { mode: 0o700 })
    const client = await PGlite.create(unfinished, { onStderr: log.onStderr })
    await client.close()
    await tightenRights(unfinished)
    await rmdir(folder).catch(ignoreMissing)
    await rename(unfinished, folder)
  } catch (error) {
    const fault = await openingFault(error, folder, log)
    await rm(unfinished, { recursive: true, force: true })
    throw fault
  }
}

/** PGlite says little more than that it failed: the reason is what PostgreSQL printed, or how the disk is. */
async function openingFault(error: unknown, folder: string, log: PostgresLog): Promise<unknown> {
  if (error instanceof AppError) return error
  const fault = diskFault(error, folder)
  if (fault) return fault
  // PostgreSQL runs and has refused a query, such as one of a migration.
  if (withCauses(error).some((each) => 'severity' in each) && log.fatal === null) return error
  const { bavail, bsize } = await statfs(folder).catch(() => ({ bavail: Infinity, bsize: 1 }))
  const reason = log.fatal ?? 'PostgreSQL did not start'
  const code = bavail * bsize < TOO_LITTLE_BYTES ? 'disk_full' : causeOf(error, reason)
  return new AppError(code, { detail: `${folder}: ${reason}`, cause: error })
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error
}

/**
 * Migrates and wraps an open PGlite; closing the engine closes it.
 * @param outage of a PGlite in a folder, which may be on a full disk
 */
export async function pgliteEngine(client: PGlite, outage?: Outage): Promise<Engine> {
  const { forDrizzle, forJobs } = sharedParsers(client)
  const db = drizzle(forDrizzle, { schema })
  await refuseNewer(db)
  await migrate(db, { migrationsFolder })
  keepStatements(client)
  const patience = createPatience()
  return {
    name: 'pglite',
    db,
    patient: outage ? drizzle(patientClient(forDrizzle, patience), { schema }) : db,
    readingOnly: () => outage?.readingOnly() ?? null,
    hurry: () => patience.end(),
    jobs: fromPglite(forJobs),
    explain: (error) => error,
    close: () => client.close(),
  }
}

/** The part of PGlite that Drizzle uses; while there is no space for changes, each query and each transaction is repeated. */
function patientClient(client: PGlite, patience: Patience): PGlite {
  const query = (...asked: Parameters<PGlite['query']>) =>
    patience.whileAway(() => client.query(...asked))
  const transaction = (work: Parameters<PGlite['transaction']>[0]) =>
    patience.whileAway(() => client.transaction(work))
  return { query, transaction } as unknown as PGlite
}
