import { createWords, type Messages, type Translation, type Words } from './createWords.ts'
import { isPseudo, knownLocale, type KnownLocale, type TranslatedLanguage } from './languages.ts'
import { pseudoLanguage } from './pseudo.ts'

/** Locales whose sentences are kept ready. Clients choose the locale, so it has to have an end. */
const MAX_LOCALES = 40

/**
 * Finds the sentences of a reader, once for each locale.
 * @returns a function of a BCP 47 tag such as `de-AT`: English for a language that we don't have, and for none
 */
export function createWordsIn<const M extends Messages>(
  english: M,
  tables: Readonly<Record<TranslatedLanguage, Translation<M>>>,
): (tag: string | undefined) => Words<M> {
  const kept = new Map<string, Words<M>>()
  const messagesOf = ({ language }: KnownLocale): M | Translation<M> => {
    if (isPseudo(language)) return pseudoLanguage(english, language)
    return language === 'en' ? english : tables[language]
  }
  return (tag) => {
    const known = knownLocale(tag ?? '') ?? { locale: 'en', language: 'en' }
    const { locale } = known
    const words = kept.get(locale) ?? createWords<M>(messagesOf(known), { locale })
    // what was asked for last stands last, so the first is the one that was asked for least lately
    kept.delete(locale)
    kept.set(locale, words)
    const [oldest] = kept.keys()
    if (kept.size > MAX_LOCALES && oldest !== undefined) kept.delete(oldest)
    return words
  }
}
