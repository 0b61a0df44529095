import type { GuessedEncoding } from '../../sources/text/encodings.ts'

/** What is found if some text is read in one encoding. */
export interface Outcome {
  encoding: GuessedEncoding
  /** see `unlikelihood` */
  cost: number
  /** files and people found */
  found: number
  findsPeople: boolean
  /** the same for two readings between which there is nothing to choose */
  result: string
}

/**
 * The encoding in which the most is found; of several that come to the same, the first. Null if several find as much, but not the
 * same, or if none finds anybody and several are as likely.
 */
export function decideReading(outcomes: readonly Outcome[]): GuessedEncoding | null {
  const most = Math.max(...outcomes.map(({ found }) => found))
  const [best, ...others] = outcomes.filter(({ found }) => found === most)
  if (!best) return null
  const rivals = others.filter(({ cost }) => best.findsPeople || cost === best.cost)
  return rivals.some(({ result }) => result !== best.result) ? null : best.encoding
}
