import { Link } from '@fluentui/react-components'
import type { MouseEvent, ReactNode } from 'react'
import type { PeopleFilter } from '../../app/peopleFilters.ts'
import { writeRoute } from '../../app/route.ts'
import { goTo } from '../../hooks/useRoute.ts'

/** Opens the people who fit a filter, in the gallery. */
export function PeopleLink({ filter, children }: { filter: PeopleFilter; children: ReactNode }) {
  const route = { page: 'people', filter } as const
  const follow = (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    goTo(route)
  }
  return (
    <Link href={writeRoute(route)} onClick={follow}>
      {children}
    </Link>
  )
}
