import type { PhotoAccess } from '../graph/photos.ts'
import type { Log } from '../index.ts'
import type { Store } from '../store/open.ts'
import { LeaseLost, type ImportRow, type ItemRow } from './items.ts'
import { interrupted } from './landed.ts'
import { prepare } from './prepare.ts'
import { failedBy, record, type Patience } from './record.ts'
import { write, type Ending } from './write.ts'

/** Everything that working on items takes. */
export interface Bench extends Pick<Store, 'db' | 'originals'> {
  /** as the app: an import outlives every token of the person who started it */
  photos: PhotoAccess
  log: Log
  patience: Patience
}

/** Where an item stands after a step, and how it ended if it did. */
export interface Worked {
  item: ItemRow
  ending: Ending | null
}

/**
 * Takes one claimed item from wherever it stands to its end, or until it has to be put off. Never throws for
 * the item's sake: what goes wrong in it is written in its row.
 * @returns until when Graph wants to be left alone, else null
 */
export async function workOn(bench: Bench, job: ImportRow, item: ItemRow): Promise<Date | null> {
  try {
    const { item: last, ending } = await steps(bench, job, item)
    if (!ending) throw new Error(`item ${item.id} came to no end`)
    await end(bench, job, last, ending)
    return ending.kind === 'throttled' ? ending.until : null
  } catch (error) {
    if (error instanceof LeaseLost) {
      bench.log.warn({ item: item.id }, 'Another process has taken this item over')
      return null
    }
    bench.log.error({ err: error as Error, item: item.id }, 'An item went wrong')
    await end(bench, job, item, failedBy(error))
    return null
  }
}

/** The work order. */
async function steps(bench: Bench, job: ImportRow, item: ItemRow): Promise<Worked> {
  if (job.kind === 'own') return interrupted(bench, item)
  const prepared = item.state === 'received' ? await prepare(bench, item) : { item, ending: null }
  return prepared.ending ? prepared : write({ ...bench, job }, prepared.item)
}

async function end(bench: Bench, job: ImportRow, item: ItemRow, ending: Ending): Promise<void> {
  const row = await record(bench.db, job, item, ending, bench.patience)
  if (item.originalId && !row.originalId) await bench.originals.remove(item.originalId)
}
