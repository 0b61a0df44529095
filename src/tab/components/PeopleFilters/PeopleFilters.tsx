import { SearchBox, Select } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useDebounced } from '../../hooks/useDebounced.ts'
import { useServices } from '../../hooks/useServices.ts'
import type { PeopleFilter } from '../../app/route.ts'
import { useStyles } from './PeopleFilters.styles.ts'

interface PeopleFiltersProps {
  filter: PeopleFilter
  onChange: (change: Partial<PeopleFilter>) => void
}

const pause = 250

export function PeopleFilters({ filter, onChange }: PeopleFiltersProps) {
  const styles = useStyles()
  const { client } = useServices()
  const departments = useQuery({ queryKey: ['departments'], queryFn: client.departments })
  const names = departments.data?.departments ?? []
  return (
    <div className={styles.bar} role="search" aria-label="Find people">
      <Search
        search={filter.search}
        onSearch={(search) => onChange({ search })}
        className={styles.search}
      />
      <Select
        className={styles.select}
        aria-label="Department"
        value={filter.department ?? ''}
        onChange={(_event, { value }) => onChange({ department: value || null })}
      >
        <option value="">All departments</option>
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
        aria-label="Which accounts"
        value={filter.scope}
        onChange={(_event, { value }) => onChange({ scope: value === 'all' ? 'all' : 'active' })}
      >
        <option value="active">Active people</option>
        <option value="all">Everyone, also guests and disabled</option>
      </Select>
    </div>
  )
}

interface SearchProps {
  search: string
  onSearch: (search: string) => void
  className: string
}

/** Holds what is being typed, and passes it on after a pause. */
function Search({ search, onSearch, className }: SearchProps) {
  const [text, setText] = useState(search)
  const [outside, setOutside] = useState(search)
  if (search !== outside) {
    setOutside(search)
    if (search !== text.trim()) setText(search)
  }
  const settled = useDebounced(text.trim(), pause)
  useEffect(() => {
    if (settled !== search && settled === text.trim()) onSearch(settled)
  }, [settled, search, text, onSearch])
  return (
    <SearchBox
      className={className}
      aria-label="Search people"
      placeholder="Search by name, address or department"
      maxLength={200}
      value={text}
      onChange={(_event, { value }) => setText(value)}
    />
  )
}
