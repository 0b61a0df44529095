import { actorName } from '../../core/words/actorName.ts'
import {
  changeSentence,
  errorSentence,
  errorWords,
  explain,
  type AppError,
  type ErrorCode,
} from '../../core/errors.ts'
import type { DeclineCode, HistoryEntry, QualityNote, RunSummary } from '../../core/model.ts'
import { translateNote } from '../../core/pictures.ts'
import type { Words } from '../../core/words/createWords.ts'
import { isPseudo, knownLocale, type Language } from '../../core/words/languages.ts'
import { runName } from '../../core/words/runName.ts'
import { wordsIn as coreWordsIn } from '../../core/words/words.ts'
import { createWordsIn } from '../../core/words/wordsIn.ts'
import { de } from './de.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'

export type BotWords = Words<typeof en>

/**
 * The bot's sentences for the reader of one message, by the `locale` of their activity, as `de-AT`; English for languages
 * that we don't have, and for none.
 */
export const wordsIn: (locale: string | undefined) => BotWords = createWordsIn(en, { de, es, fr })

/** The language of `words`, for what people are to type; English for the pseudo-languages. */
export function languageOf({ locale }: BotWords): Language {
  const language = knownLocale(locale)?.language ?? 'en'
  return isPseudo(language) ? 'en' : language
}

/** What went wrong and what to do about it, in the language of `words`. */
export const explainIn = ({ locale }: BotWords, code: ErrorCode): string =>
  explain(code, coreWordsIn(locale))

/** The same of an error that may name numbers or people in its sentence. */
export function explainError({ locale }: BotWords, error: AppError): string {
  const words = coreWordsIn(locale)
  return `${errorSentence(error, words)} ${errorWords(error.code, words).next}`
}

/** Who made a change of a photo, and when. */
export const madeBy = ({ locale }: BotWords, { actor, at, action }: HistoryEntry): string =>
  changeSentence({ name: actor.name, at, action }, coreWordsIn(locale))

/** What somebody called a run, or the one that it undoes; null = nobody did. */
export const namedRun = ({ locale }: BotWords, summary: RunSummary): string | null =>
  summary.name === null && summary.undoesName === null
    ? null
    : runName(summary, coreWordsIn(locale))

/** What a run is called, also if nobody has named it. */
export const nameOfRun = ({ locale }: BotWords, summary: RunSummary): string =>
  runName(summary, coreWordsIn(locale))

/** A note about a picture, with its sentence in the language of `words`. */
export const noteIn = ({ locale }: BotWords, note: QualityNote): QualityNote =>
  translateNote(note, coreWordsIn(locale))

/** Who did something, as a name, also if they are not known any more. */
export const actorIn = ({ locale }: BotWords, name: string): string =>
  actorName(name, coreWordsIn(locale))

/** Why a photo was declined, to whoever sent it. */
export const declinedBecause = (
  { locale }: BotWords,
  code: Exclude<DeclineCode, 'other'>,
): string => coreWordsIn(locale)(`approval.reason.${code}`)
