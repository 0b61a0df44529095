import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { storePeople } from '../../../src/core/people/directory/storePeople.ts'
import { openTestDatabase } from '../../fixtures/database/database.ts'
import { somePerson } from '../../fixtures/people/people.ts'

test('a list of people is stored without reading those who are stored again for each', async () => {
  const database = await openTestDatabase()
  const persons = Array.from({ length: 600 }, (_, n) => somePerson(n))
  // One transaction, because PostgreSQL counts for each of its sessions.
  const read = await database.db.transaction(async (tx) => {
    await storePeople(tx, persons)
    const { rows } = await tx.execute<{ read: number }>(sql`
      select seq_tup_read::int as read from pg_stat_xact_user_tables where relname = 'people'`)
    return rows[0]?.read
  })
  expect(read).toBeLessThan(persons.length ** 2)
  await database.close()
})
