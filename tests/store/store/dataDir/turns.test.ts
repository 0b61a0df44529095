import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { openPglite } from '../../../../src/core/store/pglite.ts'

test('many queries at once leave others their turns', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'likeness-turns-'))
  const { db, close } = await openPglite(join(folder, 'database'))
  const over = new AbortController()
  let longestMs = 0
  const turns = (async () => {
    while (!over.signal.aborted) {
      const begun = performance.now()
      await nextTurn()
      longestMs = Math.max(longestMs, performance.now() - begun)
    }
  })()
  const begun = performance.now()
  const query = () => db.execute(sql`select count(*) from generate_series(1, 20000)`)
  await Promise.all(Array.from({ length: 100 }, query))
  const totalMs = performance.now() - begun
  over.abort()
  await turns
  await close()
  await rm(folder, { recursive: true, force: true })
  expect(longestMs).toBeLessThan(totalMs / 4)
})
