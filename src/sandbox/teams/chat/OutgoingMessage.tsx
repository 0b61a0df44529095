import { mergeClasses } from '@fluentui/react-components'
import { words } from '../words.ts'
import { useStyles } from './Chat.styles.ts'
import { FileChip } from './FileChip.tsx'
import { BotAvatar } from './Timeline.tsx'
import type { Draft } from './useDraft.ts'

/** The message just sent, until the history has it. */
export function OutgoingMessage({ draft }: { draft: Draft }) {
  const styles = useStyles()
  return (
    <div className={mergeClasses(styles.group, styles.groupOfUser)}>
      <div className={mergeClasses(styles.bubbles, styles.bubblesOfUser)}>
        {draft.text.trim() !== '' && (
          <div className={mergeClasses(styles.bubble, styles.bubbleOfUser)}>
            <div className={styles.plain}>{draft.text.trim()}</div>
          </div>
        )}
        {draft.files.map((file, index) => (
          <FileChip key={index} file={file} />
        ))}
      </div>
    </div>
  )
}

export function Typing({ name }: { name: string }) {
  const styles = useStyles()
  return (
    <div className={styles.group}>
      <BotAvatar name={name} />
      <div className={mergeClasses(styles.bubble, styles.typing)} role="status">
        <span className={styles.hidden}>{words.messages.typing(name)}</span>
        <span className={styles.dot} />
        <span className={styles.dot} />
        <span className={styles.dot} />
      </div>
    </div>
  )
}
