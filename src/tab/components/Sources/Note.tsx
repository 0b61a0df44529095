import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  mergeClasses,
} from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons'
import { useId, useState, type ReactNode } from 'react'
import { useIsNarrow } from '../../hooks/useIsNarrow.ts'
import { useStyles } from './Sources.styles.ts'

interface NoteProps {
  intent: 'info' | 'warning' | 'success'
  title: string
  /** what is said after the title */
  children?: ReactNode
  details: readonly string[]
  /** buttons beside the one that closes it */
  actions?: ReactNode
  /** what the button that closes it does */
  closing: string
  onClose: () => void
}

/** A message that can be put away: a title, a sentence, and what it is in detail; folded where there is little room. */
export function Note({ intent, title, children, details, actions, closing, onClose }: NoteProps) {
  const styles = useStyles()
  const isNarrow = useIsNarrow()
  const [unfolded, setUnfolded] = useState(false)
  const list = useId()
  const hasDetails = details.length > 0
  const showsDetails = hasDetails && (unfolded || !isNarrow)
  const layout = showsDetails ? 'multiline' : isNarrow ? 'singleline' : 'auto'
  return (
    <MessageBar intent={intent} layout={layout} className={styles.note}>
      <MessageBarBody className={mergeClasses(styles.name, isNarrow && styles.folded)}>
        <MessageBarTitle className={styles.noteTitle} title={title}>
          {title}
        </MessageBarTitle>
        {children}
        {isNarrow && hasDetails && (
          <Button
            appearance="transparent"
            size="small"
            className={styles.unfold}
            aria-expanded={unfolded}
            aria-controls={unfolded ? list : undefined}
            onClick={() => setUnfolded(!unfolded)}
          >
            {unfolded ? 'Less' : `Details (${details.length})`}
          </Button>
        )}
        {showsDetails && (
          <ul id={list} className={styles.details}>
            {details.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
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
      >
        {actions}
      </MessageBarActions>
    </MessageBar>
  )
}
