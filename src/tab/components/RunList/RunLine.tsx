import { Badge, Caption1, Text } from '@fluentui/react-components'
import {
  ArrowRedoRegular,
  ArrowUndoRegular,
  DeleteRegular,
  ImageArrowBackRegular,
  ImageMultipleRegular,
  PersonCircleRegular,
} from '@fluentui/react-icons'
import type { KeyboardEvent, MouseEvent, ReactElement } from 'react'
import type { RunStandingView, RunView } from '../../../api/contract.ts'
import { writeRoute } from '../../app/route.ts'
import { goTo } from '../../hooks/useRoute.ts'
import { words } from '../../words/words.ts'
import { RenameButton } from '../RunName/RenameButton.tsx'
import { RunNameForm } from '../RunName/RunNameForm.tsx'
import { useRenaming } from '../RunName/useRenaming.ts'
import { explainProbe, explainRun } from '../RunSummary/runSummary.ts'
import { useStyles } from './RunList.styles.ts'

const colours: Record<RunStandingView, 'warning' | 'brand' | 'success' | 'informative' | 'danger'> =
  {
    held: 'warning',
    waiting: 'warning',
    running: 'brand',
    paused: 'warning',
    attention: 'danger',
    finished: 'success',
    undone: 'informative',
    cancelled: 'informative',
    discarded: 'informative',
  }

const symbols: Record<RunView['kind'], ReactElement> = {
  import: <ImageMultipleRegular />,
  remove: <DeleteRegular />,
  restore: <ImageArrowBackRegular />,
  default: <PersonCircleRegular />,
  own: <ImageMultipleRegular />,
  single: <ImageMultipleRegular />,
  undo: <ArrowUndoRegular />,
  redo: <ArrowRedoRegular />,
}

/** A run in the list: what it is called, what came of it, and where it stands. F2 renames it. */
export function RunLine({ view }: { view: RunView }) {
  const styles = useStyles()
  const { isOpen, hasFocus, open, close } = useRenaming()
  const renameByKey = (event: KeyboardEvent): void => {
    if (event.key !== 'F2') return
    event.preventDefault()
    open()
  }
  return (
    <li className={styles.run}>
      <span className={styles.symbol} aria-hidden>
        {symbols[view.kind]}
      </span>
      {isOpen ? (
        <RunNameForm run={view} onClose={close} />
      ) : (
        <>
          <RunLink view={view} onKeyDown={renameByKey} />
          <Badge appearance="tint" color={colours[view.standing]} className={styles.badge}>
            {words('run.standing', { standing: view.standing })}
          </Badge>
          <RenameButton name={view.name} hasFocus={hasFocus} onClick={open} />
        </>
      )}
    </li>
  )
}

interface RunLinkProps {
  view: RunView
  onKeyDown: (event: KeyboardEvent) => void
}

function RunLink({ view, onKeyDown }: RunLinkProps) {
  const styles = useStyles()
  const route = { page: 'run', id: view.id } as const
  const when = words.dateTime(new Date(view.createdAt))
  const follow = (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    goTo(route)
  }
  return (
    <a className={styles.link} href={writeRoute(route)} onClick={follow} onKeyDown={onKeyDown}>
      <Text weight="semibold" block>
        {view.name}
      </Text>
      <Caption1 className={styles.quiet}>{explainRun(view)}</Caption1>
      {view.pausedBecause && (
        <Caption1 block>
          {view.pausedBecause.sentence} {view.pausedBecause.next} {explainProbe(view.pausedBecause)}
        </Caption1>
      )}
      <Caption1 className={styles.quiet}>
        {view.isNamed ? `${words('run.kind', { kind: view.kind })} · ${when}` : when}
      </Caption1>
    </a>
  )
}
