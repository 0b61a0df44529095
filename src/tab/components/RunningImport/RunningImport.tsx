import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { goTo } from '../../hooks/useRoute.ts'
import { useServices } from '../../hooks/useServices.ts'
import type { ImportView } from '../../../api/contract.ts'
import { explainRun, standingOf, type Standing } from '../Report/report.ts'
import { photos } from '../Review/words.ts'
import { DiscardButton } from '../Check/DiscardButton.tsx'

const whileRunning = 4000

/** The way back to an import that still runs or waits for files, also from another device. */
export function RunningImport() {
  const { client } = useServices()
  const imports = useQuery({
    queryKey: ['imports'],
    queryFn: client.imports,
    refetchInterval: ({ state }) => (state.data?.imports.some(isOpen) ? whileRunning : false),
  })
  const running = imports.data?.imports.find(isOpen)
  if (!running) return null
  const standing = standingOf(running)
  return (
    <MessageBar intent={intents[standing]} style={{ marginBottom: '12px' }}>
      <MessageBarBody>
        <MessageBarTitle>{titleOf(running, standing)}</MessageBarTitle>
        {standing === 'held'
          ? `${photos(running.total)}. Nothing is written before you have checked them.`
          : explainRun(running)}
      </MessageBarBody>
      <MessageBarActions>
        {standing === 'held' && <DiscardButton importId={running.id} />}
        <Button onClick={() => goTo({ page: 'import', id: running.id })}>
          {standing === 'held' ? 'Check' : 'Show'}
        </Button>
      </MessageBarActions>
    </MessageBar>
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

function titleOf({ kind }: ImportView, standing: Standing): string {
  const what = kind === 'undo' ? 'An undo' : 'An import'
  if (standing === 'held') return `${what} waits for your check`
  if (standing === 'waiting') return `${what} waits for files`
  return standing === 'paused' ? `${what} is paused` : `${what} is running`
}

const isOpen = (view: { finishedAt: string | null; total: number }): boolean =>
  view.finishedAt === null && view.total > 0
