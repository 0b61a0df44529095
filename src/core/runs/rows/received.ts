import { and, eq, getTableColumns, sql } from 'drizzle-orm'
import { gathered } from '../../store/statements/gathered.ts'
import { items } from '../../store/schema.ts'
import type { ItemRow } from './items.ts'

/** Of an item whose file has arrived. */
type Received = Pick<ItemRow, 'id' | 'originalId' | 'sourceSha' | 'fileSha' | 'fileSize'> &
  Partial<Pick<ItemRow, 'fullWidth' | 'fullHeight'>>

/** Files that arrive at the same moment, from everybody. */
const MOST_AT_ONCE = 50

/** Marks an item that awaits its file as received; null if it awaits none any more, or got another that came with it. */
export const markReceived = gathered(async (db, files: readonly Received[]) => {
  const given = sql`jsonb_to_recordset(${JSON.stringify(files)}::jsonb) as given (
    id uuid, "originalId" uuid, "sourceSha" text, "fileSha" text, "fileSize" int, "fullWidth" int,
    "fullHeight" int)`
  const rows = await db
    .update(items)
    .set({
      state: 'received',
      originalId: sql`given."originalId"`,
      sourceSha: sql`given."sourceSha"`,
      fileSha: sql`given."fileSha"`,
      // Of a file that the browser shrank, the size that it had is known already.
      fileSize: sql`coalesce(nullif(${items.fileSize}, 0), given."fileSize")`,
      fullWidth: sql`given."fullWidth"`,
      fullHeight: sql`given."fullHeight"`,
      updatedAt: sql`now()`,
    })
    .from(given)
    .where(and(eq(items.id, sql`given.id`), eq(items.state, 'awaiting')))
    .returning(getTableColumns(items))
  const byId = new Map(rows.map((row) => [row.id, row]))
  return files.map(({ id, originalId }) => {
    const row = byId.get(id)
    return row?.originalId === originalId ? row : null
  })
}, MOST_AT_ONCE)
