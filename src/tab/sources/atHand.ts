/** Finds the columns of a list that name the files at hand, and their folders, whatever its header says, if it has them. Pure. */
import { words } from '../words/words.ts'
import { finderAmong, foldersAmong, pathOf, type Path } from './fileFinder.ts'
import { guessColumns } from './lists/header.ts'
import type { Sheet } from './source.ts'

const MAX_SAMPLE_ROWS = 200

/**
 * The sheet with the column of files that most of its rows find, if its own finds none. A first row that names a file isn't a
 * header, so it comes back to the rows. With it come the columns that name the folders that the files are in.
 * @param names of the files at hand
 */
export function withFilesAtHand(sheet: Sheet, names: readonly string[]): Sheet {
  if (names.length === 0 || sheet.isPlan) return sheet
  return withFolders(withFiles(sheet, names), names)
}

function withFiles(sheet: Sheet, names: readonly string[]): Sheet {
  const find = finderAmong(names)
  const { file } = sheet.guess
  const found = sheet.header.map((_name, column) => foundIn(sheet.rows, column, find))
  if (file !== null && (found[file] ?? 0) > 0) return sheet
  const best = Math.max(0, ...found)
  const column = found.indexOf(best)
  const filled = sheet.rows.slice(0, MAX_SAMPLE_ROWS).filter((row) => row[column] !== '').length
  if (best === 0 || best * 2 < filled) return sheet
  return withFileColumn(sheet, column, isFile(sheet.header[column] ?? '', find))
}

type Find = (said: Path) => Path | 'none' | 'several'

const isFile = (cell: string, find: Find): boolean => cell !== '' && find(pathOf(cell)) !== 'none'

const foundIn = (rows: string[][], column: number, find: Find): number =>
  rows.slice(0, MAX_SAMPLE_ROWS).filter((row) => isFile(row[column] ?? '', find)).length

/** What a column without a name is called. */
export const columnName = (column: number): string =>
  words('files.list.column', { number: column + 1 })

function withFileColumn(sheet: Sheet, file: number, hasNoHeader: boolean): Sheet {
  const unnamed = sheet.header.map((_name, column) => columnName(column))
  const header = hasNoHeader ? unnamed : sheet.header
  const first = sheet.header.map((cell, column) => (cell === unnamed[column] ? '' : cell))
  const rows = hasNoHeader ? [first, ...sheet.rows] : sheet.rows
  const guess = guessColumns(header, rows)
  const others = (columns: number[]) => columns.filter((column) => column !== file)
  return {
    ...sheet,
    header,
    rows,
    guess: {
      file,
      folders: others(guess.folders),
      person: others(guess.person),
      nameParts: others(guess.nameParts),
    },
  }
}

/** Columns that hold the names of folders at hand say in which the files are. */
function withFolders(sheet: Sheet, names: readonly string[]): Sheet {
  const { file, folders } = sheet.guess
  if (file === null || folders.length > 0) return sheet
  const known = foldersAmong(names)
  const found = [...sheet.header.keys()].filter((column) => {
    if (column === file) return false
    const filled = sheet.rows
      .slice(0, MAX_SAMPLE_ROWS)
      .flatMap((row) => (row[column] ? [row[column]] : []))
    return isMost(filled, (cell) => known.has(lastOf(pathOf(cell).path)))
  })
  return found.length === 0 ? sheet : { ...sheet, guess: { ...sheet.guess, folders: found } }
}

const isMost = (cells: string[], holds: (cell: string) => boolean): boolean =>
  cells.filter(holds).length * 2 > cells.length

const lastOf = (path: string): string =>
  path.split('/').findLast((part) => part.trim() !== '') ?? ''
