import { Body1, Subtitle1 } from '@fluentui/react-components'
import type { CoverageView } from '../../../api/contract.ts'
import { words } from '../../words/words.ts'
import { Bar } from '../CoverageBar/Bar.tsx'
import { useStyles } from './Coverage.styles.ts'
import { changeSince, dayOf, shareText } from './coverageRows.ts'

/** How many people have a photo, and how many more than in the first night of the period. */
export function Headline({ coverage }: { coverage: CoverageView }) {
  const styles = useStyles()
  const { everybody } = coverage
  const change = changeSince(coverage)
  const isUnknown = everybody.unknown === everybody.total
  return (
    <div className={styles.headline}>
      <Subtitle1 as="h2" className={styles.heading}>
        {isUnknown
          ? words('coverage.headline.unknown')
          : words('coverage.headline', { share: shareText(everybody.has, everybody.total) })}
      </Subtitle1>
      <Bar data={everybody} />
      <Body1 className={styles.quiet}>
        {words('gallery.coverage.counts', everybody)}
        {change && ` · ${changeText(change)}`}
      </Body1>
    </div>
  )
}

const changeText = ({ points, night }: { points: number; night: string }): string =>
  words('coverage.change', {
    points: Math.abs(points),
    sign: points < 0 ? '−' : '+',
    date: words.date(dayOf(night)),
  })
