/** Lists in plain words. Pure. */
import type { Applied } from '../../sources/list.ts'
import { fileCount, format, some } from '../../sources/some.ts'
import type { ListColumns } from '../../sources/source.ts'

/** "1,380 of 1,400 files are named in it." */
export function explainApplied({ listed, unlisted }: Applied): string {
  const all = listed.size + unlisted
  if (all === 0) return 'Now add the files that it names.'
  if (listed.size === 0) return `None of the ${fileCount(all)} is named in it.`
  return `${format(listed.size)} of ${fileCount(all)} ${listed.size === 1 ? 'is' : 'are'} named in it.`
}

/** What should be known before it is relied upon. */
export function explainDoubts({ absent, twice, unclear, blank }: Applied): string[] {
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
