import type { PhotoAccess } from '../../graph/photos.ts'
import type { Failure, Lookup, PhotoMetadata } from '../../model.ts'
import { getBlob } from '../../store/blobs.ts'
import type { Database } from '../../store/open.ts'
import type { RunRow, ItemRow } from '../rows/items.ts'
import { earlierPictures } from './earlierPictures.ts'
import { entryOf, type Entry } from './lastEntries.ts'
import type { PlanQuestion } from './plan.ts'
import { sightOf } from './readBack.ts'

/** The part of the question that our history answers. */
export interface ExpectedPhoto extends Pick<
  PlanQuestion,
  'present' | 'lastWrite' | 'expectedEtag'
> {
  kind: 'expected'
  /** our last write is not shown yet: `present` is its result, not what Graph shows */
  isUnseen: boolean
  /** the entry of our change that the item was not asked for with in mind, if the present photo is its result */
  changedByEntry: number | null
}

/** Equals no etag, so every photo counts as changed since. */
const NO_PHOTO_MATCHES = ''

/** Stands for the etag of a write that Graph does not show yet. */
const standInEtag = ({ id }: Entry): string => `not seen: ${id}`

/**
 * What our history says about a person's present photo: what we wrote last, and which photo must be there for this item
 * to be written. An import expects what the last import left, an undo what the write that it undoes left, and a run for
 * selected people also the photo that was known when they were selected. Runs of kind `own` that undo nothing and items
 * with `overwrite` expect nothing. While Graph does not show our last write, its result counts as present.
 * @param seen what Graph shows now, and what the history says; the photo itself is fetched only if the etag of a write of
 *   ours is not known
 * @returns a failure if the photo can't be fetched
 */
export async function expectedPhoto(
  { db, photos, run }: { db: Database; photos: PhotoAccess; run: RunRow },
  item: ItemRow,
  { shown, lastEntries }: { shown: PhotoMetadata | null; lastEntries: Entry[] },
): Promise<ExpectedPhoto | Failure> {
  const last = lastEntries[0] ?? null
  if (!last) return withoutHistory(item, shown)
  const left = await leftBy(db, photos, item, last, shown)
  if (left.kind !== 'left') return left
  const { isUnseen } = left
  const unseen = last.afterSha === null ? null : { etag: standInEtag(last), width: 0, height: 0 }
  const known: ExpectedPhoto = {
    kind: 'expected',
    present: isUnseen ? unseen : shown,
    // A picture that came out other than it was sent is not the one that is there.
    lastWrite: {
      afterSha: last.seen === 'different' ? null : last.afterSha,
      afterEtag: left.etag,
    },
    isUnseen,
    changedByEntry: null,
  }
  const isOwnChoice = run.kind === 'own' && item.undoesEntry === null
  if (isOwnChoice || item.overwrite) return known
  if (item.undoesEntry !== null) {
    if (item.undoesEntry === last.id) return { ...known, expectedEtag: left.etag }
    const undone = await entryOf(db, item.undoesEntry)
    const earlier = await leftBy(db, photos, item, undone, shown, { isLast: false })
    if (earlier.kind !== 'left') return earlier
    return { ...known, expectedEtag: earlier.etag, changedByEntry: madeBy(known, last) }
  }
  const changedByEntry = madeBy(known, last)
  // Whoever changes one photo knows what they did before, even if they were not shown it yet.
  const isTheirWork = run.kind === 'single' && last.actorId === run.createdById
  const isKnown = (isTheirWork && changedByEntry !== null) || isAsSelected(item, known.present)
  if (!isKnown) return { ...known, ...anotherPhoto, changedByEntry }
  const expects = importExpects(lastEntries, last, left.etag)
  return { ...known, ...expects, changedByEntry: last.isTheirs ? null : changedByEntry }
}

const anotherPhoto = { expectedEtag: NO_PHOTO_MATCHES }

/** Of somebody whose photo was never changed here. */
const withoutHistory = (item: ItemRow, shown: PhotoMetadata | null): ExpectedPhoto => ({
  kind: 'expected',
  present: shown,
  lastWrite: null,
  isUnseen: false,
  changedByEntry: null,
  ...(!item.overwrite && !isAsSelected(item, shown) && anotherPhoto),
})

/** Whether the photo is still the one that was known when the person was selected, or nothing was known. */
const isAsSelected = ({ selectedEtag }: ItemRow, present: PhotoMetadata | null): boolean =>
  selectedEtag === null || selectedEtag === (present?.etag ?? '')

/** The entry of our last change, if the present photo is its result. */
export function madeBy(
  { present, lastWrite, isUnseen }: ExpectedPhoto,
  last: Entry,
): number | null {
  const removed = last.action === 'remove' && !present
  const set = present !== null && lastWrite?.afterEtag === present.etag
  return isUnseen || removed || set ? last.id : null
}

/** The etag of the photo that the last run for many people left, and that an import may replace. */
function importExpects(
  lastEntries: Entry[],
  last: Entry,
  etagOfLast: string | null,
): Pick<PlanQuestion, 'expectedEtag'> {
  const lastOfRuns = lastEntries.find((entry) => !entry.isOwn)
  if (lastOfRuns?.isTheirs) return { expectedEtag: NO_PHOTO_MATCHES }
  if (!lastOfRuns || lastOfRuns.action === 'remove') return {}
  if (lastOfRuns.seen === 'changed') return { expectedEtag: NO_PHOTO_MATCHES }
  if (lastOfRuns.id === last.id) return { expectedEtag: etagOfLast ?? undefined }
  // The person has changed it through us since.
  return { expectedEtag: lastOfRuns.afterEtag ?? NO_PHOTO_MATCHES }
}

/** What a write of ours left: the etag by which it is recognised, null for none or not known. */
interface Left {
  kind: 'left'
  etag: string | null
  /** Graph does not show it yet */
  isUnseen: boolean
}

const left = (etag: string | null, isUnseen = false): Left => ({ kind: 'left', etag, isUnseen })

/** If the etag of a write is not known, the photo that Graph shows is compared with the picture that was written. */
async function leftBy(
  db: Database,
  photos: PhotoAccess,
  item: ItemRow,
  entry: Entry,
  shown: PhotoMetadata | null,
  { isLast = true } = {},
): Promise<Left | Failure> {
  const isUndone = item.undoesEntry === entry.id
  const isAwaited = isLast && (entry.seen === 'not_yet' || (isUndone && entry.seen === 'never'))
  if (entry.afterEtag !== null || (!isAwaited && (entry.action === 'remove' || !isUndone)))
    return left(entry.afterEtag)
  const jpeg = entry.afterSha === null ? null : await getBlob(db, entry.afterSha)
  if (entry.afterSha !== null && !jpeg) return left(NO_PHOTO_MATCHES)
  const present: Lookup<PhotoMetadata> = shown ? { kind: 'found', value: shown } : { kind: 'none' }
  const written = {
    id: entry.itemId,
    personId: item.personId,
    beforeSha: entry.beforeSha,
    beforeEtag: entry.beforeEtag,
    preparedSha: entry.afterSha,
  }
  const earlier = () => (isAwaited ? earlierPictures(db, written) : Promise.resolve([]))
  const sighted = await sightOf(photos, written, present, { jpeg, earlier })
  if (sighted.kind !== 'sighting') return sighted
  if (sighted.sight === 'ours') return left(sighted.etag)
  if (sighted.sight === 'as_before' && isAwaited)
    return left(entry.afterSha === null ? null : standInEtag(entry), true)
  return left(entry.action === 'remove' ? null : NO_PHOTO_MATCHES)
}
