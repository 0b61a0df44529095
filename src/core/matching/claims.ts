import type { SourceFile } from '../model.ts'
import { pathOf, withoutNoise } from './fileName/cleanName.ts'
import { fileKeys, idKeys, nameKeys, strongest, type FileKey } from './fileName/fileKeys.ts'
import { withoutTitles } from './names/fullNames.ts'
import { compact } from './normalise.ts'
import type { Pattern } from './pattern.ts'
import { keysOfValues, namesOnePerson, readPattern, type ReadValues } from './readPattern.ts'

/** One statement about who a file shows: its name, a cell of a list, or what the admin's pattern reads in the name. */
export interface Claim {
  by: 'name' | 'list' | 'pattern'
  keys: FileKey[]
  /** it identifies exactly one person, so if they aren't found, every other match is in doubt */
  exact: boolean
  /** compact values of the pattern's workplace placeholders; all must fit the person */
  workplaces: string[]
  /** the claims of the single cells that this one joins; ignored if this one finds a person */
  supersedes: Claim[]
  /** what the pattern may have read, simplest first; empty for other claims */
  readings: ReadValues[]
}

/** Cells of a list row that are looked at. */
const MAX_CELLS = 6

/** A longer text is not a name. */
const MAX_TEXT_LENGTH = 100

/** Everything that the name, the list row and the pattern (if there is one) say about who a file shows. */
export function claimsOf(file: SourceFile, pattern: Pattern | null): Claim[] {
  return [
    claim('name', fileKeys(file.name)),
    ...listClaims(file.listed ?? []),
    ...(pattern ? patternClaims(file.name, pattern) : []),
  ]
}

function claim(by: Claim['by'], keys: FileKey[], more: Partial<Claim> = {}): Claim {
  const defaults = { exact: false, workplaces: [], supersedes: [], readings: [] }
  return { by, keys: strongest(keys), ...defaults, ...more }
}

/** A cell may hold an address, an id, a name, or half a name whose other half is in another cell. */
function listClaims(listed: string[]): Claim[] {
  const cells = [...new Set(listed.map((cell) => cell.trim()))].filter(Boolean).slice(0, MAX_CELLS)
  const single = cells.map((cell) => ({ cell, claim: cellClaim(cell) }))
  const halves = single.filter(({ cell }) => !/[@,\d]/u.test(cell))
  const joined = halves.flatMap((one, index) =>
    halves.slice(index + 1).map((other) => {
      const keys = nameKeys(`${one.cell} ${other.cell}`)
      return claim('list', keys, { supersedes: [one.claim, other.claim] })
    }),
  )
  return [...single.map(({ claim }) => claim), ...joined]
}

function cellClaim(cell: string): Claim {
  const name = withoutTitles(cell.replace(/\([^)]*\)|\[[^\]]*\]/gu, ' ').trim())
  return claim('list', [...idKeys(cell).map(trustShortNumber), ...nameKeys(name)], {
    exact: cell.includes('@') || /^[\da-f]{8}-[\da-f-]{27}$/iu.test(cell),
  })
}

/** In a list, unlike in a file name, even a short number is an employee id. */
function trustShortNumber(key: FileKey): FileKey {
  return key.kind === 'employeeId' && /^\d+$/u.test(key.key) ? { ...key, strength: 'certain' } : key
}

function patternClaims(fileName: string, pattern: Pattern): Claim[] {
  const readings = readPattern(pattern, fileName)
  const [values = null] = readings
  if (!values) return []
  const { department, officeLocation, jobTitle } = values
  const workplaces = [department, officeLocation, jobTitle].flatMap((place) =>
    place ? [compact(place)] : [],
  )
  return [
    claim('pattern', readings.flatMap(keysOfValues), {
      exact: readings.every(namesOnePerson),
      workplaces,
      readings,
    }),
  ]
}

/** The folders a file is in, compact: a folder may be named after a workplace. */
export function foldersOf(fileName: string): string[] {
  return pathOf(fileName).slice(0, -1).map(compact).filter(Boolean)
}

/** The file's name and list cells, as far as they may be a misspelled name. */
export function textsOf(file: SourceFile): string[] {
  const base = pathOf(file.name).at(-1) ?? ''
  const words = base.length > MAX_TEXT_LENGTH ? [] : withoutNoise(base).split(/(?<=[\s_,;-])/u)
  const name = words.filter((word) => !/\d/u.test(word)).join('')
  return [name, ...(file.listed ?? [])].filter(
    (text) => text.length <= MAX_TEXT_LENGTH && !text.includes('@') && /\p{L}{2}/u.test(text),
  )
}
