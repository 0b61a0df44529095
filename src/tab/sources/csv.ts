/** Text to rows of cells. Pure. */
import Papa from 'papaparse'

/** those that do not occur in names and addresses first: where two fit as well, the first is taken */
const delimiters = ['\t', ';', '|', ',']
/** lines by which the delimiter is found out */
const sample = 60

/** Rows of cells; empty lines are left out. `sep=;`, as Excel writes and reads it, is obeyed. */
export function readCsv(text: string): string[][] {
  const [line = '', told] = /^sep=(.)\r?\n/i.exec(text) ?? []
  const body = text.slice(line.length)
  return parse(body, told ?? guessDelimiter(body))
}

function parse(text: string, delimiter: string, preview = 0): string[][] {
  const options = { delimiter, preview, skipEmptyLines: 'greedy' as const }
  const quoted = Papa.parse<string[]>(text, options)
  // a quotation mark that is never closed would swallow the rest of the list
  const unclosed = preview === 0 && quoted.errors.some(({ code }) => code === 'MissingQuotes')
  return unclosed ? Papa.parse<string[]>(text, { ...options, quoteChar: '\0' }).data : quoted.data
}

/** The one that gives most lines the same number of cells, which is at least two. */
function guessDelimiter(text: string): string {
  const head = text.slice(0, 200_000)
  const scores = delimiters.map((delimiter) => evenness(parse(head, delimiter, sample)))
  const best = Math.max(...scores)
  return best > 0 ? (delimiters[scores.indexOf(best)] ?? ',') : ','
}

function evenness(rows: string[][]): number {
  const lengths = new Map<number, number>()
  for (const { length } of rows) {
    if (length > 1) lengths.set(length, (lengths.get(length) ?? 0) + 1)
  }
  return Math.max(0, ...lengths.values())
}
