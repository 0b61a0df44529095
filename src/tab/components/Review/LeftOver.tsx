import { MessageBar, MessageBarBody } from '@fluentui/react-components'
import { words } from '../../words/words.ts'
import { useStyles } from './SetBefore.styles.ts'

/** Why there are files already when somebody comes to add photos. */
export function LeftOver({ files }: { files: number }) {
  const styles = useStyles()
  return (
    <MessageBar layout="multiline" className={styles.note}>
      <MessageBarBody>{words('review.leftOver', { count: files })}</MessageBarBody>
    </MessageBar>
  )
}
