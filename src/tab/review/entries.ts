/** What the table lists: single files, and several files for one person as one entry. Pure. */
import type { Book } from './book.ts'
import { holds, spelled, wordsOf, type Spelled } from './search.ts'
import { reasonOf, type Reason, type TabName } from './reasons.ts'
import type { Row, Verdict } from './verdict.ts'

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

export interface Filter {
  tab: TabName
  /** only those with this reason; null = all */
  reason: Reason | null
  /** only those with it in the name of the file or of the person; empty = all */
  text: string
}

const nothing: ReadonlySet<number> = new Set()

/**
 * Those of a tab, in the order in which the files came.
 * @param kept ids that stay listed though they have left the tab: a row does not vanish under the hand
 */
export function listEntries(
  { rows, verdicts }: Book,
  { tab, reason, text }: Filter,
  kept: ReadonlySet<number> = nothing,
): Listing {
  const words = wordsOf(text)
  const entries: Entry[] = []
  const reasons = new Map<Reason, number>()
  const listed = new Set<number>()
  for (const [id, row] of rows) {
    const verdict = verdicts.get(id)
    if (!verdict || (words.length > 0 && !holds(spellingOf(row, verdict), words))) continue
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

/** so that a key among 20,000 rows costs no more than to look */
const known = new WeakMap<Verdict, Spelled>()

function spellingOf({ name }: Row, verdict: Verdict): Spelled {
  const before = known.get(verdict)
  if (before) return before
  const { person } = verdict
  const said = spelled(`${name} ${person?.displayName ?? ''} ${person?.userPrincipalName ?? ''}`)
  known.set(verdict, said)
  return said
}

export const idsOf = (entries: Entry[]): number[] => entries.flatMap(({ ids }) => ids)

/** What still needs somebody's eye: the doubtful first, then those that found nobody. */
export function openEntries(book: Book): Entry[] {
  const all = { reason: null, text: '' }
  const doubtful = listEntries(book, { ...all, tab: 'decide' }).entries
  return [...doubtful, ...listEntries(book, { ...all, tab: 'none' }).entries]
}
