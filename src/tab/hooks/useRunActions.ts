import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { RunView } from '../../api/contract.ts'
import { saveFile } from '../app/saveFile.ts'
import { goTo } from './useRoute.ts'
import { useServices } from './useServices.ts'
import { queryKeys } from '../api/queryKeys.ts'

export type RunActions = ReturnType<typeof useRunActions>

/** Pause, resume, cancel, retry, undo and report a run that was started. */
export function useRunActions(runId: string) {
  const { client } = useServices()
  const { show, readAgain } = useRefresh(runId)
  const change = useMutation({
    mutationFn: (what: 'pause' | 'resume' | 'cancel') => client.changeRun(runId, what),
    onSuccess: show,
    // the run has probably been changed elsewhere, such as on another device
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
      // a single undone photo shows in its row; undoing the whole run has progress to show
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

/** What to refresh after an action. */
function useRefresh(runId: string) {
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
  return { show, readAgain }
}
