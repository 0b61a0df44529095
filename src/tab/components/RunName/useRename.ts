import { useMutation, useQueryClient } from '@tanstack/react-query'
import { queryKeys } from '../../api/queryKeys.ts'
import { useServices } from '../../hooks/useServices.ts'

/** Names a run, and shows the name wherever it is read. */
export function useRename(runId: string) {
  const { client } = useServices()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (name: string) => client.renameRun(runId, name),
    onSuccess: async (view) => {
      queries.setQueryData(queryKeys.run(runId), view)
      await Promise.all([
        queries.invalidateQueries({ queryKey: queryKeys.allRuns() }),
        queries.invalidateQueries({ queryKey: queryKeys.allChanges() }),
      ])
    },
  })
}
