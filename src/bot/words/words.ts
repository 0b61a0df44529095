import { errorWords, explain, type AppError, type ErrorCode } from '../../core/errors.ts'
import type { QualityNote } from '../../core/model.ts'
import { translateNote } from '../../core/pictures.ts'
import { createWords, PSEUDO_LOCALE, type Words } from '../../core/words/createWords.ts'
import { pseudoLanguage } from '../../core/words/pseudo.ts'
import { wordsIn as coreWordsIn } from '../../core/words/words.ts'
import { en } from './en.ts'

export type BotWords = Words<typeof en>

const ENGLISH = /^en(-[a-z]{2})?$/i

const cache = new Map<string, BotWords>()

/**
 * The bot's sentences for the reader of one message.
 * @param locale the `locale` of their activity, as `en-GB`; English for languages that we don't have, and for none
 */
export function wordsIn(locale: string | undefined): BotWords {
  const known = localeOf(locale ?? '')
  let words = cache.get(known)
  if (!words) {
    const messages = known === PSEUDO_LOCALE ? pseudoLanguage(en) : en
    words = createWords<typeof en>(messages, { locale: known })
    cache.set(known, words)
  }
  return words
}

/** What went wrong and what to do about it, in the language of `words`. */
export const explainIn = ({ locale }: BotWords, code: ErrorCode): string =>
  explain(code, coreWordsIn(locale))

/** The same of an error that may name numbers or people in its sentence. */
export function explainError({ locale }: BotWords, error: AppError): string {
  const words = coreWordsIn(locale)
  return `${error.sentenceIn(words)} ${errorWords(error.code, words).next}`
}

/** A note about a picture, with its sentence in the language of `words`. */
export const noteIn = ({ locale }: BotWords, note: QualityNote): QualityNote =>
  translateNote(note, coreWordsIn(locale))

/** One of a few known locales, so that a client's value can neither fill the cache nor make `Intl` throw. */
function localeOf(locale: string): string {
  if (locale.toLowerCase() === PSEUDO_LOCALE) return PSEUDO_LOCALE
  return ENGLISH.test(locale) ? locale.toLowerCase() : 'en'
}
