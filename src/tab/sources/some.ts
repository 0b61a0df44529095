/** Numbers and the first few names, in words. Pure. */

export const format = (count: number): string => count.toLocaleString('en')

export const fileCount = (count: number): string =>
  count === 1 ? '1 file' : `${format(count)} files`

const shown = 3

/** "Not among the files: a; b; c and 4 more."; empty when there are none */
export function some(what: string, names: readonly string[]): string {
  if (names.length === 0) return ''
  const more = names.length - shown
  const few = names.slice(0, shown).join('; ')
  return `${what}: ${few}${more > 0 ? ` and ${format(more)} more` : ''}.`
}
