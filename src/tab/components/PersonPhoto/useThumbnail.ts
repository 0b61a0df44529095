import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import { queryKeys } from '../../api/queryKeys.ts'
import { useServices } from '../../hooks/useServices.ts'

/**
 * The small photo of a person, as a data URI; null without one.
 * @param version changes with the photo
 */
export function useThumbnail(
  personId: string,
  version: string | null,
  enabled = true,
): UseQueryResult<string | null> {
  const { thumbnails } = useServices()
  return useQuery({
    queryKey: queryKeys.thumbnail(personId, version),
    queryFn: ({ signal }) => thumbnails.load(personId, version, signal),
    initialData: () => thumbnails.kept(personId, version),
    enabled,
    staleTime: Infinity,
    // the service keeps the last ones, so that memory doesn't grow with what was seen
    gcTime: 0,
  })
}
