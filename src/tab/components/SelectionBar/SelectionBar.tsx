import {
  Button,
  mergeClasses,
  MessageBar,
  MessageBarBody,
  Tooltip,
  type ButtonProps,
} from '@fluentui/react-components'
import {
  ArrowDownloadRegular,
  ArrowUndoRegular,
  DeleteRegular,
  DismissRegular,
} from '@fluentui/react-icons'
import { Suspense, useCallback, useState } from 'react'
import type { CountsView } from '../../../api/contract.ts'
import { useFocusReturn } from '../../hooks/useFocusReturn.ts'
import { useIsNarrow } from '../../hooks/useIsNarrow.ts'
import { LIMITS } from '../../../api/contract/limits.ts'
import { asSelection } from '../../selection/picked.ts'
import { words } from '../../words/words.ts'
import { ExportDialogPart } from '../ExportDialog/exportPart.ts'
import { useStripStyles } from '../GalleryStrip/GalleryStrip.styles.ts'
import { ProblemNote } from '../ProblemNote/ProblemNote.tsx'
import { useStyles } from './SelectionBar.styles.ts'
import { useSelectedRuns, type SelectedPeople } from './useSelectedRuns.ts'

interface SelectionBarProps extends SelectedPeople {
  /** gives the focus to the people: the bar goes */
  onLeave: () => void
}

/** In place of the strip while people are selected: how many, and what can be done with them. */
export function SelectionBar(props: SelectionBarProps) {
  const { selecting, filter, found, onLeave } = props
  const styles = useStyles()
  const { strip } = useStripStyles()
  const runs = useSelectedRuns(props)
  const { remember, giveBack } = useFocusReturn()
  const [isExporting, setExporting] = useState(false)
  const closeExport = useCallback((): void => {
    giveBack()
    setExporting(false)
  }, [giveBack])
  const isAll = selecting.count !== null && selecting.count === found?.total
  const problem = runs.problem ?? selecting.problem
  return (
    <>
      <div
        className={mergeClasses(strip, styles.bar)}
        role="group"
        aria-label={words('selection.actions')}
      >
        <Tool
          label={words('selection.clear')}
          icon={<DismissRegular />}
          isShort
          onClick={() => {
            selecting.clear()
            onLeave()
          }}
        />
        <span className={styles.count}>{countText(selecting.count, found)}</span>
        {found && !isAll && (
          <Button className={styles.button} appearance="subtle" onClick={selecting.selectAll}>
            {words('selection.all', { count: found.total })}
          </Button>
        )}
        <span className={styles.grow} />
        <Tool
          label={words('selection.download')}
          icon={<ArrowDownloadRegular />}
          disabledFocusable={selecting.count === null}
          onClick={() => {
            remember()
            setExporting(selecting.count !== null)
          }}
        />
        <Tool
          label={words('selection.restore')}
          icon={<ArrowUndoRegular />}
          disabledFocusable={runs.isBusy || selecting.count === null}
          onClick={runs.restore}
        />
        <Tool
          label={words('selection.remove')}
          icon={<DeleteRegular />}
          disabledFocusable={runs.isBusy || selecting.count === null}
          onClick={runs.remove}
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
      {isExporting && selecting.count !== null && (
        <Suspense fallback={null}>
          <ExportDialogPart
            selection={asSelection(selecting.picked, filter)}
            count={selecting.count}
            onClose={closeExport}
          />
        </Suspense>
      )}
    </>
  )
}

function countText(count: number | null, found: CountsView | null): string {
  if (count === null) return words('selection.counting')
  return found
    ? words('selection.countOf', { count, total: found.total })
    : words('selection.count', { count })
}

interface ToolProps {
  label: string
  icon: NonNullable<ButtonProps['icon']>
  /** its icon says enough */
  isShort?: boolean
  disabledFocusable?: boolean
  onClick: () => void
}

/** On a phone its label is shown only while it is pressed long. */
function Tool({ label, isShort = false, ...button }: ToolProps) {
  const { button: style } = useStyles()
  const isNarrow = useIsNarrow()
  if (isShort || isNarrow)
    return (
      <Tooltip content={label} relationship="label">
        <Button className={style} appearance="subtle" {...button} />
      </Tooltip>
    )
  return (
    <Button className={style} appearance="subtle" {...button}>
      {label}
    </Button>
  )
}
