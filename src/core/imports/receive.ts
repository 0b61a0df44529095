import type { Readable } from 'node:stream'
import { and, eq, sql } from 'drizzle-orm'
import { LikenessError, type ErrorCode } from '../errors.ts'
import { MAX_SOURCE_BYTES } from '../imaging/recipe.ts'
import type { ImportItem, Principal } from '../model.ts'
import type { Original } from '../store/originals.ts'
import type { Database, Store } from '../store/open.ts'
import { items } from '../store/schema.ts'
import { itemOf, type ItemPatch, type ItemRow } from './items.ts'
import { itemIn, ownImport } from './read.ts'
import { finish } from './record.ts'

/** Queues a run of an import in the transaction that gives it something to do. */
export type RequestRun = (tx: Database, importId: string) => Promise<void>

interface Parts extends Pick<Store, 'db' | 'originals'> {
  requestRun: RequestRun
}

/**
 * Takes in the file of an item that awaits it. A file that can be no photo whatever is in it ends its item as
 * refused, and is thrown as well: the sender should hear of it at once.
 * @throws LikenessError `not_found`, `wrong_state`, `file_too_large`, `empty_file`
 */
export async function receiveFile(
  { db, originals, requestRun }: Parts,
  owner: Principal,
  importId: string,
  itemId: string,
  file: Readable,
): Promise<ImportItem> {
  await ownImport(db, owner, importId)
  const item = await itemIn(db, importId, itemId)
  if (item.state !== 'awaiting') throw new LikenessError('wrong_state')
  const original = await originals.put(file, MAX_SOURCE_BYTES).catch(async (error: unknown) => {
    const code = refusalOf(error)
    if (code && (await leaveWaiting(db, item, { state: 'refused', code })))
      await finish(db, importId)
    throw error
  })
  const received = await db.transaction((tx) => take(tx, item, original, requestRun))
  if (!received) {
    await originals.remove(original.id)
    throw new LikenessError('wrong_state')
  }
  return itemOf(received)
}

async function take(
  tx: Database,
  item: ItemRow,
  { id: originalId, sha256: sourceSha }: Original,
  requestRun: RequestRun,
): Promise<ItemRow | null> {
  const received = await leaveWaiting(tx, item, { state: 'received', originalId, sourceSha })
  if (received) await requestRun(tx, item.importId)
  return received
}

/** null when somebody else was faster */
async function leaveWaiting(
  db: Database,
  item: ItemRow,
  patch: ItemPatch,
): Promise<ItemRow | null> {
  const [row] = await db
    .update(items)
    .set({ ...patch, updatedAt: sql`now()` })
    .where(and(eq(items.id, item.id), eq(items.state, 'awaiting')))
    .returning()
  return row ?? null
}

function refusalOf(error: unknown): ErrorCode | null {
  if (!(error instanceof LikenessError)) return null
  return error.code === 'file_too_large' || error.code === 'empty_file' ? error.code : null
}
