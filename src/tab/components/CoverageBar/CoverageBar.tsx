import {
  Card,
  Caption1,
  LargeTitle,
  ProgressBar,
  Skeleton,
  SkeletonItem,
  ToggleButton,
  mergeClasses,
} from '@fluentui/react-components'
import type { CountsView } from '../../../api/contract.ts'
import { useIsNarrow } from '../../hooks/useIsNarrow.ts'
import { useCounts } from '../../hooks/useDirectory.ts'
import { asProblem } from '../../api/problem.ts'
import type { PhotoFilter, Scope } from '../../app/route.ts'
import { ProblemNote } from '../ProblemNote/ProblemNote.tsx'
import { format } from '../../review/words.ts'
import { describeCoverage, shareInWords } from './coverage.ts'
import { useStyles } from './CoverageBar.styles.ts'

interface CoverageBarProps {
  scope: Scope
  photo: PhotoFilter
  onPhoto: (photo: PhotoFilter) => void
}

/** How many have a photo, as a bar whose legend filters the gallery. */
export function CoverageBar({ scope, photo, onPhoto }: CoverageBarProps) {
  const styles = useStyles()
  const { counts, running } = useCounts(scope)
  if (counts.isError && !counts.data) {
    return <ProblemNote problem={asProblem(counts.error)} onRetry={() => void counts.refetch()} />
  }
  const { data } = counts
  return (
    <Card className={styles.card} role="group" aria-label="Coverage">
      <div className={styles.figures}>
        <div className={styles.share}>
          <LargeTitle>{data ? shareInWords(data) : '…'}</LargeTitle>
          <Caption1 className={styles.shareCaption}>
            {running
              ? 'Reading the directory …'
              : `of ${scope === 'active' ? 'active people' : 'all accounts'} have a photo`}
          </Caption1>
        </div>
        <Legend data={data} photo={photo} onPhoto={onPhoto} />
      </div>
      {data ? <Bar data={data} /> : <LoadingBar />}
      {running && <ProgressBar aria-label="Reading the directory" thickness="medium" />}
    </Card>
  )
}

const parts = [
  { photo: null, style: 'everybody', label: 'all', count: (data: CountsView) => data.total },
  { photo: 'has', style: 'has', label: 'with photo', count: (data: CountsView) => data.has },
  { photo: 'none', style: 'none', label: 'without photo', count: (data: CountsView) => data.none },
  {
    photo: 'unknown',
    style: 'unknown',
    label: 'not yet known',
    count: (data: CountsView) => data.unknown,
  },
] as const

interface LegendProps extends Omit<CoverageBarProps, 'scope'> {
  data: CountsView | undefined
}

function Legend({ data, photo, onPhoto }: LegendProps) {
  const styles = useStyles()
  const narrow = useIsNarrow()
  return (
    <div className={styles.legend} role="group" aria-label="Show">
      {parts.map((part) => (
        <ToggleButton
          key={part.label}
          className={styles.toggle}
          size={narrow ? 'small' : 'medium'}
          checked={photo === part.photo}
          onClick={() => onPhoto(photo === part.photo ? null : part.photo)}
          icon={<span className={mergeClasses(styles.dot, styles[part.style])} />}
        >
          <span>
            <span className={styles.number}>{data ? format(part.count(data)) : '–'}</span>{' '}
            {part.label}
          </span>
        </ToggleButton>
      ))}
    </div>
  )
}

function Bar({ data }: { data: CountsView }) {
  const styles = useStyles()
  const segments = parts.filter((part) => part.photo !== null && part.count(data) > 0)
  return (
    <div className={styles.bar} role="img" aria-label={describeCoverage(data)}>
      {segments.map((part) => (
        <div
          key={part.label}
          className={mergeClasses(styles.part, styles[part.style])}
          style={{ flexGrow: part.count(data) }}
        />
      ))}
    </div>
  )
}

function LoadingBar() {
  return (
    <Skeleton aria-label="Counting">
      <SkeletonItem size={8} />
    </Skeleton>
  )
}
