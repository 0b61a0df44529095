/** What each column of a list is used for. Pure. */
import type { ListColumns } from '../../sources/source.ts'

export const uses = ['none', 'file', 'folder', 'person', 'namePart'] as const
export type Use = (typeof uses)[number]

export function columnUse({ file, folders, person, nameParts }: ListColumns, column: number): Use {
  if (file === column) return 'file'
  if (person.includes(column)) return 'person'
  if (nameParts.includes(column)) return 'namePart'
  return folders.includes(column) ? 'folder' : 'none'
}

/** The columns with the use of one of them changed; at most one is the file column. */
export function withUse(columns: ListColumns, column: number, use: Use): ListColumns {
  const others = (list: number[]) => list.filter((other) => other !== column)
  const inOrder = (list: number[], wanted: Use) =>
    use === wanted ? [...others(list), column].toSorted((a, b) => a - b) : others(list)
  const file = columns.file === column ? null : columns.file
  return {
    file: use === 'file' ? column : file,
    folders: inOrder(columns.folders, 'folder'),
    person: inOrder(columns.person, 'person'),
    nameParts: inOrder(columns.nameParts, 'namePart'),
  }
}
