import { Caption1 } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useServices } from '../../hooks/useServices.ts'
import { queryKeys } from '../../api/queryKeys.ts'
import type { PeopleFilter } from '../../app/peopleFilters.ts'
import { words } from '../../words/words.ts'
import { peopleFound, isCounted, type Shown } from './found.ts'
import { useStyles } from './PeopleGrid.styles.ts'

interface FoundCountProps {
  filter: PeopleFilter
  shown: Shown
}

/** How many people a search or a department has, once the first of them are shown. The coverage has the other numbers. */
export function FoundCount({ filter, shown }: FoundCountProps) {
  const styles = useStyles()
  const { client } = useServices()
  const { photo: _, ...others } = filter
  const counts = useQuery({
    queryKey: queryKeys.peopleCount(others),
    queryFn: ({ signal }) => client.counts(others, signal),
    enabled: isCounted(filter, shown),
    // a number from before would be wrong
    gcTime: 0,
  })
  const count = peopleFound(filter, shown, counts.data)
  return (
    <Caption1 block className={styles.count} role="status">
      {count !== null && words('gallery.found', { count })}
    </Caption1>
  )
}
