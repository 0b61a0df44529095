import type { Translation } from './createWords.ts'
import { en } from './en.ts'

export const es: Translation<typeof en> = en
