import { and, eq, isNull } from 'drizzle-orm'
import * as z from 'zod'
import type { Draft } from '../contracts.ts'
import { AppError } from '../errors.ts'
import type { Principal, RejectedPhoto } from '../model.ts'
import { drafts } from '../store/schema.ts'
import { recropDraft, type DraftContext } from './drafts/draft.ts'

/** Whose photo a draft would be while that is not known: nobody can confirm it as that. */
export const UNDECIDED = ''

/**
 * Says whose photo an undecided draft would be. Of two people that are chosen at once, the first counts.
 * @throws AppError `not_found` for one that was chosen for somebody else, and like `recropDraft`
 */
export async function chooseFor(
  context: DraftContext,
  owner: Principal,
  id: string,
  personId: string,
): Promise<Draft | RejectedPhoto> {
  if (!z.guid().safeParse(id).success) throw new AppError('not_found')
  await context.db
    .update(drafts)
    .set({ personId })
    .where(
      and(
        eq(drafts.id, id),
        eq(drafts.ownerId, owner.id),
        eq(drafts.personId, UNDECIDED),
        isNull(drafts.usedAt),
      ),
    )
  // Prepared again, since the notes about a picture depend on whose it is.
  return recropDraft(context, owner, id, { box: null, rotation: 0 }, personId)
}
