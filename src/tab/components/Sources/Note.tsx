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
import { words } from '../../words/words.ts'
import { useStyles } from './Sources.styles.ts'

interface NoteProps {
  intent: 'info' | 'warning' | 'success'
  title: string
  /** after the title */
  children?: ReactNode
  details: readonly string[]
  /** buttons beside the one that closes it */
  actions?: ReactNode
  /** label of the button that closes it */
  closing: string
  onClose: () => void
}

/** A dismissible message: title, sentence and details; on a phone, the details are collapsed. */
export function Note({ intent, title, children, details, actions, closing, onClose }: NoteProps) {
  const styles = useStyles()
  const isNarrow = useIsNarrow()
  const [expanded, setExpanded] = useState(false)
  const list = useId()
  const hasDetails = details.length > 0
  const showsDetails = hasDetails && (expanded || !isNarrow)
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
            aria-expanded={expanded}
            aria-controls={expanded ? list : undefined}
            onClick={() => setExpanded(!expanded)}
          >
            {expanded ? words('sources.less') : words('sources.details', { count: details.length })}
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
