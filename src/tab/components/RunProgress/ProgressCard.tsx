import { Body1, Card, Link, ProgressBar, Subtitle2, Title3 } from '@fluentui/react-components'
import type { RunView } from '../../../api/contract.ts'
import { useTimeLeft } from '../../hooks/useRun.ts'
import { goTo } from '../../hooks/useRoute.ts'
import type { Run } from '../../hooks/useRunCommands.ts'
import {
  explainResult,
  explainTimeLeft,
  progressOf,
  type Progress,
} from '../../sending/progress.ts'
import type { UploadState } from '../../sending/uploads.ts'
import { usePageStyles } from '../Page/Page.styles.ts'
import { names } from '../RunSummary/runSummary.ts'
import { RunBar } from '../RunSummary/RunBar.tsx'
import { format } from '../../review/words.ts'
import { explainRunning, explainSending, slowWords } from './sending.ts'

interface ProgressCardProps {
  view: RunView
  upload: UploadState | null
  run: Run
}

/** How far it is, or what came of it, and what can be done with the whole of it. */
export function ProgressCard({ view, upload, run }: ProgressCardProps) {
  return (
    <Card>
      {view.finishedAt === null ? (
        <UnderWay view={view} upload={upload} />
      ) : (
        <Finished view={view} />
      )}
      <Origin view={view} />
      <RunBar view={view} run={run} />
    </Card>
  )
}

function UnderWay({ view, upload }: Pick<ProgressCardProps, 'view' | 'upload'>) {
  const styles = usePageStyles()
  const progress = progressOf(view)
  const left = useTimeLeft(view)
  const sending = upload ? explainSending(upload) : null
  const paused = view.pausedAt !== null
  return (
    <>
      <Subtitle2 as="h2" block role="status" className={styles.heading}>
        {format(progress.ended)} of {format(progress.total)} processed
        {paused
          ? ', paused'
          : left !== null && view.cancelledAt === null && `, ${explainTimeLeft(left)}`}
      </Subtitle2>
      <ProgressBar
        value={progress.ended}
        max={Math.max(1, progress.total)}
        thickness="large"
        aria-label={names[view.kind].name}
      />
      {sending && (
        <Body1 block className={styles.quiet}>
          {sending}
        </Body1>
      )}
      {view.slowed && (
        <Body1 block className={styles.quiet}>
          {slowWords}
        </Body1>
      )}
      <Body1 block className={styles.quiet}>
        {explainRunning(view, sending !== null)}
      </Body1>
    </>
  )
}

function barColour({ done, left, problems }: Progress): 'success' | 'warning' | 'error' {
  if (problems === 0) return 'success'
  return done + left > 0 ? 'warning' : 'error'
}

function Finished({ view }: { view: RunView }) {
  const styles = usePageStyles()
  const progress = progressOf(view)
  return (
    <>
      <Title3 as="h2" block className={styles.heading}>
        {explainResult(progress)}
      </Title3>
      <ProgressBar
        value={view.cancelledAt === null ? 1 : (progress.done + progress.problems) / progress.total}
        thickness="large"
        color={barColour(progress)}
        aria-label="Finished"
      />
      {progress.done > 0 && (
        <Body1 className={styles.quiet}>
          Teams, Outlook and the others may take up to a day to show new photos everywhere.
        </Body1>
      )}
    </>
  )
}

/** Of an undo: the way to what it takes back. And how much of a run was taken back itself. */
function Origin({ view: { kind, undoes, undone } }: { view: RunView }) {
  const styles = usePageStyles()
  if (undone > 0) {
    return (
      <Body1 block className={styles.quiet}>
        {undone === 1 ? '1 of them was' : `${format(undone)} of them were`}{' '}
        {kind === 'undo' ? 'set again since' : 'undone since'};{' '}
        <Link onClick={() => goTo({ page: 'runs' })}>Imports</Link> shows when.
      </Body1>
    )
  }
  if (undoes === null) return null
  return (
    <Body1 block className={styles.quiet}>
      {kind === 'redo' ? 'This sets again what was taken away by' : 'This takes back'}{' '}
      <Link onClick={() => goTo({ page: 'run', id: undoes })}>
        {kind === 'redo' ? 'an undo' : 'an earlier run'}
      </Link>
      .
    </Body1>
  )
}
