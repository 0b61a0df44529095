import { LineChart, type Chart } from '@fluentui/react-charts'
import { tokens } from '@fluentui/react-components'
import { useRef, type RefObject } from 'react'
import type { CoverageView } from '../../../api/contract.ts'
import { words } from '../../words/words.ts'
import { useStyles } from './Coverage.styles.ts'
import { dayOf, gapsOf, shareText } from './coverageRows.ts'
import { useOwnLabels } from './useOwnLabels.ts'

const HEIGHT_PX = 300

interface NightsChartProps {
  nights: CoverageView['nights']
  chart: RefObject<Chart | null>
}

/** A line that is broken where a night never came. */
export function NightsChart({ nights, chart }: NightsChartProps) {
  const styles = useStyles()
  const place = useRef<HTMLDivElement>(null)
  useOwnLabels(place, false)
  const data = nights.map(({ night, has, total }) => ({
    x: dayOf(night),
    y: total === 0 ? 0 : (has / total) * 100,
    xAxisCalloutData: words.date(dayOf(night)),
    yAxisCalloutData: shareText(has, total),
  }))
  const line = {
    legend: words('coverage.column.share'),
    data,
    gaps: gapsOf(nights),
    color: tokens.colorBrandForeground1,
  }
  return (
    <div ref={place} className={styles.chart} data-chart>
      <LineChart
        componentRef={chart}
        data={{ lineChartData: [line] }}
        height={HEIGHT_PX}
        yMinValue={0}
        yMaxValue={100}
        yAxisTickCount={4}
        yAxisTickFormat={(percent: number) => words.percent(percent / 100)}
        customDateTimeFormatter={(date) => words.date(date)}
        culture={words.locale}
        hideLegend
      />
    </div>
  )
}
