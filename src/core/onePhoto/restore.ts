import { and, desc, eq, isNotNull } from 'drizzle-orm'
import { AppError } from '../errors.ts'
import { changeOfPerson, type HistoryRow } from '../history/entries.ts'
import type { BeforeOrAfter } from '../model.ts'
import type { ItemRow } from '../runs/rows/items.ts'
import { namesItsFile } from '../runs/rows/ownFile.ts'
import { isInEffect } from '../runs/rows/undoable.ts'
import { keepLonger } from '../store/blobs.ts'
import type { Database } from '../store/open.ts'
import { entries, items, runs } from '../store/schema.ts'

/**
 * The item that brings back the photo before or after an earlier change; without a picture, it removes the present one. To go
 * back to before the last change undoes it, so that it is written under the same conditions as an undo.
 * @throws AppError `not_found`, `before_gone`
 */
export async function itemToRestore(
  db: Database,
  personId: string,
  entryId: string,
  which: BeforeOrAfter,
): Promise<Partial<ItemRow>> {
  const change = await changeOfPerson(db, personId, entryId)
  const sha = which === 'before' ? change.beforeSha : change.afterSha
  const undoesEntry =
    which === 'before' && (await isLastAndInEffect(db, personId, change)) ? change.entryId : null
  if (sha === null) return { action: 'remove', undoesEntry }
  if (!(await keepLonger(db, sha))) throw new AppError('before_gone')
  return { action: null, undoesEntry, preparedSha: sha, ...(await madeFrom(db, personId, sha)) }
}

async function isLastAndInEffect(
  db: Database,
  personId: string,
  { entryId }: HistoryRow,
): Promise<boolean> {
  const [last] = await db
    .select({ id: entries.id, inEffect: isInEffect(db) })
    .from(entries)
    .where(eq(entries.personId, personId))
    .orderBy(desc(entries.id))
    .limit(1)
  return last?.id === entryId && last.inEffect === true
}

/** The columns that say how a photo was made, from the last time it was set from a file; none if that isn't known. */
export async function madeFrom(
  db: Database,
  personId: string,
  sha: string,
): Promise<Partial<ItemRow>> {
  const [made] = await db
    .select({
      fileName: items.fileName,
      pictureFrom: items.pictureFrom,
      fileSize: items.fileSize,
      fileSha: items.fileSha,
      picture: items.picture,
      perceptualHash: items.perceptualHash,
    })
    .from(entries)
    .innerJoin(items, eq(items.id, entries.itemId))
    .innerJoin(runs, eq(runs.id, entries.runId))
    .where(
      and(
        eq(entries.personId, personId),
        eq(entries.afterSha, sha),
        namesItsFile,
        isNotNull(items.perceptualHash),
      ),
    )
    .orderBy(desc(entries.id))
    .limit(1)
  return made ?? {}
}
