import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { RunView } from '../../api/contract.ts'
import { saveFile } from '../app/saveFile.ts'
import { goTo } from './useRoute.ts'
import { useServices } from './useServices.ts'
import { queryKeys } from '../api/queryKeys.ts'

export type Run = ReturnType<typeof useRunCommands>

/** What may be done with an import that was started: stop it for a while or for good, try again, take back, keep a report. */
export function useRunCommands(runId: string) {
  const { client } = useServices()
  const { show, readAgain } = useAnswers(runId)
  const change = useMutation({
    mutationFn: (what: 'pause' | 'resume' | 'cancel') => client.changeRun(runId, what),
    onSuccess: show,
    onError: readAgain,
  })
  const retry = useMutation({
    mutationFn: (wanted: { itemIds?: string[]; overwrite?: boolean }) =>
      client.retryRun(runId, wanted),
    onSuccess: show,
    onError: readAgain,
  })
  const undo = useMutation({
    mutationFn: (itemIds: string[] | null) => client.undoRun(runId, itemIds),
    onSuccess: (view, itemIds) => {
      show(view)
      readAgain()
      // One person taken back is seen where they stand; of a whole run one wants to see how it goes.
      if (itemIds === null) goTo({ page: 'run', id: view.id })
    },
    onError: readAgain,
  })
  const report = useMutation({
    mutationFn: async (format: 'csv' | 'xlsx') => {
      const { blob, name } = await client.report(runId, format)
      saveFile(blob, name)
    },
  })
  const problem = change.error ?? retry.error ?? undo.error ?? report.error
  const busy = change.isPending || retry.isPending || undo.isPending
  return { change, retry, undo, report, problem, busy }
}

/** What an answer, or a refusal, means for what the pages show. */
function useAnswers(runId: string) {
  const queries = useQueryClient()
  const readAgain = (): void => {
    for (const queryKey of [queryKeys.run(runId), queryKeys.allRunItems(runId)]) {
      void queries.invalidateQueries({ queryKey })
    }
  }
  const show = (view: RunView): void => {
    queries.setQueryData(queryKeys.run(view.id), view)
    for (const queryKey of [queryKeys.allRuns(), queryKeys.allRunItems(runId)]) {
      void queries.invalidateQueries({ queryKey })
    }
  }
  // when refused, somebody else was quicker: this page showed how it stood before
  return { show, readAgain }
}
