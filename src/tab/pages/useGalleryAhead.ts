import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Me } from '../../api/contract.ts'
import {
  countedBy,
  countsQuery,
  departmentsQuery,
  directoryQuery,
  peopleQuery,
} from '../api/firstQueries.ts'
import { readRoute, writeRoute, type Route } from '../app/route.ts'
import { recall, remember } from '../app/sessionMemory.ts'
import { useServices } from '../hooks/useServices.ts'

const MANAGED = 'likeness.managedPhotos'

/** Whether whoever used this browser last managed other people's photos. */
export const managedLastTime = (): boolean => recall(MANAGED, 'browser') === 'yes'

/**
 * Asks for what the gallery shows while the service still finds out what the person may do, for which it asks Microsoft
 * Graph: but only where somebody managed photos the last time. Anybody else would be refused.
 * @param me undefined until it is known
 */
export function useGalleryAhead(route: Route, isSignedIn: boolean, me: Me | undefined): void {
  const { client } = useServices()
  const queries = useQueryClient()
  const isAhead = isSignedIn && me === undefined
  const address = writeRoute(route)
  useEffect(() => {
    const asked = readRoute(address)
    if (!isAhead || asked.page !== 'people' || !managedLastTime()) return
    const { filter } = asked
    void queries.prefetchQuery(peopleQuery(client, filter, null))
    void queries.prefetchQuery(directoryQuery(client))
    void queries.prefetchQuery(countsQuery(client, countedBy(filter.scope)))
    void queries.prefetchQuery(departmentsQuery(client))
  }, [isAhead, address, client, queries])
  useEffect(() => {
    if (me) remember(MANAGED, me.manage === null ? 'no' : 'yes', 'browser')
  }, [me])
}
