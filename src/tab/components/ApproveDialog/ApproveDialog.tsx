import {
  Body1,
  Button,
  Field,
  MessageBar,
  MessageBarBody,
  ProgressBar,
} from '@fluentui/react-components'
import { useEffect, useRef, useState } from 'react'
import type { SelectionView } from '../../../api/contract.ts'
import { goTo } from '../../hooks/useRoute.ts'
import { words } from '../../words/words.ts'
import { DialogFrame } from '../Page/DialogFrame.tsx'
import { Waiting } from '../Page/Waiting.tsx'
import { ProblemNote } from '../ProblemNote/ProblemNote.tsx'
import { useStyles } from './ApproveDialog.styles.ts'
import { Decided } from './Decided.tsx'
import { NewFaces } from './NewFaces.tsx'
import { useApproveSelected, type ApproveSelected } from './useApproveSelected.ts'

interface ApproveDialogProps {
  selection: SelectionView
  /** how many of them are shown as waiting */
  waiting: number
  /** after it has left the page; `hasDecided` = photos may have been set */
  onClose: (hasDecided: boolean) => void
}

/** Shows the photos of selected people that wait for approval, asks once, and tells of each that was left. */
export function ApproveDialog({ selection, waiting, onClose }: ApproveDialogProps) {
  const styles = useStyles()
  const approving = useApproveSelected(selection)
  const [closing, setClosing] = useState<'no' | 'close' | 'toApprovals'>('no')
  const { phase } = approving
  return (
    <DialogFrame
      contentClassName={styles.content}
      title={titleOf(approving, waiting)}
      isOpen={closing === 'no'}
      // what is under way is stopped by its own button, not by a press beside the dialog
      onClose={() => phase !== 'work' && setClosing('close')}
      onGone={() => {
        onClose(phase !== 'question')
        if (closing === 'toApprovals') goTo({ page: 'approvals' })
      }}
      actions={<Actions approving={approving} onClose={setClosing} />}
    >
      <Content approving={approving} />
    </DialogFrame>
  )
}

function titleOf({ phase, all, isLoading, error }: ApproveSelected, waiting: number): string {
  if (phase !== 'question') return words('approvals.title')
  if (isLoading || error) return words('selection.approve.title', { count: waiting })
  if (all.length === 0) return words('approvals.none')
  return words('selection.approve.title', { count: all.length })
}

interface ActionsProps {
  approving: ApproveSelected
  onClose: (how: 'close' | 'toApprovals') => void
}

function Actions({ approving, onClose }: ActionsProps) {
  const styles = useStyles()
  const { phase, all, undone, left, approve, stop } = approving
  const first = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    // the button that was pressed is gone
    if (phase === 'done') first.current?.focus()
  }, [phase])
  const isUsable = phase === 'question' && all.length > 0
  return (
    <>
      <Button
        ref={(button: HTMLButtonElement | null) => void (first.current = button)}
        onClick={phase === 'work' ? stop : () => onClose('close')}
      >
        {words(
          phase === 'question'
            ? 'selection.cancel'
            : phase === 'work'
              ? 'selection.approve.stop'
              : 'selection.approve.close',
        )}
      </Button>
      {phase !== 'done' && (
        <Button
          className={styles.oneLine}
          appearance="primary"
          disabledFocusable={!isUsable}
          onClick={() => isUsable && approve()}
        >
          {words('selection.approve', { count: all.length })}
        </Button>
      )}
      {phase === 'done' && undone.size + left > 0 && (
        <Button className={styles.oneLine} onClick={() => onClose('toApprovals')}>
          {words('selection.approve.open')}
        </Button>
      )}
    </>
  )
}

function Content({ approving }: { approving: ApproveSelected }) {
  const { phase, all, isLoading, error, pending, reload } = approving
  if (phase === 'done') return <Decided approving={approving} />
  if (phase === 'work') return <Progress done={all.length - pending} total={all.length} />
  if (error) return <ProblemNote problem={error} onRetry={reload} />
  if (isLoading) return <Waiting label={words('approvals.loading')} />
  if (all.length === 0) return <Body1>{words('approvals.none.text')}</Body1>
  const changed = all.filter(({ changedSince }) => changedSince).length
  return (
    <>
      <Body1>{words('selection.approve.text')}</Body1>
      {changed > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{words('selection.approve.changed', { count: changed })}</MessageBarBody>
        </MessageBar>
      )}
      <NewFaces approvals={all} />
    </>
  )
}

function Progress({ done, total }: { done: number; total: number }) {
  const text = words('selection.approve.progress', { done, total })
  return (
    <Field validationMessage={text} validationState="none">
      <ProgressBar value={done} max={total} aria-label={text} />
    </Field>
  )
}
