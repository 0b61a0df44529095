import { createWords, PSEUDO_LOCALE, type Words } from './createWords.ts'
import { en } from './en.ts'
import { pseudoLanguage } from './pseudo.ts'

export type CoreWords = Words<typeof en>

/** Core's sentences, in English: used in errors, reports and notes. */
export const words: CoreWords = createWords(en, { locale: 'en' })

let pseudoWords: CoreWords | null = null

/** Core's sentences for a BCP 47 tag such as `en-us`; English for languages that we don't have. */
export function wordsIn(language: string): CoreWords {
  if (language.toLowerCase() !== PSEUDO_LOCALE) return words
  pseudoWords ??= createWords<typeof en>(pseudoLanguage(en), { locale: PSEUDO_LOCALE })
  return pseudoWords
}
