import { randomUUID } from 'node:crypto'
import { and, eq, sql } from 'drizzle-orm'
import type { PhotoAccess } from '../graph/photos.ts'
import type { PictureFacts, Principal } from '../model.ts'
import { takeDraft, type DraftStore } from '../onePhoto/drafts/draft.ts'
import { keepLonger } from '../store/blobs.ts'
import { AppError } from '../errors.ts'
import type { Database } from '../store/database.ts'
import { approvals } from '../store/schema.ts'

/**
 * Has a draft wait for approval, in place of an earlier one of the same person. The photo that it would replace is
 * remembered, so that an approver does not overwrite a later one unknowingly.
 * @param check throws why the picture may not be set
 * @throws AppError like `takeDraft`
 */
export async function askApproval(
  { db }: Pick<DraftStore, 'db'>,
  photos: PhotoAccess,
  owner: Principal,
  draftId: string,
  check: (picture: PictureFacts | null) => void,
): Promise<void> {
  const shown = await photos.metadata(owner.id)
  const presentEtag = shown.kind === 'found' ? shown.value.etag : shown.kind === 'none' ? '' : null
  await db.transaction(async (tx) => {
    const draft = await takeDraft(tx, owner, draftId)
    check(draft.picture)
    if (!(await keepLonger(tx, draft.preparedSha))) throw new AppError('draft_gone')
    await overtakeWaiting(tx, owner.id)
    const { preparedSha, sourceSha, fileName, pictureFrom, picture, perceptualHash } = draft
    const given = { preparedSha, sourceSha, fileName, pictureFrom, picture, perceptualHash }
    await tx.insert(approvals).values({
      id: randomUUID(),
      personId: owner.id,
      personName: owner.name,
      askedIn: pictureFrom === 'chat' ? 'chat' : 'tab',
      presentEtag,
      ...given,
    })
  })
}

/** Ends what waits of a person, because they have sent or set another picture. */
export async function overtakeWaiting(tx: Database, personId: string): Promise<void> {
  await tx
    .update(approvals)
    .set({ state: 'overtaken', decidedAt: sql`now()` })
    .where(and(eq(approvals.personId, personId), eq(approvals.state, 'waiting')))
}
