import type { Language } from '../../core/words/languages.ts'
import { wordsOfText } from './asPhrase.ts'
import type { Concept } from './lexicon.ts'
import { asksMissing, asksRemind, intents, rules, type Intent, type Rule } from './rules.ts'
import { lexicons, meaningsOf, type Meaning } from './vocabulary.ts'

/** What somebody wants, as far as their words are understood. */
export interface Understood {
  /** what the whole text asks for; null if a part of it is not understood */
  intent: Intent | null
  /** what a part of it may ask for, the likeliest first; empty if `intent` is not null */
  perhaps: Intent[]
  /** the words that the first of those leaves over, as they were written */
  rest: string
  /** of the text, where it is known */
  language: Language | null
}

/** What a part of a text may ask for. Of the others, a part says nothing. */
const partial: readonly Intent[] = [
  'remove',
  'undo',
  'mine',
  'set',
  'known',
  'help',
  'approvals',
  'run.status',
  'run.pause',
  'run.resume',
  'run.cancel',
]

/** With more words left over, nothing was understood. */
const MAX_WORDS_LEFT = 8
/** In this order, after the language that somebody's Teams is in. */
const languages = Object.keys(lexicons) as Language[]
/** Anywhere in a sentence they change nothing. */
const always: ReadonlySet<Concept> = new Set(['aside', 'doing', 'thanks', 'oops', 'today'])

/**
 * What a text asks for, in any of the languages; of a text that says the same in several, in `preferred`. That somebody asks
 * who is missing a photo says nothing about the rest of the question, which `readMissingQuestion` reads.
 */
export function understand(text: string, preferred: Language | null): Understood {
  const nothing = { intent: null, perhaps: [], rest: '', language: null }
  const words = wordsOfText(text)
  if (words.length === 0)
    return /\p{Extended_Pictographic}/u.test(text) ? { ...nothing, intent: 'thanks' } : nothing
  const inOrder = [...new Set([...(preferred ? [preferred] : []), ...languages])]
  const readings = inOrder.map((language) => readIn(language, words))
  const [best] = readings.toSorted((a, b) => b.certainty - a.certainty)
  if (!best) return nothing
  const { certainty: _, ...understood } = best
  return understood
}

type Word = ReturnType<typeof wordsOfText>[number]
/** `certainty`: by which the readings in the languages are compared */
type Reading = Understood & { certainty: number }

const WHOLE = 2000
const PART = 1000

function readIn(language: Language, words: readonly Word[]): Reading {
  const meanings = withoutGreeting(
    meaningsOf(
      words.map(({ key }) => key),
      language,
    ),
  )
  const concepts = meanings.flatMap(({ concept }) => (concept ? [concept] : []))
  const known = meanings.filter(({ concept }) => concept !== null).length
  const none = { intent: null, perhaps: [], rest: '', language: known > 0 ? language : null }
  const isWhole = known === meanings.length
  const intent = intents.find(
    (each) => isWhole && rules[each].some((rule) => covers(rule, concepts)),
  )
  if (intent) return { ...none, intent, certainty: WHOLE }
  if (asksRemind(concepts)) return { ...none, intent: 'remind', certainty: PART + 100 + known }
  if (asksMissing(concepts)) return { ...none, intent: 'missing', certainty: PART + 100 + known }
  const perhaps = leftOver(meanings, concepts)
  const [likeliest] = perhaps
  if (!likeliest || likeliest.left.length > MAX_WORDS_LEFT) return { ...none, certainty: known }
  return {
    ...none,
    perhaps: perhaps.map((each) => each.intent),
    rest: asWritten(likeliest.left, words),
    certainty: PART - likeliest.left.length,
  }
}

/** A greeting says nothing else at the beginning; elsewhere it does, as German "Morgen". */
export function withoutGreeting(meanings: Meaning[]): Meaning[] {
  const begin = meanings.findIndex(({ concept }) => concept !== 'hello')
  const rest = meanings.slice(begin)
  return begin === -1 || rest.every(({ concept }) => concept === 'aside') ? meanings : rest
}

const isMet = ({ needs }: Rule, concepts: readonly Concept[]): boolean =>
  needs.every((group) => group.some((one) => concepts.includes(one)))

const explains = ({ needs, may }: Rule, concept: Concept | null): boolean =>
  concept !== null &&
  (always.has(concept) || may.includes(concept) || needs.some((group) => group.includes(concept)))

const covers = (rule: Rule, concepts: readonly Concept[]): boolean =>
  isMet(rule, concepts) && concepts.every((concept) => explains(rule, concept))

/** What may be meant, with the words that it leaves over: what leaves over the fewest. */
function leftOver(meanings: readonly Meaning[], concepts: readonly Concept[]) {
  const found = partial.flatMap((intent) => {
    const lefts = rules[intent]
      .filter((rule: Rule) => isMet(rule, concepts))
      .map((rule: Rule) =>
        meanings.filter(({ concept }) => !explains(rule, concept)).flatMap(({ words }) => words),
      )
      .toSorted((a, b) => a.length - b.length)
    return lefts[0] ? [{ intent, left: lefts[0] }] : []
  })
  const fewest = Math.min(...found.map(({ left }) => left.length))
  return found.filter(({ left }) => left.length === fewest)
}

/** Words as they were written, in the order in which they were. */
export function asWritten(keys: readonly string[], words: readonly Word[]): string {
  const left = [...keys]
  return words
    .filter(({ key }) => {
      const parts = key.split(' ')
      const at = left.indexOf(parts[0] ?? '')
      if (at === -1) return false
      left.splice(at, parts.length)
      return true
    })
    .map(({ written }) => written)
    .join(' ')
}
