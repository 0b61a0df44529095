import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { RunView } from '../../../api/contract.ts'
import { useServices } from '../../hooks/useServices.ts'
import { queryKeys } from '../../api/queryKeys.ts'

/** The next ones are asked for when these have been prepared. */
const MAX_ITEMS_AT_ONCE = 200

/**
 * Sends the original file where the crop is so small that the picture this tab shrank before sending isn't sharp enough.
 * The import doesn't wait for them: without, the photo is only a little less sharp.
 */
export function useOriginals(view: RunView): void {
  const { client, uploads } = useServices()
  const asked = useRef(new Set<string>())
  const isHeld = view.startedAt === null && view.finishedAt === null
  const { data } = useQuery({
    // a key of the run's items, so that it is read again after each crop and when files have been prepared
    queryKey: queryKeys.runItems(view.id, 'wantsOriginal'),
    enabled: isHeld && view.counts.received === 0 && uploads.state(view.id) !== null,
    queryFn: () =>
      client.items(view.id, {
        state: 'prepared',
        wantsOriginal: true,
        cursor: null,
        limit: MAX_ITEMS_AT_ONCE,
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
