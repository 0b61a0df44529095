import type { MissingScope, PersonKind } from '../../core/model.ts'
import type { Language } from '../../core/words/languages.ts'
import { wordsOfText } from '../understanding/asPhrase.ts'
import { phrasesOf, type Concept } from '../understanding/lexicon.ts'
import { inMissing, inRemind, onlyOfPhotos, surplusNegations } from '../understanding/rules.ts'
import { asWritten, withoutGreeting } from '../understanding/understand.ts'
import { lexicons, meaningsOf } from '../understanding/vocabulary.ts'
import { takePlaces, TAKEN, type KnownPlaces } from './places.ts'
import { takeTime } from './times.ts'

/** What is asked about whom. */
export interface MissingQuestion {
  /** as far as it was understood; of several departments or offices, none */
  scope: MissingScope
  /** departments and offices that may be meant, where it is not one of each */
  choices: Pick<MissingScope, 'department' | 'office'>[]
  /** the words that nothing explains; empty if the whole was understood */
  rest: string
}

/**
 * What a text that asks who is missing a photo asks in all: about which department, office and kind of people, and of
 * those who came when. Nothing is dropped: a word that says something else is in `rest`.
 */
export function readMissingQuestion(
  text: string,
  language: Language,
  known: KnownPlaces,
  now: Date,
  explained: ReadonlySet<Concept> = inMissing,
): MissingQuestion {
  const words = wordsOfText(text)
  const lexicon = lexicons[language]
  const places = takePlaces(` ${words.map(({ key }) => key).join(' ')} `, known, language)
  const time = takeTime(places.rest, lexicon, now)
  const kind = takeKind(time.rest, language)
  return {
    scope: {
      ...(places.choices.length === 0 && places.found),
      ...(kind.taken && { kind: kind.taken }),
      ...(time.days !== null && { addedDays: time.days }),
    },
    choices: places.choices,
    rest: asWritten(unexplained(kind.rest, language, explained), words),
  }
}

/** The words of a text that say something else, between what was taken out of it. */
function unexplained(text: string, language: Language, explained: ReadonlySet<Concept>): string[] {
  const meanings = withoutGreeting(
    text.split(TAKEN).flatMap((part) =>
      meaningsOf(
        part.split(' ').filter((word) => word !== ''),
        language,
      ),
    ),
  )
  const surplus = new Set(surplusNegations(meanings))
  const isOfPhotos = meanings.some(({ concept }) => concept === 'photo')
  return meanings.flatMap((each) => {
    const isExplained =
      each.concept !== null &&
      explained.has(each.concept) &&
      !surplus.has(each) &&
      (isOfPhotos || explained === inRemind || !onlyOfPhotos.has(each.concept))
    return isExplained ? [] : each.words
  })
}

/** The kind of people that is named; a second one stays. */
function takeKind(text: string, language: Language): { rest: string; taken: PersonKind | null } {
  const named = Object.entries(lexicons[language].kinds)
    .flatMap(([kind, list]) =>
      phrasesOf(list).map((phrase) => ({ kind: kind as PersonKind, phrase: ` ${phrase} ` })),
    )
    .toSorted((a, b) => b.phrase.length - a.phrase.length)
  const found = named.find(({ phrase }) => text.includes(phrase))
  if (!found) return { rest: text, taken: null }
  return { rest: text.replace(found.phrase, ` ${TAKEN} `), taken: found.kind }
}
