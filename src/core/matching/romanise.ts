import anyAscii from 'any-ascii'
import { normalise } from './normalise.ts'

type Change = readonly [RegExp, string]

/**
 * Alphabets whose letters are written out in Latin ones in a few usual ways. Of scripts that leave out vowels or
 * write whole words nobody can tell from the letters how a person spells the name in Latin ones.
 */
const alphabets = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Georgian}]/u

/**
 * Habits of spelling Cyrillic names, each as changes to the plain transliteration (`Yuriy Shcherbakov`). What is in
 * capitals is done with.
 */
const cyrillic: readonly (readonly Change[])[] = [
  // newspapers: Yury, Dmitry, Tchaikovsky without its T
  [[/(i|y)y\b/gu, 'y']],
  [
    [/(i|y)y\b/gu, 'y'],
    [/ks/gu, 'x'],
  ],
  // passports, after ICAO 9303: Iurii, Natalia, Aleksei
  [
    [/y(?=[ua])/gu, 'i'],
    [/(?<=[aeiou])y/gu, 'i'],
  ],
  [
    [/y(?=[ua])/gu, 'i'],
    [/(?<=[aeiou])y/gu, 'i'],
    [/ks/gu, 'x'],
    [/ii\b/gu, 'y'],
  ],
  // everyday: Yulia, Sofia, Maria
  [
    [/iya/gu, 'ia'],
    [/iy\b/gu, 'i'],
  ],
  // libraries, without the accents: Jurij Scerbakov
  [
    [/shch/gu, 'SC'],
    [/kh/gu, 'CH'],
    [/zh/gu, 'z'],
    [/sh/gu, 's'],
    [/ch|ts/gu, 'c'],
    [/y(?=[aeou])/gu, 'j'],
    [/(?<=[aeiou])y/gu, 'j'],
  ],
  // German newspapers: Juri Schtscherbakow
  [
    [/shch/gu, 'SCHTSCH'],
    [/kh/gu, 'CH'],
    [/zh|sh/gu, 'SCH'],
    [/ch/gu, 'tsch'],
    [/v/gu, 'w'],
    [/iy\b/gu, 'i'],
    [/y(?=[aeou])/gu, 'j'],
    [/(?<=[aeiou])y/gu, 'j'],
  ],
  [[/kh/gu, 'h']],
]

/** Habits of spelling Greek names, as changes to the plain transliteration (`Giorgos Papadopoylos`). */
const elot: readonly Change[] = [
  [/oy/gu, 'ou'],
  [/(?<=[ae])y(?=[aeioyvgdzlmnr])/gu, 'v'],
  [/(?<=[ae])y/gu, 'f'],
  [/gg/gu, 'ng'],
  [/\bmp/gu, 'b'],
]
const greek: readonly (readonly Change[])[] = [
  elot,
  [...elot, [/ch/gu, 'h']],
  [...elot, [/\bgi(?=[ao])/gu, 'y']],
  [...elot, [/\by/gu, 'i']],
  [...elot, [/f/gu, 'ph']],
  [...elot, [/nt\b|\bnt/gu, 'd'], [/gk/gu, 'g']],
]

/** Whether a text has letters of an alphabet that `romanisations` can spell. */
export const isRomanisable = (text: string): boolean => alphabets.test(text)

/** Spellings of several words that are put together at most. */
const MOST_SPELLINGS = 24

/**
 * The usual spellings of a name in Latin letters, normalised, the plainest first: `Юрий` gives `yuriy`, `yury`,
 * `iurii`, `jurij` … Empty for a text in other scripts only.
 */
export function romanisations(text: string): string[] {
  if (!isRomanisable(text)) return []
  return text
    .split(/[\s-]+/u)
    .filter(Boolean)
    .map(romanisedWord)
    .reduce((starts, ways) =>
      starts.flatMap((start) => ways.map((way) => `${start} ${way}`)).slice(0, MOST_SPELLINGS),
    )
}

function romanisedWord(text: string): string[] {
  const given = text.normalize('NFC').toLowerCase()
  const starts = [given, given.replaceAll('ё', 'йо'), ...ukrainian(given)].map((start) =>
    anyAscii(start).toLowerCase().replaceAll("'", ''),
  )
  const changed = starts.flatMap((start) => [
    start,
    ...habitsOf(text).map((changes) => applied(start, changes)),
  ])
  return [...new Set(changed.map(normalise))].filter(Boolean)
}

function habitsOf(text: string): readonly (readonly Change[])[] {
  if (/\p{Script=Cyrillic}/u.test(text)) return cyrillic
  return /\p{Script=Greek}/u.test(text) ? greek : []
}

/** In Ukrainian г is an h and и a y; words with neither language's own letters may be of both. */
function ukrainian(text: string): string[] {
  return /[гґіїє]/u.test(text) && !/[ёъыэ]/u.test(text)
    ? [text.replaceAll('г', 'һ').replaceAll('и', 'ы')]
    : []
}

function applied(start: string, changes: readonly Change[]): string {
  return changes.reduce((text, [from, to]) => text.replace(from, to), start).toLowerCase()
}
