import type { DraftFate } from '../../contracts/drafts.ts'
import type { Principal } from '../../model.ts'
import type { Database } from '../../store/database.ts'
import { becameOf } from './became.ts'
import { ownDraft } from './draft.ts'

/**
 * What became of a draft or, of several that were sent together, of the one that was chosen.
 * @param personId whose photo it would be; absent = the owner's own
 * @throws AppError `not_found` for somebody else's draft, `draft_gone` for one that is not kept
 */
export async function fateOfDraft(
  db: Database,
  owner: Principal,
  draftId: string,
  personId = owner.id,
): Promise<DraftFate> {
  const row = await ownDraft(db, owner, draftId, personId)
  const fate = (await becameOf(db, row))?.fate ?? 'open'
  return fate === 'not_set' && !row.usedAt ? 'open' : fate
}

/** The id of the draft that was chosen of those that were sent together, or of one that was sent alone. @throws like `fateOfDraft` */
export async function chosenDraft(
  db: Database,
  owner: Principal,
  draftId: string,
): Promise<string> {
  const row = await ownDraft(db, owner, draftId)
  return (await becameOf(db, row))?.draftId ?? draftId
}
