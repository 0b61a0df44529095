import { useMutation } from '@tanstack/react-query'
import type { DraftView } from '../../../api/contract.ts'
import { firstPicture } from '../../files/firstPicture.ts'
import type { LocalFile } from '../../files/localFile.ts'
import { useServices } from '../../hooks/useServices.ts'

export interface PreparedFile {
  /** null until a picture was chosen and prepared */
  draft: DraftView | null
  /** why the last choice can't be used: an `UnusableFile`, or what the API answered */
  error: Error | null
  isPreparing: boolean
  choose: (files: LocalFile[]) => void
}

/** A picture for everybody, prepared as soon as it is chosen. */
export function usePreparedFile(): PreparedFile {
  const { client } = useServices()
  const { data, error, isPending, mutate } = useMutation({
    mutationFn: async (files: LocalFile[]) => {
      const first = await firstPicture(files)
      return first ? client.draftDefault(first.file) : null
    },
  })
  return {
    draft: data ?? null,
    error,
    isPreparing: isPending,
    choose: (files) => {
      if (files.length > 0) mutate(files)
    },
  }
}
