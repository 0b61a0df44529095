import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { DefaultRunView } from '../../../api/contract.ts'
import { asProblem, type Problem } from '../../api/problem.ts'
import { queryKeys } from '../../api/queryKeys.ts'
import { useServices } from '../../hooks/useServices.ts'

interface SetDefaults {
  start: (asked: DefaultRunView) => void
  /** clears what went wrong with the last try */
  reset: () => void
  isBusy: boolean
  problem: Problem | null
}

/** Begins the run. @param onBegun with its id */
export function useSetDefaults(onBegun: (runId: string) => void): SetDefaults {
  const { client } = useServices()
  const queries = useQueryClient()
  const { mutate, reset, isPending, error } = useMutation({
    mutationFn: client.setDefaults,
    onSuccess: ({ id }) => {
      void queries.invalidateQueries({ queryKey: queryKeys.allRuns() })
      onBegun(id)
    },
    // who fits is read again, so that the number that is shown is the one that will do
    onError: () => {
      void queries.invalidateQueries({ queryKey: queryKeys.allPeople() })
      void queries.invalidateQueries({ queryKey: queryKeys.allCounts() })
    },
  })
  return { start: mutate, reset, isBusy: isPending, problem: error ? asProblem(error) : null }
}
