import { useMemo } from 'react'
import type { CountsView } from '../../../api/contract.ts'
import type { PeopleFilter } from '../../app/peopleFilters.ts'
import { foundBy } from './coverage.ts'
import { useCounts } from './useDirectory.ts'

/**
 * How many people a filter finds, with and without a photo.
 * @param isWaiting whether the first of them are still awaited: they come before they are counted
 */
export function useFound(filter: PeopleFilter, isWaiting: boolean) {
  const { photo, ...others } = filter
  const { counts, running, progress } = useCounts(others, !isWaiting)
  const { data, refetch } = counts
  /** of everybody but for the filter by photo, which is what shares are of */
  const all: CountsView | null = data ?? null
  const error = counts.isError && !data ? counts.error : null
  // the same as long as nothing in it changes, so that what shows it isn't drawn again
  return useMemo(
    () => ({
      all,
      found: all && foundBy(photo, all),
      error,
      retry: () => void refetch(),
      running,
      progress,
    }),
    [all, photo, error, refetch, running, progress],
  )
}
