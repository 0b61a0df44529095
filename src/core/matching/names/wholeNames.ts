import { compact } from '../normalise.ts'

/** Alphabets in which given name and surname are written without a space, or in which the whole is one's only name. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Arabic}\p{Script=Hebrew}]/u

export const isWrittenAsOne = (text: string): boolean => unspaced.test(text)

/** The key of a name as a whole: no other key ends in a bar. */
export const wholeKey = (text: string): string => `${compact(text)}|`

/** The key of one word of a name, compact: no other key begins with a bar. */
export const wordKey = (word: string): string => `|${word}`

/** A Japanese name in Latin letters consists of syllables that end in a vowel or in n. */
export const isRomaji = (name: string): boolean =>
  /^(?:(?:sh|ch|ts|[kgnhbpmr]y|[kstnhmyrwgzdbpjf])?[aeiou]{1,2}|n(?![aeiouy]))+$/u.test(name)
