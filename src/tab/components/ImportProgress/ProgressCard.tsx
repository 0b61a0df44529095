import { Body1, Card, ProgressBar, Subtitle2, Title3 } from '@fluentui/react-components'
import type { ImportView } from '../../../api/contract.ts'
import { useTimeLeft } from '../../hooks/useImport.ts'
import { explainResult, explainTimeLeft, progressOf } from '../../progress.ts'
import type { UploadState } from '../../uploads.ts'
import { usePageStyles } from '../Page/Page.styles.ts'
import { format } from '../Review/words.ts'
import { explainLeaving, explainSending } from './sending.ts'

interface ProgressCardProps {
  view: ImportView
  upload: UploadState | null
}

/** A bar, a count, the time left, and that one may leave. */
export function ProgressCard({ view, upload }: ProgressCardProps) {
  const styles = usePageStyles()
  const progress = progressOf(view)
  const left = useTimeLeft(view)
  const sending = upload ? explainSending(upload) : null
  if (progress.finished) {
    return (
      <Card>
        <Title3 as="h2" block className={styles.heading}>
          {explainResult(progress)}
        </Title3>
        <ProgressBar
          value={1}
          thickness="large"
          color={progress.done + progress.left > 0 ? 'success' : 'error'}
          aria-label="Finished"
        />
        {progress.done > 0 && (
          <Body1 className={styles.quiet}>
            Teams, Outlook and the others may take up to a day to show new photos everywhere.
          </Body1>
        )}
      </Card>
    )
  }
  return (
    <Card>
      <Subtitle2 as="h2" block role="status" className={styles.heading}>
        {format(progress.ended)} of {format(progress.total)} done
        {left !== null && `, ${explainTimeLeft(left)}`}
      </Subtitle2>
      <ProgressBar
        value={progress.ended}
        max={Math.max(1, progress.total)}
        thickness="large"
        aria-label="Import"
      />
      {sending && (
        <Body1 block className={styles.quiet}>
          {sending}
        </Body1>
      )}
      <Body1 block className={styles.quiet}>
        {explainLeaving(progress.awaiting, sending !== null)}
      </Body1>
    </Card>
  )
}
