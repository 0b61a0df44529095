import { createWords } from './createWords.ts'
import { en } from './en.ts'

/** The core's own sentences. */
export const words = createWords(en, { locale: 'en' })
