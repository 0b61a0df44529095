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
  const { counts, ...directory } = useCounts(others, !isWaiting)
  /** of everybody but for the filter by photo, which is what shares are of */
  const all: CountsView | null = counts.data ?? null
  return {
    all,
    found: all && foundBy(photo, all),
    error: counts.isError && !counts.data ? counts.error : null,
    retry: () => void counts.refetch(),
    ...directory,
  }
}
