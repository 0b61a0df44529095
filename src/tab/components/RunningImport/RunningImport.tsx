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
import { progressOf } from '../../progress.ts'
import { DiscardButton } from '../Check/DiscardButton.tsx'
import { format, photos } from '../Review/words.ts'

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
  const { ended, total, awaiting } = progressOf(running)
  const held = running.startedAt === null
  const waits = held || (awaiting > 0 && awaiting + ended === total)
  return (
    <MessageBar intent={waits ? 'warning' : 'info'} style={{ marginBottom: '12px' }}>
      <MessageBarBody>
        <MessageBarTitle>
          {held
            ? 'An import waits for your check'
            : waits
              ? 'An import waits for files'
              : 'An import is running'}
        </MessageBarTitle>
        {held
          ? `${photos(total)}. Nothing is written before you have checked them.`
          : `${format(ended)} of ${format(total)} done`}
      </MessageBarBody>
      <MessageBarActions>
        {held && <DiscardButton importId={running.id} />}
        <Button onClick={() => goTo({ page: 'import', id: running.id })}>
          {held ? 'Check' : 'Show'}
        </Button>
      </MessageBarActions>
    </MessageBar>
  )
}

const isOpen = (view: { kind: string; finishedAt: string | null; total: number }): boolean =>
  view.kind === 'bulk' && view.finishedAt === null && view.total > 0
