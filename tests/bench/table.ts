/** One thing measured, beside what it is measured against in the same run. */
export interface Row {
  name: string
  value: number
  unit: string
  /** the rival, or the limit */
  against: string | null
  /** the rival's or the limit's value, in the same unit */
  bound: number | null
  /** median of the ratios of the single rounds, so not exactly value / bound */
  ratio: number | null
  /** what the ratio should reach; with `atMost`, what it should not exceed */
  aim: number | null
  atMost?: boolean
  /** ms of processor time for one, of ours and of the rival, and the rival's divided by ours; shown, not aimed at */
  cpu?: number | null
  boundCpu?: number | null
  cpuRatio?: number | null
}

/** A row that could not be measured, and why. */
export interface Missing {
  name: string
  missing: string
}

/** Whether the aim is met; null where there is none. */
function holds({ ratio, aim, atMost = false }: Row): boolean | null {
  if (ratio === null || aim === null) return null
  return atMost ? ratio <= aim : ratio >= aim
}

/** One JSON object a line, for programs. */
export function jsonLine(row: Row | Missing): string {
  if ('missing' in row) return JSON.stringify(row)
  const { atMost: _, ...told } = row
  return JSON.stringify({ ...told, holds: holds(row) })
}

const columns = 'measured|value|unit|against|bound|ratio|aim|holds|CPU ms each|bound|ratio'
const head = columns.split('|')

/** One table, for people. */
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
