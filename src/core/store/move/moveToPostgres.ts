import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { Client } from 'pg'
import { AppError } from '../../errors.ts'
import type { Database } from '../database.ts'
import { startFailure } from '../databaseFailures.ts'
import { inspectDatabase } from '../dataDir/inspectDatabase.ts'
import { lockFolder } from '../dataDir/lock.ts'
import { DATABASE_FOLDER, MOVED_FILE, ORIGINALS_FOLDER } from '../dataDir/prepareFolder.ts'
import { openPglite } from '../pglite.ts'
import { openPostgres } from '../postgres.ts'
import { checksumsOf, differences, type Checksum, type Query } from './checksums.ts'
import { copyOriginals, damagedOriginals, idsIn } from './copyOriginals.ts'
import { copyTables, movedTables } from './copyTables.ts'

/** What was moved; `already` = an earlier move had done it, and the database is still the same. */
export interface Moved {
  outcome: 'moved' | 'already'
  /** rows of all tables */
  rows: number
  /** uploaded files that wait */
  originals: number
}

/**
 * Copies an embedded database and the files that wait into an empty PostgreSQL, in one transaction: it is there as a
 * whole, with the same checksums, or not at all. The folder keeps everything, and is marked so that nobody goes on with it
 * by mistake.
 * @throws AppError `data_dir_locked` while a process uses the folder, `backup_no_data`, `database_not_empty`,
 * `move_not_verified`; those of `openStore`
 */
export async function moveToPostgres(
  dataDir: string,
  url: string,
  onTable: (name: string, rows: number) => void,
): Promise<Moved> {
  const unlock = await lockFolder(dataDir)
  try {
    const folder = join(dataDir, DATABASE_FOLDER)
    if ((await inspectDatabase(folder)) === 'none')
      throw new AppError('backup_no_data', { detail: dataDir })
    const source = await openPglite(folder)
    try {
      await createTables(url)
      const moved = await source.db.transaction((from) =>
        intoEmpty(from, join(dataDir, ORIGINALS_FOLDER), url, onTable),
      )
      await writeFile(join(dataDir, MOVED_FILE), `${new Date().toISOString()}\n`, { mode: 0o600 })
      return moved
    } finally {
      await source.close()
    }
  } finally {
    await unlock()
  }
}

async function createTables(url: string): Promise<void> {
  const engine = await openPostgres(url, { lost: () => {}, back: () => {} })
  await engine.close()
}

/** On a connection without a limit for queries: a table of photos takes its time. */
async function intoEmpty(
  from: Database,
  originals: string,
  url: string,
  onTable: (name: string, rows: number) => void,
): Promise<Moved> {
  const to = new Client({ connectionString: url, application_name: 'likeness move' })
  to.on('error', () => {})
  try {
    await to.connect()
    await to.query(`
      begin; set local timezone to 'UTC'; set local statement_timeout to 0;
      set local idle_in_transaction_session_timeout to 0`)
    await from.execute(sql`set local timezone to 'UTC'`)
    const given = await checksumsOf(sourceQuery(from), movedTables)
    const before = await checksumsOf(targetQuery(to), movedTables)
    const rows = given.reduce((sum, table) => sum + Number(table.rows), 0)
    if (before.some((table) => table.rows !== '0')) {
      if (differences(given, before).length > 0) throw new AppError('database_not_empty')
      return { outcome: 'already', rows, originals: (await idsIn(originals)).length }
    }
    await copyTables(from, to, onTable)
    const files = await copyOriginals(originals, to)
    await verify(to, given, files)
    await to.query('commit')
    return { outcome: 'moved', rows, originals: files.length }
  } catch (error) {
    throw error instanceof AppError ? error : startFailure(url, error)
  } finally {
    await to.end()
  }
}

const sourceQuery =
  (from: Database): Query =>
  (text) =>
    from.execute(sql.raw(text))

const targetQuery =
  (to: Client): Query =>
  (text) =>
    to.query(text)

/** @throws AppError `move_not_verified`, naming what differs */
async function verify(
  to: Client,
  given: Checksum[],
  files: { id: string; sha256: string }[],
): Promise<void> {
  const differing = differences(given, await checksumsOf(targetQuery(to), movedTables))
  const damaged = await damagedOriginals(to, files)
  if (differing.length + damaged.length === 0) return
  throw new AppError('move_not_verified', { detail: [...differing, ...damaged].join('; ') })
}
