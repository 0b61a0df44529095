/** What can be chosen for a download. Pure. */
import type { ExportRequestView } from '../../../api/contract.ts'
import { LIMITS } from '../../../api/contract/limits.ts'
import { placeholders, presets } from '../Pattern/pattern.ts'

export interface ExportOptions {
  content: 'photos' | 'list'
  pattern: string
  format: 'csv' | 'xlsx'
  /** from 1; null = all people at once */
  part: number | null
}

/** An asterisk stands for anything, so no name can be made of it. */
const isWritable = (text: string): boolean => !text.includes('*')

export const exportPlaceholders = placeholders.filter(({ text }) => isWritable(text))
/** The first one names everybody, and is read again with certainty. */
export const exportPresets: readonly string[] = ['{upn}', ...presets.filter(isWritable)]

/** The parts that so many people are downloaded in on phones. */
export const partsOf = (people: number): { part: number; from: number; to: number }[] =>
  Array.from({ length: Math.ceil(people / LIMITS.MAX_PEOPLE_PER_PART) }, (_, index) => ({
    part: index + 1,
    from: index * LIMITS.MAX_PEOPLE_PER_PART + 1,
    to: Math.min(people, (index + 1) * LIMITS.MAX_PEOPLE_PER_PART),
  }))

export function requestOf(
  { content, pattern, format, part }: ExportOptions,
  selected: Pick<ExportRequestView, 'selection' | 'expected'>,
): ExportRequestView {
  return content === 'photos'
    ? { ...selected, content, pattern: pattern.trim(), part }
    : { ...selected, content, format }
}
