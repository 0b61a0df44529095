import { useQuery } from '@tanstack/react-query'
import { queryKeys } from '../../api/queryKeys.ts'
import { useServices } from '../../hooks/useServices.ts'

const POLL_MS = 60_000

/** How many photos wait for approval; 0 until that is known. */
export function useWaiting(): number {
  const { client } = useServices()
  const count = useQuery({
    queryKey: queryKeys.approvalCount(),
    queryFn: client.approvalCount,
    refetchInterval: POLL_MS,
  })
  return count.data?.waiting ?? 0
}
