import { compact } from './normalise.ts'

/**
 * Rough keys under which somebody is found whose name is spelled nearly like this: the given name with the surname's
 * first letter, and the given name's first letter with the consonants of the surname. A slip spares one of the two.
 */
export function sketches(given: string, surname: string): string[] {
  const [whole, last] = [compact(given), compact(surname)]
  const [first, initial] = [Array.from(whole)[0], Array.from(last)[0]]
  if (!first || !initial) return []
  return [`${whole}~${initial}`, `${first}~${consonants(last)}~`]
}

/** Without vowels after the first letter, and double letters once: `mueller`, `muller` and `miler` are all `mlr`. */
function consonants(word: string): string {
  const [first = '', ...rest] = word
  return (first + rest.join('').replace(/[aeiouyh]/gu, '')).replace(/(.)\1+/gu, '$1')
}
