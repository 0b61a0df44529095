import { createWords, type Translation, type Words } from '../../core/words/createWords.ts'
import {
  isPseudo,
  knownLocale,
  type Language,
  type PseudoLocale,
} from '../../core/words/languages.ts'
import { en } from './en.ts'

type TabWords = Words<typeof en>

/** Shown as an error of the page, so that browser tests fail on it; where there is no page, it is thrown. */
const onError =
  typeof reportError === 'function' ? { onError: (error: Error) => reportError(error) } : {}

/**
 * The tab's sentences. Teams tells the language once, before the first page, and reloads the tab when it changes: call it
 * while rendering, never when a module loads.
 */
export let words: TabWords = createWords(en, { locale: 'en', ...onError })

let wanted = 0

/**
 * The sentences of a language other than English come in a file of their own; if it can't be loaded, the tab stays in
 * English. Of several calls the last one counts, whichever file arrives first.
 * @param locale Teams' tag for the reader's language, as `de-at`; a language we do not have is read in English
 */
export async function setLanguage(locale: string): Promise<void> {
  wanted += 1
  const call = wanted
  const found = await wordsIn(locale)
  if (call !== wanted) return
  words = found
  document.documentElement.lang = words.locale
  document.documentElement.dir = words.direction
}

async function wordsIn(tag: string): Promise<TabWords> {
  const { locale, language } = knownLocale(tag) ?? { locale: 'en', language: 'en' }
  try {
    const messages = await messagesIn(language)
    return createWords<typeof en>(messages, { locale, ...onError })
  } catch (error) {
    reportError(error)
    return createWords(en, { locale: 'en', ...onError })
  }
}

const tables: Record<Exclude<Language, 'en'>, () => Promise<Translation<typeof en>>> = {
  de: async () => (await import('./de.ts')).de,
  fr: async () => (await import('./fr.ts')).fr,
  es: async () => (await import('./es.ts')).es,
}

async function messagesIn(language: Language | PseudoLocale): Promise<Translation<typeof en>> {
  if (language === 'en') return en
  if (!isPseudo(language)) return tables[language]()
  const { pseudoLanguage } = await import('../../core/words/pseudo.ts')
  return pseudoLanguage(en, language)
}
