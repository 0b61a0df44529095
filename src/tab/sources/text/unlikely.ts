/** How unlikely it is that somebody has written a text, so that the encoding that gave it is wrong. Pure. */
import type { GuessedEncoding } from './encodings.ts'

const COST = {
  undecodable: 10,
  symbol: 5,
  mixedScripts: 5,
  capitalInside: 3,
  accents: 2,
  rare: 1,
  mark: 0.5,
}

/** A sum of costs over all words: comparable only between readings of the same bytes. */
export function unlikelihood(text: string, bytes: Uint8Array, encoding: GuessedEncoding): number {
  let cost = rareCharacters(bytes, encoding) * COST.rare
  for (const [word] of text.matchAll(words)) if (!isAscii.test(word)) cost += costOfWord(word)
  return cost
}

/** what stands between white space and the punctuation of ASCII */
const words = /[\dA-Za-z\P{ASCII}]+/gu
const isAscii = /^\p{ASCII}*$/u

function costOfWord(word: string): number {
  const count = (pattern: RegExp) => word.match(pattern)?.length ?? 0
  const marks = count(usualMark)
  return (
    count(undecodable) * COST.undecodable +
    (count(notLetter) - marks) * COST.symbol +
    marks * COST.mark +
    (scripts.filter((script) => script.test(word)).length > 1 ? COST.mixedScripts : 0) +
    count(capitalInside) * COST.capitalInside +
    count(manyAccents) * COST.accents +
    count(rareLetter) * COST.rare
  )
}

const undecodable = /[\ufffd\0\x80-\x9f\ue000-\uf8ff]/gu
/** without those that are undecodable */
const notLetter = /[^\p{L}\p{M}\p{N}\p{Cc}\p{Co}\ufffd]|[¼½¾²³¹]/gu
const usualMark = /[‘’“”„«»–—…€·°\u00a0\u3000、。・「」（）]/gu
const capitalInside = /\p{Ll}(?=\P{ASCII})\p{Lu}|\P{ASCII}(?<=\p{Ll})\p{Lu}/gu
/** Polish has three in a row; every letter of another alphabet becomes one. Vietnamese is written in more than a byte. */
const manyAccents = /(?:(?=\P{ASCII})\p{Script=Latin}){4,}/gu
const rareLetter = /[ƒÿŸªºþÞðÐ\uff61-\uff9f]/gu
const scripts = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Hebrew}/u,
  /\p{Script=Arabic}/u,
  /\p{Script=Thai}/u,
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u,
  /\p{Script=Hangul}/u,
]

/**
 * Of encodings with two bytes a character: the first bytes of characters in everyday use. Nearly any bytes are some character in
 * them, but then a rare one.
 */
const everyday: Partial<Record<GuessedEncoding, (first: number) => boolean>> = {
  shift_jis: (first) => first <= 0x97,
  'euc-jp': (first) => first <= 0xcf,
  gbk: (first) => first >= 0xa1 && first <= 0xd7,
  big5: (first) => first >= 0xa1 && first <= 0xc6,
  'euc-kr': (first) => first >= 0xa1 && first <= 0xc8,
}

function rareCharacters(bytes: Uint8Array, encoding: GuessedEncoding): number {
  const isEveryday = everyday[encoding]
  if (!isEveryday) return 0
  let rare = 0
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0
    if (byte < 0x80 || (encoding === 'shift_jis' && byte >= 0xa0 && byte < 0xe0)) continue
    if (!isEveryday(byte)) rare += 1
    at += 1
  }
  return rare
}
