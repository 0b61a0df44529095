import * as z from 'zod'

/** How many rows a table has, and a number that changes with any value in any of them, in whatever order they are. */
export interface Checksum {
  table: string
  rows: string
  sum: string
}

/** Runs SQL on either side. */
export type Query = (text: string) => Promise<{ rows: unknown[] }>

const rowsSchema = z.tuple([z.object({ rows: z.string(), sum: z.string() })])

/** Of the tables, in a session whose time zone is the same on both sides: times are part of it as text. */
export async function checksumsOf(query: Query, tables: readonly string[]): Promise<Checksum[]> {
  const sums: Checksum[] = []
  for (const table of tables) {
    const { rows } = await query(`
      select count(*)::text as rows,
        coalesce(sum(('x' || left(md5(to_jsonb(t)::text), 15))::bit(60)::bigint), 0)::text as sum
      from "${table}" t`)
    const [found] = rowsSchema.parse(rows)
    sums.push({ table, ...found })
  }
  return sums
}

/** Tables that differ; empty = both are the same. */
export function differences(one: readonly Checksum[], other: readonly Checksum[]): string[] {
  const byTable = new Map(other.map((sum) => [sum.table, sum]))
  return one
    .filter(({ table, rows, sum }) => {
      const found = byTable.get(table)
      return found?.rows !== rows || found.sum !== sum
    })
    .map(({ table }) => table)
}
