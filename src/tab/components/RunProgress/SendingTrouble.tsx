import { Button, Caption1, Card, Subtitle2, Text } from '@fluentui/react-components'
import { useServices } from '../../hooks/useServices.ts'
import type { UploadState } from '../../sending/uploads.ts'
import { words } from '../../words/words.ts'
import { usePageStyles } from '../Page/Page.styles.ts'
import { DetailsButton } from '../ProblemNote/ProblemNote.tsx'

/** Files that couldn't be sent, each with the reason. */
export function SendingTrouble({ runId, upload }: { runId: string; upload: UploadState }) {
  const styles = usePageStyles()
  const { uploads } = useServices()
  if (upload.failed.length === 0) return null
  return (
    <Card>
      <div className={styles.line}>
        <Subtitle2 as="h2" className={styles.title}>
          {words('run.notSent')}
        </Subtitle2>
        <Button
          size="small"
          onClick={() =>
            uploads.start(
              runId,
              upload.failed.map((failure) => failure.upload),
            )
          }
        >
          {words('run.notSent.again')}
        </Button>
      </div>
      {upload.failed.map(({ upload: { itemId, file }, problem }) => (
        <div key={itemId} className={styles.line}>
          <span className={styles.title}>
            <Text block>{file.name}</Text>
            <Caption1 className={styles.quiet}>
              {problem.sentence} {problem.next}
            </Caption1>
          </span>
          <DetailsButton details={problem} />
        </div>
      ))}
    </Card>
  )
}
