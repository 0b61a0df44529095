import type { Language } from '../../core/words/languages.ts'
import { abouts } from './lexicons/abouts.ts'
import { asPhrase } from './asPhrase.ts'
import { phrasesOf, type Concept } from './lexicon.ts'
import { lexicons, meaningsOf, type Meaning } from './vocabulary.ts'

/** What somebody wants done with the photo of somebody else. */
export interface PersonWish {
  wish: 'set' | 'remove'
  /** what may be the name, address or number, as it was written; the longest first */
  names: string[]
  /** that it is about somebody is said, as in "for Ana"; otherwise the words may mean anything else */
  isMarked: boolean
}

const beside = ['photo', 'want', 'can', 'doing', 'aside', 'hello', 'thanks', 'new', 'old'] as const
/** What a wish may hold besides a name. */
const explained: Readonly<Record<PersonWish['wish'], ReadonlySet<Concept>>> = {
  set: new Set<Concept>([...beside, 'set']),
  remove: new Set<Concept>([...beside, 'remove', 'removed']),
}

const MAX_NAME_WORDS = 6
/** As many words on either side of a name may belong to it, or not: "de la Cruz", "Theresa May". */
const MAX_ASIDE = 2
/** The rest of a longer text is ignored. */
const MAX_CHARACTERS = 500

/**
 * What a text wants done with the photo of somebody else, in a language; null if it wants nothing of the kind, or if anything
 * but the name is not understood. Whether there is such a person is not known here. Pure.
 * @param hasPicture one was sent with it, so that a name alone may be enough
 */
function readPersonWish(text: string, language: Language, hasPicture: boolean): PersonWish | null {
  const parts = partsOf(text.slice(0, MAX_CHARACTERS), language)
  for (const wish of ['remove', 'set'] as const) {
    const span = nameIn(parts, wish, language)
    if (!span) continue
    const others = [...parts.slice(0, span.from), ...parts.slice(span.to)]
    if (!asks(wish, others, hasPicture)) continue
    return { wish, names: namesAround(text, parts, span), isMarked: span.isMarked }
  }
  return null
}

/** Some words of a text: what they mean, and where they are in it. */
interface Part extends Meaning {
  start: number
  end: number
}

/** An address or an account is one word, whatever is in it. */
const WORD = /[^\s<>"“”„«»(),;]+@[^\s<>"“”„«»(),;:!?]+|[\p{L}\p{M}\p{N}]+/gu
/** No word of any language. */
const ADDRESS = '@'

function partsOf(text: string, language: Language): Part[] {
  const withoutMentions = text.replaceAll(/<at[^>]*>.*?<\/at>/gs, (mention) =>
    ' '.repeat(mention.length),
  )
  const words = [...withoutMentions.matchAll(WORD)]
    .map(({ 0: written, index: start }) => {
      const trimmed = written.replace(/[.'’]+$/u, '')
      const key = written.includes('@') ? ADDRESS : asPhrase(written)
      return { key, start, end: start + trimmed.length }
    })
    .filter(({ key }) => key !== '')
  let at = 0
  const keys = words.map(({ key }) => key)
  return withAbout(meaningsOf(keys, language), language).map((meaning) => {
    const first = words[at]
    at += meaning.words.length
    const last = words[at - 1]
    return { ...meaning, start: first?.start ?? 0, end: last?.end ?? 0 }
  })
}

/** What has no other meaning may have one here. */
const withAbout = (meanings: Meaning[], language: Language): Meaning[] => {
  const { marks, beside: asides, set } = abouts[language]
  const isMarkWord = new Set(phrasesOf(marks))
  const known = new Map<string, Concept>([
    ...phrasesOf(asides).map((phrase) => [phrase, 'aside'] as const),
    ...phrasesOf(set).map((phrase) => [phrase, 'set'] as const),
  ])
  return meanings.map((meaning) => {
    const { concept } = meaning
    const words = meaning.words.join(' ')
    if (isMarkWord.has(words)) return { ...meaning, concept: 'aside' }
    // "the employee Ana" is about Ana, and not about people.
    const isOpen = concept === null || concept === 'people'
    return isOpen ? { ...meaning, concept: known.get(words) ?? concept } : meaning
  })
}

interface Span {
  from: number
  to: number
  isMarked: boolean
}

/** Where the name is: all that has no meaning in such a wish, or after "for" what might have none. */
function nameIn(parts: readonly Part[], wish: PersonWish['wish'], language: Language): Span | null {
  const isUnknown = ({ concept }: Part) => concept === null || !explained[wish].has(concept)
  const from = parts.findIndex(isUnknown)
  if (from === -1) return lastAside(parts, language)
  const to = parts.findLastIndex(isUnknown) + 1
  const words = parts.slice(from, to).flatMap((part) => part.words)
  const hasWord = parts.slice(from, to).some(({ concept }) => isSaidOfMe(concept))
  if (hasWord || words.length > MAX_NAME_WORDS) return null
  const before = parts.slice(0, from).findLast((part) => !isBeside(part, language))
  const isMarked = isMark(before, language) || words.includes(ADDRESS) || isPossessive(parts[to])
  return { from, to, isMarked }
}

/** It is about one's own photo, or says that something is not to be done. */
const isSaidOfMe = (concept: Concept | null): boolean =>
  concept === 'my' || concept === 'me' || concept === 'iHave' || concept === 'not'

/** "for Will", where the name is a word that otherwise makes no difference. */
function lastAside(parts: readonly Part[], language: Language): Span | null {
  const mark = parts.findLastIndex((part) => isMark(part, language))
  const after = parts.slice(mark + 1)
  const isName = after.length > 0 && after.every(({ concept }) => concept === 'aside')
  return mark > 0 && isName ? { from: mark + 1, to: mark + 2, isMarked: false } : null
}

const isMark = (part: Part | undefined, language: Language): boolean =>
  part !== undefined && phrasesOf(abouts[language].marks).includes(part.words.at(-1) ?? '')

const isBeside = ({ words }: Part, language: Language): boolean =>
  phrasesOf(abouts[language].beside).includes(words.join(' '))

/** "Ana's photo" */
const isPossessive = (part: Part | undefined): boolean => part?.words.join(' ') === 's'

/** With a picture, what is to be done with it need not be said. */
function asks(wish: PersonWish['wish'], parts: readonly Part[], hasPicture: boolean): boolean {
  const has = (...some: Concept[]) =>
    parts.some(({ concept }) => concept !== null && some.includes(concept))
  if (wish === 'remove') return has('photo') && has('remove', 'removed')
  return hasPicture || (has('photo') && has('set', 'new'))
}

/** What is surely the name, and the same with the words beside it that may belong to it. */
function namesAround(text: string, parts: readonly Part[], { from, to }: Span): string[] {
  const before = asideCount(parts.slice(0, from).toReversed())
  const after = asideCount(parts.slice(to))
  const spans = range(before).flatMap((left) =>
    range(after).map((right) => ({ first: from - left, last: to + right - 1, size: left + right })),
  )
  const names = spans
    .toSorted((a, b) => b.size - a.size)
    .map(({ first, last }) => text.slice(parts[first]?.start, parts[last]?.end))
  return [...new Set(names)]
}

function asideCount(parts: readonly Part[]): number {
  const end = parts.findIndex(({ concept }) => concept !== 'aside')
  return Math.min(end === -1 ? parts.length : end, MAX_ASIDE)
}

/** 0 to `most`. */
const range = (most: number): number[] => Array.from({ length: most + 1 }, (_, index) => index)

/**
 * The same in any language, the likeliest first: one in which somebody is surely meant comes before others.
 * @param language of the text, as far as it is known
 */
export function readPersonWishIn(
  text: string,
  language: Language | null,
  preferred: Language,
  hasPicture: boolean,
): PersonWish | null {
  // In another language, "my" might be taken for a name.
  if (language && hasConcept(text, language, isSaidOfMe)) return null
  const known = Object.keys(lexicons) as Language[]
  const inOrder = [...new Set([...(language ? [language] : []), preferred, ...known])]
  const wishes = inOrder.flatMap((each) => readPersonWish(text, each, hasPicture) ?? [])
  const [best] = wishes.toSorted(
    (a, b) => Number(b.isMarked) - Number(a.isMarked) || nameLength(a) - nameLength(b),
  )
  return best ?? null
}

/** Whoever understands more of a text leaves less for the name. */
const nameLength = ({ names }: PersonWish): number => names.at(-1)?.length ?? 0

const hasConcept = (
  text: string,
  language: Language,
  isIt: (concept: Concept | null) => boolean,
): boolean => partsOf(text.slice(0, MAX_CHARACTERS), language).some(({ concept }) => isIt(concept))

/** Whether a name is surely one: an address, or several words that begin with capital letters. */
export const isSurelyName = (name: string): boolean =>
  name.includes('@') || /^\p{Lu}\S*(?:\s+\p{Lu}\S*)+$/u.test(name)

/** Whether a text says that it is about oneself. */
export const saysMine = (text: string, language: Language): boolean =>
  hasConcept(text, language, (concept) => concept === 'my')
