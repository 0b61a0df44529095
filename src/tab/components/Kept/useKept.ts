import { useMutation, useQuery } from '@tanstack/react-query'
import { queryKeys } from '../../api/queryKeys.ts'
import type { Review } from '../../hooks/useReview.ts'
import { words } from '../../words/words.ts'
import { useAsk } from '../ConfirmDialog/useAsk.ts'
import { countDecided } from './explainKept.ts'

/** The ways on with what is kept of the last review. */
export function useKept({ kept, reviews }: Review) {
  const ask = useAsk()
  const { data: access, isPending } = useQuery({
    queryKey: queryKeys.fileHandles('review'),
    queryFn: reviews.access,
    enabled: kept !== null,
    gcTime: 0,
  })
  const resume = useMutation({ mutationFn: reviews.resume })
  const decided = kept ? countDecided(kept) : 0
  const startOver = (): void => {
    if (decided === 0) return reviews.clear()
    return ask({
      title: words('addPhotos.startOver.title'),
      words: words('kept.startOver', { count: decided }),
      button: words('addPhotos.startOver'),
      cancel: words('kept.startOver.cancel'),
      act: reviews.clear,
    })
  }
  const isRefused = resume.data === false || resume.isError
  const canResume = Boolean(access) && !isRefused
  return {
    /** whether there is anything to go on with */
    isUseful: kept !== null && !isPending && (canResume || decided > 0),
    /** the files come back without being dropped again */
    canResume,
    isRefused,
    resume: () => resume.mutate(),
    startOver,
  }
}
