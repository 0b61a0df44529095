import { Button, Field, Input, SearchBox, Select } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import { LIMITS } from '../../../api/contract/limits.ts'
import {
  changeKinds,
  isFilteredHistory,
  ways,
  type ChangeFilter,
  type ChangeKind,
  type Way,
} from '../../app/oversight/changeFilter.ts'
import { useDebounced } from '../../hooks/useDebounced.ts'
import { words } from '../../words/words.ts'
import { useStyles } from './Changes.styles.ts'

const SEARCH_AFTER_MS = 300

interface ChangeFiltersProps {
  filter: ChangeFilter
  onChange: (change: Partial<ChangeFilter>) => void
  onClear: () => void
}

/** What of the history is shown. */
export function ChangeFilters({ filter, onChange, onClear }: ChangeFiltersProps) {
  const styles = useStyles()
  return (
    <div className={styles.filters} role="search" aria-label={words('history.title')}>
      <NameSearch search={filter.search} onSearch={(search) => onChange({ search })} />
      <Select
        aria-label={words('history.change')}
        value={filter.change ?? ''}
        onChange={(_, { value }) => onChange({ change: (value || null) as ChangeKind | null })}
      >
        <option value="">{words('history.change.all')}</option>
        {changeKinds.map((change) => (
          <option key={change} value={change}>
            {words('history.change.option', { change })}
          </option>
        ))}
      </Select>
      <Select
        aria-label={words('history.way')}
        value={filter.way ?? ''}
        onChange={(_, { value }) => onChange({ way: (value || null) as Way | null })}
      >
        <option value="">{words('history.way.all')}</option>
        {ways.map((way) => (
          <option key={way} value={way}>
            {words('history.way.option', { way })}
          </option>
        ))}
      </Select>
      {(['from', 'to'] as const).map((end) => (
        <Field key={end} label={words(`history.${end}`)}>
          <Input
            type="date"
            value={filter[end]}
            onChange={(_, { value }) => onChange({ [end]: value })}
          />
        </Field>
      ))}
      {isFilteredHistory(filter) && <Button onClick={onClear}>{words('history.clear')}</Button>}
    </div>
  )
}

interface NameSearchProps {
  search: string
  onSearch: (search: string) => void
}

/** Debounces what is typed. A search that changes elsewhere, such as by the back button, replaces it. */
function NameSearch({ search, onSearch }: NameSearchProps) {
  const styles = useStyles()
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
      className={styles.search}
      aria-label={words('history.search')}
      placeholder={words('history.search.hint')}
      maxLength={LIMITS.MAX_SEARCH_LENGTH}
      dismiss={{ 'aria-label': words('app.clearSearch') }}
      value={text}
      onChange={(_event, { value }) => setText(value)}
    />
  )
}
