import { useQuery } from '@tanstack/react-query'
import { queryKeys } from '../../api/queryKeys.ts'
import { useServices } from '../../hooks/useServices.ts'

/** One person, and where their photo comes from. */
export function usePerson(personId: string) {
  const { client } = useServices()
  return useQuery({
    queryKey: queryKeys.person(personId),
    queryFn: () => client.person(personId),
  })
}
