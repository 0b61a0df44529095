import { MessageBar, MessageBarBody } from '@fluentui/react-components'
import { words } from '../../words/words.ts'
import { useStyles } from './SetBefore.styles.ts'

/** Explains why the page lists files already: they are left from the last import. */
export function LeftOver({ files }: { files: number }) {
  const styles = useStyles()
  return (
    <MessageBar layout="multiline" className={styles.note}>
      <MessageBarBody>{words('review.leftOver', { count: files })}</MessageBarBody>
    </MessageBar>
  )
}
