import type { Words } from './createWords.ts'
import { de } from './de.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { createWordsIn } from './wordsIn.ts'

export type CoreWords = Words<typeof en>

/** Core's sentences for a BCP 47 tag such as `de-AT`; English for languages that we don't have. */
export const wordsIn: (tag: string) => CoreWords = createWordsIn(en, { de, es, fr })

/** Core's sentences in English: used in the log, and wherever nobody has said what they read. */
export const words: CoreWords = wordsIn('en')
