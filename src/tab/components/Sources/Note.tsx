import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
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

/** A message that can be put away: a title, a sentence, and what it is in detail. */
export function Note({ intent, title, children, details, actions, closing, onClose }: NoteProps) {
  const styles = useStyles()
  return (
    <MessageBar intent={intent} layout={details.length > 0 ? 'multiline' : 'auto'}>
      <MessageBarBody className={styles.name}>
        <MessageBarTitle>{title}</MessageBarTitle>
        {children}
        {details.length > 0 && (
          <ul className={styles.details}>
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
