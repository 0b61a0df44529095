import {
  Body1,
  Card,
  MessageBar,
  MessageBarBody,
  Subtitle2,
  mergeClasses,
} from '@fluentui/react-components'
import { DocumentAddRegular, FolderAddRegular } from '@fluentui/react-icons'
import { useMutation } from '@tanstack/react-query'
import type { ImportView } from '../../../api/contract.ts'
import type { LocalFile } from '../../files.ts'
import { useDrop } from '../../hooks/useDrop.ts'
import { useServices } from '../../hooks/useServices.ts'
import { asProblem } from '../../problem.ts'
import { progressOf } from '../../progress.ts'
import { allItems } from '../../registration.ts'
import { pairFiles } from '../../resume.ts'
import type { UploadState } from '../../uploads.ts'
import { FileButton } from '../DropZone/FileButton.tsx'
import { useStyles as useZoneStyles } from '../DropZone/DropZone.styles.ts'
import { usePageStyles } from '../Page/Page.styles.ts'
import { ProblemNote } from '../ProblemNote/ProblemNote.tsx'
import { format } from '../Review/words.ts'
import { missingCount } from './sending.ts'

interface MissingFilesProps {
  view: ImportView
  upload: UploadState | null
}

/** After a reload the browser has lost the files that were not sent: dropped again, only those are sent. */
export function MissingFiles({ view, upload }: MissingFilesProps) {
  const page = usePageStyles()
  const styles = useZoneStyles()
  const { client, uploads } = useServices()
  const pair = useMutation({
    mutationFn: async (files: LocalFile[]) => {
      const items = await allItems(client, view.id, 'awaiting')
      const { uploads: found } = pairFiles(items, files)
      uploads.start(view.id, found)
      return found.length
    },
  })
  const { over, handlers } = useDrop((files) => pair.mutate(files))
  const missing = missingCount(progressOf(view).awaiting, upload)
  if (missing === 0) return null
  const words = missing === 1 ? 'One file was' : `${format(missing)} files were`
  return (
    <Card className={mergeClasses(over && styles.over)} {...handlers}>
      <Subtitle2 as="h2" className={page.heading}>
        {words} not sent before the tab was closed
      </Subtitle2>
      <Body1 className={page.quiet}>
        Drop the same files or folder here again: only what is missing is sent.
      </Body1>
      {pair.isError && <ProblemNote problem={asProblem(pair.error)} />}
      {pair.data === 0 && (
        <MessageBar intent="warning">
          <MessageBarBody>None of these files is missing here.</MessageBarBody>
        </MessageBar>
      )}
      <div className={page.line}>
        <FileButton
          appearance="primary"
          icon={<FolderAddRegular />}
          folder
          onFiles={(files) => pair.mutate(files)}
        >
          Choose the folder
        </FileButton>
        <FileButton icon={<DocumentAddRegular />} onFiles={(files) => pair.mutate(files)}>
          Choose files
        </FileButton>
      </div>
    </Card>
  )
}
