/** Chooses the encoding by which a list finds files and people. */
import { finderAmong, pathOf } from '../../sources/fileFinder.ts'
import { cellsOf, pathIn } from '../../sources/list.ts'
import { isComplete, type Reading } from '../../sources/source.ts'
import type { GuessedEncoding } from '../../sources/text/encodings.ts'
import type { ReviewContext } from '../context.ts'
import { decideReading } from './decideReading.ts'
import { peopleIn } from './found.ts'

/**
 * The encoding in which the most rows find a file or somebody; null if that leaves it open.
 * @param readings most likely first: the first counts where it makes no difference
 */
export async function likelyReading(
  readings: readonly Reading[],
  names: readonly string[],
  match: ReviewContext['match'],
): Promise<GuessedEncoding | null> {
  const cells = readings.map((reading) => reading.rows.map((row) => tellingCells(row, reading)))
  const people = await peopleIn(cells.flat(), match)
  const find = finderAmong(names)
  let at = 0
  const outcomes = readings.map(({ encoding, cost, rows, columns }, index) => {
    const outcome = rows.map((row) => {
      const file = columns.file === null ? 'none' : find(pathOf(pathIn(row, columns)))
      return { file: typeof file === 'string' ? file : file.name, people: people[at++] ?? [] }
    })
    const found = outcome.reduce(
      (sum, each) => sum + Number(each.file !== 'none') + Number(each.people.length > 0),
      0,
    )
    const findsPeople = outcome.some((each) => each.people.length > 0)
    const result = JSON.stringify([outcome, findsPeople ? null : cells[index]])
    return { encoding, cost, found, findsPeople, result }
  })
  return decideReading(outcomes)
}

/** Those that may name somebody: of the person's columns, or all if these aren't known. */
function tellingCells(row: string[], { columns }: Reading): string[] {
  if (isComplete(columns)) return cellsOf(row, columns)
  return row.filter((cell, column) => column !== columns.file && cell !== '')
}
