import { desc, eq, sql } from 'drizzle-orm'
import type { PhotoAccess } from '../../graph/photos.ts'
import { looksAlike } from '../../imaging/duplicates/looksAlike.ts'
import type { Lookup, PhotoMetadata } from '../../model.ts'
import { getBlob } from '../../store/blobs.ts'
import type { Database } from '../../store/open.ts'
import { entries, runs } from '../../store/schema.ts'
import type { RunRow, ItemRow } from '../rows/items.ts'
import { restoresOwnChoice } from '../rows/photoHistory.ts'
import type { PlanQuestion } from './plan.ts'

type ExpectedPhoto = Pick<PlanQuestion, 'lastWrite' | 'expectedEtag'>

/** Equals no etag, so every photo counts as changed since. */
const NO_PHOTO_MATCHES = ''

/**
 * What our history says about a person's present photo: what we wrote last, and which photo must be there for this item
 * to be written. An import expects what the last import left, an undo what the write that it undoes left. Runs of kind
 * `own` and items with `overwrite` expect nothing.
 * @param present what Graph shows now; the photo itself is fetched only if the write to undo was never read back
 */
export async function expectedPhoto(
  db: Database,
  photos: PhotoAccess,
  run: RunRow,
  item: ItemRow,
  present: Lookup<PhotoMetadata>,
): Promise<ExpectedPhoto> {
  const lastEntries = await lastEntriesOf(db, item.personId)
  const lastWrite = lastEntries.toSorted((a, b) => b.id - a.id)[0] ?? null
  if (run.kind === 'own' || item.overwrite) return { lastWrite }
  if (item.undoesEntry !== null) {
    const expectedEtag = await etagLeftBy(db, photos, item, item.undoesEntry, present)
    return { lastWrite, expectedEtag }
  }
  const lastOfRuns = lastEntries.find((entry) => !entry.isOwn)
  if (lastOfRuns?.isTheirs) return { lastWrite, expectedEtag: NO_PHOTO_MATCHES }
  if (!lastOfRuns || lastOfRuns.action === 'remove') return { lastWrite }
  return { lastWrite, expectedEtag: lastOfRuns.afterEtag ?? undefined }
}

/** The last change that the person made through us, and the last one by a run for many people. */
function lastEntriesOf(db: Database, personId: string) {
  const isOwn = sql<boolean>`${runs.kind} = 'own'`
  return db
    .selectDistinctOn([isOwn], {
      isOwn: isOwn.as('is_own'),
      isTheirs: restoresOwnChoice,
      id: entries.id,
      action: entries.action,
      afterSha: entries.afterSha,
      afterEtag: entries.afterEtag,
    })
    .from(entries)
    .innerJoin(runs, eq(runs.id, entries.runId))
    .where(eq(entries.personId, personId))
    .orderBy(isOwn, desc(entries.id))
}

/**
 * The etag that a write of ours left, null for none. If that write could not be read back, the present photo is
 * compared with the picture that was written.
 */
async function etagLeftBy(
  db: Database,
  photos: PhotoAccess,
  item: ItemRow,
  entryId: number,
  present: Lookup<PhotoMetadata>,
): Promise<string | null> {
  const [entry] = await db.select().from(entries).where(eq(entries.id, entryId))
  if (!entry) throw new Error(`item ${item.id} undoes an entry that is gone`)
  if (entry.action === 'remove' || entry.afterEtag !== null) return entry.afterEtag
  const written = entry.afterSha === null ? null : await getBlob(db, entry.afterSha)
  if (!written || present.kind !== 'found') return NO_PHOTO_MATCHES
  const bytes = await photos.bytes(item.personId)
  const isSame = bytes.kind === 'found' && (await looksAlike(written, bytes.value))
  return isSame ? present.value.etag : NO_PHOTO_MATCHES
}
