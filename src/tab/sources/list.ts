/** What a list says about the files at hand. Pure. */
import type { ListColumns, Sheet } from './source.ts'

/** as the API has it */
const mostCells = 10
const longestCell = 320

export interface Applied {
  /** whom the list says a file shows, by the file's own name; files that it does not name are not in it */
  listed: Map<string, string[]>
  /** files that no row names */
  unlisted: number
  /** what rows name that is not among the files */
  absent: string[]
  /** files named by several rows that say different people: all of these are asked about */
  twice: string[]
  /** what rows name that could be several of the files; these rows are not used */
  unclear: string[]
  /** files whose rows name nobody */
  blank: string[]
}

/**
 * Pairs rows with files by name. Case, the form of accents, `\` for `/`, a missing extension and folders above do not
 * matter, as long as it is clear which file is meant: `C:\Photos\Sales\ana` finds `Sales/Ana.JPG`.
 */
export function applyList(
  sheet: Pick<Sheet, 'rows'>,
  columns: ListColumns,
  names: readonly string[],
): Applied {
  const paths = [...new Set(names)].map(pathOf)
  const byStem = Map.groupBy(paths, ({ stem }) => stem)
  const applied = { absent: [] as string[], unclear: [] as string[], blank: [] as string[] }
  const listed = new Map<string, string[]>()
  const twice = new Set<string>()
  const fileColumn = columns.file
  for (const row of sheet.rows) {
    const said = fileColumn === null ? '' : (row[fileColumn] ?? '')
    if (said === '') continue
    const meant = filesMeant(pathOf(said), byStem)
    const [file, other] = meant
    if (!file) applied.absent.push(said)
    else if (other) applied.unclear.push(said)
    else {
      const cells = cellsOf(row, columns)
      const known = listed.get(file.name)
      if (cells.length === 0) applied.blank.push(file.name)
      else if (known && !sameCells(known, cells)) twice.add(file.name)
      if (cells.length > 0) listed.set(file.name, [...new Set([...(known ?? []), ...cells])])
    }
  }
  for (const [name, cells] of listed) listed.set(name, cells.slice(0, mostCells))
  const blank = applied.blank.filter((name) => !listed.has(name))
  return { ...applied, blank, listed, twice: [...twice], unlisted: paths.length - listed.size }
}

/** The cells of a row that name the person; those too long to name anybody are left out. */
export function cellsOf(row: string[], { person, nameParts }: ListColumns): string[] {
  const whole = person.map((column) => row[column] ?? '')
  const name = nameParts.map((column) => row[column] ?? '').filter(Boolean)
  const cells = [...whole, name.length > 1 ? name.join(' ') : '']
  return [...new Set(cells.filter((cell) => cell !== '' && cell.length <= longestCell))]
}

const sameCells = (some: string[], others: string[]): boolean =>
  some.length === others.length && others.every((cell) => some.includes(cell))

interface Path {
  name: string
  /** all of it, in the form in which names are compared */
  path: string
  /** the last part without the extension */
  stem: string
  /** empty when there is none */
  extension: string
}

const pictureExtension = /\.(jpe?g|jpe|jfif|png|gif|webp|avif|heic|heif|hif|tiff?|bmp)$/

/** Done for every file under review, so it does no more than it must. */
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

/** Those whose name fits; of several the ones with the same extension, and then with the most folders alike. */
function filesMeant(said: Path, byStem: Map<string, Path[]>): Path[] {
  const fitting = byStem.get(said.stem) ?? []
  if (fitting.length < 2) return fitting
  const exact = fitting.filter(({ extension }) => extension === said.extension)
  const some = exact.length > 0 ? exact : fitting
  const folders = foldersOf(said)
  const alike = some.map((file) => foldersAlike(foldersOf(file), folders))
  const most = Math.max(...alike)
  return some.filter((_file, index) => alike[index] === most)
}

const foldersOf = ({ path }: Path): string[] =>
  path
    .split('/')
    .slice(0, -1)
    .map((part) => part.trim())
    .filter((part) => part !== '' && part !== '.')

/** counted from the file upwards */
function foldersAlike(some: string[], others: string[]): number {
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
