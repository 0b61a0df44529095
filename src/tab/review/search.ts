/** Search that ignores case, accents, and how umlauts are spelled. Pure. */

/** A text without accents, and also with `ue` and the like reduced to one letter. */
export interface Spelling {
  plain: string
  loose: string
}

/** Letters that Unicode doesn't decompose into a letter and an accent. */
const undecomposed: Record<string, string> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
}
const undecomposedLetter = new RegExp(`[${Object.keys(undecomposed).join('')}]`, 'gu')
const isAscii = /^[ -~]*$/u

export function spell(text: string): Spelling {
  const plain = isAscii.test(text) ? text.toLowerCase() : withoutAccents(text)
  // `mueller`, `muller`, and `müller` are equal, and so are `soeren` and `søren`
  return { plain, loose: plain.replace(/([aou])e/gu, '$1').replaceAll('aa', 'a') }
}

const withoutAccents = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/gu, '')
    .replace(undecomposedLetter, (letter) => undecomposed[letter] ?? letter)
    .normalize('NFC')

export const searchWords = (query: string): Spelling[] =>
  query.split(/\s+/u).filter(Boolean).map(spell)

export const containsAll = (text: Spelling, words: readonly Spelling[]): boolean =>
  words.every(({ plain, loose }) => text.plain.includes(plain) || text.loose.includes(loose))
