/** What a list says about the files under review. Pure. */
import { LIMITS } from '../../api/contract/limits.ts'
import { finderOf, isInAnotherFolder, pathOf, type Path } from './fileFinder.ts'
import { isFormulaError, isShortened } from './lostCells.ts'
import type { ListColumns, Sheet } from './source.ts'

export interface AppliedList {
  /** the cells that identify the person, by file name; without the files that the list doesn't name */
  listed: Map<string, string[]>
  /** number of files that no row names */
  unlisted: number
  /** names in the list that match no file */
  absent: string[]
  /** files that several rows give to different people: `listed` has the cells of all of them */
  twice: string[]
  /** names in the list that match several files; these rows are ignored */
  unclear: string[]
  /** files whose rows name no person */
  blank: string[]
  /** cells of the person's columns that a spreadsheet has shortened or that are formulas' errors; they are ignored */
  shortened: string[]
  failed: string[]
}

/** The result of the last call for a list: several parts of the page ask for the same. */
const last = new WeakMap<
  string[][],
  { columns: ListColumns; names: readonly string[]; applied: AppliedList }
>()

/**
 * Matches rows to files by name. Case, the Unicode form of accents, `\` for `/`, a missing extension, and parent folders are
 * ignored as long as only one file fits: `C:\Photos\Sales\ana` finds `Sales/Ana.JPG`. A row that puts the file into another folder
 * counts only where no row has it in its own.
 * @param names the same array as long as there are the same files
 */
export function applyList(
  { rows }: Pick<Sheet, 'rows'>,
  columns: ListColumns,
  names: readonly string[],
): AppliedList {
  const known = last.get(rows)
  if (known?.columns === columns && known.names === names) return known.applied
  const applied = apply(rows, columns, names)
  last.set(rows, { columns, names, applied })
  return applied
}

function apply(rows: string[][], columns: ListColumns, names: readonly string[]): AppliedList {
  const paths = [...new Set(names)].map(pathOf)
  const find = finderOf(paths)
  const applied = {
    listed: new Map<string, string[]>(),
    absent: [] as string[],
    unclear: [] as string[],
    blank: [] as string[],
    twice: new Set<string>(),
    shortened: new Set<string>(),
    failed: new Set<string>(),
  }
  const elsewhere: [string[], Path, Path][] = []
  for (const [index, path] of columns.file === null ? [] : pathsIn(rows, columns).entries()) {
    const row = rows[index]
    if (path.name === '' || !row) continue
    const file = find(path)
    if (file === 'none') applied.absent.push(path.name)
    else if (file === 'several') applied.unclear.push(path.name)
    else if (isInAnotherFolder(path, file)) elsewhere.push([row, path, file])
    else addCells(applied, file.name, cellsOf(row, columns), addLost(applied, row, columns))
  }
  const inFolder = new Set([...applied.listed.keys(), ...applied.blank])
  for (const [row, path, file] of elsewhere) {
    if (inFolder.has(file.name)) applied.absent.push(path.name)
    else addCells(applied, file.name, cellsOf(row, columns), addLost(applied, row, columns))
  }
  const { listed, blank, twice, shortened, failed } = applied
  return {
    ...applied,
    blank: blank.filter((name) => !listed.has(name)),
    twice: [...twice],
    unlisted: paths.length - listed.size,
    shortened: [...shortened],
    failed: [...failed],
  }
}

function addCells(
  { listed, blank, twice }: { listed: Map<string, string[]>; blank: string[]; twice: Set<string> },
  file: string,
  all: string[],
  isLost: boolean,
): void {
  const cells = all.slice(0, LIMITS.MAX_LISTED_CELLS)
  const before = listed.get(file)
  if (cells.length === 0) {
    if (!isLost) blank.push(file)
  } else if (!before) listed.set(file, cells)
  else if (!sameCells(before, cells)) {
    twice.add(file)
    const both = [...new Set([...before, ...cells])]
    listed.set(file, both.slice(0, LIMITS.MAX_LISTED_CELLS))
  }
}

/** Returns whether the row has such cells. */
function addLost(
  lost: { shortened: Set<string>; failed: Set<string> },
  row: string[],
  { person, nameParts }: ListColumns,
): boolean {
  const cells = [...person, ...nameParts].map((column) => row[column] ?? '')
  const shortened = cells.filter(isShortened)
  const failed = cells.filter(isFormulaError)
  for (const cell of shortened) lost.shortened.add(cell)
  for (const cell of failed) lost.failed.add(cell)
  return shortened.length + failed.length > 0
}

type FileColumns = Pick<ListColumns, 'file' | 'folders'>

/** The paths in some columns of a list, by row. */
const pathsByColumns = new WeakMap<string[][], Map<string, Path[]>>()

const keyOf = ({ file, folders }: FileColumns): string => [...folders, file].join()

function pathsIn(rows: string[][], columns: FileColumns): Path[] {
  const parts = prepareList(rows, columns)
  while (!parts.next().done);
  return pathsByColumns.get(rows)?.get(keyOf(columns)) ?? []
}

/** of a list, in a few milliseconds */
const ROWS_PER_PART = 4000

/** Does in parts what `applyList` would do at once when it is first called for these columns. */
export function* prepareList(rows: string[][], columns: FileColumns): Generator<undefined> {
  const known = pathsByColumns.get(rows) ?? new Map<string, Path[]>()
  pathsByColumns.set(rows, known)
  if (known.has(keyOf(columns))) return
  const paths: Path[] = []
  for (const row of rows) {
    paths.push(pathOf(pathIn(row, columns)))
    if (paths.length % ROWS_PER_PART === 0) yield
  }
  known.set(keyOf(columns), paths)
}

/** The file that a row names, in its folder; empty if it names none. */
export function pathIn(row: readonly string[], { file, folders }: FileColumns): string {
  const name = file === null ? '' : (row[file] ?? '')
  if (name === '') return ''
  return [...folders.map((column) => row[column] ?? '').filter(Boolean), name].join('/')
}

/** The cells of a row that identify the person, without those that are lost or too long for the API. */
export function cellsOf(row: string[], { person, nameParts }: ListColumns): string[] {
  const at = (column: number): string => {
    const cell = row[column] ?? ''
    return isShortened(cell) || isFormulaError(cell) ? '' : cell
  }
  const whole = person.map(at)
  const name = nameParts.map(at).filter(Boolean)
  const cells = [...whole, name.length > 1 ? name.join(' ') : ''].map(withinLimit)
  return [...new Set(cells.filter((cell) => cell !== ''))]
}

/** Of all addresses of a mailbox, those that the API accepts; empty for a long text of another kind. */
function withinLimit(cell: string): string {
  if (cell.length <= LIMITS.MAX_LISTED_CELL_LENGTH) return cell
  return cell.slice(0, Math.max(0, cell.lastIndexOf(';', LIMITS.MAX_LISTED_CELL_LENGTH - 1)))
}

const sameCells = (some: string[], others: string[]): boolean =>
  some.length === others.length && others.every((cell) => some.includes(cell))
