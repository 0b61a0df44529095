import {
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
} from '@fluentui/react-components'
import type { CoverageView } from '../../../api/contract.ts'
import { words } from '../../words/words.ts'
import { usePageStyles } from '../Page/Page.styles.ts'
import { ChartCard } from './ChartCard.tsx'
import { useStyles } from './Coverage.styles.ts'
import { dayOf, everyNight, shareText } from './coverageRows.ts'
import { NightsChart } from './NightsChart.tsx'

/** The share of people with a photo, night by night. */
export function NightsCard({ coverage, days }: { coverage: CoverageView; days: number }) {
  const page = usePageStyles()
  const nights = everyNight(coverage)
  const count = nights.filter(({ counted }) => counted === null).length
  const about = [words('coverage.nights.about'), words('coverage.nights.missing', { count })]
  return (
    <ChartCard
      of="nights"
      title={words('coverage.nights')}
      days={days}
      today={coverage.today}
      about={about.join(' ')}
      empty={nights.length === 0 ? words('coverage.nights.none') : null}
      chart={(chart) => (
        <>
          <NightsChart nights={coverage.nights} chart={chart} />
          <div className={page.unseen}>
            <NightsTable nights={nights} />
          </div>
        </>
      )}
      table={() => <NightsTable nights={nights} />}
    />
  )
}

/** The latest first. */
function NightsTable({ nights }: { nights: ReturnType<typeof everyNight> }) {
  const styles = useStyles()
  const heads = [
    words('coverage.column.share'),
    words('coverage.column.none'),
    words('coverage.column.unknown'),
    words('coverage.column.people'),
  ]
  return (
    <Table size="small" className={styles.table} aria-label={words('coverage.nights')}>
      <TableHeader>
        <TableRow>
          <TableHeaderCell>{words('coverage.column.night')}</TableHeaderCell>
          {heads.map((head) => (
            <TableHeaderCell key={head}>{head}</TableHeaderCell>
          ))}
        </TableRow>
      </TableHeader>
      <TableBody>
        {nights.toReversed().map(({ night, counted }) => (
          <TableRow key={night}>
            <TableCell>{words.date(dayOf(night))}</TableCell>
            {counted ? (
              [
                shareText(counted.has, counted.total),
                words.number(counted.none),
                words.number(counted.unknown),
                words.number(counted.total),
              ].map((text, index) => (
                <TableCell key={heads[index]} className={styles.number}>
                  {text}
                </TableCell>
              ))
            ) : (
              <TableCell colSpan={heads.length} className={styles.quiet}>
                {words('coverage.missing')}
              </TableCell>
            )}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}
