import type { Translation } from './createWords.ts'
import { en } from './en.ts'

export const de: Translation<typeof en> = en
