import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { queryKeys } from '../../api/queryKeys.ts'
import type { PeopleFilter } from '../../app/peopleFilters.ts'
import { useDebounced } from '../../hooks/useDebounced.ts'
import { useServices } from '../../hooks/useServices.ts'
import { asSelection, type Picked } from '../../selection/picked.ts'
import { useWaiting } from '../Approvals/useWaiting.ts'

/** People are selected one after the other. */
const SETTLE_MS = 250

/**
 * How many photos of the selected people wait for approval. Nothing is asked while nobody's waits.
 * @returns `isExact` = of those who are selected now; else of those who were a moment ago
 */
export function useSelectedWaiting(
  picked: Picked,
  filter: PeopleFilter,
): { count: number; isExact: boolean } {
  const { client } = useServices()
  const settled = useDebounced(picked, SETTLE_MS)
  const selection = asSelection(settled, filter)
  const isEmpty = settled.kind === 'some' && settled.people.size === 0
  const enabled = useWaiting() > 0 && !isEmpty
  const { data, isPlaceholderData } = useQuery({
    queryKey: queryKeys.selectedApprovals(selection, 'count'),
    queryFn: () => client.selectedApprovals(selection, { limit: 1 }),
    enabled,
    placeholderData: keepPreviousData,
  })
  return {
    count: enabled ? (data?.waiting ?? 0) : 0,
    isExact: settled === picked && !isPlaceholderData,
  }
}
