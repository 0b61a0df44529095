/** The tick in the table's head. Pure. */
import type { Row, Verdict } from './review.ts'

/** Those that may be ticked together: never two files for one person. */
export function tickableIds(rows: Row[], verdicts: Map<number, Verdict>): number[] {
  return rows
    .filter((row) => {
      const verdict = verdicts.get(row.id)
      return verdict?.tickable && verdict.rivals.length === 0
    })
    .map((row) => row.id)
}

export function allTicked(ids: number[], verdicts: Map<number, Verdict>): boolean | 'mixed' {
  const ticked = ids.filter((id) => verdicts.get(id)?.ticked).length
  if (ticked === 0) return false
  return ticked === ids.length ? true : 'mixed'
}
