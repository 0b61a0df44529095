import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useCheck } from '../../hooks/useCheck.ts'
import { goTo } from '../../hooks/useRoute.ts'
import { useIsNarrow } from '../../hooks/useIsNarrow.ts'
import { useServices } from '../../hooks/useServices.ts'
import type { RunStandingView, RunView } from '../../../api/contract.ts'
import { asProblem } from '../../api/problem.ts'
import { queryKeys } from '../../api/queryKeys.ts'
import { ProblemNote } from '../ProblemNote/ProblemNote.tsx'
import { explainRun } from '../RunSummary/runSummary.ts'
import { words } from '../../words/words.ts'
import { DiscardButton } from '../Check/DiscardButton.tsx'

const POLL_WHILE_OPEN_MS = 4000

/** Leads back to a run that is held, waiting for files or running, whichever device it was started on. */
export function OpenRun() {
  const { client } = useServices()
  const open = useQuery({
    queryKey: queryKeys.openRun(),
    queryFn: () => client.runs({ open: true, cursor: null, limit: 1 }),
    refetchInterval: ({ state }) => (state.data?.runs.length ? POLL_WHILE_OPEN_MS : false),
  })
  const running = open.data?.runs[0]
  return running ? <OpenRunBar key={running.id} view={running} /> : null
}

function OpenRunBar({ view }: { view: RunView }) {
  const { discard } = useCheck(view.id)
  // 'auto' looks at its width only when that changes, not when a longer text comes
  const isNarrow = useIsNarrow()
  const { standing } = view
  const isHeld = standing === 'held'
  return (
    <div style={{ marginBottom: '12px' }}>
      {discard.error && <ProblemNote problem={asProblem(discard.error)} />}
      <MessageBar
        intent={isCalm(standing) ? 'info' : 'warning'}
        layout={isNarrow ? 'multiline' : 'auto'}
      >
        <MessageBarBody>
          <MessageBarTitle>{titleOf(view)}</MessageBarTitle>
          {view.isNamed && `${view.name} · `}
          {isHeld ? words('run.bar.held.text', { count: view.total }) : explainOpen(view)}
        </MessageBarBody>
        <MessageBarActions>
          {isHeld && <DiscardButton discard={discard} />}
          <Button onClick={() => goTo({ page: 'run', id: view.id })}>
            {words(isHeld ? 'run.bar.check' : 'run.bar.view')}
          </Button>
        </MessageBarActions>
      </MessageBar>
    </div>
  )
}

/** It goes on by itself, or has ended. */
const isCalm = (standing: RunStandingView): boolean =>
  standing !== 'held' && standing !== 'waiting' && standing !== 'paused'

const explainOpen = (view: RunView): string => view.pausedBecause?.sentence ?? explainRun(view)

function titleOf({ kind, standing }: RunView): string {
  if (standing === 'held') return words('run.bar.held')
  if (standing === 'waiting') return words('run.bar.waiting', { kind })
  return words(standing === 'paused' ? 'run.bar.paused' : 'run.bar.running', { kind })
}
