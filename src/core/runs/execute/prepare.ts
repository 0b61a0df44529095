import { preparePhoto } from '../../imaging/prepare.ts'
import { putBlob } from '../../store/blobs.ts'
import { preparedBefore } from './reusePrepared.ts'
import { persist, type RunRow, type ItemRow } from '../rows/items.ts'
import { factsOf } from './duplicates.ts'
import { sameCrop } from '../rows/wantsOriginal.ts'
import type { Bench, Worked } from './processItem.ts'

/**
 * `received` → `prepared`, or the end of an item whose file cannot become a photo. While the import is held the
 * original stays, so that it can be cropped otherwise.
 */
export async function prepare(
  { db, originals }: Bench,
  job: RunRow,
  item: ItemRow,
): Promise<Worked> {
  if (item.originalId === null) throw new Error(`item ${item.id} was received without a file`)
  const prepared =
    (await preparedBefore(db, item)) ??
    (await preparePhoto(await originals.get(item.originalId), sameCrop(item)))
  if (prepared.kind === 'rejected') {
    if (item.picture) return keepSmaller({ db, originals }, item)
    return { item, ending: { kind: 'refused', code: prepared.code, detail: '', requestId: null } }
  }
  const preparedSha = await putBlob(db, prepared.jpeg)
  // First, so that of two alike pictures prepared at the same moment at least one sees the other.
  const seen = await persist(db, item, { preparedSha, perceptualHash: prepared.perceptualHash })
  const picture = await factsOf(db, seen, prepared)
  const originalId = job.startedAt ? null : item.originalId
  const shown = item.picture ? asItCame : {}
  const next = await persist(db, seen, { state: 'prepared', picture, originalId, ...shown })
  if (originalId === null) await originals.remove(item.originalId)
  return { item: next, ending: null }
}

/** Nothing larger is to be had any more. */
const asItCame = { fullWidth: null, fullHeight: null }

/** The file as it is cannot be read: the photo made of the browser's smaller picture stays what it was. */
async function keepSmaller(
  { db, originals }: Pick<Bench, 'db' | 'originals'>,
  item: ItemRow,
): Promise<Worked> {
  const kept = await persist(db, item, { state: 'prepared', originalId: null, ...asItCame })
  if (item.originalId) await originals.remove(item.originalId)
  return { item: kept, ending: null }
}
