import anyAscii from 'any-ascii'
import { normalise } from '../normalise.ts'

type Replacement = readonly [RegExp, string]

/**
 * Alphabets that are transliterated letter by letter in a few usual ways. Scripts that omit vowels or write whole
 * words are left out: their letters do not tell how a person spells the name in Latin ones.
 */
const romanisableLetter =
  /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Georgian}]/u

/** Limit on the combined spellings of a name of several words. */
const MAX_SPELLINGS = 24
/** A longer word is not part of a name. */
const MAX_WORD_LETTERS = 40
/** Words whose spellings are remembered: a word is part of many readings, and of many files. */
const MAX_REMEMBERED = 1000

/**
 * Conventions for Cyrillic names, each as replacements in the plain transliteration (`Yuriy Shcherbakov`). The rules
 * of a convention run in order; upper case protects a result from the later ones.
 */
const cyrillicConventions: readonly (readonly Replacement[])[] = [
  // English-language press: Yury, Dmitry, Chaikovsky
  [[/(i|y)y\b/gu, 'y']],
  [
    [/(i|y)y\b/gu, 'y'],
    [/ks/gu, 'x'],
  ],
  // Passports (ICAO Doc 9303): Iurii, Natalia, Aleksei
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
  // Informal: Yulia, Sofia, Maria
  [
    [/iya/gu, 'ia'],
    [/iy\b/gu, 'i'],
  ],
  // The same with J: Julia
  [
    [/\by(?=[ua])/gu, 'j'],
    [/iya/gu, 'ia'],
  ],
  // Scientific transliteration without diacritics: Jurij Scerbakov
  [
    [/shch/gu, 'SC'],
    [/kh/gu, 'CH'],
    [/zh/gu, 'z'],
    [/sh/gu, 's'],
    [/ch|ts/gu, 'c'],
    [/y(?=[aeou])/gu, 'j'],
    [/(?<=[aeiou])y/gu, 'j'],
  ],
  // German-language press: Juri Schtscherbakow
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

/** Conventions for Greek names, as replacements in the plain transliteration (`Giorgos Papadopoylos`); ELOT 743 first. */
const elot743: readonly Replacement[] = [
  [/oy/gu, 'ou'],
  [/(?<=[ae])y(?=[aeioyvgdzlmnr])/gu, 'v'],
  [/(?<=[ae])y/gu, 'f'],
  [/gg/gu, 'ng'],
  [/\bmp/gu, 'b'],
]
const greekConventions: readonly (readonly Replacement[])[] = [
  elot743,
  [...elot743, [/ch/gu, 'h']],
  [...elot743, [/\bgi(?=[ao])/gu, 'y']],
  [...elot743, [/\by/gu, 'i']],
  [...elot743, [/f/gu, 'ph']],
  [...elot743, [/nt\b|\bnt/gu, 'd'], [/gk/gu, 'g']],
]

/** Whether a text contains letters that `romanisations` can transliterate. */
export const isRomanisable = (text: string): boolean => romanisableLetter.test(text)

/**
 * The usual spellings of a name in Latin letters, normalised, the plain transliteration first: `Юрий` gives `yuriy`,
 * `yury`, `iurii`, `jurij` … At most 24; empty when no letter can be romanised, or a word is too long for a name.
 */
export function romanisations(text: string): readonly string[] {
  if (!isRomanisable(text)) return []
  const words = text.split(/[\s-]+/u).filter(Boolean)
  if (words.some((word) => word.length > MAX_WORD_LETTERS)) return []
  return words.map(spellingsOfWord).reduce(combined)
}

/** Every start with every ending, as far as `MAX_SPELLINGS` allows. */
function combined(starts: readonly string[], endings: readonly string[]): readonly string[] {
  const spellings: string[] = []
  for (const start of starts) {
    for (const ending of endings) {
      if (spellings.length >= MAX_SPELLINGS) return spellings
      spellings.push(`${start} ${ending}`)
    }
  }
  return spellings
}

const remembered = new Map<string, readonly string[]>()

function spellingsOfWord(word: string): readonly string[] {
  const known = remembered.get(word)
  if (known) return known
  if (remembered.size >= MAX_REMEMBERED) remembered.clear()
  const spellings = romanisedWord(word)
  remembered.set(word, spellings)
  return spellings
}

function romanisedWord(text: string): string[] {
  const lower = text.normalize('NFC').toLowerCase()
  const transliterations = [
    lower,
    lower.replaceAll('ё', 'йо'),
    ...ukrainian(lower),
    ...iotated(lower),
  ].map((word) => anyAscii(word).toLowerCase().replaceAll("'", ''))
  // What each convention makes of all, so that no transliteration comes last as a whole
  const variants = [
    ...transliterations,
    ...conventionsFor(text).flatMap((replacements) =>
      transliterations.map((plain) => apply(replacements, plain)),
    ),
  ]
  return [...new Set(variants.map(normalise))].filter(Boolean)
}

/** Yevgeny, Yelena: е at the beginning sounds as ye. */
const iotated = (text: string): string[] =>
  text.startsWith('е') ? [text.replace(/^е/u, 'йе')] : []

function conventionsFor(text: string): readonly (readonly Replacement[])[] {
  if (/\p{Script=Cyrillic}/u.test(text)) return cyrillicConventions
  return /\p{Script=Greek}/u.test(text) ? greekConventions : []
}

/** Ukrainian reads г as h and и as y: one more variant for words without a letter that only Russian has. */
function ukrainian(text: string): string[] {
  return /[гґіїє]/u.test(text) && !/[ёъыэ]/u.test(text)
    ? [text.replaceAll('г', 'һ').replaceAll('и', 'ы')]
    : []
}

function apply(replacements: readonly Replacement[], word: string): string {
  return replacements.reduce((text, [from, to]) => text.replace(from, to), word).toLowerCase()
}
