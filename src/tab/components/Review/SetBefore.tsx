import {
  Caption1,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  ProgressBar,
} from '@fluentui/react-components'
import type { Compared } from '../../review/hashQueue.ts'
import { useDebounced } from '../../hooks/useDebounced.ts'
import { useStyles } from './SetBefore.styles.ts'
import type { Tally } from '../../review/verdict.ts'
import { explainAllSet, format, isAllSet } from '../../review/words.ts'

/** ms after which it is worth saying that something goes on */
const patience = 300

/** How far it is known which files were set before; and, when it turns out that all were, that this is no failure. */
export function SetBefore({ comparing, tally }: { comparing: Compared | null; tally: Tally }) {
  const styles = useStyles()
  const isSlow = useDebounced(comparing !== null, patience)
  if (comparing) {
    if (!isSlow) return null
    const { done, all } = comparing
    return (
      <div className={styles.progress}>
        <Caption1>
          Comparing with the files that were set before: {format(done)} of {format(all)}
        </Caption1>
        <ProgressBar value={done} max={all} aria-label="Comparing" />
      </div>
    )
  }
  if (!isAllSet(tally)) return null
  return (
    <MessageBar intent="success" layout="multiline" className={styles.note}>
      <MessageBarBody>
        <MessageBarTitle>There is nothing to do</MessageBarTitle>
        {explainAllSet(tally)}
      </MessageBarBody>
    </MessageBar>
  )
}
