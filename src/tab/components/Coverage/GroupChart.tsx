import { HorizontalBarChartWithAxis, type Chart } from '@fluentui/react-charts'
import { useRef, type RefObject } from 'react'
import { useIsNarrow } from '../../hooks/useIsNarrow.ts'
import { goTo } from '../../hooks/useRoute.ts'
import { words } from '../../words/words.ts'
import { partColours, useStyles } from './Coverage.styles.ts'
import {
  peopleBehind,
  percentsOf,
  photoParts,
  shareText,
  type GroupedBy,
  type GroupRow,
} from './coverageRows.ts'
import { Legend } from './Legend.tsx'
import { useOwnLabels } from './useOwnLabels.ts'

const BAR_PX = 14
const ROW_PX = 28
/** the axis, and what stands around the bars */
const AROUND_PX = 70
const TICKS = [0, 25, 50, 75, 100]
const NAME_LENGTH = { narrow: 14, wide: 26 }
/** of a name in the axis's small semibold letters, and what stands between it and the bars */
const LETTER_PX = 6.5
const BESIDE_PX = 28

interface GroupChartProps {
  by: GroupedBy
  rows: readonly GroupRow[]
  chart: RefObject<Chart | null>
}

/** A bar for each group, equally long, of who has a photo and who hasn't; each part opens its people. */
export function GroupChart({ by, rows, chart }: GroupChartProps) {
  const styles = useStyles()
  const isNarrow = useIsNarrow()
  const place = useRef<HTMLDivElement>(null)
  useOwnLabels(place, true)
  const length = isNarrow ? NAME_LENGTH.narrow : NAME_LENGTH.wide
  const longest = Math.max(...rows.map(({ label }) => Math.min(label.length, length + 3)))
  return (
    <div ref={place} className={styles.chart} data-chart>
      <HorizontalBarChartWithAxis
        componentRef={chart}
        data={rows.flatMap((row) => partsOf(row, by))}
        height={rows.length * ROW_PX + AROUND_PX}
        barHeight={BAR_PX}
        hideLabels
        showYAxisLables
        showYAxisLablesTooltip
        noOfCharsToTruncate={length}
        margins={{ left: longest * LETTER_PX + BESIDE_PX }}
        yAxisCategoryOrder={rows.map(({ label }) => label).toReversed()}
        tickValues={TICKS}
        xAxis={{ tickText: TICKS.map((tick) => words.percent(tick / 100)) }}
        culture={words.locale}
        hideLegend
      />
      <Legend
        parts={photoParts
          .filter((photo) => rows.some((row) => row[photo] > 0))
          .map((photo) => ({
            name: words('coverage.legend', { photo }),
            colour: partColours[photo],
          }))}
      />
    </div>
  )
}

function partsOf(row: GroupRow, by: GroupedBy) {
  const percents = percentsOf(row)
  return photoParts
    .filter((photo) => row[photo] > 0)
    .map((photo) => {
      const share = shareText(row[photo], row.total)
      const count = row[photo]
      const label = words('coverage.group.bar', {
        name: row.label,
        share,
        photo,
        count,
        total: row.total,
      })
      return {
        x: percents[photo],
        y: row.label,
        legend: words('coverage.legend', { photo }),
        color: partColours[photo],
        xAxisCalloutData: `${share} (${words.number(count)})`,
        yAxisCalloutData: row.label,
        callOutAccessibilityData: { ariaLabel: label },
        onClick: () => goTo({ page: 'people', filter: peopleBehind(by, row.name, photo) }),
      }
    })
}
