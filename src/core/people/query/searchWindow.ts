/** Names that a search looks at first. */
export const FIRST_WINDOW = 256
/** Names that it looks at before it finds everybody by their letters instead. */
const MAX_WINDOW = 5000
/** Fewer among the first names say little about how many there are. */
const MIN_FOUND = 5
const MARGIN = 1.5
/** A word that so many of the first names have is no help in finding the few who have another one too. */
const COMMON = 13

/**
 * How many names a search looks at next, from how many were found among the first: as many as should make a page. Null
 * if that is more than a few thousand, and then finding all of them is faster.
 */
export function nextWindow({ found, wanted }: { found: number; wanted: number }): number | null {
  if (found < MIN_FOUND) return null
  const windows = Math.ceil((wanted * MARGIN) / found)
  const names = FIRST_WINDOW * windows
  return names > MAX_WINDOW ? null : names
}

/**
 * Which words of a search are common, though not all of them.
 * @param counts how many of the first names have each
 */
export function commonOf(counts: readonly number[]): ReadonlySet<number> {
  const common = [...counts.keys()].filter((n) => (counts[n] ?? 0) >= COMMON)
  return new Set(common.length < counts.length ? common : [])
}
