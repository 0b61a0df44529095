import { and, eq, sql } from 'drizzle-orm'
import { AppError } from '../../errors.ts'
import { isDoubtful } from '../../imaging/notes/doubtful.ts'
import { preparePhoto, viewOf } from '../../imaging/prepare.ts'
import { checkedRequest } from '../../imaging/crop/cropRequest.ts'
import type { CropRequest, RunItem, Principal, RejectedPhoto } from '../../model.ts'
import { asInstalled } from '../../settings/index.ts'
import { croppingBy } from '../../settings/pictureRules.ts'
import { putBlob } from '../../store/blobs.ts'
import { items } from '../../store/schema.ts'
import type { ItemRow } from '../rows/items.ts'
import { pictureFacts, recheckDuplicates } from '../prepared/duplicates.ts'
import { heldRun, ownItem } from '../rows/own.ts'
import { toRunItem } from '../rows/runItem.ts'
import type { CommandContext } from './commandContext.ts'

/**
 * Prepares an item of a held run again, with a crop chosen by a person. A picture that is rejected changes nothing.
 * @throws AppError `not_found`, `wrong_state` when it is not prepared or the run was started, `original_gone`,
 * `invalid_request` for a box outside the picture, `too_many_requests`, `interrupted` when the signal aborts
 */
export async function recropItem(
  { db, originals, settings = asInstalled }: CommandContext,
  owner: Principal,
  runId: string,
  itemId: string,
  request: CropRequest,
  signal?: AbortSignal,
): Promise<RunItem | RejectedPhoto> {
  const { item } = await ownItem(db, owner, runId, itemId)
  if (item.state !== 'prepared' || !item.picture) throw new AppError('wrong_state')
  const crop = checkedRequest(request, item.picture)
  const originalId = originalOf(item)
  const requester = { personId: owner.id, lane: 'interactive', signal } as const
  const rules = await settings()
  const wanted = { ...croppingBy(rules), ...crop }
  const prepared = await preparePhoto(() => originals.get(originalId), wanted, requester)
  if (prepared.kind === 'rejected') return prepared
  const preparedSha = await putBlob(db, prepared.jpeg)
  const { facts: picture } = await pictureFacts(db, item, prepared, rules)
  // Whoever chooses a crop has looked, and the automatic one brings no new doubt.
  const isRight = crop.box !== null || !isDoubtful(picture.notes)
  const row = await db.transaction(async (tx) => {
    await heldRun(tx, owner, runId)
    const [changed] = await tx
      .update(items)
      .set({
        preparedSha,
        picture,
        perceptualHash: prepared.perceptualHash,
        ...(isRight && { code: null }),
        updatedAt: sql`now()`,
      })
      .where(and(eq(items.id, itemId), eq(items.state, 'prepared')))
      .returning()
    return changed
  })
  if (!row) throw new AppError('wrong_state')
  await recheckDuplicates(db, runId, itemId)
  return toRunItem(row)
}

/**
 * The original of an item as a JPEG of at most 1280 px, whatever its format.
 * @throws AppError `not_found`, `original_gone`, `too_many_requests`, `interrupted` when the signal aborts
 */
export async function originalPreview(
  { db, originals }: CommandContext,
  owner: Principal,
  runId: string,
  itemId: string,
  signal?: AbortSignal,
): Promise<Buffer> {
  const { item } = await ownItem(db, owner, runId, itemId)
  const originalId = originalOf(item)
  const requester = { personId: owner.id, lane: 'interactive', signal } as const
  return viewOf(() => originals.get(originalId), requester)
}

function originalOf({ originalId }: ItemRow): string {
  if (originalId === null) throw new AppError('original_gone')
  return originalId
}
