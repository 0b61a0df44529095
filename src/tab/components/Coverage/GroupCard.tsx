import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import type { CoverageView } from '../../../api/contract.ts'
import { words } from '../../words/words.ts'
import { ChartCard } from './ChartCard.tsx'
import { FEW_GROUPS, groupRows, type GroupedBy } from './coverageRows.ts'
import { GroupChart } from './GroupChart.tsx'
import { GroupTable } from './GroupTable.tsx'

interface GroupCardProps {
  coverage: CoverageView
  by: GroupedBy
  days: number
}

/** The share of people with a photo in each department or office, the worst first. */
export function GroupCard({ coverage, by, days }: GroupCardProps) {
  const [showsAll, setShowsAll] = useState(false)
  const of = by === 'department' ? 'departments' : 'offices'
  const rows = groupRows(coverage[of], by)
  const shown = showsAll ? rows : rows.slice(0, FEW_GROUPS)
  const isNone = rows.every(({ name }) => name === null)
  const more = rows.length > FEW_GROUPS && (
    <Button onClick={() => setShowsAll(!showsAll)}>
      {showsAll
        ? words('coverage.group.showFewer')
        : words('coverage.group.showAll', { by, count: rows.length })}
    </Button>
  )
  return (
    <ChartCard
      of={of}
      title={words(`coverage.${by}`)}
      days={days}
      today={coverage.today}
      about={words('coverage.group.worst')}
      empty={isNone ? words('coverage.group.none', { by }) : null}
      chart={(chart) => (
        <>
          <GroupChart by={by} rows={shown} chart={chart} />
          {more}
        </>
      )}
      table={() => (
        <>
          <GroupTable by={by} rows={shown} since={coverage.since} today={coverage.today} />
          {more}
        </>
      )}
    />
  )
}
