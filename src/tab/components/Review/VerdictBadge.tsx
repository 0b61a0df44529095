import { Badge, Tooltip } from '@fluentui/react-components'
import { WarningRegular } from '@fluentui/react-icons'
import type { Row } from '../../review/row.ts'
import type { Verdict } from '../../review/verdict.ts'
import { explainMore, explainVerdict, toneOf, type Tone } from '../../review/explain.ts'
import { useStyles } from './ReviewTable.styles.ts'

const colors: Record<Tone, 'success' | 'brand' | 'warning' | 'informative'> = {
  good: 'success',
  change: 'brand',
  warn: 'warning',
  quiet: 'informative',
}

/** What will happen with a file, in a few words; details in a tooltip. */
export function VerdictBadge({ row, verdict }: { row: Row; verdict: Verdict }) {
  const styles = useStyles()
  const tone = toneOf(verdict)
  const more = explainMore(verdict, row)
  const badge = (
    <Badge
      className={styles.badge}
      appearance={tone === 'quiet' ? 'ghost' : 'tint'}
      color={colors[tone]}
      {...(tone === 'warn' ? { icon: <WarningRegular /> } : {})}
      tabIndex={more ? 0 : undefined}
    >
      {explainVerdict(verdict)}
    </Badge>
  )
  if (!more) return badge
  return (
    <Tooltip content={more} relationship="description">
      {badge}
    </Tooltip>
  )
}
