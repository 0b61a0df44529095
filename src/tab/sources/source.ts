/** What was dropped or chosen, sorted out: pictures, lists that say whose they are, and what is neither. */
import type { LocalFile } from '../files/localFile.ts'

export interface Sources {
  /** everything that may be a picture, those in ZIP files too; nothing is unpacked yet */
  files: LocalFile[]
  lists: List[]
  problems: SourceProblem[]
}

/** A file that could not be taken in, and why, in a plain sentence. */
export interface SourceProblem {
  name: string
  sentence: string
}

/** A CSV or XLSX file. A CSV file is one sheet; those of a workbook that hold nothing are left out. */
export interface List {
  name: string
  sheets: Sheet[]
}

export interface Sheet {
  /** empty for a CSV file */
  name: string
  /** one for each column; `Column 3` where there is none */
  header: string[]
  /** as many cells in each as in the header, trimmed; at most `mostRows` */
  rows: string[][]
  /** rows left out because there are too many */
  more: number
  guess: ListColumns
  /** it is a plan of ours, downloaded before: see plan.ts */
  isPlan: boolean
}

/** Which columns (from 0) say which file and which person. */
export interface ListColumns {
  /** null = not known */
  file: number | null
  /** each of them names a person: an address, an id or a whole name */
  person: number[]
  /** together they are one name: the given name and the surname; empty where there is no need */
  nameParts: number[]
}

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

export const firstChoice = (list: List): ListChoice => {
  const known = list.sheets.findIndex(({ guess }) => isComplete(guess))
  const sheet = Math.max(known, 0)
  return { sheet, columns: list.sheets[sheet]?.guess ?? noColumns }
}

const noColumns: ListColumns = { file: null, person: [], nameParts: [] }

/** Whether it is known which files and which people are meant. */
export const isComplete = ({ file, person, nameParts }: ListColumns): boolean =>
  file !== null && person.length + nameParts.length > 0
