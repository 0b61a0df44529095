/** What the table lists: single files, and several files for one person as one entry. Pure. */
import type { Book } from './book.ts'
import { reasonOf, type Reason, type TabName } from './words.ts'

export interface Entry {
  /** the id of its first file */
  key: number
  ids: readonly number[]
}

export interface Listing {
  entries: Entry[]
  /** every file of the tab by reason, whichever reason is asked for */
  reasons: Map<Reason, number>
}

/**
 * Those of a tab, in the order in which the files came.
 * @param reason only those with this reason; null = all
 * @param kept ids that stay listed though they have left the tab: a row does not vanish under the hand
 */
export function listEntries(
  { rows, verdicts }: Book,
  tab: TabName,
  reason: Reason | null,
  kept: ReadonlySet<number>,
): Listing {
  const entries: Entry[] = []
  const reasons = new Map<Reason, number>()
  const listed = new Set<number>()
  for (const id of rows.keys()) {
    const verdict = verdicts.get(id)
    if (!verdict) continue
    const isIn = tab === 'all' || verdict.group === tab
    const why = reasonOf(verdict)
    if (isIn) reasons.set(why, (reasons.get(why) ?? 0) + 1)
    const wanted = kept.has(id) || (isIn && (reason === null || reason === why))
    if (!wanted || listed.has(id)) continue
    const ids = verdict.same.length > 1 ? verdict.same : [id]
    for (const each of ids) listed.add(each)
    entries.push({ key: ids[0] ?? id, ids })
  }
  return { entries, reasons }
}

export const idsOf = (entries: Entry[]): number[] => entries.flatMap(({ ids }) => ids)

/** What still needs somebody's eye: the doubtful first, then those that found nobody. */
export function openEntries(book: Book): Entry[] {
  const none = new Set<number>()
  const doubtful = listEntries(book, 'decide', null, none).entries
  return [...doubtful, ...listEntries(book, 'none', null, none).entries]
}
