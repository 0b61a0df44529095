import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components'
import { useStyles } from './Check.styles.ts'
import { words } from '../../words/words.ts'

interface DoubtfulProps {
  count: number
  /** lists them */
  onSee: () => void
}

/** Says that some photos won't be set unless somebody ticks them. */
export function Doubtful({ count, onSee }: DoubtfulProps) {
  const styles = useStyles()
  if (count === 0) return null
  return (
    <MessageBar intent="warning" className={styles.note}>
      <MessageBarBody>
        <MessageBarTitle>{words('check.doubtful', { count })}</MessageBarTitle>
        {words('check.doubtful.text')}
      </MessageBarBody>
      <MessageBarActions>
        <Button onClick={onSee}>{words('check.doubtful.see')}</Button>
      </MessageBarActions>
    </MessageBar>
  )
}
