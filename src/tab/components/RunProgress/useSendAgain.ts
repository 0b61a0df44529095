import { useMutation, useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { localFile, type LocalFile } from '../../files/localFile.ts'
import { allItems } from '../../sending/register.ts'
import { pairFiles } from '../../sending/resume.ts'
import { readSources } from '../../sources/read.ts'
import { useServices } from '../../hooks/useServices.ts'
import { queryKeys } from '../../api/queryKeys.ts'

/**
 * Sends the files that a run is still waiting for. `dropped` sends files that were dropped again. `known` reads them by the
 * handles that the browser kept, automatically if it may, otherwise once the reader agrees (`mayAsk`). Both return how many
 * of the files were missing. The handles are deleted once all files have arrived.
 */
export function useSendAgain(runId: string, isMissing: boolean, isComplete: boolean) {
  const { client, handles, uploads } = useServices()
  const send = async (files: LocalFile[]): Promise<number> => {
    const [{ files: found }, items] = await Promise.all([
      readSources(files),
      allItems(client, runId, 'awaiting'),
    ])
    const { uploads: paired } = pairFiles(items, found)
    uploads.start(runId, paired)
    return paired.length
  }
  const dropped = useMutation({ mutationFn: send })
  const { data: access } = useQuery({
    queryKey: queryKeys.fileHandles(runId),
    queryFn: () => handles.access(runId),
    enabled: isMissing,
    staleTime: Infinity,
  })
  const known = useMutation({
    mutationFn: async () => {
      const found = await handles.read(runId)
      return found ? send(found.map(({ name, file }) => localFile(file, name))) : 0
    },
  })
  const { mutate: sendKnown } = known
  const begun = useRef(false)
  useEffect(() => {
    if (!isMissing || access !== 'granted' || begun.current) return
    begun.current = true
    sendKnown()
  }, [isMissing, access, sendKnown])
  useEffect(() => {
    if (isComplete) void handles.forget(runId)
  }, [isComplete, handles, runId])
  return { dropped, known, mayAsk: access === 'ask' && !known.isSuccess }
}
