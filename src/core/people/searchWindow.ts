/** Names that a search looks at first. */
export const FIRST_WINDOW = 256
/** Names that it looks at before it finds everybody by their letters instead. */
const MAX_WINDOW = 5000
/** Fewer among the first names say little about how many there are. */
const MIN_FOUND = 5
const MARGIN = 1.5

/**
 * How many names a search looks at next, from how many of those before were found: as many as should make a page. Null
 * if that is more than a few thousand, and then finding all of them is faster.
 */
export function windowAfter(before: {
  looked: number
  found: number
  wanted: number
}): number | null {
  const { looked, found, wanted } = before
  if (found < MIN_FOUND || looked > FIRST_WINDOW) return null
  const names = Math.ceil((looked * wanted * MARGIN) / found)
  return names > MAX_WINDOW ? null : names
}
