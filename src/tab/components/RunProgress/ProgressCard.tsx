import {
  Body1,
  Card,
  Link,
  ProgressBar,
  Subtitle2,
  Title3,
  mergeClasses,
} from '@fluentui/react-components'
import { CheckmarkCircleFilled } from '@fluentui/react-icons'
import type { RunView } from '../../../api/contract.ts'
import { goTo } from '../../hooks/useRoute.ts'
import type { RunActions } from '../../hooks/useRunActions.ts'
import { explainTimeLeft, progressOf } from '../../sending/progress.ts'
import type { UploadState } from '../../sending/uploads.ts'
import { usePageStyles } from '../Page/Page.styles.ts'
import { RunBar } from '../RunSummary/RunBar.tsx'
import { words } from '../../words/words.ts'
import { NeedsAttention } from './NeedsAttention.tsx'
import { FacesSet } from './FacesSet.tsx'
import { PausedBecause } from './PausedBecause.tsx'
import { useStyles } from './ProgressCard.styles.ts'
import { Segments } from './Segments.tsx'
import { explainRunning, explainSending } from './sending.ts'
import { useTimeLeft } from './useTimeLeft.ts'

interface ProgressCardProps {
  view: RunView
  upload: UploadState | null
  actions: RunActions
  /** lists what couldn't be set */
  onSeeProblems: () => void
}

/** A run's progress or result, and the actions on it. */
export function ProgressCard({ view, upload, actions, onSeeProblems }: ProgressCardProps) {
  return (
    <Card>
      {view.finishedAt === null ? (
        <UnderWay view={view} upload={upload} />
      ) : (
        <Finished view={view} onSeeProblems={onSeeProblems} />
      )}
      <Origin view={view} />
      <RunBar view={view} actions={actions} />
    </Card>
  )
}

function UnderWay({ view, upload }: Pick<ProgressCardProps, 'view' | 'upload'>) {
  const styles = usePageStyles()
  const progress = progressOf(view)
  const left = useTimeLeft(view)
  const sending = upload ? explainSending(upload) : null
  return (
    <>
      <div role="status">
        <Subtitle2 as="h2" block className={styles.heading}>
          {explainProgress(view, left)}
        </Subtitle2>
      </div>
      <ProgressBar
        value={progress.ended}
        max={Math.max(1, progress.total)}
        thickness="large"
        aria-label={words('run.kind', { kind: view.kind })}
      />
      {view.pausedBecause && <PausedBecause why={view.pausedBecause} />}
      {sending && (
        <Body1 block className={styles.quiet}>
          {sending}
        </Body1>
      )}
      {view.slowed && (
        <Body1 block className={styles.quiet}>
          {words('run.slowed')}
        </Body1>
      )}
      <Body1 block className={styles.quiet}>
        {explainRunning(view, sending !== null)}
      </Body1>
    </>
  )
}

function explainProgress(view: RunView, left: number | null): string {
  const progress = progressOf(view)
  if (view.pausedAt) return words('run.processed.paused', progress)
  if (left === null || view.cancelledAt) return words('run.processed', progress)
  return words('run.processed.left', { ...progress, left: explainTimeLeft(left) })
}

/** What was achieved comes first, then what was not. */
function Finished({ view, onSeeProblems }: Pick<ProgressCardProps, 'view' | 'onSeeProblems'>) {
  const styles = usePageStyles()
  const own = useStyles()
  const progress = progressOf(view)
  const { kind, done } = progress
  return (
    <>
      <Title3 as="h2" className={mergeClasses(styles.heading, own.result)}>
        {done > 0 && <CheckmarkCircleFilled aria-hidden className={own.success} />}
        {words('run.done', { kind, count: done })}
      </Title3>
      <FacesSet view={view} />
      <Segments progress={progress} />
      <NeedsAttention view={view} onSee={onSeeProblems} />
      {progress.done > 0 && <Body1 className={styles.quiet}>{words('run.delay')}</Body1>}
      {view.notYetSeen > 0 && (
        <Body1 className={styles.quiet}>
          {words('run.notYetSeen', { count: view.notYetSeen })}
        </Body1>
      )}
      {view.seenOtherwise > 0 && (
        <Body1>{words('run.seenOtherwise', { count: view.seenOtherwise })}</Body1>
      )}
    </>
  )
}

/** How much of this run was undone since, or else which run it undoes. */
function Origin({ view: { kind, undoes, undone } }: { view: RunView }) {
  const styles = usePageStyles()
  if (undone > 0) {
    return (
      <Body1 block className={styles.quiet}>
        {words('run.undone', { kind, count: undone })}{' '}
        <Link onClick={() => goTo({ page: 'runs' })}>{words('run.seeRuns')}</Link>
      </Body1>
    )
  }
  if (undoes === null) return null
  return (
    <Body1 block className={styles.quiet}>
      {words('run.undoes', { kind })}{' '}
      <Link onClick={() => goTo({ page: 'run', id: undoes })}>
        {words('run.seeEarlier', { kind })}
      </Link>
    </Body1>
  )
}
