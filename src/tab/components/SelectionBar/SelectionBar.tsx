import { Button, mergeClasses, MessageBar, MessageBarBody } from '@fluentui/react-components'
import {
  ArrowDownloadRegular,
  ArrowUndoRegular,
  CheckmarkRegular,
  DeleteRegular,
  DismissRegular,
  PersonCircleRegular,
} from '@fluentui/react-icons'
import { Suspense, useState } from 'react'
import type { CountsView, SelectionView } from '../../../api/contract.ts'
import { useFocusReturn } from '../../hooks/focus/useFocusReturn.ts'
import { LIMITS } from '../../../api/contract/limits.ts'
import { asSelection, pickedWithPhoto } from '../../selection/picked.ts'
import { words } from '../../words/words.ts'
import { ApproveDialogPart } from '../ApproveDialog/approvePart.ts'
import { useSelectedWaiting } from '../ApproveDialog/useSelectedWaiting.ts'
import { DefaultPicturePart } from '../DefaultPictureDialog/defaultPicturePart.ts'
import { ExportDialogPart } from '../ExportDialog/exportPart.ts'
import { useStripStyles } from '../GalleryStrip/GalleryStrip.styles.ts'
import { ProblemNote } from '../ProblemNote/ProblemNote.tsx'
import { useStyles } from './SelectionBar.styles.ts'
import { Tool } from './Tool.tsx'
import { useSelectedRuns, type SelectedPeople, type SelectedRuns } from './useSelectedRuns.ts'

interface SelectionBarProps extends SelectedPeople {
  /** gives the focus to the people: the bar goes */
  onLeave: () => void
}

/** What is open over the gallery. */
type Opened = 'download' | 'defaults' | 'approve'

/** In place of the strip while people are selected: how many, and what can be done with them. */
export function SelectionBar(props: SelectionBarProps) {
  const { selecting, filter, found, onLeave } = props
  const styles = useStyles()
  const { strip } = useStripStyles()
  const runs = useSelectedRuns(props)
  const waiting = useSelectedWaiting(selecting.picked, filter)
  const { remember, giveBack } = useFocusReturn()
  const [opened, setOpened] = useState<Opened | null>(null)
  const isAll = selecting.count !== null && selecting.count === found?.total
  const problem = runs.problem ?? selecting.problem
  const leave = (): void => {
    selecting.clear()
    onLeave()
  }
  return (
    <>
      <div
        className={mergeClasses(strip, styles.bar)}
        role="group"
        aria-label={words('selection.actions')}
      >
        <Tool label={words('selection.clear')} icon={<DismissRegular />} isShort onClick={leave} />
        <span className={styles.count}>{countText(selecting.count, found)}</span>
        {found && !isAll && (
          <Button
            className={mergeClasses(styles.button, styles.all)}
            appearance="subtle"
            onClick={selecting.selectAll}
          >
            {words('selection.all', { count: found.total })}
          </Button>
        )}
        <span className={styles.grow} />
        <Tools
          runs={runs}
          waiting={waiting}
          isCounted={selecting.count !== null}
          onOpen={(what) => {
            remember()
            setOpened(what)
          }}
        />
      </div>
      <div>
        {selecting.isFull && (
          <MessageBar className={styles.note} intent="warning" layout="multiline">
            <MessageBarBody>{words('selection.full', { max: LIMITS.MAX_SELECTED })}</MessageBarBody>
          </MessageBar>
        )}
        {problem && <ProblemNote problem={problem} />}
      </div>
      {opened !== null && selecting.count !== null && (
        <OpenedDialog
          what={opened}
          selection={asSelection(selecting.picked, filter)}
          count={selecting.count}
          withPhoto={pickedWithPhoto(selecting.picked, found) ?? 0}
          waiting={waiting.count}
          onClose={(hasDecided = false) => {
            setOpened(null)
            // also where the bar goes: until something has the focus, the page stays hidden from screen readers
            giveBack()
            if (hasDecided) leave()
          }}
        />
      )}
    </>
  )
}

interface ToolsProps {
  runs: SelectedRuns
  /** it is known how many are selected */
  isCounted: boolean
  /** how many of their photos wait for approval */
  waiting: ReturnType<typeof useSelectedWaiting>
  onOpen: (what: Opened) => void
}

function Tools({ runs, isCounted, waiting, onOpen }: ToolsProps) {
  const open = (what: Opened) => () => {
    if (isCounted) onOpen(what)
  }
  const mayApprove = isCounted && waiting.isExact
  const isCrowded = waiting.count > 0
  return (
    <>
      {isCrowded && (
        <Tool
          label={words('selection.approve', { count: waiting.count })}
          icon={<CheckmarkRegular />}
          disabledFocusable={!mayApprove}
          onClick={() => mayApprove && onOpen('approve')}
        />
      )}
      <Tool
        label={words('selection.download')}
        isCrowded={isCrowded}
        icon={<ArrowDownloadRegular />}
        disabledFocusable={!isCounted}
        onClick={open('download')}
      />
      <Tool
        label={words('defaults.open')}
        isCrowded={isCrowded}
        icon={<PersonCircleRegular />}
        disabledFocusable={runs.isBusy || !isCounted}
        onClick={open('defaults')}
      />
      <Tool
        label={words('selection.restore')}
        isCrowded={isCrowded}
        icon={<ArrowUndoRegular />}
        disabledFocusable={runs.isBusy || !isCounted}
        onClick={runs.restore}
      />
      <Tool
        label={words('selection.remove')}
        isCrowded={isCrowded}
        icon={<DeleteRegular />}
        disabledFocusable={runs.isBusy || !isCounted}
        onClick={runs.remove}
      />
    </>
  )
}

interface OpenedDialogProps {
  what: Opened
  selection: SelectionView
  count: number
  withPhoto: number
  waiting: number
  onClose: (hasDecided?: boolean) => void
}

function OpenedDialog({ what, withPhoto, waiting, onClose, ...selected }: OpenedDialogProps) {
  const close = (): void => onClose()
  return (
    <Suspense fallback={null}>
      {what === 'approve' && (
        <ApproveDialogPart selection={selected.selection} waiting={waiting} onClose={onClose} />
      )}
      {what === 'download' && <ExportDialogPart {...selected} onClose={close} />}
      {what === 'defaults' && (
        <DefaultPicturePart {...selected} withPhoto={withPhoto} onClose={close} />
      )}
    </Suspense>
  )
}

function countText(count: number | null, found: CountsView | null): string {
  if (count === null) return words('selection.counting')
  return found
    ? words('selection.countOf', { count, total: found.total })
    : words('selection.count', { count })
}
