/** Whether a text holds what somebody types, however it is spelled. Pure. */

/** Ways to spell one text: without accents, and with `ue` for `u` and the like made one. */
export interface Spelled {
  plain: string
  loose: string
}

/** letters that Unicode does not take apart into a letter and an accent */
const others: Record<string, string> = { ß: 'ss', ø: 'o', ł: 'l', đ: 'd', æ: 'ae', œ: 'oe', ı: 'i' }
const other = new RegExp(`[${Object.keys(others).join('')}]`, 'gu')
const isAscii = /^[ -~]*$/u

export function spelled(text: string): Spelled {
  const plain = isAscii.test(text) ? text.toLowerCase() : withoutAccents(text)
  // `mueller`, `muller` and `müller` are alike, and so are `soeren` and `søren`
  return { plain, loose: plain.replace(/([aou])e/gu, '$1').replaceAll('aa', 'a') }
}

const withoutAccents = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/gu, '')
    .replace(other, (letter) => others[letter] ?? letter)
    .normalize('NFC')

export const wordsOf = (query: string): Spelled[] =>
  query.split(/\s+/u).filter(Boolean).map(spelled)

export const holds = (text: Spelled, words: readonly Spelled[]): boolean =>
  words.every(({ plain, loose }) => text.plain.includes(plain) || text.loose.includes(loose))
