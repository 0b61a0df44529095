import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import type { RunView } from '../../../api/contract.ts'
import { asProblem } from '../../api/problem.ts'
import { queryKeys } from '../../api/queryKeys.ts'
import { LIMITS } from '../../../api/contract/limits.ts'
import { useServices } from '../../hooks/useServices.ts'
import { reasonsOf } from '../../sending/attention.ts'
import { problemStates, progressOf } from '../../sending/progress.ts'
import { words } from '../../words/words.ts'
import { ProblemNote } from '../ProblemNote/ProblemNote.tsx'

/** The list below has all of them. */
const MAX_REASONS = 3

interface NeedsAttentionProps {
  view: RunView
  /** lists them */
  onSee: () => void
}

/** Why photos couldn't be set, and what to do about it; nothing if all were. */
export function NeedsAttention({ view, onSee }: NeedsAttentionProps) {
  const { client } = useServices()
  const { kind, problems } = progressOf(view)
  const query = useQuery({
    queryKey: queryKeys.runItems(view.id, 'attention'),
    enabled: problems > 0,
    queryFn: async () => {
      const asked = { cursor: null, limit: LIMITS.MAX_PAGE }
      const pages = await Promise.all(
        problemStates.map((state) => client.items(view.id, { state, ...asked })),
      )
      return reasonsOf(pages.flatMap(({ items }) => items))
    },
  })
  if (problems === 0) return null
  if (query.isError && !query.data)
    return <ProblemNote problem={asProblem(query.error)} onRetry={() => void query.refetch()} />
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{words('run.problems', { kind, count: problems })}</MessageBarTitle>
        {(query.data ?? []).slice(0, MAX_REASONS).map(({ sentence, next }) => (
          <div key={sentence}>
            {sentence} {next}
          </div>
        ))}
      </MessageBarBody>
      <MessageBarActions>
        <Button onClick={onSee}>{words('run.attention.see')}</Button>
      </MessageBarActions>
    </MessageBar>
  )
}
