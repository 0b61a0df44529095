import { randomUUID } from 'node:crypto'
import { AppError } from '../errors.ts'
import type { DeletedPerson, DeletionAskedFor } from '../model.ts'
import type { Database, Store } from '../store/open.ts'
import { deletions } from '../store/schema.ts'
import { eraseRows, holdItems, isAnythingKept, lockPerson, type Erased } from './eraseRows.ts'
import { erasePictures, forgetActors, forgetNames, forgetQuestions } from './eraseTraces.ts'
import { endRunsOf, isInHand, whenOutOfHand } from './inHand.ts'

/** Who asked for a deletion. `by` is recorded only of somebody who manages photos, and deletes somebody else. */
export interface Asked {
  for: Exclude<DeletionAskedFor, 'leavers'>
  by: { id: string; name: string } | null
}

export type ErasingStore = Pick<Store, 'db' | 'engine' | 'originals'>

/**
 * Removes everything about one person: what they are in the index, their photos unless somebody else's history has the same
 * picture, changes, lines in runs, drafts, files, the chat's address; and their name from what they did to others. Nothing in
 * Microsoft 365 is changed. A photo that is being prepared or written right now is waited for, so that nothing is half done;
 * runs that they started are discarded or cancelled first. Repeating it after a failure goes on.
 * @throws AppError `nothing_about_person`, `person_in_hand`, and the reason of `signal`
 */
export async function deletePerson(
  store: ErasingStore,
  id: string,
  asked: Asked,
  signal: AbortSignal,
): Promise<DeletedPerson> {
  const { db } = store
  if (!(await isAnythingKept(db, id))) throw new AppError('nothing_about_person')
  await endRunsOf(store, id)
  const erased = await whenOutOfHand(() => db.transaction((tx) => erase(tx, id, asked)), signal)
  const photos = await eraseRest(store, [id], erased)
  const { changes, items, drafts, wasListed: returns } = erased
  return { changes, items, drafts, photos, returns }
}

/** Null while something of theirs is in hand. */
async function erase(tx: Database, id: string, asked: Asked): Promise<Erased | null> {
  await lockPerson(tx, id)
  if (!(await isAnythingKept(tx, id))) throw new AppError('nothing_about_person')
  if (await holdItems(tx, id, isInHand(id))) return null
  const erased = await eraseRows(tx, [id])
  await recordDeletion(tx, asked.for, asked.by?.id === id ? null : asked.by, 1)
  return erased
}

/** That people were deleted, and never who. */
export async function recordDeletion(
  tx: Database,
  askedFor: DeletionAskedFor,
  by: Asked['by'],
  people: number,
): Promise<void> {
  const named = { askedById: by?.id ?? null, askedByName: by?.name ?? null }
  await tx.insert(deletions).values({ id: randomUUID(), askedFor, ...named, people })
}

/**
 * What is left of people once their rows are gone.
 * @returns how many pictures were removed
 */
export async function eraseRest(
  store: ErasingStore,
  ids: readonly string[],
  { names, pictures, originals }: Pick<Erased, 'names' | 'pictures' | 'originals'>,
): Promise<number> {
  await forgetActors(store.db, ids)
  await forgetQuestions(store.db, ids)
  await forgetNames(store.db, names)
  for (const original of originals) await store.originals.remove(original)
  return erasePictures(store, pictures)
}
