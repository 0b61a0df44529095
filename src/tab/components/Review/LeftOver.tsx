import { MessageBar, MessageBarBody } from '@fluentui/react-components'
import { useStyles } from './SetBefore.styles.ts'
import { format } from '../../review/words.ts'

/** Why there are files already when somebody comes to add photos. */
export function LeftOver({ files }: { files: number }) {
  const styles = useStyles()
  const words = files === 1 ? '1 file is' : `${format(files)} files are`
  return (
    <MessageBar layout="multiline" className={styles.note}>
      <MessageBarBody>
        {words} left over from your last import. Settle them here, or start over with others.
      </MessageBarBody>
    </MessageBar>
  )
}
