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
import { format } from '../../review/words.ts'
import { missingCount } from './sending.ts'

interface MissingFilesProps {
  view: RunView
  upload: UploadState | null
}

/** After a reload the browser has lost the files that were not sent: only those are sent, once they are known again. */
export function MissingFiles({ view, upload }: MissingFilesProps) {
  const page = usePageStyles()
  const styles = useZoneStyles()
  const { handles } = useServices()
  const { awaiting } = progressOf(view)
  const missing = missingCount(awaiting, upload)
  const { dropped, known, mayAsk } = useSendAgain(view.id, missing > 0, awaiting === 0)
  const { over, handlers } = useDrop((files) => dropped.mutate(files), handles.note)
  if (missing === 0 || known.isPending) return null
  const words = missing === 1 ? 'One file was' : `${format(missing)} files were`
  const problem = dropped.error ?? known.error
  return (
    <Card className={mergeClasses(over && styles.over)} {...handlers}>
      <Subtitle2 as="h2" className={page.heading}>
        {words} not sent before the tab was closed
      </Subtitle2>
      <Body1 className={page.quiet}>
        {mayAsk
          ? 'Your browser still knows where they are, and may ask you whether they can be read again.'
          : 'Drop the same files, folder or ZIP file here again: only what is missing is sent.'}
      </Body1>
      {problem && <ProblemNote problem={asProblem(problem)} />}
      {dropped.data === 0 && (
        <MessageBar intent="warning">
          <MessageBarBody>None of these files is missing here.</MessageBarBody>
        </MessageBar>
      )}
      <div className={page.line}>
        {mayAsk && (
          <Button appearance="primary" onClick={() => known.mutate()}>
            Go on sending
          </Button>
        )}
        <FileButton
          appearance={mayAsk ? 'secondary' : 'primary'}
          icon={<FolderAddRegular />}
          folder
          onFiles={(files) => dropped.mutate(files)}
        >
          Choose the folder
        </FileButton>
        <FileButton icon={<DocumentAddRegular />} onFiles={(files) => dropped.mutate(files)}>
          Choose files
        </FileButton>
      </div>
    </Card>
  )
}
