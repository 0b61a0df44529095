import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { asProblem, type Problem } from '../../api/problem.ts'
import { queryKeys } from '../../api/queryKeys.ts'
import type { PeopleFilter } from '../../app/peopleFilters.ts'
import type { PeopleOrder } from '../../app/peopleOrder.ts'
import { useServices } from '../../hooks/useServices.ts'
import { groupingOf, type Grouping } from './groups.ts'

/** The groups of those who are listed; null while they are counted, and where there are none. */
export function useGrouping(
  filter: PeopleFilter,
  { group }: PeopleOrder,
): { grouping: Grouping | null; problem: Problem | null; retry: () => void } {
  const { client } = useServices()
  const by = group ?? 'department'
  const { data, error, refetch } = useQuery({
    queryKey: queryKeys.peopleGroups(filter, by),
    queryFn: ({ signal }) => client.groups(filter, by, signal),
    enabled: group !== null,
  })
  const { photo } = filter
  return {
    grouping: useMemo(
      () => (group && data ? groupingOf(group, photo, data) : null),
      [group, photo, data],
    ),
    problem: group && error ? asProblem(error) : null,
    retry: () => void refetch(),
  }
}
