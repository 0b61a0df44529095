import { readFile } from 'node:fs/promises'
import { PGlite } from '@electric-sql/pglite'
import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { databaseLost } from '../../../../src/core/errors.ts'
import type { Engine } from '../../../../src/core/store/database.ts'
import { PostgresLog } from '../../../../src/core/store/dataDir/guardPglite.ts'
import { engineOnDisk, pgliteExtensions } from '../../../../src/core/store/pglite.ts'
import { facts } from '../../../../src/core/store/schema.ts'
import { templatePath } from '../../../fixtures/database/database.ts'

const MB = 1024 * 1024
/** Longer than the disk is not looked at again. */
const LOOKED_AT_MS = 110

let engine: Engine
let free = Infinity
let looks = 0
const told: string[] = []
beforeAll(async () => {
  const loadDataDir = new Blob([await readFile(await templatePath())])
  const client = await PGlite.create({ loadDataDir, extensions: pgliteExtensions })
  engine = await engineOnDisk(client, new PostgresLog(), {
    freeBytes: () => ((looks += 1), free),
    listener: { lost: ({ message }) => told.push(message), back: () => told.push('back') },
    onEnded: ({ message }) => told.push(`ended: ${message}`),
  })
})
beforeEach(async () => {
  await leave(Infinity)
  await engine.db.delete(facts)
  told.length = 0
})
afterAll(() => engine.close())

/** So many bytes are free from now on. */
async function leave(bytes: number): Promise<void> {
  free = bytes
  await new Promise((done) => setTimeout(done, LOOKED_AT_MS))
}
const write = (name: string, db = engine.db) => db.insert(facts).values({ name, value: 1 })
const codeOf = (work: PromiseLike<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => databaseLost(error)?.code ?? error,
  )
const names = async () =>
  (await engine.db.select().from(facts).orderBy(facts.name)).map(({ name }) => name)

test('before the disk is full, changes are refused with a code and reading goes on', async () => {
  await write('before')
  await leave(39 * MB)
  expect(await codeOf(write('full'))).toBe('disk_full')
  expect(await codeOf(engine.db.delete(facts))).toBe('disk_full')
  expect(await codeOf(engine.jobs.executeSql(`create table other (one int)`))).toBe('disk_full')
  expect(await codeOf(engine.db.execute(sql`select pg_advisory_lock(1)`))).toBe(null)
  expect([await names(), engine.readingOnly(), told]).toEqual([
    ['before'],
    'disk_full',
    ['There is no space left on the disk.'],
  ])
})

test('once there is room, everything that waited is done by itself, and once', async () => {
  await leave(0)
  const inTransaction = engine.patient.transaction(async (tx) => {
    await write('in a transaction', tx)
    return tx.select().from(facts)
  })
  const waiting = [write('alone', engine.patient).then(() => 'done'), inTransaction]
  expect(await codeOf(write('of somebody who waits for the answer'))).toBe('disk_full')
  await leave(41 * MB)
  expect(await codeOf(write('while there is hardly any'))).toBe('disk_full')
  await leave(200 * MB)
  await Promise.all(waiting)
  expect(await names()).toEqual(['alone', 'in a transaction'])
})

test('a transaction that is open when the space runs out is finished; what comes after it is refused', async () => {
  const open = engine.db.transaction(async (tx) => {
    await write('first half', tx)
    await leave(0)
    const other = codeOf(write('of another'))
    await write('second half', tx)
    return { other }
  })
  const { other } = await open
  expect(await other).toBe('disk_full')
  expect(await names()).toEqual(['first half', 'second half'])
})

test('the disk is not asked with every query', async () => {
  looks = 0
  for (let n = 0; n < 500; n++) await engine.db.execute(sql`select 1`)
  expect(looks).toBeLessThan(250)
})

test('nothing waits any more once the process is about to stop', async () => {
  await leave(0)
  const waiting = codeOf(write('too late', engine.patient))
  engine.hurry()
  expect(await waiting).toBe('disk_full')
  expect(await engine.db.select().from(facts).where(eq(facts.name, 'too late'))).toEqual([])
})
