import type { SourceFile } from '../model.ts'
import { fileKeys, idKeys, nameKeys, strongest, type FileKey } from './fileKeys.ts'
import { pathOf, withoutNoise } from './fileName.ts'
import { withoutTitles } from './names.ts'
import { compact } from './normalise.ts'
import {
  keysOfValues,
  namesSomebody,
  readPattern,
  type Pattern,
  type ReadValues,
} from './pattern.ts'

/** One statement about whom a file shows: what its name says, a cell of a list, a reading by the admin's pattern. */
export interface Claim {
  by: 'name' | 'list' | 'pattern'
  keys: FileKey[]
  /** it names exactly one person, so that finding nobody casts doubt on whoever else is found */
  exact: boolean
  /** the people it speaks of work there: values of a pattern's placeholders, compact */
  where: string[]
  /** claims that it makes needless when it finds somebody: the cells that it was put together of */
  instead: Claim[]
  /** what the pattern may have read, the plainest first */
  readings: ReadValues[]
}

/** Cells of one list row that are looked at. */
const MOST_CELLS = 6

/** Longer texts are nobody's name. */
const LONGEST_TEXT = 100

/** Everything that is said about whom a file shows. */
export function claimsOf(file: SourceFile, pattern: Pattern | null): Claim[] {
  return [
    claim('name', fileKeys(file.name)),
    ...listClaims(file.listed ?? []),
    ...(pattern ? patternClaims(file.name, pattern) : []),
  ]
}

function claim(by: Claim['by'], keys: FileKey[], more: Partial<Claim> = {}): Claim {
  return { by, keys: strongest(keys), exact: false, where: [], instead: [], readings: [], ...more }
}

/** A cell may be an address, an id or a name, or half of a name whose other half is in another. */
function listClaims(listed: string[]): Claim[] {
  const cells = [...new Set(listed.map((cell) => cell.trim()))].filter(Boolean).slice(0, MOST_CELLS)
  const single = cells.map((cell) => ({ cell, claim: cellClaim(cell) }))
  const halves = single.filter(({ cell }) => !/[@,\d]/u.test(cell))
  const joined = halves.flatMap((one, index) =>
    halves.slice(index + 1).map((other) => {
      const keys = nameKeys(`${one.cell} ${other.cell}`)
      return claim('list', keys, { instead: [one.claim, other.claim] })
    }),
  )
  return [...single.map(({ claim }) => claim), ...joined]
}

function cellClaim(cell: string): Claim {
  const name = withoutTitles(cell.replace(/\([^)]*\)|\[[^\]]*\]/gu, ' ').trim())
  return claim('list', [...idKeys(cell).map(said), ...nameKeys(name)], {
    exact: cell.includes('@') || /^[\da-f]{8}-[\da-f-]{27}$/iu.test(cell),
  })
}

/** In a list even a short number is an id. */
function said(key: FileKey): FileKey {
  return key.kind === 'employeeId' && /^\d+$/u.test(key.key) ? { ...key, tells: 'certain' } : key
}

function patternClaims(fileName: string, pattern: Pattern): Claim[] {
  const readings = readPattern(pattern, fileName)
  const [values = null] = readings
  if (!values) return []
  const { department, officeLocation, jobTitle } = values
  const where = [department, officeLocation, jobTitle].flatMap((place) =>
    place ? [compact(place)] : [],
  )
  return [
    claim('pattern', readings.flatMap(keysOfValues), {
      exact: readings.every(namesSomebody),
      where,
      readings,
    }),
  ]
}

/** The folders of a file, compact: where they work, perhaps. */
export function foldersOf(fileName: string): string[] {
  return pathOf(fileName).slice(0, -1).map(compact).filter(Boolean)
}

/** The texts of a file that may be a misspelled name. */
export function textsOf(file: SourceFile): string[] {
  const base = pathOf(file.name).at(-1) ?? ''
  const words = base.length > LONGEST_TEXT ? [] : withoutNoise(base).split(/(?<=[\s_,;-])/u)
  const name = words.filter((word) => !/\d/u.test(word)).join('')
  return [name, ...(file.listed ?? [])].filter(
    (text) => text.length <= LONGEST_TEXT && !text.includes('@') && /\p{L}{2}/u.test(text),
  )
}
