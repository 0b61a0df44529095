import { isDeepStrictEqual } from 'node:util'
import type { Existing, Failure, PhotoMetadata, PlanItem } from '../../model.ts'
import { getBlob } from '../../store/blobs.ts'
import type { Database } from '../../store/open.ts'
import type { ItemRow, RunRow } from '../rows/items.ts'
import { expectedPhoto, madeBy, type ExpectedPhoto } from './expectedPhoto.ts'
import { lastEntriesOf, type Entry } from './lastEntries.ts'
import { planOf } from './plan.ts'

/** What a write needs of the database, read while Graph is asked. */
interface Foreseen {
  lastEntries: Entry[]
  /** null if it is most likely there already, or none is to be set */
  jpeg: Buffer | null
}

/** Reads the history of an item's person, and the picture if it is likely to be sent. */
export async function foresee(db: Database, { personId, preparedSha }: ItemRow): Promise<Foreseen> {
  const lastEntries = await lastEntriesOf(db, personId)
  const isNew = preparedSha !== null && lastEntries[0]?.afterSha !== preparedSha
  return { lastEntries, jpeg: isNew ? await getBlob(db, preparedSha) : null }
}

interface Planned {
  expected: ExpectedPhoto
  plan: PlanItem
  /** id of the person's last change, 0 = none */
  lastEntry: number
  /** the photo that Graph shows is what that change left */
  showsLast: boolean
}

/**
 * Only a write is decided by a history from before the look, since its beginning tells whether that has changed: anything
 * else is decided again if it has.
 */
export async function planWrite(
  context: Parameters<typeof expectedPhoto>[0],
  item: ItemRow,
  shown: PhotoMetadata | null,
  lastEntries: Entry[],
): Promise<Planned | Failure> {
  const { db, run } = context
  const expected = await expectedPhoto(context, item, { shown, lastEntries })
  if (expected.kind !== 'expected') return expected
  const plan = planOf({ wanted: item.preparedSha, existing: existingFor(run, item), ...expected })
  if (plan.action === 'skip' || plan.action === 'unchanged') {
    const now = await lastEntriesOf(db, item.personId)
    if (!isDeepStrictEqual(now, lastEntries)) return planWrite(context, item, shown, now)
  }
  const [last] = lastEntries
  const showsLast = last !== undefined && !expected.isUnseen && madeBy(expected, last) !== null
  return { expected, plan, lastEntry: last?.id ?? 0, showsLast }
}

/**
 * Whose photo was known when they were selected was left out then, or is to be written: by a photo that came since,
 * somebody else's change is recognised.
 */
const existingFor = (
  { kind, existing }: Pick<RunRow, 'kind' | 'existing'>,
  { selectedEtag }: Pick<ItemRow, 'selectedEtag'>,
): Existing => (kind === 'default' && selectedEtag !== null ? 'replace' : existing)
