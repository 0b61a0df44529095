/** The tick in the table's head. Pure. */
import type { Book } from './book.ts'

export function allTicked({ verdicts }: Book, ids: number[]): boolean | 'mixed' {
  const ticked = ids.filter((id) => verdicts.get(id)?.ticked).length
  if (ticked === 0) return false
  return ticked === ids.length ? true : 'mixed'
}
