/** What a list says about the files under review. Pure. */
import { LIMITS } from '../../api/contract/limits.ts'
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
}

/**
 * Matches rows to files by name. Case, the Unicode form of accents, `\` for `/`, a missing extension, and parent folders are
 * ignored as long as only one file fits: `C:\Photos\Sales\ana` finds `Sales/Ana.JPG`.
 */
export function applyList(
  sheet: Pick<Sheet, 'rows'>,
  columns: ListColumns,
  names: readonly string[],
): AppliedList {
  const paths = [...new Set(names)].map(pathOf)
  const byStem = Map.groupBy(paths, ({ stem }) => stem)
  const unused = { absent: [] as string[], unclear: [] as string[], blank: [] as string[] }
  const listed = new Map<string, string[]>()
  const twice = new Set<string>()
  const fileColumn = columns.file
  for (const row of sheet.rows) {
    const said = fileColumn === null ? '' : (row[fileColumn] ?? '')
    if (said === '') continue
    const [file, other] = matchingFiles(pathOf(said), byStem)
    if (!file) unused.absent.push(said)
    else if (other) unused.unclear.push(said)
    else {
      const cells = cellsOf(row, columns)
      const before = listed.get(file.name)
      if (cells.length === 0) unused.blank.push(file.name)
      else if (before && !sameCells(before, cells)) twice.add(file.name)
      if (cells.length > 0) listed.set(file.name, [...new Set([...(before ?? []), ...cells])])
    }
  }
  for (const [name, cells] of listed) listed.set(name, cells.slice(0, LIMITS.MAX_LISTED_CELLS))
  const blank = unused.blank.filter((name) => !listed.has(name))
  return { ...unused, blank, listed, twice: [...twice], unlisted: paths.length - listed.size }
}

/** The cells of a row that identify the person, without those longer than the API accepts. */
export function cellsOf(row: string[], { person, nameParts }: ListColumns): string[] {
  const whole = person.map((column) => row[column] ?? '')
  const name = nameParts.map((column) => row[column] ?? '').filter(Boolean)
  const cells = [...whole, name.length > 1 ? name.join(' ') : '']
  return [
    ...new Set(cells.filter((cell) => cell !== '' && cell.length <= LIMITS.MAX_LISTED_CELL_LENGTH)),
  ]
}

const sameCells = (some: string[], others: string[]): boolean =>
  some.length === others.length && others.every((cell) => some.includes(cell))

interface Path {
  name: string
  /** normalised for comparison */
  path: string
  /** the last part without the extension */
  stem: string
  /** with its dot; empty if there is none */
  extension: string
}

const pictureExtension = /\.(jpe?g|jpe|jfif|png|gif|webp|avif|heic|heif|hif|tiff?|bmp)$/

/** Called for every file under review, so it must be fast. */
function pathOf(name: string): Path {
  const path = name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\\\u00a0]/g, slashOrSpace)
    .trim()
  const last = path.slice(path.lastIndexOf('/') + 1).trim()
  const extension = pictureExtension.exec(last)?.[0] ?? ''
  return { name, path, stem: last.slice(0, last.length - extension.length), extension }
}

const slashOrSpace = (character: string): string => (character === '\\' ? '/' : ' ')

/** Files with the same name; of several, those with the same extension, then those with the most folders in common. */
function matchingFiles(said: Path, byStem: Map<string, Path[]>): Path[] {
  const fitting = byStem.get(said.stem) ?? []
  if (fitting.length < 2) return fitting
  const exact = fitting.filter(({ extension }) => extension === said.extension)
  const some = exact.length > 0 ? exact : fitting
  const folders = foldersOf(said)
  const inCommon = some.map((file) => foldersInCommon(foldersOf(file), folders))
  const most = Math.max(...inCommon)
  return some.filter((_file, index) => inCommon[index] === most)
}

const foldersOf = ({ path }: Path): string[] =>
  path
    .split('/')
    .slice(0, -1)
    .map((part) => part.trim())
    .filter((part) => part !== '' && part !== '.')

/** counted from the file upwards */
function foldersInCommon(some: string[], others: string[]): number {
  let count = 0
  while (
    count < some.length &&
    count < others.length &&
    some.at(-1 - count) === others.at(-1 - count)
  ) {
    count += 1
  }
  return count
}
