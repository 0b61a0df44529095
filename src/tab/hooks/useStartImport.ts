import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { itemsOf } from '../components/Review/review.ts'
import { registerItems } from '../registration.ts'
import { goTo } from './useRoute.ts'
import type { Review } from './useReview.ts'
import { useServices } from './useServices.ts'

/** Creates the import, tells whom each file is for, begins to send, and shows the progress. May be tried again. */
export function useStartImport(review: Review) {
  const { client, uploads } = useServices()
  const queries = useQueryClient()
  const created = useRef<string | null>(null)
  const [registered, setRegistered] = useState(0)
  const start = useMutation({
    mutationFn: async () => {
      const chosen = itemsOf(review.rows, review.verdicts)
      created.current ??= (await client.createImport(review.existing)).id
      const id = created.current
      const items = chosen.map(({ item }) => item)
      const itemIds = await registerItems(client, id, items, setRegistered)
      const files = chosen.flatMap(({ rowId, item }) => {
        const itemId = itemIds.get(item.personId)
        const file = review.fileOf(rowId)
        return itemId && file ? [{ itemId, file }] : []
      })
      uploads.start(id, files)
      return id
    },
    onSuccess: (id) => {
      void queries.invalidateQueries({ queryKey: ['imports'] })
      goTo({ page: 'import', id }, { replace: true })
    },
  })
  return { ...start, registered }
}
