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
  ArrowRedoRegular,
  ArrowUndoRegular,
  DismissRegular,
  PauseRegular,
  PersonSwapRegular,
  PlayRegular,
} from '@fluentui/react-icons'
import type { RunView } from '../../../api/contract.ts'
import { useAsk } from '../ConfirmDialog/useAsk.ts'
import type { RunActions } from '../../hooks/useRunActions.ts'
import { mayOverwrite } from '../../sending/items.ts'
import { words } from '../../words/words.ts'
import { askCancel, askOverwrite, askUndo } from './questions.ts'
import { isTrying } from './runSummary.ts'
import { useStyles } from './RunSummary.styles.ts'

interface RunBarProps {
  view: RunView
  actions: RunActions
}

/** What can be done with a whole run. */
export function RunBar(props: RunBarProps) {
  const styles = useStyles()
  return (
    <div className={styles.bar} role="group" aria-label={words('run.actions')}>
      {props.view.finishedAt === null ? <WhileRunning {...props} /> : <Afterwards {...props} />}
      <Download report={props.actions.report} />
    </div>
  )
}

function WhileRunning({ view, actions }: RunBarProps) {
  const ask = useAsk()
  if (view.cancelledAt) return view.pausedBecause && <PauseButton view={view} actions={actions} />
  return (
    <>
      <PauseButton view={view} actions={actions} />
      <Button
        icon={<DismissRegular />}
        disabledFocusable={actions.busy}
        onClick={() => ask({ ...askCancel(view), act: () => actions.change.mutate('cancel') })}
      >
        {words('run.cancel')}
      </Button>
    </>
  )
}

function PauseButton({ view: { pausedAt, pausedBecause }, actions }: RunBarProps) {
  const paused = pausedAt !== null
  const trying = pausedBecause !== null && isTrying(pausedBecause)
  const resume = pausedBecause ? 'run.tryNow' : 'run.resume'
  return (
    <Button
      icon={paused ? <PlayRegular /> : <PauseRegular />}
      appearance={paused ? 'primary' : 'secondary'}
      disabledFocusable={actions.busy || trying}
      onClick={() => actions.change.mutate(paused ? 'resume' : 'pause')}
    >
      {words(paused ? resume : 'run.pause')}
    </Button>
  )
}

function Afterwards({ view, actions }: RunBarProps) {
  const ask = useAsk()
  const { kind, undoable, retryable, changedSince } = view
  return (
    <>
      {retryable > 0 && (
        <Button
          icon={<ArrowClockwiseRegular />}
          disabledFocusable={actions.busy}
          onClick={() => actions.retry.mutate({})}
        >
          {words('run.retry', { count: retryable })}
        </Button>
      )}
      {mayOverwrite(view) && changedSince > 0 && (
        <Button
          icon={<PersonSwapRegular />}
          disabledFocusable={actions.busy}
          onClick={() =>
            ask({ ...askOverwrite(view), act: () => actions.retry.mutate({ overwrite: true }) })
          }
        >
          {words('run.overwrite', { kind, count: changedSince })}
        </Button>
      )}
      {undoable > 0 && (
        <Button
          icon={kind === 'undo' ? <ArrowRedoRegular /> : <ArrowUndoRegular />}
          disabledFocusable={actions.busy}
          onClick={() => ask({ ...askUndo(view), act: () => actions.undo.mutate(null) })}
        >
          {words('run.undoAll', { kind })}
        </Button>
      )}
    </>
  )
}

function Download({ report }: Pick<RunActions, 'report'>) {
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button icon={<ArrowDownloadRegular />} disabledFocusable={report.isPending}>
          {words('run.report')}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem onClick={() => report.mutate('xlsx')}>{words('run.report.xlsx')}</MenuItem>
          <MenuItem onClick={() => report.mutate('csv')}>{words('run.report.csv')}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
