import { createWords, PSEUDO_LOCALE, type Words } from '../../core/words/createWords.ts'
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

/** @param locale Teams' tag for the reader's language, as `en-us`; a language we do not have is read in English */
export async function setLanguage(locale: string): Promise<void> {
  words = await wordsIn(locale)
  document.documentElement.lang = words.locale
}

async function wordsIn(locale: string): Promise<TabWords> {
  if (locale === PSEUDO_LOCALE) {
    const { pseudoLanguage } = await import('../../core/words/pseudo.ts')
    return createWords<typeof en>(pseudoLanguage(en), { locale, ...onError })
  }
  return createWords(en, { locale: /^en\b/i.test(locale) ? locale : 'en', ...onError })
}
