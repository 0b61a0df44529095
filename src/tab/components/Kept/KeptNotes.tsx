import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons'
import type { Review } from '../../hooks/useReview.ts'
import { words } from '../../words/words.ts'
import { explainNotTakenUp } from './explainKept.ts'
import { useStyles } from './KeptBar.styles.ts'

/** What has become of the last review; or that this one isn't kept. */
export function KeptNotes({ review }: { review: Review }) {
  const { kept, takenUp, takenUpRead, unkept, reviews } = review
  const missing = takenUp ? explainNotTakenUp(takenUp, kept) : ''
  return (
    <>
      {takenUp && !takenUpRead && (
        <KeptNote
          intent={missing ? 'warning' : 'success'}
          title={words('kept.applied', { count: takenUp.applied })}
          text={missing}
          closing={words('kept.close')}
          onClose={reviews.dismissKept}
        />
      )}
      {unkept === 'tell' && (
        <KeptNote
          intent="info"
          title={words('kept.not.title')}
          text={words('kept.not')}
          closing={words('kept.not.close')}
          onClose={reviews.dismissKept}
        />
      )}
    </>
  )
}

interface KeptNoteProps {
  intent: 'info' | 'success' | 'warning'
  title: string
  text: string
  closing: string
  onClose: () => void
}

function KeptNote({ intent, title, text, closing, onClose }: KeptNoteProps) {
  const styles = useStyles()
  return (
    <MessageBar intent={intent} layout="multiline" className={styles.bar}>
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle>
        {text}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            icon={<DismissRegular />}
            aria-label={closing}
            onClick={onClose}
          />
        }
      />
    </MessageBar>
  )
}
