import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { CropView, RemarkView, RunView } from '../../api/contract.ts'
import { useServices } from './useServices.ts'
import { queryKeys } from '../api/queryKeys.ts'

interface Reassigning {
  itemId: string
  personId: string
  /** whoever has another photo in this import gets this person's */
  swap: boolean
}

export type Check = ReturnType<typeof useCheck>

/** Start, discard and change an import that is held for checking. */
export function useCheck(runId: string) {
  const { client, reviews } = useServices()
  const queries = useQueryClient()
  const readAgain = (): Promise<unknown> =>
    Promise.all([
      queries.invalidateQueries({ queryKey: queryKeys.allRunItems(runId) }),
      queries.invalidateQueries({ queryKey: queryKeys.run(runId) }),
    ])
  const show = (view: RunView): void => {
    queries.setQueryData(queryKeys.run(runId), view)
    void queries.invalidateQueries({ queryKey: queryKeys.allRuns() })
  }
  const start = useMutation({
    mutationFn: () => client.startRun(runId),
    onSuccess: show,
  })
  const discard = useMutation({
    mutationFn: () => client.discardRun(runId),
    onSuccess: async () => {
      reviews.takeBack(runId)
      await queries.invalidateQueries({ queryKey: queryKeys.allRuns() })
    },
  })
  return { start, discard, ...useItemChanges(runId, readAgain) }
}

/** Changes of its photos, after which they are read again. */
function useItemChanges(runId: string, readAgain: () => Promise<unknown>) {
  const { client } = useServices()
  const leaveOut = useMutation({
    mutationFn: ({ itemId, out }: { itemId: string; out: boolean }) =>
      client.leaveItemOut(runId, itemId, out),
    onSettled: readAgain,
  })
  const leaveOutNoted = useMutation({
    mutationFn: ({ note, out }: { note: RemarkView['code']; out: boolean }) =>
      client.leaveOutNoted(runId, note, out),
    onSettled: readAgain,
  })
  const reassign = useMutation({
    mutationFn: ({ itemId, personId, swap }: Reassigning) =>
      client.reassignItem(runId, itemId, personId, swap),
    onSuccess: readAgain,
  })
  const crop = useMutation({
    mutationFn: ({ itemId, wanted }: { itemId: string; wanted: CropView }) =>
      client.cropItem(runId, itemId, wanted),
    onSuccess: readAgain,
  })
  return { leaveOut, leaveOutNoted, reassign, crop }
}
