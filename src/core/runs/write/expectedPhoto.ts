import { desc, eq, sql } from 'drizzle-orm'
import type { PhotoAccess } from '../../graph/photos.ts'
import { looksAlike } from '../../imaging/duplicates/looksAlike.ts'
import type { Lookup, PhotoMetadata } from '../../model.ts'
import { getBlob } from '../../store/blobs.ts'
import type { Database } from '../../store/open.ts'
import { entries, runs } from '../../store/schema.ts'
import type { RunRow, ItemRow } from '../rows/items.ts'
import { isTheirsAgain } from '../queries/matchFiles.ts'
import type { PlanQuestion } from './plan.ts'

type Known = Pick<PlanQuestion, 'lastWrite' | 'mustBe'>

/**
 * What the history says about the present photo of a person: what we wrote last, and what has to be there for this
 * item to be written. An import expects what the last import has left, an undo what the write that it takes back
 * has left; nobody expects anything of one's own photo, or where it is to be overwritten.
 */
export async function knownOf(
  db: Database,
  photos: PhotoAccess,
  job: RunRow,
  item: ItemRow,
  present: Lookup<PhotoMetadata>,
): Promise<Known> {
  const lines = await lastLines(db, item.personId)
  const lastWrite = lines.toSorted((a, b) => b.id - a.id)[0] ?? null
  if (job.kind === 'own' || item.overwrite) return { lastWrite }
  if (item.undoesEntry !== null) {
    return { lastWrite, mustBe: await leftBy(db, photos, item, item.undoesEntry, present) }
  }
  const lastRun = lines.find((line) => !line.isOwn)
  if (lastRun?.isTheirs) return { lastWrite, mustBe: unknown }
  const isKnown = lastRun && lastRun.action !== 'remove' && lastRun.afterEtag !== null
  return { lastWrite, mustBe: isKnown ? lastRun.afterEtag : undefined }
}

/** The last change that the person has made through us, and the last of an import. */
function lastLines(db: Database, personId: string) {
  const isOwn = sql<boolean>`${runs.kind} = 'own'`
  return db
    .selectDistinctOn([isOwn], {
      isOwn: isOwn.as('is_own'),
      isTheirs: isTheirsAgain,
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
 * The etag that a write of ours has left, null for none. If it could not be read back then, the look of the
 * present photo tells whether it is still that one.
 */
async function leftBy(
  db: Database,
  photos: PhotoAccess,
  item: ItemRow,
  entryId: number,
  present: Lookup<PhotoMetadata>,
): Promise<string | null> {
  const [entry] = await db.select().from(entries).where(eq(entries.id, entryId))
  if (!entry) throw new Error(`item ${item.id} takes back an entry that is gone`)
  if (entry.action === 'remove' || entry.afterEtag !== null) return entry.afterEtag
  const wrote = entry.afterSha === null ? null : await getBlob(db, entry.afterSha)
  if (!wrote || present.kind !== 'found') return unknown
  const bytes = await photos.bytes(item.personId)
  const isThatOne = bytes.kind === 'found' && (await looksAlike(wrote, bytes.value))
  return isThatOne ? present.value.etag : unknown
}

/** No etag of Graph's: nothing that is there can be it. */
const unknown = ''
