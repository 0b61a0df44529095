import { useQuery } from '@tanstack/react-query'
import { queryKeys } from '../../api/queryKeys.ts'
import type { PeopleFilter } from '../../app/peopleFilters.ts'
import { useServices } from '../../hooks/useServices.ts'
import { ExportDialog } from './ExportDialog.tsx'

interface ExportInViewProps {
  filter: PeopleFilter
  /** what is chosen at first; undefined = photos */
  content: 'list' | undefined
  onClose: () => void
}

/** Downloads everybody who fits the filter, once it is known how many they are. */
export function ExportInView({ filter, content, onClose }: ExportInViewProps) {
  const { client } = useServices()
  const { photo, ...others } = filter
  const { data } = useQuery({
    queryKey: queryKeys.peopleCount(others),
    queryFn: ({ signal }) => client.counts(others, signal),
    // a number from before would be wrong
    gcTime: 0,
  })
  if (!data) return null
  const selection = { filters: filter, except: [] }
  return (
    <ExportDialog
      selection={selection}
      count={data[photo ?? 'total']}
      content={content}
      onClose={onClose}
    />
  )
}
