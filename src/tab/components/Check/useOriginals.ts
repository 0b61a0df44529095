import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { RunView } from '../../../api/contract.ts'
import { useServices } from '../../hooks/useServices.ts'
import { queryKeys } from '../../api/queryKeys.ts'

/** items a round; the next round follows when these have come in */
const atOnce = 200

/**
 * Sends files as they are where the crop turned out small on the picture that this tab had made smaller. The import
 * waits for none of them: without, the photo is a little less sharp.
 */
export function useOriginals(view: RunView): void {
  const { client, uploads } = useServices()
  const asked = useRef(new Set<string>())
  const isHeld = view.startedAt === null && view.finishedAt === null
  const { data } = useQuery({
    // read again with the other lists of the import: after each crop, and when what was sent is prepared
    queryKey: queryKeys.runItems(view.id, 'wantsOriginal'),
    enabled: isHeld && view.counts.received === 0 && uploads.state(view.id) !== null,
    queryFn: () =>
      client.items(view.id, {
        state: 'prepared',
        wantsOriginal: true,
        cursor: null,
        limit: atOnce,
      }),
  })
  useEffect(() => {
    const wanted = (data?.items ?? []).flatMap(({ id }) => {
      const file = uploads.fileOf(id)
      return file && !asked.current.has(id) ? [{ itemId: id, file, asItIs: true }] : []
    })
    for (const { itemId } of wanted) asked.current.add(itemId)
    if (wanted.length > 0) uploads.start(view.id, wanted)
  }, [data, uploads, view.id])
}
