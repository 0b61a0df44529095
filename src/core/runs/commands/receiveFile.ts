import type { Readable } from 'node:stream'
import { and, eq, sql } from 'drizzle-orm'
import { AppError, type ErrorCode } from '../../errors.ts'
import { MAX_SOURCE_BYTES } from '../../imaging/recipe.ts'
import type { FullPicture, RunItem, Principal, Unsettled } from '../../model.ts'
import type { Original } from '../../store/originals.ts'
import type { Database } from '../../store/open.ts'
import { items } from '../../store/schema.ts'
import { finish } from '../rows/finish.ts'
import type { ItemPatch, ItemRow } from '../rows/items.ts'
import { heldRun, ownItem } from '../rows/own.ts'
import { markReceived } from '../rows/received.ts'
import { toRunItem } from '../rows/runItem.ts'
import { wantsOriginal } from '../rows/wantsOriginal.ts'
import type { CommandContext } from './commandContext.ts'

/**
 * Stores the file of an item that awaits it. A prepared item of a held run that `wantsOriginal` takes a second, larger
 * file. A file that is too large or empty also ends an awaiting item as refused, besides being thrown.
 * @param full the picture before the browser shrank it; null = not shrunk
 * @throws AppError `not_found`, `wrong_state`, `file_too_large`, `empty_file`
 */
export async function receiveFile(
  { db, originals, wakeSoon }: CommandContext,
  owner: Principal,
  runId: string,
  itemId: string,
  file: Readable,
  full: FullPicture | null,
): Promise<RunItem> {
  const { run, item } = await ownItem(db, owner, runId, itemId)
  const isSecondFile = wantsOriginal(item) && !run.startedAt
  const isLate = run.cancelledAt !== null || leavesOut(run.unsettled, item)
  if (isLate || (item.state !== 'awaiting' && !isSecondFile)) throw new AppError('wrong_state')
  const original = await originals.put(file, MAX_SOURCE_BYTES).catch(async (error: unknown) => {
    const code = refusalCode(error)
    if (code && !isSecondFile && (await updateIfUnchanged(db, item, { state: 'refused', code })))
      await finish(db, runId)
    throw error
  })
  const received = isSecondFile
    ? await db.transaction(async (tx) => {
        await heldRun(tx, owner, runId)
        return updateIfUnchanged(tx, item, receivedPatch(item, original, full))
      })
    : await markReceived(db, {
        id: item.id,
        fileSize: original.size,
        ...receivedPatch(item, original, full),
      })
  if (!received) {
    await originals.remove(original.id)
    throw new AppError('wrong_state')
  }
  wakeSoon(runId)
  if (item.originalId) await originals.remove(item.originalId)
  return toRunItem(received)
}

/** Items that await their files are about to end. */
function leavesOut(unsettled: Unsettled | null, { id, position }: ItemRow): boolean {
  if (unsettled?.kind !== 'discard' && unsettled?.kind !== 'start') return false
  if (unsettled.kind === 'start' && !unsettled.leaveOutAwaiting) return false
  const isLater = unsettled.after !== undefined && position > unsettled.after
  return !isLater && !unsettled.itemIds?.includes(id)
}

function receivedPatch(
  item: ItemRow,
  { id: originalId, sha256: sourceSha }: Original,
  full: FullPicture | null,
) {
  // With a second file, the full size is still needed to scale the crop up to it.
  const size = item.state === 'awaiting' ? fullSize(full) : {}
  const fileSha = full ? full.sha256 : sourceSha
  return { state: 'received', originalId, sourceSha, fileSha, ...size } as const
}

const fullSize = (full: FullPicture | null): ItemPatch => ({
  fullWidth: full?.width ?? null,
  fullHeight: full?.height ?? null,
})

/** Null when the item's state is no longer the one in `item`. */
async function updateIfUnchanged(
  db: Database,
  item: ItemRow,
  patch: ItemPatch,
): Promise<ItemRow | null> {
  const [row] = await db
    .update(items)
    .set({ ...patch, updatedAt: sql`now()` })
    .where(and(eq(items.id, item.id), eq(items.state, item.state)))
    .returning()
  return row ?? null
}

function refusalCode(error: unknown): ErrorCode | null {
  if (!(error instanceof AppError)) return null
  return error.code === 'file_too_large' || error.code === 'empty_file' ? error.code : null
}
