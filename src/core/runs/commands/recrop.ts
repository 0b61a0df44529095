import { and, eq, sql } from 'drizzle-orm'
import { AppError } from '../../errors.ts'
import { preparePhoto, viewOf } from '../../imaging/prepare.ts'
import { checkedRequest } from '../../imaging/crop/cropRequest.ts'
import type { CropRequest, RunItem, Principal, RejectedPhoto } from '../../model.ts'
import { putBlob } from '../../store/blobs.ts'
import type { Store } from '../../store/open.ts'
import { items } from '../../store/schema.ts'
import { heldRun } from './held.ts'
import { itemOf, type ItemRow } from '../rows/items.ts'
import { compareAgain, factsOf } from '../execute/duplicates.ts'
import { itemIn, ownRun } from '../queries/summaries.ts'

type Parts = Pick<Store, 'db' | 'originals'>

/**
 * Prepares an item of a held import anew, with the crop that somebody has chosen.
 * @throws AppError `not_found`, `wrong_state` when it is not prepared or was started, `original_gone`
 */
export async function recropItem(
  { db, originals }: Parts,
  owner: Principal,
  runId: string,
  itemId: string,
  request: CropRequest,
): Promise<RunItem | RejectedPhoto> {
  await ownRun(db, owner, runId)
  const item = await itemIn(db, runId, itemId)
  if (item.state !== 'prepared' || !item.picture) throw new AppError('wrong_state')
  const wanted = checkedRequest(request, item.picture)
  const prepared = await preparePhoto(await originals.get(originalOf(item)), wanted)
  if (prepared.kind === 'rejected') return prepared
  const preparedSha = await putBlob(db, prepared.jpeg)
  const picture = await factsOf(db, item, prepared)
  const row = await db.transaction(async (tx) => {
    await heldRun(tx, owner, runId)
    const [changed] = await tx
      .update(items)
      .set({ preparedSha, picture, perceptualHash: prepared.perceptualHash, updatedAt: sql`now()` })
      .where(and(eq(items.id, itemId), eq(items.state, 'prepared')))
      .returning()
    return changed
  })
  if (!row) throw new AppError('wrong_state')
  await compareAgain(db, runId, itemId)
  return itemOf(row)
}

/** The original of an item as a browser can show it, whatever kind it is. @throws like `recropItem` */
export async function originalView(
  { db, originals }: Parts,
  owner: Principal,
  runId: string,
  itemId: string,
): Promise<Buffer> {
  await ownRun(db, owner, runId)
  const item = await itemIn(db, runId, itemId)
  return viewOf(await originals.get(originalOf(item)))
}

function originalOf({ originalId }: ItemRow): string {
  if (originalId === null) throw new AppError('original_gone')
  return originalId
}
