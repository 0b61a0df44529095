import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components'
import {
  ArrowClockwiseRegular,
  ArrowDownloadRegular,
  ArrowUndoRegular,
  DismissRegular,
  PauseRegular,
  PersonSwapRegular,
  PlayRegular,
} from '@fluentui/react-icons'
import type { RunView } from '../../../api/contract.ts'
import { useAsk } from '../ConfirmDialog/useAsk.ts'
import type { Run } from '../../hooks/useRunCommands.ts'
import { format, photos } from '../../review/words.ts'
import { askCancel, askOverwrite, askUndo } from './runSummary.ts'
import { useStyles } from './RunSummary.styles.ts'

interface RunBarProps {
  view: RunView
  run: Run
}

/** What can be done with a whole run, now. */
export function RunBar(props: RunBarProps) {
  const styles = useStyles()
  return (
    <div className={styles.bar} role="group" aria-label="What to do with it">
      {props.view.finishedAt === null ? <WhileRunning {...props} /> : <Afterwards {...props} />}
      <Download run={props.run} />
    </div>
  )
}

function WhileRunning({ view, run }: RunBarProps) {
  const ask = useAsk()
  if (view.cancelledAt) return null
  const paused = view.pausedAt !== null
  return (
    <>
      <Button
        icon={paused ? <PlayRegular /> : <PauseRegular />}
        appearance={paused ? 'primary' : 'secondary'}
        disabledFocusable={run.busy}
        onClick={() => run.change.mutate(paused ? 'resume' : 'pause')}
      >
        {paused ? 'Go on' : 'Pause'}
      </Button>
      <Button
        icon={<DismissRegular />}
        disabledFocusable={run.busy}
        onClick={() => ask({ ...askCancel(view), act: () => run.change.mutate('cancel') })}
      >
        {view.kind === 'import' ? 'Cancel' : 'Stop'}
      </Button>
    </>
  )
}

function Afterwards({ view, run }: RunBarProps) {
  const ask = useAsk()
  const { kind, cancelledAt, undoable, retryable, changedSince } = view
  return (
    <>
      {retryable > 0 && (
        <Button
          icon={<ArrowClockwiseRegular />}
          disabledFocusable={run.busy}
          onClick={() => run.retry.mutate({})}
        >
          {cancelledAt === null
            ? `Try ${format(retryable)} again`
            : `Go on with ${photos(retryable)}`}
        </Button>
      )}
      {kind === 'import' && changedSince > 0 && (
        <Button
          icon={<PersonSwapRegular />}
          disabledFocusable={run.busy}
          onClick={() =>
            ask({ ...askOverwrite(view), act: () => run.retry.mutate({ overwrite: true }) })
          }
        >
          {`Replace ${format(changedSince)} anyway`}
        </Button>
      )}
      {undoable > 0 && (
        <Button
          icon={<ArrowUndoRegular />}
          disabledFocusable={run.busy}
          onClick={() => ask({ ...askUndo(view), act: () => run.undo.mutate(null) })}
        >
          {kind === 'undo' ? 'Set all again' : 'Undo all'}
        </Button>
      )}
    </>
  )
}

function Download({ run }: { run: Run }) {
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button icon={<ArrowDownloadRegular />} disabledFocusable={run.report.isPending}>
          Report
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem onClick={() => run.report.mutate('xlsx')}>For Excel (XLSX)</MenuItem>
          <MenuItem onClick={() => run.report.mutate('csv')}>As CSV</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
