/** What was dropped or chosen: pictures, lists that name the person for each, and files that are neither. */
import type { IgnoredKind } from '../files/ignored/ignored.ts'
import type { LocalFile } from '../files/localFile.ts'
import type { GuessedEncoding } from './text/encodings.ts'

export interface SortedSources {
  /** files that may be pictures, including those in ZIP files, which aren't unpacked yet */
  files: LocalFile[]
  lists: List[]
  /** whose names may read in several ways */
  archives: Archive[]
  problems: SourceProblem[]
  /** what is no photo of anybody, including files beside a picture of the same name */
  ignored: Map<string, IgnoredKind>
}

/** A file that couldn't be added, and a sentence that says why. */
export interface SourceProblem {
  name: string
  sentence: string
}

/** A CSV or XLSX file. A CSV file is one sheet; the empty sheets of a workbook are omitted. */
export interface List {
  name: string
  sheets: Sheet[]
  /** what a text may read, most likely first; empty if its bytes leave no doubt, and for a workbook */
  readings: Reading[]
  /** the reading that `sheets` have; null if it is the only one, or the reader has to choose */
  encoding: GuessedEncoding | null
  file: LocalFile
}

/** A ZIP file that doesn't say how its names are encoded. */
export interface Archive {
  name: string
  /** most likely first */
  readings: ReadNames[]
  /** in the most likely reading */
  files: LocalFile[]
  /** the same files in the same order, named by another reading */
  filesIn: (encoding: GuessedEncoding) => LocalFile[]
}

/** The names of some files in one of the encodings that they may be in. */
export interface ReadNames {
  encoding: GuessedEncoding
  /** see `unlikelihood` */
  cost: number
  names: string[]
}

/** A list in one of the encodings that it may be in. */
export interface Reading {
  encoding: GuessedEncoding
  /** see `unlikelihood` */
  cost: number
  columns: ListColumns
  /** the first that the encodings read differently */
  rows: string[][]
}

export interface Sheet {
  /** empty for a CSV file */
  name: string
  /** one for each column; “Column 3” where there is none */
  header: string[]
  /** each as long as the header, cells trimmed; at most 100,000 */
  rows: string[][]
  /** rows omitted because there are too many */
  more: number
  guess: ListColumns
  /** it is an edited plan, see plan.ts */
  isPlan: boolean
}

/** Which columns, counted from 0, name the file and the person. */
export interface ListColumns {
  /** null = not known */
  file: number | null
  /** each is a part of the path of the folder that the file is in, outermost first; it may name the person, too */
  folders: number[]
  /** each identifies the person: an address, an ID, or a full name */
  person: number[]
  /** given name and surname, which are one name together; empty if the name isn't split */
  nameParts: number[]
}

/** Whether its text may read in several ways, of which the reader has to choose. */
export const isUnclear = ({ readings, encoding }: List): boolean =>
  readings.length > 0 && encoding === null

/** How a list is used. */
export interface ListChoice {
  /** index in `sheets` */
  sheet: number
  columns: ListColumns
}

/** A list under review. `choice` is null while its columns are not known. */
export interface UsedList {
  list: List
  choice: ListChoice | null
}

/** The first sheet whose columns were recognised, else the first one. */
export const firstChoice = (list: List): ListChoice => {
  const guessed = list.sheets.findIndex(({ guess }) => isComplete(guess))
  const sheet = Math.max(guessed, 0)
  return { sheet, columns: list.sheets[sheet]?.guess ?? noColumns }
}

const noColumns: ListColumns = { file: null, folders: [], person: [], nameParts: [] }

/** Whether both the file and the person are identified. */
export const isComplete = ({ file, person, nameParts }: ListColumns): boolean =>
  file !== null && person.length + nameParts.length > 0
