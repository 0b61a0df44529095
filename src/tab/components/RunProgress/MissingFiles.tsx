import {
  Body1,
  Button,
  Card,
  MessageBar,
  MessageBarBody,
  Subtitle2,
  mergeClasses,
} from '@fluentui/react-components'
import { DocumentAddRegular, FolderAddRegular } from '@fluentui/react-icons'
import type { RunView } from '../../../api/contract.ts'
import { useDrop } from '../../hooks/useDrop.ts'
import { useSendAgain } from './useSendAgain.ts'
import { useServices } from '../../hooks/useServices.ts'
import { asProblem } from '../../api/problem.ts'
import { progressOf } from '../../sending/progress.ts'
import type { UploadState } from '../../sending/uploads.ts'
import { FileButton } from '../DropZone/FileButton.tsx'
import { useStyles as useZoneStyles } from '../DropZone/DropZone.styles.ts'
import { usePageStyles } from '../Page/Page.styles.ts'
import { ProblemNote } from '../ProblemNote/ProblemNote.tsx'
import { words } from '../../words/words.ts'
import { missingCount } from './sending.ts'

interface MissingFilesProps {
  view: RunView
  upload: UploadState | null
}

/** After a reload the tab no longer has the files that weren't sent: asks for them, and sends only those. */
export function MissingFiles({ view, upload }: MissingFilesProps) {
  const page = usePageStyles()
  const styles = useZoneStyles()
  const { handles } = useServices()
  const { awaiting } = progressOf(view)
  const missing = missingCount(awaiting, upload)
  const { dropped, known, mayAsk } = useSendAgain(view.id, missing > 0, awaiting === 0)
  const { over, handlers } = useDrop((files) => dropped.mutate(files), handles.note)
  if (missing === 0 || known.isPending) return null
  const problem = dropped.error ?? known.error
  return (
    <Card className={mergeClasses(over && styles.over)} {...handlers}>
      <Subtitle2 as="h2" className={page.heading}>
        {words('run.missing', { count: missing })}
      </Subtitle2>
      <Body1 className={page.quiet}>
        {words(mayAsk ? 'run.missing.known' : 'run.missing.drop')}
      </Body1>
      {problem && <ProblemNote problem={asProblem(problem)} />}
      {dropped.data === 0 && (
        <MessageBar intent="warning">
          <MessageBarBody>{words('run.missing.none')}</MessageBarBody>
        </MessageBar>
      )}
      <div className={page.line}>
        {mayAsk && (
          <Button appearance="primary" onClick={() => known.mutate()}>
            {words('run.missing.resume')}
          </Button>
        )}
        <FileButton
          appearance={mayAsk ? 'secondary' : 'primary'}
          icon={<FolderAddRegular />}
          folder
          onFiles={(files) => dropped.mutate(files)}
        >
          {words('run.missing.folder')}
        </FileButton>
        <FileButton icon={<DocumentAddRegular />} onFiles={(files) => dropped.mutate(files)}>
          {words('run.missing.files')}
        </FileButton>
      </div>
    </Card>
  )
}
