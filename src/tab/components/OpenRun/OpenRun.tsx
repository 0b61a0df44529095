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
import { useServices } from '../../hooks/useServices.ts'
import type { RunView } from '../../../api/contract.ts'
import { asProblem } from '../../api/problem.ts'
import { queryKeys } from '../../api/queryKeys.ts'
import { ProblemNote } from '../ProblemNote/ProblemNote.tsx'
import { explainRun, names, standingOf, type Standing } from '../RunSummary/runSummary.ts'
import { photos } from '../../review/words.ts'
import { DiscardButton } from '../Check/DiscardButton.tsx'

const whileRunning = 4000

/** The way back to an import that still runs or waits for files, also from another device. */
export function OpenRun() {
  const { client } = useServices()
  const open = useQuery({
    queryKey: queryKeys.runs('open'),
    queryFn: () => client.runs({ open: true, cursor: null, limit: 1 }),
    refetchInterval: ({ state }) => (state.data?.runs.length ? whileRunning : false),
  })
  const running = open.data?.runs[0]
  return running ? <OpenRunBar key={running.id} view={running} /> : null
}

function OpenRunBar({ view }: { view: RunView }) {
  const { discard } = useCheck(view.id)
  const standing = standingOf(view)
  const isHeld = standing === 'held'
  return (
    <div style={{ marginBottom: '12px' }}>
      {discard.error && <ProblemNote problem={asProblem(discard.error)} />}
      <MessageBar intent={intents[standing]}>
        <MessageBarBody>
          <MessageBarTitle>{titleOf(view, standing)}</MessageBarTitle>
          {isHeld
            ? `${photos(view.total)}. Nothing is written before you have checked them.`
            : explainRun(view)}
        </MessageBarBody>
        <MessageBarActions>
          {isHeld && <DiscardButton discard={discard} />}
          <Button onClick={() => goTo({ page: 'run', id: view.id })}>
            {isHeld ? 'Check' : 'Show'}
          </Button>
        </MessageBarActions>
      </MessageBar>
    </div>
  )
}

const intents: Record<Standing, 'info' | 'warning'> = {
  held: 'warning',
  waiting: 'warning',
  running: 'info',
  paused: 'warning',
  finished: 'info',
  cancelled: 'info',
  discarded: 'info',
}

function titleOf({ kind }: RunView, standing: Standing): string {
  const { one } = names[kind]
  if (standing === 'held') return `${one} waits for your check`
  if (standing === 'waiting') return `${one} waits for files`
  return standing === 'paused' ? `${one} is paused` : `${one} is running`
}
