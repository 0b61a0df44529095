import { SearchBox, Select } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { LIMITS } from '../../../api/contract/limits.ts'
import { useDebounced } from '../../hooks/useDebounced.ts'
import { useServices } from '../../hooks/useServices.ts'
import type { PeopleFilter } from '../../app/peopleFilters.ts'
import { words } from '../../words/words.ts'
import { useStyles } from './PeopleFilters.styles.ts'
import { departmentsQuery } from '../../api/firstQueries.ts'

interface PeopleFiltersProps {
  filter: PeopleFilter
  onChange: (change: Partial<PeopleFilter>) => void
}

const SEARCH_AFTER_MS = 250

export function PeopleFilters({ filter, onChange }: PeopleFiltersProps) {
  const styles = useStyles()
  const { client } = useServices()
  const departments = useQuery(departmentsQuery(client))
  const names = departments.data?.departments ?? []
  return (
    <div className={styles.bar} role="search" aria-label={words('gallery.find')}>
      <Search
        search={filter.search}
        onSearch={(search) => onChange({ search })}
        className={styles.search}
      />
      <Select
        className={styles.select}
        aria-label={words('gallery.department')}
        value={filter.department ?? ''}
        onChange={(_event, { value }) => onChange({ department: value || null })}
      >
        <option value="">{words('gallery.department.all')}</option>
        {filter.department && !names.includes(filter.department) && (
          <option value={filter.department}>{filter.department}</option>
        )}
        {names.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </Select>
      <Select
        className={styles.select}
        aria-label={words('gallery.scope')}
        value={filter.scope}
        onChange={(_event, { value }) => onChange({ scope: value === 'all' ? 'all' : 'active' })}
      >
        <option value="active">{words('gallery.scope.active')}</option>
        <option value="all">{words('gallery.scope.all')}</option>
      </Select>
    </div>
  )
}

interface SearchProps {
  search: string
  onSearch: (search: string) => void
  className: string
}

/** Debounces what is typed. A search that changes elsewhere, such as by the back button, replaces it. */
function Search({ search, onSearch, className }: SearchProps) {
  const [text, setText] = useState(search)
  const [outside, setOutside] = useState(search)
  if (search !== outside) {
    setOutside(search)
    if (search !== text.trim()) setText(search)
  }
  const settled = useDebounced(text.trim(), SEARCH_AFTER_MS)
  useEffect(() => {
    if (settled !== search && settled === text.trim()) onSearch(settled)
  }, [settled, search, text, onSearch])
  return (
    <SearchBox
      className={className}
      aria-label={words('gallery.search')}
      placeholder={words('gallery.search.hint')}
      maxLength={LIMITS.MAX_SEARCH_LENGTH}
      dismiss={{ 'aria-label': words('app.clearSearch') }}
      value={text}
      onChange={(_event, { value }) => setText(value)}
    />
  )
}
