import { createWords } from './createWords.ts'
import { en } from './en.ts'

/** Core's sentences, in English: used in errors, reports and notes. */
export const words = createWords(en, { locale: 'en' })
