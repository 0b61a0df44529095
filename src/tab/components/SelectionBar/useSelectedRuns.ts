import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { CountsView, RunView } from '../../../api/contract.ts'
import { asProblem, type Problem } from '../../api/problem.ts'
import { queryKeys } from '../../api/queryKeys.ts'
import type { Client } from '../../api/client.ts'
import type { PeopleFilter } from '../../app/peopleFilters.ts'
import { goTo } from '../../hooks/useRoute.ts'
import { useServices } from '../../hooks/useServices.ts'
import { asSelection, pickedWithPhoto } from '../../selection/picked.ts'
import { words } from '../../words/words.ts'
import { useAsk } from '../ConfirmDialog/useAsk.ts'
import type { SelectingPeople } from '../PeopleGrid/useSelecting.ts'

export interface SelectedPeople {
  selecting: SelectingPeople
  /** whose people are shown */
  filter: PeopleFilter
  /** whom the filter finds; null while they are counted */
  found: CountsView | null
}

type What = 'remove' | 'restore'

const starts: Record<
  What,
  (client: Client, ...asked: Parameters<Client['removePhotos']>) => Promise<RunView>
> = {
  remove: (client, ...asked) => client.removePhotos(...asked),
  restore: (client, ...asked) => client.restorePhotos(...asked),
}

export interface SelectedRuns {
  remove: () => void
  restore: () => void
  isBusy: boolean
  problem: Problem | null
}

/** Runs for the selected people. Each is asked for once, with the numbers that are shown, and leads to its page. */
export function useSelectedRuns({ selecting, filter, found }: SelectedPeople): SelectedRuns {
  const { client } = useServices()
  const queries = useQueryClient()
  const ask = useAsk()
  const { picked, count } = selecting
  const start = useMutation({
    mutationFn: (what: What) => starts[what](client, asSelection(picked, filter), count ?? 0),
    onSuccess: ({ id }) => {
      void queries.invalidateQueries({ queryKey: queryKeys.allRuns() })
      goTo({ page: 'run', id })
    },
    // who fits is read again, so that the number that is shown is the one that will do
    onError: () => {
      void queries.invalidateQueries({ queryKey: queryKeys.allPeople() })
      void queries.invalidateQueries({ queryKey: queryKeys.allCounts() })
    },
  })
  const withPhoto = pickedWithPhoto(picked, found) ?? 0
  const askFor = (what: What, text: string): void => {
    if (count === null) return
    ask({
      title: words(`selection.${what}.title`, { count }),
      words: text,
      button: words(`selection.${what}`),
      cancel: words('selection.cancel'),
      act: () => start.mutate(what),
    })
  }
  return {
    remove: () => askFor('remove', words('selection.remove.text', { withPhoto })),
    restore: () => askFor('restore', words('selection.restore.text')),
    isBusy: start.isPending,
    problem: start.error ? asProblem(start.error) : null,
  }
}
