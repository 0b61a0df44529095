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
import { asProblem } from '../../api/problem.ts'
import type { PhotoFilter, Scope } from '../../app/peopleFilters.ts'
import { ProblemNote } from '../ProblemNote/ProblemNote.tsx'
import { words } from '../../words/words.ts'
import { coverageShare, readingText } from './coverage.ts'
import { useCounts } from './useDirectory.ts'
import { useStyles } from './CoverageBar.styles.ts'

interface CoverageBarProps {
  scope: Scope
  photo: PhotoFilter
  onPhoto: (photo: PhotoFilter) => void
}

/** How many people have a photo, as a bar whose legend filters the gallery. */
export function CoverageBar({ scope, photo, onPhoto }: CoverageBarProps) {
  const styles = useStyles()
  const { counts, running, progress } = useCounts(scope)
  const reading = readingText(progress)
  if (counts.isError && !counts.data) {
    return <ProblemNote problem={asProblem(counts.error)} onRetry={() => void counts.refetch()} />
  }
  const { data } = counts
  return (
    <Card className={styles.card} role="group" aria-label={words('gallery.coverage')}>
      <div className={styles.figures}>
        <div className={styles.share}>
          <LargeTitle>{data ? coverageShare(data) : '…'}</LargeTitle>
          <Caption1 className={styles.shareCaption}>
            {running ? reading : words('gallery.coverage.share', { scope })}
          </Caption1>
        </div>
        <Legend data={data} photo={photo} onPhoto={onPhoto} />
      </div>
      {data ? <Bar data={data} /> : <LoadingBar />}
      {running && (
        <ProgressBar
          aria-label={reading}
          thickness="medium"
          {...(progress && { value: progress.asked, max: progress.of })}
        />
      )}
    </Card>
  )
}

const parts = [
  { photo: null, style: 'everybody', count: (data: CountsView) => data.total },
  { photo: 'has', style: 'has', count: (data: CountsView) => data.has },
  { photo: 'none', style: 'none', count: (data: CountsView) => data.none },
  { photo: 'unknown', style: 'unknown', count: (data: CountsView) => data.unknown },
] as const

interface LegendProps extends Omit<CoverageBarProps, 'scope'> {
  data: CountsView | undefined
}

function Legend({ data, photo, onPhoto }: LegendProps) {
  const styles = useStyles()
  const narrow = useIsNarrow()
  return (
    <div className={styles.legend} role="group" aria-label={words('gallery.show')}>
      {parts.map((part) => (
        <ToggleButton
          key={part.style}
          className={styles.toggle}
          size={narrow ? 'small' : 'medium'}
          checked={photo === part.photo}
          onClick={() => onPhoto(photo === part.photo ? null : part.photo)}
          icon={<span className={mergeClasses(styles.dot, styles[part.style])} />}
        >
          <span>
            <span className={styles.number}>{data ? words.number(part.count(data)) : '–'}</span>{' '}
            {part.photo ? words('gallery.photo', { photo: part.photo }) : words('gallery.all')}
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
    <div className={styles.bar} role="img" aria-label={words('gallery.coverage.counts', data)}>
      {segments.map((part) => (
        <div
          key={part.style}
          className={mergeClasses(styles.part, styles[part.style])}
          style={{ flexGrow: part.count(data) }}
        />
      ))}
    </div>
  )
}

function LoadingBar() {
  return (
    <Skeleton aria-label={words('gallery.coverage.counting')}>
      <SkeletonItem size={8} />
    </Skeleton>
  )
}
