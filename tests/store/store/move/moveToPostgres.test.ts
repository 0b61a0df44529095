import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ownDatabase } from '../../../fixtures/database/database.ts'
import { restoreOldDatabase, type OldDatabase } from '../../../fixtures/database/oldDatabase.ts'
import { lockFolder } from '../../../../src/core/store/dataDir/lock.ts'
import { checksumsOf, type Query } from '../../../../src/core/store/move/checksums.ts'
import { movedTables } from '../../../../src/core/store/move/copyTables.ts'
import { moveToPostgres } from '../../../../src/core/store/move/moveToPostgres.ts'
import { openPglite } from '../../../../src/core/store/pglite.ts'
import { entries } from '../../../../src/core/store/schema.ts'
import { openStore } from '../../../../src/core/store/open.ts'
import { identity } from '../../../../src/sandbox/tenant/identity.ts'

const server = process.env['TEST_DATABASE_URL']
if (!server) process.stdout.write('skipped: moveToPostgres.test.ts needs TEST_DATABASE_URL\n')

let old: OldDatabase
let target: { url: string; drop: () => Promise<void> }
beforeAll(async () => {
  if (!server) return
  old = await restoreOldDatabase('4251a74', { embedded: true })
  target = await ownDatabase(server)
})
afterAll(async () => {
  if (!server) return
  await target.drop()
  await old.drop()
})

const ignored = () => {}
const cutOff = (table: string) => {
  if (table === 'items') throw new Error('cut off')
}

async function onTarget<T>(work: (query: Query) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: target.url })
  await client.connect()
  try {
    await client.query(`set timezone to 'UTC'`)
    return await work((text) => client.query(text))
  } finally {
    await client.end()
  }
}

async function inFolder<T>(work: (query: Query) => Promise<T>): Promise<T> {
  const engine = await openPglite(join(old.place.dataDir, 'database'))
  try {
    await engine.db.execute(sql`set timezone to 'UTC'`)
    return await work((text) => engine.db.execute(sql.raw(text)))
  } finally {
    await engine.close()
  }
}

const sums = (query: Query) => checksumsOf(query, movedTables)
const rowsIn = async () => (await onTarget(sums)).map(({ rows }) => Number(rows))

const openFolder = () =>
  openStore({ dataDir: old.place.dataDir, databaseUrl: null, tenantId: identity.tenantId }, ignored)

describe.skipIf(!server)('moving to PostgreSQL', () => {
  test('waits until nobody uses the folder', async () => {
    const unlock = await lockFolder(old.place.dataDir)
    await expect(moveToPostgres(old.place.dataDir, target.url, ignored)).rejects.toMatchObject({
      code: 'data_dir_locked',
    })
    await unlock()
  })

  test('leaves an empty database when it is cut off in the middle', async () => {
    await expect(moveToPostgres(old.place.dataDir, target.url, cutOff)).rejects.toThrow('cut off')
    expect(new Set(await rowsIn())).toEqual(new Set([0]))
  })

  test('moves every row and every waiting file as it is', async () => {
    const originals = await readdir(join(old.place.dataDir, 'originals'))
    const before = await inFolder(sums)
    const moved = await moveToPostgres(old.place.dataDir, target.url, ignored)
    const rows = before.reduce((sum, table) => sum + Number(table.rows), 0)
    expect(moved).toEqual({ outcome: 'moved', rows, originals: originals.length })
    expect(originals.length).toBeGreaterThan(0)
    expect(await onTarget(sums)).toEqual(before)
    const store = await openStore(
      { dataDir: 'unused', databaseUrl: target.url, tenantId: identity.tenantId },
      ignored,
    )
    for (const id of originals)
      expect(await store.originals.get(id)).toEqual(
        await readFile(join(old.place.dataDir, 'originals', id)),
      )
    await store.close()
  })

  test('leaves a database in which the next line of the history has the next number', async () => {
    const next = await onTarget((query) =>
      query(`select nextval(pg_get_serial_sequence('entries', 'id')) > max(id) as later
        from entries`),
    )
    expect(next.rows).toEqual([{ later: true }])
  })

  test('lets nobody go on with the folder by mistake', async () => {
    await expect(openFolder()).rejects.toMatchObject({ code: 'data_dir_moved' })
  })

  test('says when all of it is there already', async () => {
    const again = await moveToPostgres(old.place.dataDir, target.url, ignored)
    expect(again.outcome).toBe('already')
  })

  test('touches no database with other data', async () => {
    await onTarget((query) => query(`update people set display_name = display_name || '!'`))
    const before = await onTarget(sums)
    await expect(moveToPostgres(old.place.dataDir, target.url, ignored)).rejects.toMatchObject({
      code: 'database_not_empty',
    })
    expect(await onTarget(sums)).toEqual(before)
  })

  test('leaves the folder as it was, to go on with once its mark is deleted', async () => {
    await rm(join(old.place.dataDir, 'moved-to-postgres'))
    const store = await openFolder()
    expect(await store.db.$count(entries)).toBeGreaterThan(0)
    await store.close()
  })
})
