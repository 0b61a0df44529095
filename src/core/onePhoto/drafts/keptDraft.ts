import type { Draft } from '../../contracts/drafts.ts'
import { AppError } from '../../errors.ts'
import type { Principal } from '../../model.ts'
import { getBlob } from '../../store/blobs.ts'
import type { Database } from '../../store/database.ts'
import { ownDraft } from './draft.ts'
import { hasOthers } from './together.ts'

/**
 * An open draft, as it was prepared last.
 * @param personId whose photo it would be; absent = the owner's own
 * @throws AppError `not_found`, `draft_gone`, and `wrong_state` for a used one
 */
export async function keptDraft(
  db: Database,
  owner: Principal,
  id: string,
  personId = owner.id,
): Promise<Draft> {
  const row = await ownDraft(db, owner, id, personId)
  const { fileName, picture, preparedSha, perceptualHash, usedAt } = row
  if (usedAt) throw new AppError('wrong_state')
  const jpeg = await getBlob(db, preparedSha)
  if (!jpeg || !picture || perceptualHash === null) throw new AppError('draft_gone')
  const prepared = { ...picture, kind: 'ready', jpeg, perceptualHash } as const
  return { id, fileName, prepared, hasOthers: await hasOthers(db, row) }
}
