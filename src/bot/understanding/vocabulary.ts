import type { Language } from '../../core/words/languages.ts'
import { asPhrase } from './asPhrase.ts'
import { phrasesOf, type Concept, type Lexicon } from './lexicon.ts'
import { german } from './lexicons/de.ts'
import { english } from './lexicons/en.ts'
import { spanish } from './lexicons/es.ts'
import { french } from './lexicons/fr.ts'
import { closest } from './typos.ts'

export const lexicons: Readonly<Record<Language, Lexicon>> = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
}

/** Some words of a text, and what they mean; null if nothing is known of them. */
export interface Meaning {
  words: string[]
  concept: Concept | null
}

/** A wrong guess at these would turn a sentence round, or take a name for a word. */
const neverGuessed: ReadonlySet<Concept> = new Set([
  'aside',
  'yes',
  'nay',
  'hello',
  'thanks',
  'praise',
  'people',
  'and',
  'removed',
  'approval',
  'me',
])

interface Vocabulary {
  phrases: ReadonlyMap<string, Concept>
  /** all words of the phrases */
  spellings: ReadonlySet<string>
  /** words in the longest phrase */
  longest: number
  guessable: readonly string[]
}

/** Of a phrase that has two meanings, the first in the lexicon counts. */
function vocabularyOf({ concepts }: Lexicon): Vocabulary {
  const phrases = new Map<string, Concept>()
  for (const [concept, list] of Object.entries(concepts))
    for (const phrase of phrasesOf(list)) {
      const key = asPhrase(phrase)
      if (!phrases.has(key)) phrases.set(key, concept as Concept)
    }
  const entries = [...phrases]
  return {
    phrases,
    spellings: new Set(entries.flatMap(([phrase]) => phrase.split(' '))),
    longest: Math.max(...entries.map(([phrase]) => phrase.split(' ').length)),
    guessable: entries.flatMap(([phrase, concept]) =>
      phrase.includes(' ') || neverGuessed.has(concept) ? [] : [phrase],
    ),
  }
}

const vocabularies = new Map<Language, Vocabulary>()

/** Made with the first message: at start, all four took an eighth of the time until the product answered. */
function vocabularyIn(language: Language): Vocabulary {
  const vocabulary = vocabularies.get(language) ?? vocabularyOf(lexicons[language])
  vocabularies.set(language, vocabulary)
  return vocabulary
}

/** Letters that are typed again and again, and any at the end: "pleeease", "thankss". */
const LINGERING = /(\p{L})(?:\1{2,}|\1+$)/gu

/** A word as the phrases spell it, if it was typed without umlauts or with letters that linger. */
function respelled(word: string, { spellings }: Vocabulary): string {
  if (spellings.has(word)) return word
  const others = [word.replaceAll(/(?<=[aou])e/g, ''), word.replaceAll(LINGERING, '$1')]
  return others.find((other) => spellings.has(other)) ?? word
}

/** What the words of a text mean in a language, phrase by phrase. Words are compared as they are given. */
export function meaningsOf(words: readonly string[], language: Language): Meaning[] {
  const vocabulary = vocabularyIn(language)
  const spelled = words.map((word) => respelled(word, vocabulary))
  const corrected = spelled.map((word) => withoutTypo(word, vocabulary))
  const meanings: Meaning[] = []
  for (let at = 0; at < words.length;) {
    const exact = phraseAt(spelled, at, vocabulary)
    const mistyped = mistypedAt({ spelled, corrected }, at, vocabulary)
    const isLonger = (mistyped?.words.length ?? 0) > (exact?.words.length ?? 0)
    const { concept, words: taken } =
      (isLonger ? mistyped : exact) ?? guessed(spelled[at] ?? '', vocabulary)
    meanings.push({ words: words.slice(at, at + taken.length), concept })
    at += taken.length
  }
  return meanings
}

function phraseAt(words: readonly string[], at: number, { phrases, longest }: Vocabulary) {
  for (let length = Math.min(longest, words.length - at); length > 0; length--) {
    const taken = words.slice(at, at + length)
    const concept = phrases.get(taken.join(' '))
    if (concept) return { words: taken, concept }
  }
  return null
}

/** A word as any phrase spells it, if it is near one only. */
function withoutTypo(word: string, { spellings }: Vocabulary): string {
  if (spellings.has(word)) return word
  const [near = word, ...others] = closest(word, [...spellings])
  return others.length === 0 ? near : word
}

/** A phrase of several words of which one was mistyped: those beside it say that it is meant. */
function mistypedAt(
  { spelled, corrected }: { spelled: readonly string[]; corrected: readonly string[] },
  at: number,
  vocabulary: Vocabulary,
) {
  const found = phraseAt(corrected, at, vocabulary)
  if (!found) return null
  const wrong = found.words.filter((word, index) => word !== spelled[at + index])
  return wrong.length === 1 && found.words.length > 1 ? found : null
}

/** A word of no phrase, perhaps with a typing error. */
function guessed(word: string, { phrases, guessable }: Vocabulary): Meaning {
  const concepts = new Set(closest(word, guessable).map((known) => phrases.get(known)))
  const [concept = null] = concepts.size === 1 ? concepts : []
  return { words: [word], concept }
}
