import type { SourceFile } from '../model.ts'
import { namesInCells, readCell } from './cells/readCell.ts'
import { pathOf, withoutNoise } from './fileName/cleanName.ts'
import { fileKeys, idKeys, keyOfName, nameKeys, type FileKey } from './fileName/fileKeys.ts'
import { createKeyBudget, type KeyBudget, type TakenKeys } from './keyBudget.ts'
import { withoutBracketed, withoutTitles } from './names/fullNames.ts'
import { keysOfHalves } from './names/nameKeys.ts'
import { compact, isLonger } from './normalise.ts'
import type { Pattern } from './pattern.ts'
import { keysOfValues, namesOnePerson, readPattern, type ReadValues } from './readPattern.ts'

/** One statement about who a file shows: its name, a cell of a list, or what the admin's pattern reads in the name. */
export interface Claim extends TakenKeys {
  by: 'name' | 'list' | 'pattern'
  /** it identifies exactly one person, so if they aren't found, every other match is in doubt */
  exact: boolean
  /** compact values of the pattern's workplace placeholders; all must fit the person */
  workplaces: string[]
  /** the claims of the single cells that this one joins; ignored if this one finds a person */
  supersedes: Claim[]
  /** what the pattern may have read, simplest first; empty for other claims */
  readings: ReadValues[]
}

/** Cells of a list row that are looked at: as many as a request may have. */
const MAX_CELLS = 10

/** Of these, those that are joined to a name, each with each. */
const MAX_HALVES = 6

/** A longer cell is neither a name nor an address. */
const MAX_CELL_LENGTH = 320
/** A longer text is not looked at for misspelled names. */
const MAX_TEXT_LENGTH = 100

/**
 * Everything that the name, the list row and the pattern (if there is one) say about who a file shows. All claims
 * together have at most `MAX_KEYS_PER_FILE` different keys; those that had to leave some out are not `complete`.
 */
export function claimsOf(file: SourceFile, pattern: Pattern | null): Claim[] {
  const take = createKeyBudget()
  return [
    claim('name', take(fileKeys(file.name))),
    ...(file.listed ? listClaims(file.listed, take) : []),
    ...(pattern ? patternClaims(file.name, pattern, take) : []),
  ]
}

function claim(by: Claim['by'], taken: TakenKeys, more: Partial<Claim> = {}): Claim {
  return { by, ...taken, exact: false, workplaces: [], supersedes: [], readings: [], ...more }
}

/** A cell may hold addresses, an id, a name, or half a name whose other half is in another cell. */
function listClaims(listed: string[], take: KeyBudget): Claim[] {
  const cells = [...new Set(listed)].slice(0, MAX_CELLS).map(readCell)
  const single: { text: string; claim: Claim }[] = []
  // in the order of the cells, since the keys of a file are limited
  const claims = cells.flatMap(({ texts, addresses, names }) => {
    const own = texts.map((text) => ({ text, claim: cellClaim(text, take) }))
    single.push(...own)
    return [...own.map(({ claim }) => claim), ...addressClaims(addresses, names, take)]
  })
  const halves = single
    .filter(({ text }) => !/[@,\d]/u.test(text) && !isLonger(text, MAX_CELL_LENGTH))
    .slice(0, MAX_HALVES)
  const joined = halves.flatMap((one, index) =>
    halves.slice(index + 1).map((other) => {
      const taken = take(keysOfJoined(one.text, other.text))
      return claim('list', taken, { supersedes: [one.claim, other.claim] })
    }),
  )
  return [...claims, ...joined]
}

/**
 * Of several addresses, the one that is known names the person, and the others cast no doubt. Whoever shares what stands before
 * the `@` of one is only meant where none is known.
 */
function addressClaims(addresses: string[], names: string[], take: KeyBudget): Claim[] {
  const named = names.map((name) => claim('list', take(nameKeys(name))))
  const single = addresses.map((address) => cellClaim(address, take))
  if (single.length < 2) return [...single, ...named]
  const keys = addresses.flatMap((address) => idKeys(address)).filter(isWhole)
  return [claim('list', take([keys]), { exact: true, supersedes: single }), ...single, ...named]
}

const isWhole = ({ key }: FileKey): boolean => key.includes('@')

function cellClaim(cell: string, take: KeyBudget): Claim {
  return claim('list', take(cellKeys(cell)), {
    exact: cell.includes('@') || /^[\da-f]{8}-[\da-f-]{27}$/iu.test(cell),
  })
}

function* keysOfJoined(one: string, other: string): Generator<FileKey[]> {
  for (const names of keysOfHalves(one, other)) yield names.map(keyOfName)
}

function* cellKeys(cell: string): Generator<FileKey[]> {
  if (isLonger(cell, MAX_CELL_LENGTH)) return
  yield idKeys(cell).map(trustShortNumber)
  yield* nameKeys(withoutTitles(withoutBracketed(cell).trim()))
}

/** In a list, unlike in a file name, even a short number is an employee id. */
function trustShortNumber(key: FileKey): FileKey {
  return key.kinds.includes('employeeId') && /^\d+$/u.test(key.key)
    ? { ...key, strength: 'certain' }
    : key
}

function patternClaims(fileName: string, pattern: Pattern, take: KeyBudget): Claim[] {
  const { readings, complete } = readPattern(pattern, fileName)
  const [values = null] = readings
  if (!values) return complete ? [] : [claim('pattern', { keys: [], complete })]
  const { department, officeLocation, jobTitle } = values
  const workplaces = [department, officeLocation, jobTitle].flatMap((place) =>
    place ? [compact(place)] : [],
  )
  const taken = take(keysOfReadings(readings))
  return [
    claim('pattern', taken, {
      complete: complete && taken.complete,
      exact: readings.every(namesOnePerson),
      workplaces,
      readings,
    }),
  ]
}

function* keysOfReadings(readings: ReadValues[]): Generator<FileKey[]> {
  for (const values of readings) yield keysOfValues(values)
}

/** The file's name and list cells, as far as they may be a misspelled name. */
export function textsOf(file: SourceFile): string[] {
  const base = pathOf(file.name).at(-1) ?? ''
  const words = isLonger(base, MAX_TEXT_LENGTH) ? [] : withoutNoise(base).split(/(?<=[\s_,;-])/u)
  const name = words.filter((word) => !/\d/u.test(word)).join('')
  return [name, ...namesInCells(file.listed ?? [])].filter(
    (text) => !isLonger(text, MAX_TEXT_LENGTH) && !text.includes('@') && /\p{L}{2}/u.test(text),
  )
}
