import { eq } from 'drizzle-orm'
import type { PhotoAccess } from '../../graph/photos.ts'
import type { Log } from '../../log.ts'
import type { Store } from '../../store/open.ts'
import { people } from '../../store/schema.ts'
import { LeaseLost, persist, released, type RunRow, type ItemRow } from '../rows/items.ts'
import { interrupted } from '../write/landed.ts'
import { prepare } from './prepare.ts'
import { failedBy, record, type Patience } from './record.ts'
import { write, type Ending } from '../write/writePhoto.ts'

/** Everything that working on items takes. */
export interface Bench extends Pick<Store, 'db' | 'originals'> {
  /** as the app: an import outlives every token of the person who started it */
  photos: PhotoAccess
  log: Log
  patience: Patience
}

/** Where an item stands after a step, and how it ended; null = there is more to do. */
export interface Worked {
  item: ItemRow
  ending: Ending | null
}

/**
 * Takes one claimed item one step further, or ends it, or puts it off, and gives it back. What goes wrong in the
 * item is written in its row; only a broken database is thrown.
 * @returns how it ended; null when there is more to do about it, or when another process has taken it over
 */
export async function workOn(
  bench: Bench,
  job: RunRow,
  item: ItemRow,
  signal: AbortSignal,
): Promise<Ending | null> {
  try {
    const { item: last, ending } = await outcomeOf(bench, job, item, signal)
    if (!ending) await persist(bench.db, last, released)
    else await end(bench, job, last, ending)
    return ending
  } catch (error) {
    if (!(error instanceof LeaseLost)) throw error
    bench.log.warn({ item: item.id }, 'Another process has taken this item over')
    return null
  }
}

async function outcomeOf(
  bench: Bench,
  job: RunRow,
  item: ItemRow,
  signal: AbortSignal,
): Promise<Worked> {
  try {
    return await step(bench, job, item, signal)
  } catch (error) {
    if (error instanceof LeaseLost) throw error
    bench.log.error({ err: error as Error, item: item.id }, 'An item went wrong')
    return { item, ending: failedBy(error) }
  }
}

/** The work order: `received` → `prepared`, and `prepared` → written. */
async function step(
  bench: Bench,
  job: RunRow,
  item: ItemRow,
  signal: AbortSignal,
): Promise<Worked> {
  if (signal.aborted) return { item, ending: null }
  if (job.kind === 'own') return interrupted(bench, item)
  if (item.state !== 'received') return write({ ...bench, job }, item)
  if (job.cancelledAt) return { item, ending: { kind: 'skipped', code: 'cancelled' } }
  return prepare(bench, job, item)
}

async function end(bench: Bench, job: RunRow, item: ItemRow, ending: Ending): Promise<void> {
  const told = await inPlainWords(bench.db, item, ending)
  const row = await record(bench.db, job, item, told, bench.patience)
  if (item.originalId && !row.originalId) await bench.originals.remove(item.originalId)
}

/** Graph says of guests only that the request is invalid or denied, as if the picture or a right were at fault. */
async function inPlainWords(db: Bench['db'], item: ItemRow, ending: Ending): Promise<Ending> {
  if (ending.kind !== 'refused') return ending
  if (ending.code !== 'photo_refused' && ending.code !== 'not_allowed') return ending
  const [person] = await db
    .select({ userType: people.userType })
    .from(people)
    .where(eq(people.id, item.personId))
  return person?.userType === 'Guest' ? { ...ending, code: 'guest_refused' } : ending
}
