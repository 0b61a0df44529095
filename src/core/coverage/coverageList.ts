import type { Coverage, CoverageListOf, CoveredGroup, PhotoCounts } from '../model.ts'
import type { Cell } from '../spreadsheet/cell.ts'
import { csvLines, csvStart } from '../spreadsheet/csv.ts'
import type { coverage as coverageWords } from '../words/en/coverage.ts'
import { words } from '../words/words.ts'

type ColumnName = Extract<keyof typeof coverageWords, `coverage.column.${string}`>

/** Others read the files, too: names and order stay, new columns come last. */
const counts: ColumnName[] = [
  'coverage.column.people',
  'coverage.column.has',
  'coverage.column.none',
  'coverage.column.unknown',
  'coverage.column.share',
]

const columns: Record<CoverageListOf, ColumnName[]> = {
  departments: ['coverage.column.department', ...counts, 'coverage.column.before'],
  offices: ['coverage.column.office', ...counts, 'coverage.column.before'],
  nights: [
    'coverage.column.night',
    ...counts,
    'coverage.column.fine',
    'coverage.column.low',
    'coverage.column.notLookedAt',
  ],
  quality: ['coverage.column.quality', 'coverage.column.people', 'coverage.column.shareOfPhotos'],
}

/** What a chart of coverage shows, as a CSV file. */
export function coverageList(coverage: Coverage, of: CoverageListOf): Buffer {
  const head = csvStart(columns[of].map((name) => words(name)))
  const rows = rowsOf(coverage, of)
  return rows.length === 0 ? head : Buffer.concat([head, csvLines(rows)])
}

function rowsOf({ departments, offices, nights, quality }: Coverage, of: CoverageListOf): Cell[][] {
  if (of === 'departments') return departments.map(groupCells)
  if (of === 'offices') return offices.map(groupCells)
  if (of === 'nights')
    return nights.map(({ night, quality: { fine, low, notLookedAt }, ...rest }) => [
      night,
      ...countCells(rest),
      fine,
      low,
      notLookedAt,
    ])
  const photos = quality.fine + quality.low + quality.notLookedAt
  return (['fine', 'low', 'notLookedAt'] as const).map((each) => [
    words(`coverage.quality.${each}`),
    quality[each],
    percent(quality[each], photos),
  ])
}

const groupCells = ({ name, before, ...group }: CoveredGroup): Cell[] => [
  name,
  ...countCells(group),
  before && percent(before.has, before.total),
]

const countCells = ({ total, has, none, unknown }: PhotoCounts): Cell[] => [
  total,
  has,
  none,
  unknown,
  percent(has, total),
]

/** With one decimal; null of nobody. */
const percent = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.round((part / whole) * 1000) / 10
