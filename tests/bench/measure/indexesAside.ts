import { sql } from 'drizzle-orm'
import type { Database } from '../../../src/core/store/database.ts'

/**
 * Fills tables while their indexes are away, which are made anew afterwards: in the end the same tables, sooner. Those
 * that keep rows unique stay.
 */
export async function indexesAside(
  db: Database,
  tables: string[],
  fill: () => Promise<unknown>,
): Promise<void> {
  const { rows } = await db.execute<{ name: string; definition: string }>(sql`
    select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition
    from pg_index
    where not indisunique and indrelid::regclass::text in ${tables}`)
  for (const { name } of rows) await db.execute(sql`drop index ${sql.raw(name)}`)
  await fill()
  for (const { definition } of rows) await db.execute(sql.raw(definition))
}
