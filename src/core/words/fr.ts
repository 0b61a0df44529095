import type { Translation } from './createWords.ts'
import { en } from './en.ts'

export const fr: Translation<typeof en> = en
