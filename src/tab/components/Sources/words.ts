/** Lists in plain words. Pure. */
import type { AppliedList } from '../../sources/list.ts'
import type { ListColumns } from '../../sources/source.ts'
import type { PlanOutcome } from './Sources.tsx'

const format = (count: number): string => count.toLocaleString('en')
const files = (count: number): string => (count === 1 ? '1 file' : `${format(count)} files`)

/** "1,380 of 1,400 files are named in it." */
export function explainApplied({ listed, unlisted }: AppliedList): string {
  const all = listed.size + unlisted
  if (all === 0) return 'Now add the files that it names.'
  if (listed.size === 0) return 'None of the files is named in it.'
  return `${format(listed.size)} of ${files(all)} ${listed.size === 1 ? 'is' : 'are'} named in it.`
}

/** What should be known before it is relied upon. */
export function explainDoubts({ absent, twice, unclear, blank }: AppliedList): string[] {
  return [
    some('Not among the files', absent),
    some('Named several times, for different people', twice),
    some('Could be several of the files, so not used', unclear),
    some('Without a person', blank),
  ].filter((sentence) => sentence !== '')
}

/** "alpha, beta" : the columns in use */
export function explainColumns(header: string[], { file, person, nameParts }: ListColumns): string {
  const name = (column: number) => `“${header[column] ?? ''}”`
  const people = [...person, ...nameParts].map(name).join(', ')
  return file === null || people === '' ? '' : `File: ${name(file)}, person: ${people}`
}

export type Use = 'none' | 'file' | 'person' | 'namePart'

export const uses: Record<Use, string> = {
  none: 'Not used',
  file: 'File',
  person: 'Person',
  namePart: 'Part of the name',
}

export function columnUse({ file, person, nameParts }: ListColumns, column: number): Use {
  if (file === column) return 'file'
  if (person.includes(column)) return 'person'
  return nameParts.includes(column) ? 'namePart' : 'none'
}

/** The columns with one of them used otherwise; there is one file column at most. */
export function usedAs(columns: ListColumns, column: number, use: Use): ListColumns {
  const others = (list: number[]) => list.filter((other) => other !== column)
  const inOrder = (list: number[], wanted: Use) =>
    use === wanted ? [...others(list), column].toSorted((a, b) => a - b) : others(list)
  const file = columns.file === column ? null : columns.file
  return {
    file: use === 'file' ? column : file,
    person: inOrder(columns.person, 'person'),
    nameParts: inOrder(columns.nameParts, 'namePart'),
  }
}

/** What an edited plan has changed. */
export function explainPlan({ changed }: PlanOutcome): string {
  if (changed === 0) return 'It says what was here already.'
  return `${files(changed)} ${changed === 1 ? 'was' : 'were'} changed as it says.`
}

/** What of an edited plan could not be done. */
export function explainPlanDoubts({ absent, unread, unclear }: PlanOutcome): string[] {
  return [
    some('Not among the files', absent),
    some('“Set” is neither yes nor no for', unread),
    some('Nobody, or not exactly one person, is found for', unclear),
  ].filter((sentence) => sentence !== '')
}

const shown = 3

/** The first few of them, and how many more there are. */
function some(what: string, names: readonly string[]): string {
  if (names.length === 0) return ''
  const more = names.length - shown
  const few = names.slice(0, shown).join('; ')
  return `${what}: ${few}${more > 0 ? ` and ${format(more)} more` : ''}.`
}
