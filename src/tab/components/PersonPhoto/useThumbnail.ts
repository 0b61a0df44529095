import { useQuery } from '@tanstack/react-query'
import type { PersonView } from '../../../api/contract.ts'
import { thumbnailQuery } from '../../api/firstQueries.ts'
import { asProblem } from '../../api/problem.ts'
import type { Thumbnail } from '../../api/thumbnails.ts'
import { useServices } from '../../hooks/useServices.ts'

/** What is known of a person's small photo; `unreadable` = they have one, or may have, that can't be read at the moment. */
export type ThumbnailState = Thumbnail | { state: 'loading' }

/** Whose photo, and what the directory says of it. */
export type Portrayed = Pick<PersonView, 'id' | 'photo' | 'photoEtag'>

const ASK_AGAIN_AFTER_MS = 10_000

/** The small photo of a person; of somebody known to have none, nothing is asked. */
export function useThumbnail({ id, photo, photoEtag }: Portrayed): ThumbnailState {
  const { thumbnails } = useServices()
  const { data, isError } = useQuery({
    ...thumbnailQuery(thumbnails, { id, photoEtag }),
    enabled: photo !== 'none',
    // what kept it away may be over
    refetchInterval: ({ state }) =>
      state.error && asProblem(state.error).endsByItself ? ASK_AGAIN_AFTER_MS : false,
    // the photo before stays until the new one is there
    placeholderData: (before, query) => (query?.queryKey[1] === id ? before : undefined),
    // the service keeps the last ones, so that memory doesn't grow with what was seen
    gcTime: 0,
  })
  if (photo === 'none') return { state: 'none' }
  return data ?? { state: isError ? 'unreadable' : 'loading' }
}
