import { useQuery } from '@tanstack/react-query'
import { departmentsQuery } from '../../api/firstQueries.ts'
import { asProblem, type Problem } from '../../api/problem.ts'
import { queryKeys } from '../../api/queryKeys.ts'
import { useServices } from '../../hooks/useServices.ts'
import type { FilterValues } from './filterOptions.ts'

/** Licences and groups are seldom others. */
const FRESH_FOR_MS = 5 * 60_000

/** The values that filters offer; null while they are loaded. */
export function useFilterValues(): {
  values: FilterValues | null
  problem: Problem | null
  retry: () => void
} {
  const { client } = useServices()
  const departments = useQuery(departmentsQuery(client))
  const others = useQuery({
    queryKey: queryKeys.filterValues(),
    queryFn: client.filterValues,
    staleTime: FRESH_FOR_MS,
  })
  const error = departments.error ?? others.error
  return {
    values:
      departments.data && others.data
        ? { ...others.data, departments: departments.data.departments }
        : null,
    problem: error ? asProblem(error) : null,
    retry: () => {
      void departments.refetch()
      void others.refetch()
    },
  }
}
