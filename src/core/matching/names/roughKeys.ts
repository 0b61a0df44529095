import { compact } from '../normalise.ts'

/**
 * Rough keys for finding names with a typing error: the given name with the surname's initial (`ana~m`), and the given
 * name's initial with the consonants of the surname (`a~mlr~`). An error in one part leaves the other key intact.
 */
export function roughKeys(given: string, surname: string): string[] {
  const [whole, last] = [compact(given), compact(surname)]
  const [first, initial] = [Array.from(whole)[0], Array.from(last)[0]]
  if (!first || !initial) return []
  return [`${whole}~${initial}`, `${first}~${consonants(last)}~`]
}

/** Drops vowels after the first letter and doubled letters: `mueller`, `muller` and `miler` are all `mlr`. */
function consonants(word: string): string {
  const [first = '', ...rest] = word
  return (first + rest.join('').replace(/[aeiouyh]/gu, '')).replace(/(.)\1+/gu, '$1')
}
