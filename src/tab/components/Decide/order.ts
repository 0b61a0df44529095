/** The order in which doubtful files are decided one by one. Pure. */
import type { Entry } from '../../review/entries.ts'

/** The entry in question or, if it has been decided elsewhere, the next one. */
export const currentEntry = (
  open: Entry[],
  current: number | null,
  postponed: ReadonlySet<number>,
): Entry | null =>
  open.find(({ key }) => key === current) ?? nextEntry(open, current ?? -1, postponed)

/**
 * The entry after `current` that was not postponed, starting over at the end; null if there is none. Doubtful files come
 * before those that match nobody, each in the order in which they were added.
 * @param open as `openEntries` gives them
 */
export function nextEntry(
  open: Entry[],
  current: number,
  postponed: ReadonlySet<number>,
): Entry | null {
  const left = open.filter(({ key }) => !postponed.has(key) && key !== current)
  const after = left.filter(({ key }) => key > current)
  return after[0] ?? left[0] ?? null
}
