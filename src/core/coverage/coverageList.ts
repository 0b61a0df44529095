import type { Coverage, CoverageListOf, CoveredGroup, PhotoCounts } from '../model.ts'
import type { Cell } from '../spreadsheet/cell.ts'
import { csvLines, csvStart } from '../spreadsheet/csv.ts'
import { columnTitles, type ColumnTitle } from '../words/columnTitles.ts'
import type { CoreWords } from '../words/words.ts'

/** Others read the files, too: names and order stay, new columns come last. */
const counts: ColumnTitle[] = ['people', 'has', 'none', 'unknown', 'share']

const columns: Record<CoverageListOf, ColumnTitle[]> = {
  departments: ['department', ...counts, 'before'],
  offices: ['office', ...counts, 'before'],
  nights: ['night', ...counts, 'fine', 'low', 'notLookedAt'],
  quality: ['quality', 'people', 'shareOfPhotos'],
}

/** What a chart of coverage shows, as a CSV file. */
export function coverageList(coverage: Coverage, of: CoverageListOf, words: CoreWords): Buffer {
  const head = csvStart(columns[of].map((title) => columnTitles[title]))
  const rows = rowsOf(coverage, of, words)
  return rows.length === 0 ? head : Buffer.concat([head, csvLines(rows)])
}

function rowsOf(
  { departments, offices, nights, quality }: Coverage,
  of: CoverageListOf,
  words: CoreWords,
): Cell[][] {
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
