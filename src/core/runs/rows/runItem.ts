import type { RunItem } from '../../model.ts'
import type { ItemRow } from './items.ts'
import { wantsOriginal } from './wantsOriginal.ts'

/**
 * An item as the API shows it. `changedBy`, `sameAlready`, `undoable` and `undone` depend on the history, not on the row:
 * they are null and false here, and `pageOfItems` fills them in.
 */
export function toRunItem(row: ItemRow): RunItem {
  const { id, position, fileName, fileSize, state, action, code, requestId, notBefore } = row
  return {
    id,
    position,
    fileName,
    fileSize,
    person: { id: row.personId, displayName: row.personName },
    state,
    action,
    code,
    changedBy: null,
    seen: row.seen,
    requestId,
    notBefore,
    picture: row.picture,
    originalWaits: row.originalId !== null,
    overwrite: row.overwrite,
    wantsOriginal: wantsOriginal(row),
    hasBefore: row.beforeSha !== null,
    sameAlready: false,
    undoable: false,
    undone: false,
  }
}
