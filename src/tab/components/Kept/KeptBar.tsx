import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  useRestoreFocusTarget,
} from '@fluentui/react-components'
import { FolderAddRegular, DocumentAddRegular } from '@fluentui/react-icons'
import type { Review } from '../../hooks/useReview.ts'
import { words } from '../../words/words.ts'
import { FileButton } from '../DropZone/FileButton.tsx'
import { explainKept } from './explainKept.ts'
import { useStyles } from './KeptBar.styles.ts'
import type { useKept } from './useKept.ts'

interface KeptBarProps {
  review: Review
  ways: ReturnType<typeof useKept>
}

/** Offers to go on with the last review, whose decisions the browser has kept. */
export function KeptBar({ review, ways }: KeptBarProps) {
  const styles = useStyles()
  const { kept, reviews } = review
  const { canResume, isRefused, resume, startOver } = ways
  const getsFocusBack = useRestoreFocusTarget()
  if (!kept) return null
  return (
    <MessageBar layout="multiline" className={styles.bar}>
      <MessageBarBody>
        <MessageBarTitle>{words('kept.title', { count: kept.rows.size })}</MessageBarTitle>
        {isRefused ? words('kept.refused') : explainKept(kept, canResume)}
      </MessageBarBody>
      <MessageBarActions className={styles.buttons}>
        {canResume ? (
          <Button appearance="primary" onClick={resume}>
            {words('kept.continue')}
          </Button>
        ) : (
          <>
            <FileButton folder icon={<FolderAddRegular />} onFiles={reviews.take}>
              {words('kept.folder')}
            </FileButton>
            <FileButton icon={<DocumentAddRegular />} onFiles={reviews.take}>
              {words('kept.files')}
            </FileButton>
          </>
        )}
        <Button {...getsFocusBack} onClick={startOver}>
          {words('addPhotos.startOver')}
        </Button>
      </MessageBarActions>
    </MessageBar>
  )
}
