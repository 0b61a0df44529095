import { readFile } from 'node:fs/promises'
import { PGlite } from '@electric-sql/pglite'
import { sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/pglite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sharedParsers } from '../../../src/core/store/dataDir/sharedParsers.ts'
import { pgliteExtensions } from '../../../src/core/store/pglite.ts'
import { templatePath } from '../../fixtures/database/database.ts'

let client: PGlite
let shared: ReturnType<typeof sharedParsers>
beforeAll(async () => {
  client = await PGlite.create({
    loadDataDir: new Blob([await readFile(await templatePath())]),
    extensions: pgliteExtensions,
  })
  shared = sharedParsers(client)
})
afterAll(() => client.close())

const text = `select '2026-01-02T03:04:05Z'::timestamptz as at, array['a', 'b'] as names, '{"n": 1}'::jsonb as json`
const others = { names: ['a', 'b'], json: { n: 1 } }
const moment = new Date('2026-01-02T03:04:05Z')

test('Drizzle reads moments itself, in a transaction, too', async () => {
  const db = drizzle(shared.forDrizzle)
  const alone = await db.execute(sql.raw(text))
  expect(alone.rows).toEqual([{ at: expect.stringMatching(/^2026-01-02/) as string, ...others }])
  const together = await db.transaction((tx) => tx.execute(sql.raw(text)))
  expect(together.rows).toEqual(alone.rows)
})

test('the jobs get moments', async () => {
  const one = await shared.forJobs.query(text, [])
  expect(one.rows).toEqual([{ at: moment, ...others }])
  const [several] = await shared.forJobs.exec(text)
  expect(several?.rows).toEqual([{ at: moment, ...others }])
})
