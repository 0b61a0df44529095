import { Body1, MessageBar, MessageBarBody } from '@fluentui/react-components'
import { words } from '../../words/words.ts'
import { useStyles } from './ApproveDialog.styles.ts'
import type { ApproveSelected } from './useApproveSelected.ts'

/** What came of it: how many were set, whose were left and why, and how many were not tried. */
export function Decided({ approving }: { approving: ApproveSelected }) {
  const styles = useStyles()
  const { set, undone, left } = approving
  return (
    <>
      <MessageBar intent={undone.size > 0 ? 'warning' : 'success'} layout="multiline">
        <MessageBarBody>{words('selection.approve.done', { count: set })}</MessageBarBody>
      </MessageBar>
      {undone.size > 0 && (
        <div>
          <Body1>{words('selection.approve.left', { count: undone.size })}</Body1>
          <ul className={styles.reasons}>
            {byReason(approving).map(([reason, names]) => (
              <li key={reason}>{words('approvals.lost', { name: words.list(names), reason })}</li>
            ))}
          </ul>
        </div>
      )}
      {left > 0 && <Body1>{words('selection.approve.waits', { count: left })}</Body1>}
    </>
  )
}

/** The names of those who were left for the same reason. */
function byReason({ undone }: Pick<ApproveSelected, 'undone'>): [string, string[]][] {
  const names = new Map<string, string[]>()
  for (const { name, problem } of undone.values())
    names.set(problem.sentence, [...(names.get(problem.sentence) ?? []), name])
  return [...names]
}
