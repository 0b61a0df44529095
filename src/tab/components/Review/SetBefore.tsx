import {
  Caption1,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  ProgressBar,
} from '@fluentui/react-components'
import type { HashProgress } from '../../review/background/hashQueue.ts'
import { isAllSet, type Tally } from '../../review/tally.ts'
import { useDebounced } from '../../hooks/useDebounced.ts'
import { useStyles } from './SetBefore.styles.ts'
import { explainAllSet } from '../../review/explain.ts'
import { words } from '../../words/words.ts'

/** Comparing that ends sooner is not shown. */
const SHOW_AFTER_MS = 300

/** Progress of comparing the files with current photos; if all of them are set already, explains why nothing is ticked. */
export function SetBefore({ comparing, tally }: { comparing: HashProgress | null; tally: Tally }) {
  const styles = useStyles()
  const isSlow = useDebounced(comparing !== null, SHOW_AFTER_MS)
  if (comparing) {
    if (!isSlow) return null
    const { done, all } = comparing
    return (
      <div className={styles.progress}>
        <Caption1>{words('review.comparing', { done, all })}</Caption1>
        <ProgressBar value={done} max={all} aria-label={words('review.comparingProgress')} />
      </div>
    )
  }
  if (!isAllSet(tally)) return null
  return (
    <MessageBar intent="success" layout="multiline" className={styles.note}>
      <MessageBarBody>
        <MessageBarTitle>{words('review.allSet.title')}</MessageBarTitle>
        {explainAllSet(tally)}
      </MessageBarBody>
    </MessageBar>
  )
}
