import { createWords } from '../../core/words/createWords.ts'
import { en } from './en.ts'

/** The sentences of `npm run person`, in English. */
export const words = createWords(en, { locale: 'en' })
