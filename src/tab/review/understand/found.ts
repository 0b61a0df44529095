/** Whom the directory finds for the cells of a list. */
import { UNMATCHABLE_FILE_NAME } from '../../sources/plan.ts'
import { LIMITS } from '../../../api/contract/limits.ts'
import type { ReviewContext } from '../context.ts'

/**
 * For each row of cells, the ids of those whom they name; empty if that is nobody for sure.
 * @param rows at most `LIMITS.MAX_FILES_PER_REQUEST`
 */
export async function peopleIn(
  rows: readonly string[][],
  match: ReviewContext['match'],
): Promise<string[][]> {
  const asked = rows.flatMap((cells, index) => {
    const listed = cells
      .filter((cell) => cell !== '' && cell.length <= LIMITS.MAX_LISTED_CELL_LENGTH)
      .slice(0, LIMITS.MAX_LISTED_CELLS)
    return listed.length === 0 ? [] : [{ index, listed }]
  })
  const found: string[][] = rows.map(() => [])
  if (asked.length === 0) return found
  const files = asked.map(({ listed }) => ({ name: UNMATCHABLE_FILE_NAME, size: 0, listed }))
  const { matches } = await match(files, '')
  for (const [at, { confidence, candidates }] of matches.entries()) {
    const index = asked[at]?.index
    if (index === undefined || !named.has(confidence)) continue
    found[index] = candidates.map(({ id }) => id)
  }
  return found
}

const named = new Set(['certain', 'likely', 'ambiguous'])
