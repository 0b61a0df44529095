import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { itemsOf } from '../../review/book.ts'
import { nameOfImport } from './nameOfImport.ts'
import { registerItems } from '../../sending/register.ts'
import { goTo } from '../../hooks/useRoute.ts'
import type { Review } from '../../hooks/useReview.ts'
import { useServices } from '../../hooks/useServices.ts'
import { queryKeys } from '../../api/queryKeys.ts'

/** Creates the import, registers whom each file is for, starts sending, and opens the run. Can be retried. */
export function useStartImport({ reviews, book, version, ...review }: Review) {
  const { client, handles, uploads } = useServices()
  const queries = useQueryClient()
  const started = useRef<{ id: string; version: number } | null>(null)
  const [registered, setRegistered] = useState(0)
  const start = useMutation({
    mutationFn: async () => {
      const chosen = itemsOf(book)
      const unfinished = started.current
      // after a failure the same import continues, unless the review has changed since
      if (unfinished && unfinished.version !== version) await client.discardRun(unfinished.id)
      const id =
        unfinished?.version === version
          ? unfinished.id
          : (await client.createRun(book.existing, nameOfImport(review))).id
      started.current = { id, version }
      const items = chosen.map(({ item }) => item)
      const itemIds = await registerItems(client, id, items, setRegistered)
      const files = chosen.flatMap(({ rowId, item }) => {
        const itemId = itemIds.get(item.personId)
        const file = reviews.fileOf(rowId)
        return itemId && file ? [{ itemId, file }] : []
      })
      void handles.keep(id)
      uploads.start(id, files)
      return { id, rowIds: chosen.map(({ rowId }) => rowId) }
    },
    onSuccess: ({ id, rowIds }) => {
      void queries.invalidateQueries({ queryKey: queryKeys.allRuns() })
      goTo({ page: 'run', id }, { replace: true })
      reviews.putAside(id, rowIds)
    },
  })
  return { ...start, registered }
}
