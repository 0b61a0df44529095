/** What the browser keeps of a review: names and decisions, never pictures, and people by their id alone. Pure. */
import type { ListChoice } from '../../sources/source.ts'
import type { GuessedEncoding } from '../../sources/text/encodings.ts'
import type { Existing, Row } from '../row.ts'

export interface KeptFile {
  name: string
  /** bytes */
  size: number
}

/** A file and what was decided about it. */
export interface KeptRow extends KeptFile {
  /** when it was last changed on disk, in milliseconds; unknown for files in a ZIP */
  modified?: number
  sha256?: string
  /** the id of the person whom the reader has chosen */
  chosen?: string
  tick?: NonNullable<Row['tick']>
}

interface KeptList extends KeptFile {
  encoding: GuessedEncoding | null
  choice: ListChoice | null
}

interface KeptArchive {
  name: string
  /** in which the reader has its names read */
  encoding: GuessedEncoding
}

/** What applies to all files. */
export interface KeptSettings {
  pattern: string
  existing: Existing
  /** as the reader calls the import; null = as proposed */
  name: string | null
  leftOver: boolean
  lists: KeptList[]
  /** edited plans, whose changes are among the decisions */
  plans: KeptFile[]
  archives: KeptArchive[]
}

export interface KeptReview extends KeptSettings {
  /** by id, which are ascending in the order in which the files were added */
  rows: ReadonlyMap<number, KeptRow>
  /** when it was last changed, in milliseconds */
  at: number
}

/** What has become of the last review. */
export interface TakenUp {
  /** files whose decision is applied */
  applied: number
  /** files of people who aren't found anymore */
  gone: number
}

/** Whether the reader has said whose it is, or ticked or left it out. */
export const isDecided = ({ chosen, tick }: { chosen?: unknown; tick?: unknown }): boolean =>
  chosen !== undefined || tick !== undefined

/** The same name and size is the same file. */
export const keyOfFile = ({ name, size }: KeptFile): string => `${size} ${name}`

export function keptRowOf(row: Row, modified: number | undefined): KeptRow {
  const { name, size, sha256, chosen, tick } = row
  return {
    name,
    size,
    ...(modified !== undefined && { modified }),
    ...(sha256 !== undefined && { sha256 }),
    ...(chosen && { chosen: chosen.id }),
    ...(tick && { tick: { on: tick.on, personId: tick.personId } }),
  }
}

export const areSameRows = (one: KeptRow, other: KeptRow): boolean =>
  one === other ||
  (one.name === other.name &&
    one.size === other.size &&
    one.modified === other.modified &&
    one.sha256 === other.sha256 &&
    one.chosen === other.chosen &&
    one.tick?.on === other.tick?.on &&
    one.tick?.personId === other.tick?.personId)

/** Files that were added again before the review was closed stand twice: the one with a decision counts. */
export function withoutTwins(rows: Iterable<[number, KeptRow]>): Map<number, KeptRow> {
  const found = new Map<string, [number, KeptRow]>()
  for (const [id, row] of rows) {
    const key = keyOfFile(row)
    const twin = found.get(key)
    if (!twin || (isDecided(row) && !isDecided(twin[1]))) found.set(key, [id, row])
  }
  return new Map([...found.values()].toSorted(([one], [other]) => one - other))
}
