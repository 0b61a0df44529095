/** Finds the columns of a list whose cells name people of the organisation. */
import type { ListColumns } from '../../sources/source.ts'
import type { ReviewContext } from '../context.ts'
import { peopleIn } from './found.ts'

/** looked up for each column and each pair of columns: together fewer than a request may have */
const SAMPLE_ROWS = 15
const MAX_COLUMNS = 20
/** pairs of neighbours that may be given name and surname */
const MAX_PAIRS = 12
/** of the filled cells, those that name somebody */
const MIN_SHARE = 0.5

type PeopleColumns = Pick<ListColumns, 'person' | 'nameParts'>

/** Null if no column names people. A column with the same cell in most rows, such as a class, names nobody. */
export async function columnsOfPeople(
  rows: readonly string[][],
  file: number,
  match: ReviewContext['match'],
): Promise<PeopleColumns | null> {
  const sample = rows.filter((row) => row[file] !== '').slice(0, SAMPLE_ROWS)
  const width = Math.min(sample[0]?.length ?? 0, MAX_COLUMNS)
  const columns = Array.from({ length: width }, (_none, column) => column).filter(
    (column) => column !== file && isTelling(sample, [column]),
  )
  const pairs = columns
    .filter((column) => column + 1 !== file && column + 1 < width)
    .map((column) => [column, column + 1])
    .filter((pair) => pair.every((column) => isHalfName(sample, column)))
    .slice(0, MAX_PAIRS)
  const asked = [...columns.map((column) => [column]), ...pairs]
  const found = await shares(sample, asked, match)
  const isFound = (index: number): boolean => (found[index] ?? 0) >= MIN_SHARE
  const [nameParts = []] = pairs.filter((_pair, index) => isFound(columns.length + index))
  const person = columns.filter((column, index) => isFound(index) && !nameParts.includes(column))
  return person.length + nameParts.length === 0 ? null : { person, nameParts }
}

const cellsAt = (row: string[], columns: number[]): string[] =>
  columns.map((column) => row[column] ?? '').filter(Boolean)

function isTelling(sample: string[][], columns: number[]): boolean {
  const filled = sample.map((row) => cellsAt(row, columns).join(' ')).filter(Boolean)
  return filled.length > 0 && new Set(filled).size * 2 > filled.length
}

const isHalfName = (sample: string[][], column: number): boolean =>
  sample.every((row) => /^[^@\d]*$/.test(row[column] ?? '')) &&
  sample.some((row) => row[column] !== '')

/** Of each of these columns or pairs, the share of filled rows that name somebody. */
async function shares(
  sample: string[][],
  asked: number[][],
  match: ReviewContext['match'],
): Promise<number[]> {
  const cells = asked.flatMap((columns) => sample.map((row) => cellsAt(row, columns)))
  const people = await peopleIn(cells, match)
  return asked.map((_columns, index) => {
    const start = index * sample.length
    const filled = cells.slice(start, start + sample.length).filter(({ length }) => length > 0)
    const found = people.slice(start, start + sample.length).filter(({ length }) => length > 0)
    return filled.length === 0 ? 0 : found.length / filled.length
  })
}
