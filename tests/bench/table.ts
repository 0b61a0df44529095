/** A measurement, and what it is compared with in the same run. */
export interface Row {
  name: string
  value: number
  unit: string
  /** the name of the rival or limit */
  against: string | null
  /** the value of the rival or limit, in the same unit */
  bound: number | null
  /** median of the rounds' ratios, so not exactly value / bound */
  ratio: number | null
  /** what the ratio must reach or, with `atMost`, not exceed */
  aim: number | null
  atMost?: boolean
  /** processor time per piece in ms, ours and the rival's, and the rival's divided by ours; without an aim */
  cpu?: number | null
  boundCpu?: number | null
  cpuRatio?: number | null
}

/** A measurement that could not be made, and why. */
export interface Missing {
  name: string
  missing: string
}

/** Whether the aim is met; null without an aim. */
function holds({ ratio, aim, atMost = false }: Row): boolean | null {
  if (ratio === null || aim === null) return null
  return atMost ? ratio <= aim : ratio >= aim
}

/** A row as a line of JSON. */
export function jsonLine(row: Row | Missing): string {
  if ('missing' in row) return JSON.stringify(row)
  const { atMost: _, ...fields } = row
  return JSON.stringify({ ...fields, holds: holds(row) })
}

const columns = 'measured|value|unit|against|bound|ratio|aim|holds|CPU ms each|bound|ratio'
const head = columns.split('|')

/** Rows as an aligned text table. */
export function table(rows: (Row | Missing)[]): string {
  const lines = [head, ...rows.flatMap((row) => ('missing' in row ? [] : [cells(row)]))]
  const widths = head.map((_, column) =>
    Math.max(...lines.map((line) => line[column]?.length ?? 0)),
  )
  const drawn = lines.map((line) =>
    line
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
  const missing = rows.flatMap((row) =>
    'missing' in row ? [`not measured: ${row.name}: ${row.missing}`] : [],
  )
  return [...drawn, ...missing].join('\n')
}

function cells(row: Row): string[] {
  const { name, value, unit, against, bound, ratio, aim, atMost = false } = row
  const { cpu = null, boundCpu = null, cpuRatio = null } = row
  const held = holds(row)
  return [
    name,
    number(value),
    unit,
    against ?? '',
    number(bound),
    ratio?.toFixed(2) ?? '',
    aim === null ? '' : `${atMost ? '≤' : '≥'} ${aim}`,
    held === null ? '' : held ? 'yes' : 'NO',
    number(cpu),
    number(boundCpu),
    cpuRatio?.toFixed(2) ?? '',
  ]
}

const number = (value: number | null) =>
  value === null ? '' : value >= 100 ? value.toFixed(0) : value.toFixed(1)
