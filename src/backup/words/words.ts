import { createWords } from '../../core/words/createWords.ts'
import { en } from './en.ts'

/** The sentences of the commands of this folder, in English. */
export const words = createWords(en, { locale: 'en' })
