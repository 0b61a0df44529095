import { useInfiniteQuery } from '@tanstack/react-query'
import { queryKeys } from '../../api/queryKeys.ts'
import { useServices } from '../../hooks/useServices.ts'

/** Changes shown at first, and added each time; each has two pictures. */
const CHANGES_PER_PAGE = 10

/** The changes of a person's photo, newest first. */
export function useHistory(personId: string) {
  const { client } = useServices()
  return useInfiniteQuery({
    queryKey: queryKeys.history(personId),
    queryFn: ({ pageParam }) => client.history(personId, pageParam, CHANGES_PER_PAGE),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  })
}
