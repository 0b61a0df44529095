import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { CropView, ImportView } from '../../api/contract.ts'
import { useServices } from './useServices.ts'

export type Check = ReturnType<typeof useCheck>

/** What may be done with an import that is held: change it, discard it, let it be written. */
export function useCheck(importId: string) {
  const { client, reviews } = useServices()
  const queries = useQueryClient()
  const readAgain = (): Promise<unknown> =>
    Promise.all([
      queries.invalidateQueries({ queryKey: ['items', importId] }),
      queries.invalidateQueries({ queryKey: ['import', importId] }),
    ])
  const show = (view: ImportView): void => {
    queries.setQueryData(['import', importId], view)
    void queries.invalidateQueries({ queryKey: ['imports'] })
  }
  const start = useMutation({
    mutationFn: () => client.startImport(importId),
    onSuccess: show,
  })
  const discard = useMutation({
    mutationFn: () => client.discardImport(importId),
    onSuccess: async () => {
      reviews.takeBack(importId)
      await queries.invalidateQueries({ queryKey: ['imports'] })
    },
  })
  const leaveOut = useMutation({
    mutationFn: ({ itemId, out }: { itemId: string; out: boolean }) =>
      client.leaveItemOut(importId, itemId, out),
    onSuccess: readAgain,
  })
  const crop = useMutation({
    mutationFn: ({ itemId, wanted }: { itemId: string; wanted: CropView }) =>
      client.cropItem(importId, itemId, wanted),
    onSuccess: readAgain,
  })
  return { start, discard, leaveOut, crop }
}
