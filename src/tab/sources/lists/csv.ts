/** Parses the text of a list. Pure. */
import Papa from 'papaparse'
import { UnusableFile } from '../../files/unusableFile.ts'
import { isPlanHeader } from '../planColumns.ts'
import { cleanCell, MAX_CELLS } from './sheet.ts'

/** Of two that fit equally well the first is used: characters that don't occur in names and addresses come first. */
const delimiters = ['\t', ';', '|', ',']
/** of which the delimiter is guessed */
const SAMPLE_LINES = 60
const SAMPLE_CHARACTERS = 200_000

/**
 * Rows of cells without the empty lines. A first line such as `sep=;`, as Excel reads and writes it, sets the delimiter.
 * @throws UnusableFile if it has more cells or quotation marks than are read
 */
export function readCsv(text: string): string[][] {
  const [line = '', declared] = /^sep=(.)\r?\n/i.exec(text) ?? []
  const body = text.slice(line.length)
  const delimiter = declared ?? guessDelimiter(body)
  if (!isWithinBounds(body, delimiter)) throw new UnusableFile('listTooLarge')
  return parse(body, delimiter)
}

/** Before anything is made of it: each cell takes memory however small it is, and so does each misplaced quotation mark. */
function isWithinBounds(text: string, delimiter: string): boolean {
  const cells = countOf(text, delimiter) + countOf(text, '\n') + countOf(text, '\r')
  return cells <= MAX_CELLS && countOf(text, '"') <= MAX_CELLS
}

function countOf(text: string, character: string): number {
  let count = 0
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) count += 1
  return count
}

function parse(text: string, delimiter: string, preview = 0): string[][] {
  const options = { delimiter, preview, skipEmptyLines: 'greedy' as const }
  const quoted = Papa.parse<string[]>(text, options)
  // an unclosed quotation mark would swallow the rest of the list
  const unclosed = preview === 0 && quoted.errors.some(({ code }) => code === 'MissingQuotes')
  return unclosed ? Papa.parse<string[]>(text, { ...options, quoteChar: '\0' }).data : quoted.data
}

/** The one of a plan, else the delimiter that splits the most lines into the same number of cells, at least two. */
function guessDelimiter(text: string): string {
  const head = text.slice(0, SAMPLE_CHARACTERS)
  const ofPlan = delimiters.find((delimiter) =>
    isPlanHeader((parse(head, delimiter, 1)[0] ?? []).map(cleanCell)),
  )
  if (ofPlan) return ofPlan
  const scores = delimiters.map((delimiter) =>
    linesOfEqualLength(parse(head, delimiter, SAMPLE_LINES)),
  )
  const best = Math.max(...scores)
  return best > 0 ? (delimiters[scores.indexOf(best)] ?? ',') : ','
}

function linesOfEqualLength(rows: string[][]): number {
  const lengths = new Map<number, number>()
  for (const { length } of rows) {
    if (length > 1) lengths.set(length, (lengths.get(length) ?? 0) + 1)
  }
  return Math.max(0, ...lengths.values())
}
