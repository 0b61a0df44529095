/** The lines of the table: single files, and several files for one person together. Pure. */
import type { Book } from './book.ts'
import { reasonOf, type Reason, type TabName } from './reasons.ts'
import type { Row } from './row.ts'
import { containsAll, searchWords, spell, type Spelling } from './search.ts'
import type { Verdict } from './verdict.ts'

/** One file, or all usable files for one person. */
export interface Line {
  /** id of the first file */
  key: number
  ids: readonly number[]
}

export interface Listing {
  lines: Line[]
  /** number of the tab's files by reason, whatever the filter's reason */
  reasons: Map<Reason, number>
}

export interface ReviewFilter {
  tab: TabName
  /** null = any */
  reason: Reason | null
  /** part of the name of the file or the person; empty = all */
  text: string
}

const noIds: ReadonlySet<number> = new Set()

/**
 * The lines of a tab, in the order in which the files were added.
 * @param kept ids that stay listed although they have left the tab, so that a row doesn't vanish while it is being changed
 */
export function listLines(
  { rows, verdicts }: Book,
  { tab, reason, text }: ReviewFilter,
  kept: ReadonlySet<number> = noIds,
): Listing {
  const words = searchWords(text)
  const lines: Line[] = []
  const reasons = new Map<Reason, number>()
  const listed = new Set<number>()
  for (const [id, row] of rows) {
    const verdict = verdicts.get(id)
    if (!verdict || (words.length > 0 && !containsAll(spellingOf(row, verdict), words))) continue
    const isInTab = tab === 'all' || verdict.group === tab
    const ownReason = reasonOf(verdict)
    if (isInTab) reasons.set(ownReason, (reasons.get(ownReason) ?? 0) + 1)
    const isWanted = kept.has(id) || (isInTab && (reason === null || reason === ownReason))
    if (!isWanted || listed.has(id)) continue
    const ids = verdict.same.length > 1 ? verdict.same : [id]
    for (const each of ids) listed.add(each)
    lines.push({ key: ids[0] ?? id, ids })
  }
  return { lines, reasons }
}

/** Cached: it is searched at each key press, in 20,000 rows. */
const spellings = new WeakMap<Verdict, Spelling>()

function spellingOf({ name }: Row, verdict: Verdict): Spelling {
  const cached = spellings.get(verdict)
  if (cached) return cached
  const { person } = verdict
  const spelling = spell(`${name} ${person?.displayName ?? ''} ${person?.userPrincipalName ?? ''}`)
  spellings.set(verdict, spelling)
  return spelling
}

export const idsOf = (lines: Line[]): number[] => lines.flatMap(({ ids }) => ids)

/** The lines that still need a decision: doubtful files first, then those that match nobody. */
export function openLines(book: Book): Line[] {
  const all = { reason: null, text: '' }
  const doubtful = listLines(book, { ...all, tab: 'decide' }).lines
  return [...doubtful, ...listLines(book, { ...all, tab: 'none' }).lines]
}
