/** Which encodings some bytes may be in. Pure. */
import { decode, guessedEncodings, type GuessedEncoding } from './encodings.ts'
import { unlikelihood } from './unlikely.ts'

export interface Candidate {
  encoding: GuessedEncoding
  /** the sample as it reads */
  text: string
  /** see `unlikelihood` */
  cost: number
}

/** Readings that the directory is asked about, and that anybody would look at. */
const MAX_CANDIDATES = 8
/** A reading this much worse than the best, for each line of the sample, isn't what was written. */
const COST_PER_LINE = 0.5
const MIN_MARGIN = 3

/**
 * What the sample may read, most likely first, each text once, under the encoding that is most common. One at least; several if
 * the text alone can't tell.
 * @param sample whole lines with bytes beyond ASCII
 * @param encodings those that are possible, the most common first
 */
export function candidatesFor(
  sample: Uint8Array,
  encodings: readonly GuessedEncoding[] = guessedEncodings,
): Candidate[] {
  const byText = new Map<string, Candidate>()
  for (const encoding of encodings) {
    const text = decode(sample, encoding)
    if (byText.has(text)) continue
    byText.set(text, { encoding, text, cost: unlikelihood(text, sample, encoding) })
  }
  // sorting keeps the order of those that cost the same
  const all = [...byText.values()].toSorted((one, other) => one.cost - other.cost)
  const lines = sample.reduce((count, byte) => count + Number(byte === LINE_FEED), 1)
  const limit = (all[0]?.cost ?? 0) + Math.max(MIN_MARGIN, lines * COST_PER_LINE)
  return all.filter(({ cost }) => cost <= limit).slice(0, MAX_CANDIDATES)
}

const LINE_FEED = 10
