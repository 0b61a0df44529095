import { DonutChart, type Chart } from '@fluentui/react-charts'
import {
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
} from '@fluentui/react-components'
import { useRef, type RefObject } from 'react'
import type { CoverageView } from '../../../api/contract.ts'
import { everybody } from '../../app/peopleFilters.ts'
import { goTo } from '../../hooks/useRoute.ts'
import { words } from '../../words/words.ts'
import { ChartCard } from './ChartCard.tsx'
import { calloutColour, partColours, useStyles } from './Coverage.styles.ts'
import { shareText } from './coverageRows.ts'
import { Legend } from './Legend.tsx'
import { PeopleLink } from './PeopleLink.tsx'
import { useOwnLabels } from './useOwnLabels.ts'

const HEIGHT_PX = 300
const HOLE_PX = 70

const qualities = ['fine', 'low', 'notLookedAt'] as const
const colours = {
  fine: partColours.has,
  low: partColours.none,
  notLookedAt: partColours.unknown,
} as const

type Counts = CoverageView['quality']

/** How good the photos are that people have. */
export function QualityCard({ coverage, days }: { coverage: CoverageView; days: number }) {
  const drawn = useRef<Chart>(null)
  const { quality, today } = coverage
  const total = quality.fine + quality.low + quality.notLookedAt
  return (
    <ChartCard
      of="quality"
      title={words('coverage.quality')}
      days={days}
      today={today}
      about={words('coverage.quality.about')}
      empty={total === 0 ? words('coverage.quality.none') : null}
      drawn={drawn}
      chart={<QualityChart quality={quality} total={total} chart={drawn} />}
      table={<QualityTable quality={quality} total={total} />}
    />
  )
}

interface QualityProps {
  quality: Counts
  /** all photos */
  total: number
}

function QualityChart({
  quality,
  total,
  chart,
}: QualityProps & { chart: RefObject<Chart | null> }) {
  const styles = useStyles()
  const place = useRef<HTMLDivElement>(null)
  useOwnLabels(place, true)
  const parts = qualities
    .filter((each) => quality[each] > 0)
    .map((each) => {
      const share = shareText(quality[each], total)
      const count = quality[each]
      return {
        legend: words('coverage.quality.name', { quality: each }),
        data: count,
        color: colours[each],
        yAxisCalloutData: `${share} (${words.number(count)})`,
        callOutAccessibilityData: {
          ariaLabel: words('coverage.quality.bar', { quality: each, share, count }),
        },
        onClick: () => goTo({ page: 'people', filter: { ...everybody, quality: each } }),
      }
    })
  return (
    <div ref={place} className={styles.chart} data-chart>
      <DonutChart
        componentRef={chart}
        data={{ chartData: parts }}
        height={HEIGHT_PX}
        innerRadius={HOLE_PX}
        calloutPropsPerDataPoint={() => calloutColour}
        valueInsideDonut={words.number(total)}
        hideLabels
        hideLegend
        culture={words.locale}
      />
      <Legend parts={parts.map(({ legend, color }) => ({ name: legend, colour: color }))} />
    </div>
  )
}

function QualityTable({ quality, total }: QualityProps) {
  const styles = useStyles()
  return (
    <Table size="small" className={styles.table} aria-label={words('coverage.quality')}>
      <TableHeader>
        <TableRow className={styles.row}>
          <TableHeaderCell>{words('coverage.quality')}</TableHeaderCell>
          <TableHeaderCell>{words('coverage.column.photos')}</TableHeaderCell>
          <TableHeaderCell>{words('coverage.quality.share')}</TableHeaderCell>
        </TableRow>
      </TableHeader>
      <TableBody>
        {qualities.map((each) => (
          <TableRow key={each} className={styles.row}>
            <TableCell className={styles.name}>
              <PeopleLink filter={{ ...everybody, quality: each }}>
                {words('coverage.quality.name', { quality: each })}
              </PeopleLink>
            </TableCell>
            <TableCell className={styles.number}>{words.number(quality[each])}</TableCell>
            <TableCell className={styles.number}>{shareText(quality[each], total)}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}
