import { and, eq, sql } from 'drizzle-orm'
import { LikenessError } from '../../errors.ts'
import { preparePhoto, viewOf } from '../../imaging/prepare.ts'
import { checkedRequest } from '../../imaging/request.ts'
import type { CropRequest, ImportItem, Principal, RejectedPhoto } from '../../model.ts'
import { putBlob } from '../../store/blobs.ts'
import type { Store } from '../../store/open.ts'
import { items } from '../../store/schema.ts'
import { heldImport } from './held.ts'
import { itemOf, type ItemRow } from '../rows/items.ts'
import { compareAgain, factsOf } from '../execute/duplicates.ts'
import { itemIn, ownImport } from '../queries/summaries.ts'

type Parts = Pick<Store, 'db' | 'originals'>

/**
 * Prepares an item of a held import anew, with the crop that somebody has chosen.
 * @throws LikenessError `not_found`, `wrong_state` when it is not prepared or was started, `original_gone`
 */
export async function recropItem(
  { db, originals }: Parts,
  owner: Principal,
  importId: string,
  itemId: string,
  request: CropRequest,
): Promise<ImportItem | RejectedPhoto> {
  await ownImport(db, owner, importId)
  const item = await itemIn(db, importId, itemId)
  if (item.state !== 'prepared' || !item.picture) throw new LikenessError('wrong_state')
  const wanted = checkedRequest(request, item.picture)
  const prepared = await preparePhoto(await originals.get(originalOf(item)), wanted)
  if (prepared.kind === 'rejected') return prepared
  const preparedSha = await putBlob(db, prepared.jpeg)
  const picture = await factsOf(db, item, prepared)
  const row = await db.transaction(async (tx) => {
    await heldImport(tx, owner, importId)
    const [changed] = await tx
      .update(items)
      .set({ preparedSha, picture, look: prepared.look, updatedAt: sql`now()` })
      .where(and(eq(items.id, itemId), eq(items.state, 'prepared')))
      .returning()
    return changed
  })
  if (!row) throw new LikenessError('wrong_state')
  await compareAgain(db, importId, itemId)
  return itemOf(row)
}

/** The original of an item as a browser can show it, whatever kind it is. @throws like `recropItem` */
export async function originalView(
  { db, originals }: Parts,
  owner: Principal,
  importId: string,
  itemId: string,
): Promise<Buffer> {
  await ownImport(db, owner, importId)
  const item = await itemIn(db, importId, itemId)
  return viewOf(await originals.get(originalOf(item)))
}

function originalOf({ originalId }: ItemRow): string {
  if (originalId === null) throw new LikenessError('original_gone')
  return originalId
}
