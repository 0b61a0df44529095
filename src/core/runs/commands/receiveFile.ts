import type { Readable } from 'node:stream'
import { and, eq, sql } from 'drizzle-orm'
import { AppError, type ErrorCode } from '../../errors.ts'
import { MAX_SOURCE_BYTES } from '../../imaging/recipe.ts'
import type { FullPicture, RunItem, Principal } from '../../model.ts'
import type { Original } from '../../store/originals.ts'
import type { Database } from '../../store/open.ts'
import { items } from '../../store/schema.ts'
import { heldRun } from './held.ts'
import { itemOf, type ItemPatch, type ItemRow } from '../rows/items.ts'
import { itemIn, ownRun } from '../rows/own.ts'
import { finish } from '../execute/record.ts'
import { wantsOriginal } from '../rows/wantsOriginal.ts'
import type { CommandContext, WakeRunner } from './commandContext.ts'

/**
 * Takes in the file of an item that awaits it, or of one that wants it as it is instead of the smaller picture that
 * came (`sharper.ts`) and may still be changed. A file that can be no photo whatever is in it ends an
 * item that awaited it as refused, and is thrown as well: the sender should hear of it at once.
 * @param full what the picture was before the browser made it smaller; null = it comes as it was
 * @throws AppError `not_found`, `wrong_state`, `file_too_large`, `empty_file`
 */
export async function receiveFile(
  { db, originals, wakeRunner }: CommandContext,
  owner: Principal,
  runId: string,
  itemId: string,
  file: Readable,
  full: FullPicture | null,
): Promise<RunItem> {
  const job = await ownRun(db, owner, runId)
  const item = await itemIn(db, runId, itemId)
  const again = wantsOriginal(item) && !job.startedAt
  if (item.state !== 'awaiting' && !again) throw new AppError('wrong_state')
  const original = await originals.put(file, MAX_SOURCE_BYTES).catch(async (error: unknown) => {
    const code = refusalOf(error)
    if (code && !again && (await leave(db, item, { state: 'refused', code })))
      await finish(db, runId)
    throw error
  })
  const received = await db.transaction(async (tx) => {
    if (again) await heldRun(tx, owner, runId)
    return take(tx, item, original, full, wakeRunner)
  })
  if (!received) {
    await originals.remove(original.id)
    throw new AppError('wrong_state')
  }
  if (item.originalId) await originals.remove(item.originalId)
  return itemOf(received)
}

async function take(
  tx: Database,
  item: ItemRow,
  { id: originalId, sha256: sourceSha }: Original,
  full: FullPicture | null,
  wakeRunner: WakeRunner,
): Promise<ItemRow | null> {
  // The second time the size stays, until the crop has been carried over to the file as it is.
  const size = item.state === 'awaiting' ? sizeOf(full) : {}
  const fileSha = full ? full.sha256 : sourceSha
  const came = { originalId, sourceSha, fileSha, ...size }
  const received = await leave(tx, item, { state: 'received', ...came })
  if (received) await wakeRunner(tx, item.runId)
  return received
}

const sizeOf = (full: FullPicture | null): ItemPatch => ({
  fullWidth: full?.width ?? null,
  fullHeight: full?.height ?? null,
})

/** From the state in which it was seen; null when somebody else was faster. */
async function leave(db: Database, item: ItemRow, patch: ItemPatch): Promise<ItemRow | null> {
  const [row] = await db
    .update(items)
    .set({ ...patch, updatedAt: sql`now()` })
    .where(and(eq(items.id, item.id), eq(items.state, item.state)))
    .returning()
  return row ?? null
}

function refusalOf(error: unknown): ErrorCode | null {
  if (!(error instanceof AppError)) return null
  return error.code === 'file_too_large' || error.code === 'empty_file' ? error.code : null
}
