import {
  compact,
  compactSpellings,
  contracted,
  isOneCharacter,
  normalise,
  spellings,
  withShortVowels,
} from '../normalise.ts'
import { remembering } from '../remembering.ts'
import { isParticle, pairedKeys } from './fullNames.ts'
import { isJapanese } from './japanese.ts'
import { isRomanisable, romanisations } from './romanise.ts'
import { isTitle } from './titles.ts'
import { isWrittenAsOne, wholeKey, wordKey } from './wholeNames.ts'

/** A text of more words is not read as a name. */
const MAX_WORDS = 8
/** Parts between commas that are told apart: surname, given name, and that there is more. */
const MAX_PARTS = 3
/**
 * A name written as one word needs this many letters, three in each half, to be distinguished from a given name alone.
 */
const MIN_CLEAR_LETTERS = 8
/** Bounds on the letters of a name written as one word. */
const MIN_LETTERS = 4
const MAX_LETTERS = 30
/** Limit on the transliterated keys of one name. */
const MAX_SPELLINGS = 24
const MAX_INITIALS = 3

/** The key of a name that a text may contain. */
export interface NameKey {
  key: string
  /**
   * `surname`: a surname alone, of which the text holds two halves; `full`: given name and surname; `latin`: the same, transliterated; `initials`: initials and surname; `whole`: one's
   * only name; `spelling`: given name and surname in the shortest spelling of names in longer ones; `otherName`: the
   * same, of names that are so short
   */
  form: 'surname' | 'full' | 'latin' | 'initials' | 'whole' | 'spelling' | 'otherName'
  /** the text itself separates given name and surname; false where the split is a guess */
  clear: boolean
}

/** The words of a text that may be a name: two each for `Müller_Ana` and `MüllerAna`. */
export function wordsOf(text: string): string[] {
  const words = text.split(/[\s_.,;+&/|–—・·•-]+/u).filter((word) => normalise(word) !== '')
  const [only] = words
  return words.length === 1 && only ? only.split(/(?<=\p{Ll})(?=\p{Lu})/u) : words
}

/**
 * Every way to read a text as given name and surname, in either order; with a single comma, the surname comes first.
 * The keys have the form in which `keysOf` stores them. They are made as they are asked for, a few at a time: a text in
 * another alphabet has hundreds.
 */
export function* nameKeysIn(text: string): Generator<NameKey[]> {
  if (text.includes('@')) return
  const [surname, given] = aroundComma(text)
  if (surname && given) {
    yield keysOfPair(...withParticles(wordsOf(given), wordsOf(surname)))
    return
  }
  const words = wordsOf(text)
  if (words.length > MAX_WORDS) return
  const whole = words.join(' ')
  if (words.length === 1 || isWrittenAsOne(whole))
    yield [{ key: wholeKey(whole), form: 'whole', clear: true }]
  if (words.length === 1) yield keysOfOneWord(words[0] ?? '')
  if (words.length === 2 && isHalfSurname(words[0] ?? ''))
    yield [{ key: wordKey(compact(whole)), form: 'surname', clear: false }]
  for (let index = 1; index < words.length; index += 1) {
    const [start, end] = [halfOf(words.slice(0, index)), halfOf(words.slice(index))]
    yield keysInOrder(start, end)
    yield keysInOrder(end, start)
  }
}

/** What stands before and after the only comma of a text, titles left out; nothing if there are none or more. */
function aroundComma(text: string): string[] {
  if (!text.includes(',')) return []
  const parts = text
    .split(',', MAX_PARTS)
    .map((part) => part.trim())
    .filter((part, index) => index === 0 || !isTitle(compact(part), true))
  return parts.length === 2 ? parts : []
}

/** `O Connor`, `D SOUZA`, `Mc Donald`: rather the surname of somebody than an initial and another's. */
const isHalfSurname = (word: string): boolean => /^(?:o|d|mc|mac)$/iu.test(word)

/** `Dijk, Bart van`: the particles behind the given name belong to the surname. */
function withParticles(given: string[], surname: string[]): [string[], string[]] {
  const last = given.findLastIndex((word) => !isParticle(word))
  return last < 0
    ? [given, surname]
    : [given.slice(0, last + 1), [...given.slice(last + 1), ...surname]]
}

/** The keys of a name of which two texts hold a half each, in either order. */
export function* keysOfHalves(one: string, other: string): Generator<NameKey[]> {
  // Where every split would have many spellings, only the one that is written counts
  if (!isRomanisable(`${one} ${other}`)) {
    yield* nameKeysIn(`${one} ${other}`)
    return
  }
  const [first, second] = [halfOf(wordsOf(one)), halfOf(wordsOf(other))]
  yield keysInOrder(first, second)
  yield keysInOrder(second, first)
}

/** The keys of a name whose given name and surname are known to be these words; none if there are too many words. */
export const keysOfPair = (given: string[], surname: string[]): NameKey[] =>
  keysInOrder(halfOf(given), halfOf(surname))

/** Words that may be a given name or a surname. */
interface Half {
  words: string[]
  text: string
  spelt: Spelt
}

/** How a half is spelled. */
interface Spelt {
  all: readonly string[]
  /** the first of all */
  usual: string
  /** the same in its shortest form */
  shortest: string
  /** the shortest form lacks long vowels at most */
  lacksOnlyLongVowels: boolean
  isRomanisable: boolean
  hasDigits: boolean
}

function halfOf(words: string[]): Half {
  const text = words.join(' ')
  return { words, text, spelt: speltOf(text) }
}

const speltOf = remembering((text): Spelt => {
  const all = compactSpellings(text)
  const [usual = ''] = all
  const shortest = contracted(usual)
  return {
    all,
    usual,
    shortest,
    lacksOnlyLongVowels: shortest === withShortVowels(usual),
    isRomanisable: isRomanisable(text),
    hasDigits: /\d/u.test(text),
  }
})

function keysInOrder(given: Half, surname: Half): NameKey[] {
  if (given.words.length + surname.words.length > MAX_WORDS) return []
  const keys = pairedKeys(given.spelt.all, surname.spelt.all).map((key): NameKey => ({
    key,
    form: 'full',
    clear: true,
  }))
  if (areSpeltInLatin(given.spelt, surname.spelt)) {
    const latin = usualPairs(latinForms(given.text), latinForms(surname.text))
    for (const key of latin) keys.push({ key, form: 'latin', clear: true })
  }
  keys.push(...otherSpellings(given.spelt, surname.spelt))
  keys.push(...initialKeys(given.words, surname.text))
  return keys
}

/** `Jorg` may be a Joerg, and `Satou` a Satō: in Japanese names both are usual, in others that is only a doubt. */
function otherSpellings(given: Spelt, surname: Spelt): NameKey[] {
  if (given.usual === '' || surname.usual === '') return []
  const key = `${given.shortest}|${surname.shortest}`
  const clear =
    given.lacksOnlyLongVowels &&
    surname.lacksOnlyLongVowels &&
    isJapanese(given.usual, surname.usual)
  const own: NameKey = { key, form: 'spelling', clear }
  const isShort = given.shortest === given.usual && surname.shortest === surname.usual
  return isShort ? [own] : [own, { key, form: 'otherName', clear }]
}

/** Names have no digits, so a text with digits is not worth its many spellings. */
const areSpeltInLatin = (given: Spelt, surname: Spelt): boolean =>
  (given.isRomanisable || surname.isRomanisable) && !given.hasDigits && !surname.hasDigits

/** The most usual spellings of both come first. */
function usualPairs(givens: readonly string[], surnames: readonly string[]): string[] {
  const pairs = givens.flatMap((given, i) =>
    surnames.map((surname, j) => ({ key: `${given}|${surname}`, rank: i + j })),
  )
  return pairs
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, MAX_SPELLINGS)
    .map(({ key }) => key)
}

function latinForms(text: string): readonly string[] {
  const latin = romanisations(text).map((form) => form.replaceAll(' ', ''))
  return latin.length > 0 ? [...new Set(latin)] : compactSpellings(text)
}

/** `A. Müller`, `J P Müller` and `JP Müller`; in an all-caps name, `JO MÜLLER`, two letters may be the whole name. */
function initialKeys(given: string[], surname: string): NameKey[] {
  if (given.length > MAX_INITIALS) return []
  const letters = given.map(normalise)
  const isOneToken = given.length === 1 && areInitials(given[0] ?? '') && !isAllCaps(surname)
  const areSingleLetters = letters.every(isOneCharacter)
  if (!isOneToken && !areSingleLetters) return []
  return compactSpellings(surname)
    .filter((last) => !isOneCharacter(last))
    .map((last) => ({ key: `${letters.join('')}.|${last}`, form: 'initials', clear: true }))
}

/** `JP`; of small letters, only those without a vowel are no name. */
const areInitials = (word: string): boolean =>
  /^\p{Lu}{2,3}$/u.test(word) || /^[b-df-hj-np-tv-xz]{2,3}$/u.test(word)

const isAllCaps = (text: string): boolean => text === text.toUpperCase()

/** `anamueller` may be Ana Müller, and `amueller` an A. Müller with another alias. */
function keysOfOneWord(word: string): NameKey[] {
  return spellings(word).flatMap((spelling) => {
    const letters = Array.from(spelling)
    if (
      spelling.includes(' ') ||
      /\d/u.test(spelling) ||
      letters.length < MIN_LETTERS ||
      letters.length > MAX_LETTERS
    ) {
      return []
    }
    const cuts = letters.slice(2, -1).map((_, index) => index + 2)
    return cuts
      .flatMap((cut): NameKey[] => {
        const [start, end] = [letters.slice(0, cut).join(''), letters.slice(cut).join('')]
        const clear = letters.length >= MIN_CLEAR_LETTERS && cut > 2 && letters.length - cut > 2
        const full = inBothOrders(start, end, { form: 'full', clear })
        if (!clear) return full
        const [short, shortEnd] = [contracted(start), contracted(end)]
        return [...full, ...inBothOrders(short, shortEnd, { form: 'spelling', clear: false })]
      })
      .concat(initialKeysOfOneWord(letters))
  })
}

const inBothOrders = (one: string, other: string, as: Omit<NameKey, 'key'>): NameKey[] => [
  { key: `${one}|${other}`, ...as },
  { key: `${other}|${one}`, ...as },
]

function initialKeysOfOneWord(letters: string[]): NameKey[] {
  const [first = '', ...rest] = letters
  const last = letters.at(-1) ?? ''
  return [`${first}.|${rest.join('')}`, `${last}.|${letters.slice(0, -1).join('')}`].map((key) => ({
    key,
    form: 'initials',
    clear: false,
  }))
}
