import { getTableName, is, sql } from 'drizzle-orm'
import { PgTable } from 'drizzle-orm/pg-core'
import type { Client } from 'pg'
import * as z from 'zod'
import type { Database } from '../database.ts'
import * as schema from '../schema.ts'

/** Photos are at most 4 MB each, and twice that as text. */
const ROWS_OF_PHOTOS = 8
const ROWS = 500

const names = Object.values(schema)
  .filter((value) => is(value, PgTable))
  .map((table) => getTableName(table))
const photos = getTableName(schema.blobs)
/** Rows of the database that waiting files are put into; an embedded one has them in its folder. */
const originals = getTableName(schema.originalPieces)
/** Referred to by others, so first. */
const referredTo: string[] = [
  schema.people,
  schema.runs,
  schema.directoryGroups,
  schema.coverageNights,
].map((table) => getTableName(table))

/** Every table of the product that has rows in an embedded database, in an order in which they can be filled. */
export const movedTables: readonly string[] = [
  ...referredTo,
  ...names.filter((name) => name !== originals && !referredTo.includes(name)),
]

const rowSchema = z.object({ row: z.string() })
const nameSchema = z.object({ name: z.string() })
const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

/**
 * Copies all rows of the tables, as they are, within transactions of the caller on both sides. Triggers of the target do
 * nothing meanwhile: what they would count is copied, too.
 * @param onTable called after each table
 */
export async function copyTables(
  from: Database,
  to: Client,
  onTable: (name: string, rows: number) => void,
): Promise<void> {
  for (const name of movedTables) {
    await to.query(`alter table ${quoted(name)} disable trigger user`)
    let rows = 0
    for await (const page of pagesOf(from, name)) {
      await insert(to, name, page)
      rows += page.length
    }
    await to.query(`alter table ${quoted(name)} enable trigger user`)
    await continueSequences(to, name)
    onTable(name, rows)
  }
}

/** JSON of rows, which keeps what a JavaScript value would lose, such as microseconds. */
async function* pagesOf(from: Database, table: string): AsyncGenerator<string[]> {
  const size = table === photos ? ROWS_OF_PHOTOS : ROWS
  await from.execute(
    sql`declare moved cursor for select to_jsonb(t)::text as row from ${sql.identifier(table)} t`,
  )
  for (;;) {
    const { rows } = await from.execute(sql.raw(`fetch ${size} from moved`))
    if (rows.length === 0) break
    yield z
      .array(rowSchema)
      .parse(rows)
      .map(({ row }) => row)
  }
  await from.execute(sql`close moved`)
}

async function insert(to: Client, table: string, rows: string[]): Promise<void> {
  const columns = (await writableColumns(to, table)).map(quoted).join(', ')
  const name = quoted(table)
  await to.query(
    `insert into ${name} (${columns}) select ${columns} from jsonb_populate_recordset(null::${name}, $1::jsonb)`,
    [`[${rows.join(',')}]`],
  )
}

/** Those that PostgreSQL doesn't compute itself. */
async function writableColumns(to: Client, table: string): Promise<string[]> {
  const { rows } = await to.query(
    `select column_name as name from information_schema.columns
     where table_schema = current_schema() and table_name = $1 and is_generated = 'NEVER'`,
    [table],
  )
  return z
    .array(nameSchema)
    .parse(rows)
    .map(({ name }) => name)
}

/** So that the next row gets a number after the copied ones. */
async function continueSequences(to: Client, table: string): Promise<void> {
  const { rows } = await to.query(
    `select column_name as name from information_schema.columns
     where table_schema = current_schema() and table_name = $1
       and pg_get_serial_sequence(quote_ident($1), column_name) is not null`,
    [table],
  )
  for (const { name } of z.array(nameSchema).parse(rows)) {
    await to.query(
      `select setval(pg_get_serial_sequence($1, $2), greatest(max(${quoted(name)}), 1), max(${quoted(name)}) is not null)
       from ${quoted(table)}`,
      [quoted(table), name],
    )
  }
}
