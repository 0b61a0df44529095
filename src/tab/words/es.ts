import type { Translation } from '../../core/words/createWords.ts'
import { en } from './en.ts'

export const es: Translation<typeof en> = en
