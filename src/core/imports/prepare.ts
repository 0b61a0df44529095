import { preparePhoto } from '../imaging/prepare.ts'
import { putBlob } from '../store/blobs.ts'
import { persist, type ItemRow } from './items.ts'
import type { Bench, Worked } from './work.ts'

/** `received` → `prepared`, or the end of an item whose file cannot become a photo. */
export async function prepare({ db, originals }: Bench, item: ItemRow): Promise<Worked> {
  if (item.originalId === null) throw new Error(`item ${item.id} was received without a file`)
  const prepared = await preparePhoto(await originals.get(item.originalId))
  if (prepared.kind === 'rejected') {
    return { item, ending: { kind: 'refused', code: prepared.code, detail: '', requestId: null } }
  }
  const preparedSha = await putBlob(db, prepared.jpeg)
  const next = await persist(db, item, { state: 'prepared', preparedSha, originalId: null })
  await originals.remove(item.originalId)
  return { item: next, ending: null }
}
